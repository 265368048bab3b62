import type { SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { enterHandsRoute } from "#shared/contracts/votes.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { enterHands, type HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import { again } from "../again.ts";
import { voteAnswer } from "./vote-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly readHands: (conference: string, vote: string) => Promise<readonly HandEntry[]>;
  readonly saveDecision: SaveDecision;
  readonly hash: Hash;
}

/** What one person counted; what another entered is not shown, so that each counts for themselves (C17). */
export const enterHandsOf =
  (needs: Needs): UseCase<typeof enterHandsRoute> =>
  ({ params, body: { hands }, caller, command }) =>
    again(async () => {
      const conference = found(await needs.findConference(params.conference));
      mustNotBeCancelled(conference);
      const vote = found(await needs.findVote(conference.id, params.vote));
      const entries = await needs.readHands(conference.id, vote.id);
      // The desk counts for the secretariat.
      const by = { as: "secretariat", person: caller.subject } as const;
      const { entry, fact } = enterHands({ vote, entries }, { by, hands }, command.now);
      const answer = {
        ...voteAnswer({ vote, entries: entries.length + 1 }, needs.hash),
        location: `/conferences/${conference.id}/votes/${vote.id}`,
      };
      await needs.saveDecision({ conference: conference.id, hands: { entry, fact } }, command, answer);
      return answer;
    });
