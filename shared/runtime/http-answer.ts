import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { problems, problemType } from "#shared/contracts/problems.ts";
import type { Answer, RouteShape } from "#shared/contracts/route.ts";
import { Refusal } from "#shared/domain/refusal.ts";

/** No answer is kept by anyone between, guessed at by a browser, or told to another site. */
const ALWAYS = { "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

/** The answer of a use case as the gateway wants it; throws when it breaks the route's own schema, which is our fault. */
export const respond = ({ success }: RouteShape, answer: Answer<RouteShape>): APIGatewayProxyStructuredResultV2 => ({
  statusCode: success.status,
  headers: {
    ...ALWAYS,
    ...(success.body && { "content-type": success.type ?? "application/json" }),
    ...(answer.version !== undefined && { etag: `"${answer.version}"` }),
    ...(answer.location !== undefined && { location: answer.location }),
    ...answer.headers,
  },
  ...(answer.cookies && { cookies: [...answer.cookies] }),
  ...(success.body && { body: written(success.body.parse(answer.body), success.type) }),
});

const written = (body: unknown, type: string | undefined): string =>
  type === undefined ? JSON.stringify(body) : String(body);

/** The problem document of a refusal (RFC 9457). Anything else is our fault: a title only. */
export const problemOf = (error: unknown, requestId: string): APIGatewayProxyStructuredResultV2 => {
  const { status, body, headers } =
    error instanceof Refusal
      ? {
          status: problems[error.refusal].status,
          headers: error.details.headers,
          body: {
            type: problemType(error.refusal),
            ...problems[error.refusal],
            detail: error.details.detail,
            errors: error.details.errors,
            ...error.details.extra,
          },
        }
      : {
          status: 500,
          headers: undefined,
          body: { type: "about:blank", title: "Something went wrong on our side", status: 500 },
        };
  return {
    statusCode: status,
    headers: { ...ALWAYS, "content-type": "application/problem+json", ...headers },
    body: JSON.stringify({ ...body, requestId }),
  };
};
