import type { RulesOfProcedure } from "../../conference.ts";

/** How far a delegation's credentials are (R9). */
export const CREDENTIALS = ["NONE", "RECEIVED", "PROVISIONAL", "ACCEPTED", "REJECTED"] as const;
export type Credentials = (typeof CREDENTIALS)[number];

/** What decides whether a participant has a vote. */
export interface Standing {
  readonly country: string;
  readonly as: "member" | "observer";
  /** Not suspended, whatever the reason. */
  readonly inGoodStanding: boolean;
  readonly credentials: Credentials;
}

export type NoVote = "observer" | "not-in-good-standing" | "credentials";

/** Who may vote, as it was when the vote opened; nothing that comes later changes it (C15). */
export interface Electorate {
  /** All members of the conference, also those without a vote: what majorities of members are counted from. */
  readonly members: number;
  readonly entitled: readonly string[];
  readonly provisionalMayVote: boolean;
  /** Of everybody, in the order of their codes: what the list of those entitled follows from. */
  readonly standings: readonly Standing[];
}

/** A standing that changed while the vote was open: listed, not applied. */
export interface LaterChange {
  readonly at: string;
  readonly before: Standing | undefined;
  readonly after: Standing;
}

export const whyNoVote = (
  { as, inGoodStanding, credentials }: Standing,
  provisionalMayVote: boolean,
): NoVote | undefined => {
  if (as === "observer") return "observer";
  if (!inGoodStanding) return "not-in-good-standing";
  const valid = credentials === "ACCEPTED" || (credentials === "PROVISIONAL" && provisionalMayVote);
  return valid ? undefined : "credentials";
};

/** Members in good standing with valid credentials, or provisional ones where the rules let them vote. */
export const freezeElectorate = (
  standings: readonly Standing[],
  { provisionalCredentialsMayVote }: Pick<RulesOfProcedure, "provisionalCredentialsMayVote">,
): Electorate => {
  const sorted = standings.toSorted((a, b) => (a.country < b.country ? -1 : 1));
  const twice = sorted.find(({ country }, index) => sorted[index + 1]?.country === country);
  if (twice !== undefined) throw new Error(`${twice.country} stands twice in the list of participants.`);
  return {
    members: sorted.filter(({ as }) => as === "member").length,
    entitled: sorted
      .filter((one) => whyNoVote(one, provisionalCredentialsMayVote) === undefined)
      .map(({ country }) => country),
    provisionalMayVote: provisionalCredentialsMayVote,
    standings: sorted,
  };
};

/** The list with a standing as it is now, or the same list where that is how it stood last. */
export const withLaterChange = (
  electorate: Pick<Electorate, "standings">,
  changes: readonly LaterChange[],
  now: Standing,
  at: Date,
): readonly LaterChange[] => {
  const { country, as, inGoodStanding, credentials } = now;
  const before =
    changes.findLast(({ after }) => after.country === country)?.after ??
    electorate.standings.find((one) => one.country === country);
  const isSame = before?.as === as && before.inGoodStanding === inGoodStanding && before.credentials === credentials;
  return isSame ? changes : [...changes, { at: at.toISOString(), before, after: now }];
};
