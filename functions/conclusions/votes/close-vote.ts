import type { CommandContext } from "#shared/contracts/command.ts";
import type { SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { closeVoteRoute } from "#shared/contracts/votes.ts";
import type { ConclusionActor } from "#shared/domain/conclusions/conclusion-commands.ts";
import { closeVote } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import { type Roll, withVoteClosed } from "#shared/domain/conclusions/votes/roll.ts";
import type { HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Cast } from "#shared/domain/conclusions/votes/votes-cast.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { type Needs as EndNeeds, endVote } from "./end-vote.ts";
import { type Needs as ReadNeeds, shownOf } from "./read-votes.ts";
import { voteAnswer } from "./vote-view.ts";

export interface ClosingNeeds {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findRoll: (conference: string) => Promise<Roll>;
  readonly readHands: (conference: string, vote: string) => Promise<readonly HandEntry[]>;
  readonly readCast: (vote: Vote) => Promise<Cast>;
  readonly saveDecision: SaveDecision;
}

/** The chair closes the vote, and it is counted; whoever closes it again finds it as it was closed. */
export const closeVoteByChair =
  (needs: ClosingNeeds & EndNeeds & Pick<ReadNeeds, "findVoted">): UseCase<typeof closeVoteRoute> =>
  async ({ params, caller, command }) => {
    const conference = found(await needs.findConference(params.conference));
    mustNotBeCancelled(conference);
    await shutVote(needs, conference.id, params.vote, actingAs(caller, "chair"), command);
    const { vote, tally } = await endVote(needs)(conference.id, params.vote, command);
    return voteAnswer({ ...(await shownOf(needs, vote)), tally }, needs.hash);
  };

/**
 * Shuts the gates with the vote, in one order with the roll: what was cast by then is counted, nothing comes after it,
 * and who was in the room is known. Counting comes next, whoever does it.
 */
export const shutVote = (
  needs: ClosingNeeds,
  conference: string,
  id: string,
  by: ConclusionActor,
  { idempotency: _, ...context }: CommandContext,
): Promise<void> =>
  again(async () => {
    const before = found(await needs.findVote(conference, id));
    const roll = await needs.findRoll(conference);
    const entries = await needs.readHands(conference, id);
    const { ballots = [] } = before.state === "OPEN" ? await needs.readCast(before) : {};
    const latest = [...ballots, ...entries]
      .map(({ at }) => at)
      .toSorted()
      .at(-1);
    const { after, fact } = closeVote(before, { by, presence: roll.changes, entries, latest }, context.now);
    if (fact === undefined) return;
    await needs.saveDecision(
      {
        conference,
        votes: [{ before, after, facts: [fact], gates: "shut" }],
        roll: { before: roll, after: withVoteClosed(roll, id), facts: [] },
      },
      context,
    );
  });
