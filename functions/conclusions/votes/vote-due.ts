import type { CommandContext } from "#shared/contracts/command.ts";
import { dueOf, tellNear } from "#shared/domain/conclusions/votes/closing-near.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { again } from "../again.ts";
import { type ClosingNeeds, shutVote } from "./close-vote.ts";
import { type Needs as EndNeeds, endVote } from "./end-vote.ts";

export type Needs = ClosingNeeds & EndNeeds;

/**
 * What the time has come for: those who have not voted are told that it closes soon, it closes by itself, or what was
 * closed is counted, however often that was cut off. Repeated, it does nothing more.
 */
export const voteDue =
  (needs: Needs) =>
  (conference: string, id: string, context: CommandContext): Promise<{ readonly outcome: string }> =>
    again(async () => {
      const vote = await needs.findVote(conference, id);
      if (vote === undefined) return { outcome: "no such vote" };
      if (vote.state === "CLOSED") return counted(needs, vote, context);
      const { closesAt } = vote;
      const due = dueOf(vote);
      if (closesAt === undefined || due === undefined || Date.parse(due) > context.now.getTime())
        return { outcome: "not yet" };
      if (Date.parse(closesAt) <= context.now.getTime()) {
        await shutVote(needs, conference, id, { as: "rules" }, context);
        return counted(needs, vote, context);
      }
      const fact = { type: "BallotClosingNear", vote: id, closesAt } as const;
      await needs.saveDecision(
        {
          conference,
          votes: [{ before: vote, after: tellNear(vote), facts: [] }],
          facts: [{ entity: `vote/${id}`, fact }],
        },
        context,
      );
      return { outcome: "told that it closes soon" };
    });

const counted = async (needs: Needs, { conference, id }: Vote, context: CommandContext) => {
  const { tally } = await endVote(needs)(conference, id, context);
  return { outcome: `counted: ${tally.outcome}` };
};
