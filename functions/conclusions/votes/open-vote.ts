import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { ConclusionActor } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { openVote } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import { type Roll, standingsOf, withVoteOpen } from "#shared/domain/conclusions/votes/roll.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Question, Vote, VoteFact, VoteMethod } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Language } from "#shared/domain/language.ts";
import { instantOf } from "#shared/domain/local-time.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  /**
   * Countries of every participant of the directory. From a list that may lag by a moment, which is enough: members are
   * entered long before a vote, and whoever has credentials stands on the roll, which is read as it is.
   */
  readonly listCountries: (conference: string) => Promise<readonly string[]>;
  readonly findRoll: (conference: string) => Promise<Roll>;
  /** 128 random bits as 32 hexadecimal digits, that nobody can foresee. */
  readonly newSeed: () => string;
  readonly hash: Hash;
}

export interface Wish {
  readonly conference: Conference;
  readonly question: Question;
  readonly method: VoteMethod;
  /** Whose alphabet a roll call follows; the conference's first language otherwise. */
  readonly alphabet?: Language | undefined;
  /** Wall-clock time in the conference's zone. */
  readonly closesAt?: string | undefined;
  readonly by: ConclusionActor;
  /** Tallies of every vote on this very question so far, in their order. */
  readonly earlier: readonly Tally[];
  /** Where the question asks for another majority than the rules of procedure do. */
  readonly majority?: Vote["rules"]["majority"];
}

export interface OpeningVote {
  readonly vote: { readonly after: Vote; readonly facts: readonly VoteFact[]; readonly gates: "open" };
  readonly roll: NonNullable<DecisionChange["roll"]>;
}

/** A vote with its gates open, and the roll that knows of it: to be kept in one transaction with what it is on. */
export const openingVote = async (
  { listCountries, findRoll, newSeed, hash }: Needs,
  { conference, question, method, alphabet, closesAt, by, earlier, majority }: Wish,
  now: Date,
): Promise<OpeningVote> => {
  const roll = await findRoll(conference.id);
  const language = alphabet ?? conference.languages[0];
  if (alphabet !== undefined && method !== "roll-call")
    throw new Refusal("vote-method", { detail: "Only a roll call follows an alphabet." });
  const { after, fact } = openVote(
    {
      ...{ conference: conference.id, question, method },
      id: `${question.decision}.v${earlier.length + 1}`,
      ...(method === "roll-call" && language !== undefined && { rollCall: { language, seed: newSeed() } }),
      ...(closesAt !== undefined && { closesAt: instantOf(closesAt, conference.zone) }),
    },
    {
      ...{ by, earlier, hash },
      rulesVersion: conference.rulesVersion,
      rulesOfProcedure: { ...conference.rulesOfProcedure, ...(majority && { majority }) },
      standings: standingsOf(roll, await listCountries(conference.id)),
      present: Object.keys(roll.present),
    },
    now,
  );
  return {
    vote: { after, facts: [fact], gates: "open" },
    roll: { before: roll, after: withVoteOpen(roll, after.id), facts: [] },
  };
};
