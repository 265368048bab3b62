import type { reviseTextRoute } from "#shared/contracts/conclusion-texts.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { changeConclusion, type Needs } from "./change-conclusion.ts";

/** Puts another text in place of the one that is worked upon; it follows one that was circulated as its next version. */
export const reviseText =
  (needs: Needs): UseCase<typeof reviseTextRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: ["organiser", "rapporteur"],
      command: () => ({ do: "revise", plan: request.body }),
    });
