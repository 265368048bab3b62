import { createHash } from "node:crypto";
import { iso31661 } from "iso-3166";
import type { ConclusionActor } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { Ballot } from "#shared/domain/conclusions/votes/ballot.ts";
import { closeVote, openVote, type VotePlan } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import type { Standing } from "#shared/domain/conclusions/votes/electorate.ts";
import type { PresenceChange } from "#shared/domain/conclusions/votes/quorum.ts";
import type { HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Choice, Question, Vote, VoteMethod } from "#shared/domain/conclusions/votes/vote.ts";
import { RulesOfProcedure } from "#shared/domain/conference.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export const CHAIR: ConclusionActor = { as: "chair", person: "chair-1" };
export const TELLER: ConclusionActor = { as: "secretariat", person: "teller-1" };
export const OTHER_TELLER: ConclusionActor = { as: "secretariat", person: "teller-2" };

/** As many members as INTERPOL has. */
export const MEMBERS: readonly string[] = iso31661
  .map(({ alpha3 }) => alpha3)
  .sort()
  .slice(0, 196);

export const OPENED = new Date("2019-04-11T14:00:00.000Z");
export const CLOSED = new Date("2019-04-11T14:20:00.000Z");
export const at = (minutes: number): Date => new Date(OPENED.getTime() + minutes * 60_000);

export const member = (country: string, differs: Partial<Standing> = {}): Standing => ({
  country,
  as: "member",
  inGoodStanding: true,
  credentials: "ACCEPTED",
  ...differs,
});

export const QUESTION: Question = { decision: "d-1", what: "conclusion", id: "cooperation", hash: sha256("the text") };

export interface Chamber {
  readonly members?: readonly string[];
  readonly standings?: readonly Standing[];
  readonly present?: readonly string[];
  readonly method?: VoteMethod;
  readonly rules?: Partial<RulesOfProcedure>;
  readonly earlier?: readonly Tally[];
  readonly by?: ConclusionActor;
  readonly plan?: Partial<VotePlan>;
}

const opening = ({
  members = MEMBERS,
  standings = members.map((country) => member(country)),
  present = standings.map(({ country }) => country),
  method = "recorded",
  rules = {},
  earlier = [],
  by = CHAIR,
  plan = {},
}: Chamber) =>
  openVote(
    {
      conference: "honcb-15",
      id: "vote-1",
      question: QUESTION,
      method,
      ...(method === "roll-call" && { rollCall: { language: "fr", seed: "00112233445566778899aabbccddeeff" } }),
      ...plan,
    },
    {
      by,
      rulesVersion: 3,
      rulesOfProcedure: RulesOfProcedure.parse(rules),
      standings,
      present,
      earlier,
      hash: sha256,
    },
    OPENED,
  );

/** A vote that the chair opens, with everybody in the room unless it is said otherwise. */
export const opened = (chamber: Chamber = {}): Vote => opening(chamber).after;
export const openedFact = (chamber: Chamber = {}) => opening(chamber).fact;

export const closed = (
  vote: Vote,
  presence: readonly PresenceChange[] = [],
  entries: readonly HandEntry[] = [],
  now = CLOSED,
): Vote => closeVote(vote, { by: CHAIR, presence, entries }, now).after;

const delegate = (id: string, category: Delegate["category"], state: Delegate["state"] = "CONFIRMED"): Delegate => ({
  id,
  state,
  category,
  familyName: "Name",
  givenNames: "Given",
  position: "Officer",
  email: `${id}@police.example`,
  language: "en",
  looksAlike: false,
});

export const headOf = (country: string): string => `${country}-head`;
export const alternateOf = (country: string): string => `${country}-alternate`;

export type Voters = Pick<Delegation, "country" | "delegates" | "actingHead">;

/** A head and an alternate, who acts for the head where that is said. */
export const delegationOf = (country: string, actingHead?: { from: Date; until: Date }): Voters => ({
  country,
  delegates: [delegate(headOf(country), "HEAD"), delegate(alternateOf(country), "ALTERNATE")],
  ...(actingHead && {
    actingHead: {
      delegate: alternateOf(country),
      from: actingHead.from.toISOString(),
      until: actingHead.until.toISOString(),
    },
  }),
});

export const withState = (voters: Voters, id: string, state: Delegate["state"]): Voters => ({
  ...voters,
  delegates: voters.delegates.map((one) => (one.id === id ? { ...one, state } : one)),
});

/** A ballot as it is kept. */
export const ballot = (country: string, choice: Choice, number = 1, replaces?: number): Ballot => ({
  vote: "vote-1",
  country,
  number,
  choice,
  ...(replaces === undefined ? {} : { replaces }),
  by: { delegate: headOf(country), as: "head" },
  at: at(number).toISOString(),
});

/** So many first ballots of each kind, from the first members on. */
export const ballots = (yes: number, no: number, abstain = 0, members = MEMBERS): Ballot[] =>
  members
    .slice(0, yes + no + abstain)
    .map((country, index) => ballot(country, index < yes ? "YES" : index < yes + no ? "NO" : "ABSTAIN"));

export const refusalOf = (act: () => unknown): Refusal | undefined => {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  return undefined;
};

export const refused = (act: () => unknown): string | undefined => refusalOf(act)?.refusal;
