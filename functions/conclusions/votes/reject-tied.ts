import type { rejectTiedRoute } from "#shared/contracts/decisions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { decisionView } from "../decisions/decision-view.ts";
import { type Needs as DecideNeeds, decideByVote } from "./decide-by-vote.ts";
import { findTied, type Needs as TiedNeeds } from "./vote-again.ts";

export type Needs = DecideNeeds & Pick<TiedNeeds, "findVote" | "findTally" | "saveDecision">;

/** The chair takes no second vote: a text that was not carried is not adopted. */
export const rejectTied =
  (needs: Needs): UseCase<typeof rejectTiedRoute> =>
  ({ params, caller, command }) =>
    again(async () => {
      actingAs(caller, "chair");
      const { conference, earlier, last } = await findTied(needs, params.conference, params.decision);
      const cast = await needs.readCast(last.vote);
      const { shown, ...ended } = await decideByVote(needs, { ...last, cast }, command.now);
      const answer = { body: decisionView({ ...shown, votes: earlier.map(({ vote }) => vote.id) }) };
      await needs.saveDecision({ conference: conference.id, ...ended }, command, answer);
      return answer;
    });
