import type { reviewTranslationRoute, translateRoute } from "#shared/contracts/conclusion-texts.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { changeConclusion, type Needs } from "./change-conclusion.ts";

const DRAFTERS = ["organiser", "rapporteur"] as const;

/** Translates passages of the current version, each from the original words that its translator has read (C21). */
export const translate =
  (needs: Needs): UseCase<typeof translateRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: DRAFTERS,
      command: () => ({ do: "translate", language: request.params.language, ...request.body }),
    });

/** Says of translated passages that they are what the original says. */
export const reviewTranslation =
  (needs: Needs): UseCase<typeof reviewTranslationRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: DRAFTERS,
      command: () => ({ do: "review", language: request.params.language, ...request.body }),
    });
