import { Refusal } from "../../refusal.ts";
import type { Credentials, Standing } from "./electorate.ts";
import type { PresenceChange } from "./quorum.ts";

/**
 * Who of the members is in the room, and whose credentials are in order. One thing for the whole conference, so that
 * whatever opens or closes a vote is in one order with whatever changes the roll.
 */
export interface Roll {
  readonly conference: string;
  /** Rises with every change, and with every vote that is opened or closed. */
  readonly version: number;
  /** By country; a member that is not here is in good standing and has shown no credentials. */
  readonly standings: Readonly<Record<string, Omit<Standing, "country">>>;
  /** By country, since when it is in the room. RFC 3339. */
  readonly present: Readonly<Record<string, string>>;
  /** Ids of the votes that are open. */
  readonly open: readonly string[];
  /** Who came and went since the oldest of them was opened. */
  readonly changes: readonly PresenceChange[];
}

export type RollFact =
  | ({ type: "StandingSet" } & Standing)
  | { type: "CredentialsSet"; credentials: Credentials; countries: readonly string[] }
  | { type: "PresenceTaken"; present: readonly string[]; absent: readonly string[] };

export const emptyRoll = (conference: string): Roll => ({
  ...{ conference, version: 0, standings: {}, present: {}, open: [], changes: [] },
});

const UNSEEN = { as: "member", inGoodStanding: true, credentials: "NONE" } as const;

export const standingOf = ({ standings }: Pick<Roll, "standings">, country: string): Standing => ({
  country,
  ...(standings[country] ?? UNSEEN),
});

/** Of every participant of the directory, in the order of their codes. */
export const standingsOf = (roll: Pick<Roll, "standings">, participants: readonly string[]): Standing[] =>
  [...new Set([...participants, ...Object.keys(roll.standings)])]
    .toSorted()
    .map((country) => standingOf(roll, country));

/** The roll with another standing; without a step where that is how it stands. */
export const setStanding = (before: Roll, standing: Standing): { after: Roll; fact: RollFact } | undefined => {
  const { country, ...rest } = standing;
  const was = standingOf(before, country);
  if (was.as === rest.as && was.inGoodStanding === rest.inGoodStanding && was.credentials === rest.credentials)
    return undefined;
  return {
    after: { ...before, standings: { ...before.standings, [country]: rest }, version: before.version + 1 },
    fact: { type: "StandingSet", ...standing },
  };
};

/** What came of looking at the credentials of several members; without a step where nothing changes. */
export const setCredentials = (
  before: Roll,
  { credentials, countries }: { readonly credentials: Credentials; readonly countries: readonly string[] },
): { after: Roll; fact: RollFact & { type: "CredentialsSet" } } | undefined => {
  const others = countries.filter((country) => standingOf(before, country).credentials !== credentials);
  if (others.length === 0) return undefined;
  const standings = Object.fromEntries(
    others.map((country) => {
      const { country: _, ...standing } = standingOf(before, country);
      return [country, { ...standing, credentials }];
    }),
  );
  return {
    after: { ...before, standings: { ...before.standings, ...standings }, version: before.version + 1 },
    fact: { type: "CredentialsSet", credentials, countries: others },
  };
};

/** What the desk saw: who came in, who went out. Without a step where nobody did. */
export const takePresence = (
  before: Roll,
  seen: readonly { readonly country: string; readonly present: boolean }[],
  now: Date,
): { after: Roll; fact: RollFact } | undefined => {
  const twice = seen.findIndex(({ country }, at) => seen.slice(0, at).some((one) => one.country === country));
  if (twice >= 0)
    throw new Refusal("invalid-request", {
      errors: [{ pointer: `/delegations/${twice}`, detail: "must not name a delegation twice" }],
    });
  const moved = seen.filter(({ country, present }) => (before.present[country] !== undefined) !== present);
  if (moved.length === 0) return undefined;
  const at = now.toISOString();
  const { present, absent } = split(moved);
  const left = Object.fromEntries(Object.entries(before.present).filter(([country]) => !absent.includes(country)));
  return {
    after: {
      ...before,
      present: { ...left, ...Object.fromEntries(present.map((country) => [country, at])) },
      changes: before.open.length === 0 ? [] : [...before.changes, ...moved.map((one) => ({ ...one, at }))],
      version: before.version + 1,
    },
    fact: { type: "PresenceTaken", present, absent },
  };
};

const split = (moved: readonly { readonly country: string; readonly present: boolean }[]) => ({
  present: moved.filter(({ present }) => present).map(({ country }) => country),
  absent: moved.filter(({ present }) => !present).map(({ country }) => country),
});

/** From now on changes of presence are kept, since this vote's quorum depends on them. */
export const withVoteOpen = (roll: Roll, vote: string): Roll => ({
  ...roll,
  open: [...roll.open, vote],
  version: roll.version + 1,
});

export const withVoteClosed = (roll: Roll, vote: string): Roll => {
  const open = roll.open.filter((one) => one !== vote);
  return { ...roll, open, changes: open.length === 0 ? [] : roll.changes, version: roll.version + 1 };
};
