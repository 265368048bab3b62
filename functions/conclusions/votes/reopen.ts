import type { reopenRoute } from "#shared/contracts/decisions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { mustBeAnnounced } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type Needs as ChangeNeeds, changeConclusion } from "../change-conclusion.ts";

export interface Needs extends ChangeNeeds {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
}

/** A decided text is open again by two thirds, in a vote on exactly that since it was decided. */
export const reopen =
  (needs: Needs): UseCase<typeof reopenRoute> =>
  async (request) => {
    const { conference } = request.params;
    const vote = await needs.findVote(conference, request.body.vote);
    const tally = vote && (await needs.findTally(conference, vote.id));
    return changeConclusion(needs, request, {
      as: ["chair"],
      command: ({ conclusion }) => ({ do: "reopen", by: decided(conclusion, vote, tally) }),
      mustBe: mustBeAnnounced,
      amendmentsStay: true,
    });
  };

const decided = ({ id, decisions }: Conclusion, vote: Vote | undefined, tally: Tally | undefined) => {
  const refuse = (detail: string): never => {
    throw new Refusal("reopening-not-decided", { detail });
  };
  if (vote === undefined || tally === undefined) return refuse("There is no such vote, or it is not counted.");
  if (vote.question.reopens !== id) return refuse("The vote was not on reopening this text.");
  const endedAt = decisions.at(-1)?.endedAt;
  if (endedAt !== undefined && vote.openedAt < endedAt) return refuse("The text was decided again since that vote.");
  if (tally.outcome === "VOID") return refuse("The vote was void.");
  if (tally.count === undefined) return refuse("Too few voted in secret for their numbers to decide this in the open.");
  return { decision: vote.id, inFavour: tally.count.yes, against: tally.count.no };
};
