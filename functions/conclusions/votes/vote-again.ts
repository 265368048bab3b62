import type { secondVoteRoute } from "#shared/contracts/decisions.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { KeptOpening, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { mustBeAnnounced } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { type Found, findDecision, mustBeBy } from "../decisions/find-decision.ts";
import { beginAgain } from "../record/begin-again.ts";
import { openingOfVote } from "../record/openings.ts";
import { type Needs as EarlierNeeds, earlierVotes, type Voted } from "./earlier-votes.ts";
import { isUnsettled } from "./end-vote.ts";
import { type Needs as OpeningNeeds, openingVote } from "./open-vote.ts";
import { voteAnswer } from "./vote-view.ts";

export interface Needs extends EarlierNeeds, OpeningNeeds {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly readOpenings: (conference: string, decision: string) => Promise<readonly KeptOpening[]>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly saveDecision: SaveDecision;
}

/** After a tie, and only then, the question is put once more (UN General Assembly rule 95). */
export const voteAgain =
  (needs: Needs): UseCase<typeof secondVoteRoute> =>
  ({ params, body: { method, alphabet, closesAt }, caller, command }) =>
    again(async () => {
      const tied = await findTied(needs, params.conference, params.decision);
      const { conference, kept, decision, earlier, last } = tied;
      const by = actingAs(caller, "chair");
      const { vote, roll } = await openingVote(
        needs,
        {
          ...{ conference, method, alphabet, closesAt, by },
          question: last.vote.question,
          earlier: earlier.map(({ tally }) => tally),
        },
        command.now,
      );
      const answer = {
        ...voteAnswer({ vote: vote.after }, needs.hash),
        location: `/conferences/${conference.id}/votes/${vote.after.id}`,
      };
      const { id, version } = kept.conclusion;
      const circumstances = { conference, decision, by: by.person, hash: needs.hash };
      const openings = await needs.readOpenings(conference.id, decision.id);
      const chain = await needs.readChain(conference.id, decision.id);
      const begun = beginAgain({ openings, opening: openingOfVote(vote.after, circumstances) }, chain, needs.hash);
      await needs.saveDecision(
        { conference: conference.id, conclusionStays: { id, version }, votes: [vote], roll, ...begun },
        command,
        answer,
      );
      return answer;
    });

export interface Tied extends Found {
  readonly earlier: readonly Voted[];
  /** The vote that was tied. */
  readonly last: Voted;
}

/** A decision that is open because the vote on it was a tie. */
export const findTied = async (
  needs: Pick<Needs, "findConference" | "findConclusion" | "findVote" | "findTally">,
  conferenceId: string,
  id: string,
): Promise<Tied> => {
  const decision = await findDecision(needs, conferenceId, id);
  mustBeAnnounced(decision.conference);
  mustBeBy(decision, "vote");
  if (!decision.isOpen) throw new Refusal("no-decision-open", { detail: `${id} has ended.` });
  const earlier = await earlierVotes(needs, decision.conference.id, id);
  const last = earlier.at(-1);
  if (last === undefined || !isUnsettled(last.tally)) throw new Refusal("no-decision-open");
  return { ...decision, earlier, last };
};
