import type { giveLeaveRoute } from "#shared/contracts/amendments.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { amendmentsAnswer } from "./amendment-view.ts";
import { type Needs as FloorNeeds, settleAmendments, textStays } from "./floor.ts";
import { mustBeInRound } from "./in-round.ts";
import { bookAfter } from "./undecided.ts";

export interface Needs extends FloorNeeds {
  readonly findMember: (conference: string, country: string) => Promise<Member | undefined>;
}

/** Leave to table late, for this time for amendments only. */
export const giveLeave =
  (needs: Needs): UseCase<typeof giveLeaveRoute> =>
  ({ params, body: { country, reason }, caller, command: context }) =>
    again(async () => {
      const floor = await settleAmendments(needs, params, context);
      const { conference, kept, book, amendments } = floor;
      mustNotBeCancelled(conference);
      if ((await needs.findMember(conference.id, country)) === undefined)
        throw new Refusal("invalid-request", {
          errors: [{ pointer: "/country", detail: "must be a member of the conference" }],
        });
      mustBeInRound(kept.conclusion);
      const { id, rounds } = kept.conclusion;
      const leave = { chair: actingAs(caller, "chair").person, reason, round: rounds.length };
      const after = bookAfter(book, { conference: conference.id, conclusion: id }, amendments, {
        leaves: { ...book?.leaves, [country]: leave },
      });
      const answer = amendmentsAnswer({ ...floor, book: after });
      await needs.saveDecision(
        {
          ...{ ...textStays(floor), book: { before: book, after } },
          facts: [
            {
              entity: `conclusion/${id}`,
              ...{ fact: { type: "AmendmentLeaveGiven", conclusion: id, country }, reason },
            },
          ],
        },
        context,
        answer,
      );
      return answer;
    });
