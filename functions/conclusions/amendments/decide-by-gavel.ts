import type { decideAmendmentRoute } from "#shared/contracts/amendments.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { earlierVotes, type Needs as VoteNeeds } from "../votes/earlier-votes.ts";
import type { Needs as FloorNeeds } from "./floor.ts";
import { handleAmendment } from "./handle-amendment.ts";

export interface Needs extends FloorNeeds, VoteNeeds {}

/** What the meeting decides without a vote on an amendment that was put, as the chair states it. */
export const decideByGavel =
  (needs: Needs): UseCase<typeof decideAmendmentRoute> =>
  (request) => {
    const { conference, conclusion, amendment } = request.params;
    const decision = `${conclusion}.${amendment}`;
    return handleAmendment(needs, request, {
      as: ["chair"],
      command: { do: "record-result", decision, carried: request.body.carried },
      mustBe: () => mustHaveNoVote(needs, conference, decision, request.body.carried),
    });
  };

/**
 * A vote that is open, or closed and not counted yet, is what decides; the gavel cannot come before it. Nor can it carry
 * what a vote did not: after a tie it says that the amendment is rejected, or the chair has it voted on again.
 */
const mustHaveNoVote = async (needs: VoteNeeds, conference: string, decision: string, carried: boolean) => {
  const votes = await earlierVotes(needs, conference, decision);
  const tied = votes.find(({ tally }) => tally.tied);
  if (carried && tied) throw new Refusal("voted-already", { detail: "It was a tie.", extra: { vote: tied.vote.id } });
};
