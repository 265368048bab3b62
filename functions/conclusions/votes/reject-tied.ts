import type { rejectTiedRoute } from "#shared/contracts/decisions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { decisionView } from "../decisions/decision-view.ts";
import { type Needs as DecideNeeds, decideByVote } from "./decide-by-vote.ts";
import { findTied, type Needs as TiedNeeds } from "./vote-again.ts";

export interface Needs extends DecideNeeds, Pick<TiedNeeds, "findVote" | "findTally" | "saveDecision"> {
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
}

/** The chair takes no second vote: a text that was not carried is not adopted. */
export const rejectTied =
  (needs: Needs): UseCase<typeof rejectTiedRoute> =>
  ({ params, caller, command }) =>
    again(async () => {
      actingAs(caller, "chair");
      const { conference, earlier, last } = await findTied(needs, params.conference, params.decision);
      const cast = await needs.readCast(last.vote);
      const { shown, ...ended } = await decideByVote(needs, { ...last, cast }, command.now);
      const statements = await needs.readStatements(conference.id, last.vote.question.decision);
      const votes = earlier.map(({ vote }) => vote.id);
      const answer = { body: decisionView({ ...shown, statements, votes }) };
      await needs.saveDecision({ conference: conference.id, ...ended }, command, answer);
      return answer;
    });
