import * as z from "zod";
import type { ZodOpenApiResponsesObject } from "zod-openapi";
import { COMMON_REFUSALS, Problem, problems, problemType } from "#shared/contracts/problems.ts";
import { accessOf, type RouteShape } from "#shared/contracts/route.ts";
import type { RefusalName } from "#shared/domain/refusal.ts";

/** What the gateway says itself, before any function of ours is asked. */
const GatewayAnswer = z
  .object({ message: z.string().nullable() })
  .meta({ id: "GatewayAnswer", description: "Said by the gateway, which knows no problem documents" });

const Unforeseen = Problem.extend({ type: z.literal("about:blank") });

/** Every refusal a route may answer with, by status, its names as the only values of `type`. */
export const problemAnswers = (route: RouteShape): ZodOpenApiResponsesObject => {
  const byStatus = Map.groupBy(refusalsOf(route), (name) => problems[name].status);
  const byGateway = [
    429,
    503,
    ...(accessOf(route) === "token" ? [401, 403] : []),
    ...(route.request.body ? [413] : []),
  ];
  const answers = [...byStatus].sort(([one], [other]) => one - other);
  return {
    ...Object.fromEntries(answers.map(([status, names]) => [status, answer(names, byGateway.includes(status))])),
    500: {
      description: "Something went wrong on our side",
      content: { "application/problem+json": { schema: Unforeseen }, "application/json": { schema: GatewayAnswer } },
    },
  };
};

/** The route's own refusals and those that follow from what it asks for. */
export const refusalsOf = (route: RouteShape): RefusalName[] => {
  const { request, refusals } = route;
  const all: RefusalName[] = [
    ...COMMON_REFUSALS,
    ...(accessOf(route) === "public" ? [] : (["not-signed-in", "not-allowed"] as const)),
    ...(request.body ? (["unsupported-media-type", "body-too-large"] as const) : []),
    ...(request.ifMatch ? (["precondition-required", "stale"] as const) : []),
    ...(request.idempotent ? (["idempotency-key-reused"] as const) : []),
    ...refusals,
  ];
  return [...new Set(all)];
};

const answer = (names: readonly RefusalName[], gateway: boolean) => ({
  description: names.map((name) => problems[name].title).join(". "),
  content: {
    "application/problem+json": { schema: Problem.and(z.looseObject({ type: z.enum(names.map(problemType)) })) },
    ...(gateway && { "application/json": { schema: GatewayAnswer } }),
  },
});
