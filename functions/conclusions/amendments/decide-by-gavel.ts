import type { decideAmendmentRoute } from "#shared/contracts/amendments.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Needs as FloorNeeds } from "./floor.ts";
import { handleAmendment } from "./handle-amendment.ts";

export interface Needs extends FloorNeeds {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
}

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
const mustHaveNoVote = async (
  { findVote, findTally }: Needs,
  conference: string,
  decision: string,
  carried: boolean,
): Promise<void> => {
  for (let number = 1; ; number++) {
    const vote = await findVote(conference, `${decision}.v${number}`);
    if (vote === undefined) return;
    const tally = await findTally(conference, vote.id);
    if (tally?.tied && carried)
      throw new Refusal("voted-already", { detail: "It was a tie.", extra: { vote: vote.id } });
    if (tally === undefined)
      throw new Refusal("vote-open", { detail: `The vote ${vote.id} decides this.`, extra: { vote: vote.id } });
  }
};
