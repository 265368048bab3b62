import type { divideRoute } from "#shared/contracts/amendments.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { mustBeAnnounced } from "#shared/domain/found.ts";
import { changeConclusion, type Needs } from "../change-conclusion.ts";

/** A text that is put paragraph by paragraph on request, before it is put as a whole (rules.md 2.3, rule 4). */
export const divide =
  (needs: Needs): UseCase<typeof divideRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: ["chair"],
      command: () => ({ do: "divide", votes: request.body.votes }),
      mustBe: mustBeAnnounced,
      amendmentsStay: true,
    });
