import { Refusal } from "../../refusal.ts";
import { type ActingVoter, actingVoters, mustActFor } from "./acting-voter.ts";
import type { BallotCircumstances } from "./ballot.ts";
import type { Count } from "./majority.ts";
import { mustBeChoice, mustBeEntitled, mustBePresent, mustTakeVotes } from "./may-vote.ts";
import type { Choice, VoteFact } from "./vote.ts";

/** Numbers of fewer ballots than these would tell of single members how they voted. */
export const SMALLEST_SHOWN = 5;

/** That a member voted. Without a time, which would lead to the ballot that was kept at that time. */
export interface Participation {
  readonly vote: string;
  readonly country: string;
  readonly by: ActingVoter;
}

/** How somebody voted; nothing here is also in a participation but the vote itself. */
export interface SecretBallot {
  readonly vote: string;
  /** 128 random bits as 32 hexadecimal digits. */
  readonly id: string;
  readonly choice: Choice;
}

export interface SecretCircumstances extends Omit<BallotCircumstances, "ballots"> {
  readonly participation: Participation | undefined;
  readonly randomId: () => string;
}

/** Two things to keep, each in its own place, together or not at all. The second of a member is always refused. */
export const castSecretBallot = (
  { vote, participation, delegation, present, randomId }: SecretCircumstances,
  { delegate, choice }: { readonly delegate: string; readonly choice: Choice },
  now: Date,
): { participation: Participation; ballot: SecretBallot; fact: VoteFact; tell: readonly string[] } => {
  const { country } = delegation;
  mustBeChoice(choice);
  mustTakeVotes(vote, "secret");
  mustBeEntitled(vote, country);
  const by = mustActFor(delegation, delegate, now);
  mustBePresent(present);
  if (participation !== undefined)
    throw new Refusal("vote-final", { detail: "A secret ballot cannot be found again, and so not be replaced." });
  const id = randomId();
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error("A secret ballot is named by 32 random hexadecimal digits.");
  return {
    participation: { vote: vote.id, country, by },
    ballot: { vote: vote.id, id, choice },
    fact: { type: "SecretBallotCast", vote: vote.id, country },
    tell: actingVoters(delegation, now).map((one) => one.delegate),
  };
};

/** As they may be shown: in the order of their random names, which tells nothing of the order of casting. */
export const shuffled = (ballots: readonly SecretBallot[]): SecretBallot[] =>
  ballots.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Numbers that may be shown, or undefined where so few voted that numbers would tell who. */
export const shownCount = (count: Count): Count | undefined =>
  count.yes + count.no + count.abstain < SMALLEST_SHOWN ? undefined : count;
