import * as z from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiParameters } from "zod-openapi";
import type { RouteShape } from "#shared/contracts/route.ts";
import { problemAnswers } from "./problem-answers.ts";
import { securityOf } from "./security.ts";

const IfMatch = z.string().meta({
  description: "The ETag that came with what is to be changed",
  examples: ['"3"'],
});

const IdempotencyKey = z.string().meta({
  description: "A value of the caller's own: a repeated call with it gets the first call's answer, for 24 hours",
  examples: ["8f14e45f-ceea-467f-ab3b-9f1c2c1d5e77"],
});

const ETag = z.string().meta({ description: "The version, to be sent in If-Match with a change", examples: ['"3"'] });
const Location = z.string().meta({ description: "Where to find what was created" });

/** One route as an OpenAPI operation. */
export const operationOf = (route: RouteShape): ZodOpenApiOperationObject => ({
  operationId: route.name,
  summary: route.summary,
  tags: [tagOf(route)],
  security: securityOf(route),
  "x-callers": route.callers,
  requestParams: parametersOf(route),
  ...(route.request.body && {
    requestBody: {
      required: true,
      content: contentOf(route.request.body, route.request.bodyTypes ?? ["application/json"]),
    },
  }),
  responses: { [`${route.success.status}`]: successOf(route), ...problemAnswers(route) },
});

export const tagOf = ({ name }: RouteShape): string => name.split("/", 1)[0] ?? name;

const parametersOf = ({ request }: RouteShape): ZodOpenApiParameters => {
  const header = {
    ...(request.ifMatch && { "If-Match": IfMatch }),
    ...(request.idempotent && { "Idempotency-Key": IdempotencyKey.optional() }),
  };
  return {
    ...(request.params && { path: request.params }),
    ...(request.query && { query: request.query }),
    ...(Object.keys(header).length > 0 && { header: z.object(header) }),
  };
};

const successOf = ({ success }: RouteShape) => ({
  description: DONE[success.status],
  ...((success.etag || success.status === 201) && {
    headers: z.object({
      ...(success.etag && { ETag }),
      ...(success.status === 201 && { Location: Location.optional() }),
    }),
  }),
  ...(success.body && { content: contentOf(success.body, [success.type ?? "application/json"]) }),
});

const DONE = { 200: "Done", 201: "Created", 202: "Accepted: the rest follows", 204: "Done, nothing to say" } as const;

const contentOf = (schema: z.ZodType, types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema }]));
