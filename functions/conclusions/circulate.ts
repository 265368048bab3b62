import type { releaseLanguageRoute } from "#shared/contracts/conclusion-texts.ts";
import type { circulateRoute } from "#shared/contracts/conclusions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { mustBeAnnounced } from "#shared/domain/found.ts";
import { changeConclusion, type Needs } from "./change-conclusion.ts";

/** Gives the current version out; whoever reads it is told by mail, from the record. */
export const circulate =
  (needs: Needs): UseCase<typeof circulateRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: ["organiser"],
      command: () => ({ do: "circulate" }),
      mustBe: mustBeAnnounced,
      amendmentsStay: true,
    });

/** A language that was not ready at circulation follows, and corrected words take the place of others. */
export const releaseLanguage =
  (needs: Needs): UseCase<typeof releaseLanguageRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: ["organiser"],
      command: () => ({ do: "put-out", language: request.params.language }),
      mustBe: mustBeAnnounced,
    });
