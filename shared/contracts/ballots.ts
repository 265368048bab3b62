import * as z from "zod";
import { Choice } from "#shared/domain/conclusions/votes/vote.ts";
import { Country } from "#shared/domain/country.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { ContentHash } from "./conclusion-views.ts";
import { defineRoute, type RouteShape } from "./route.ts";
import { CodeDigits } from "./used-code.ts";
import { VoteId } from "./vote-views.ts";

/** Casting a ballot, by the head of a delegation or whoever acts for the head; a function of its own answers. */

const params = z.strictObject({ vote: VoteId });
const refusals = [
  ...(["not-signed-in", "not-allowed", "not-found", "code-not-valid", "code-locked", "conference-state"] as const),
  ...(["vote-closed", "vote-method", "not-entitled", "not-the-acting-voter", "not-present", "vote-final"] as const),
] as const;

export const castBallotRoute = defineRoute({
  name: "conclusions/cast-ballot",
  method: "POST",
  path: "/delegation/votes/{vote}/ballots",
  summary: "Cast the member's ballot, with the code of the mail; a change says which ballot it replaces",
  callers: ["head"],
  request: {
    params,
    body: z
      .strictObject({
        code: CodeDigits,
        choice: Choice,
        replaces: z.int().min(1).optional().meta({ description: "Number of the member's ballot in force" }),
      })
      .meta({ id: "NewBallot" }),
    idempotent: true,
  },
  success: {
    status: 201,
    body: z
      .strictObject({
        vote: VoteId,
        country: Country,
        number: z.int(),
        choice: Choice,
        at: Instant,
        hash: ContentHash.meta({ description: "Of the ballot as the bundle of the decision lists it" }),
      })
      .meta({ id: "Ballot" }),
  },
  refusals: [...refusals, "already-voted"],
});

export const castSecretBallotRoute = defineRoute({
  name: "conclusions/cast-secret-ballot",
  method: "POST",
  path: "/delegation/votes/{vote}/secret-ballots",
  summary:
    "Cast the member's secret ballot, with the code of the mail; nothing joins it to the member, and it is final",
  callers: ["head"],
  request: { params, body: z.strictObject({ code: CodeDigits, choice: Choice }).meta({ id: "NewSecretBallot" }) },
  success: { status: 201, body: z.strictObject({ vote: VoteId, country: Country }) },
  refusals,
});

export const ballotRoutes: readonly RouteShape[] = [castBallotRoute, castSecretBallotRoute];
