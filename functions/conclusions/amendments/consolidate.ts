import type { consolidateRoute } from "#shared/contracts/amendments.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { isAccepted } from "#shared/domain/conclusions/amendments/amendment.ts";
import { mustFit } from "#shared/domain/conclusions/amendments/amendment-limits.ts";
import { mergeAmendments } from "#shared/domain/conclusions/amendments/amendment-merge.ts";
import { orderPut } from "#shared/domain/conclusions/amendments/amendment-order.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { conclusionAnswer, titleIn } from "../conclusion-view.ts";
import { type Needs, settleAmendments } from "./floor.ts";
import { undecidedIn } from "./undecided.ts";

/** The next version of a text: what was accepted, merged. No amendment makes a step beside it. */
export const consolidate =
  (needs: Needs): UseCase<typeof consolidateRoute> =>
  ({ params, ifMatch, caller, command: context }) =>
    again(async () => {
      const { conference, kept, text, book, amendments } = await settleAmendments(needs, params, context);
      mustNotBeCancelled(conference);
      const before = inVersion(kept.conclusion, ifMatch);
      const { version } = before.current;
      const accepted = amendments.filter((one) => isAccepted(one) && one.base.version === version);
      const decide = (merged: ConclusionText) =>
        decideConclusion(
          before,
          { do: "consolidate", text: merged, amendments: accepted.map(({ id }) => id) },
          {
            ...{ by: actingAs(caller, "organiser", "rapporteur"), conference, text, hash: needs.hash },
            ...{ undecidedAmendments: undecidedIn(amendments), now: context.now },
          },
        );
      // Whoever comes too early is told so first, and not what is wrong with amendments.
      decide(text);
      const merged = mergeAmendments({ version, text }, amendments, orderPut(amendments), needs.hash);
      mustFit(merged.paragraphs.length);
      const step = decide(merged);
      const title = step.text ? titleIn(step.text) : kept.title;
      const answer = conclusionAnswer({ conclusion: step.after, title });
      await needs.saveDecision(
        {
          conference: conference.id,
          conclusion: {
            ...{ before: kept, after: step.after, title, fact: step.fact },
            ...(step.text && { text: { before: text, after: step.text } }),
          },
          bookStays: { conclusion: before.id, book },
        },
        context,
        answer,
      );
      return answer;
    });
