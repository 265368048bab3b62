import type { setOrderRoute } from "#shared/contracts/amendments.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { setOrder } from "#shared/domain/conclusions/amendments/amendment-order.ts";
import { mustNotBeCancelled } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { amendmentsAnswer } from "./amendment-view.ts";
import { type Needs, settleAmendments, textStays } from "./floor.ts";
import { mustBeInRound } from "./in-round.ts";
import { bookAfter } from "./undecided.ts";

/** The chair's order of the amendments that the chair read; the one proposed is kept beside it in the record. */
export const setAmendmentOrder =
  (needs: Needs): UseCase<typeof setOrderRoute> =>
  ({ params, body: { order, reason }, ifMatch, caller, command: context }) =>
    again(async () => {
      const floor = await settleAmendments(needs, params, context);
      const { conference, kept, text, book, amendments } = floor;
      mustNotBeCancelled(conference);
      if ((book?.version ?? 0) !== ifMatch) throw new Refusal("stale");
      mustBeInRound(kept.conclusion);
      const by = actingAs(caller, "chair");
      const { fact } = setOrder(
        { order, ...(reason !== undefined && { reason }) },
        { by, conclusion: kept.conclusion, text, amendments },
      );
      const after = bookAfter(book, { conference: conference.id, conclusion: kept.conclusion.id }, amendments, {
        chairsOrder: order,
      });
      const answer = amendmentsAnswer({ ...floor, book: after });
      await needs.saveDecision(
        {
          ...{ ...textStays(floor), book: { before: book, after } },
          facts: [
            {
              ...{ entity: `conclusion/${kept.conclusion.id}`, fact },
              ...(fact.reason !== undefined && { reason: fact.reason }),
            },
          ],
        },
        context,
        answer,
      );
      return answer;
    });
