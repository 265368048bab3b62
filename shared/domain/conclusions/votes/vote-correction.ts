import type { Delegation } from "../../delegation.ts";
import { Refusal } from "../../refusal.ts";
import { type ActingVoter, actingVoters, mustActFor } from "./acting-voter.ts";
import { mustBeChoice, mustBeEntitled } from "./may-vote.ts";
import type { Choice, Vote, VoteFact } from "./vote.ts";

/** "The delegation of … had intended to vote in favour": a note beside the record, which changes no result (C16). */
export interface VoteCorrection {
  readonly vote: string;
  readonly country: string;
  readonly number: number;
  readonly intended: Choice;
  readonly by: ActingVoter;
  readonly at: string;
}

export interface CorrectionCircumstances {
  readonly vote: Vote;
  /** Every correction of this member in this vote. */
  readonly corrections: readonly VoteCorrection[];
  readonly delegation: Pick<Delegation, "country" | "delegates" | "actingHead">;
}

export const correctVote = (
  { vote, corrections, delegation }: CorrectionCircumstances,
  { delegate, intended }: { readonly delegate: string; readonly intended: Choice },
  now: Date,
): { correction: VoteCorrection; fact: VoteFact; tell: readonly string[] } => {
  const { country } = delegation;
  mustBeChoice(intended, "/intended");
  if (vote.method === "secret")
    throw new Refusal("vote-method", { detail: "Of a secret ballot nobody says how it was cast." });
  if (vote.state === "OPEN")
    throw new Refusal("vote-open", { detail: "While the vote is open, a ballot is replaced." });
  mustBeEntitled(vote, country);
  const by = mustActFor(delegation, delegate, now);
  const number = Math.max(0, ...corrections.map((one) => one.number)) + 1;
  return {
    correction: { vote: vote.id, country, number, intended, by, at: now.toISOString() },
    fact: { type: "VoteCorrected", vote: vote.id, country, number },
    tell: actingVoters(delegation, now).map((one) => one.delegate),
  };
};
