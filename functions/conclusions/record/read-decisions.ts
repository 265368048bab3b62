import type { listDecisionsRoute, readDecisionRoute } from "#shared/contracts/decisions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import { decisionView } from "../decisions/decision-view.ts";
import { findDecision } from "../decisions/find-decision.ts";
import { type Needs, shownDecision } from "./shown-decision.ts";

export const readDecision =
  (needs: Needs): UseCase<typeof readDecisionRoute> =>
  async ({ params }) => ({
    body: decisionView(await shownDecision(needs, await findDecision(needs, params.conference, params.decision))),
  });

export const listDecisions =
  (needs: Needs): UseCase<typeof listDecisionsRoute> =>
  async ({ params }) => {
    const conference = found(await needs.findConference(params.conference));
    const kept = found(await needs.findConclusion(conference.id, params.conclusion));
    const items = await Promise.all(
      kept.conclusion.decisions.map(async (decision) =>
        decisionView(
          await shownDecision(needs, { conference, kept, decision, isOpen: decision.outcome === undefined }),
        ),
      ),
    );
    return { body: { items } };
  };
