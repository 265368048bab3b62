import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { actorOf } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { Endpoint } from "#shared/contracts/request.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { authenticate, type Doors } from "./authenticate.ts";
import { problemOf, respond } from "./http-answer.ts";
import { ifMatchOf, parseRequest } from "./http-request.ts";
import { answerAgain, type FindAnswer, idempotencyOf } from "./idempotency.ts";
import { logger } from "./logger.ts";

/** Answers, or refuses, a method and path that are no route. */
export type Elsewhere = (method: string, path: string) => APIGatewayProxyStructuredResultV2;

/**
 * The entry of an API function: finds the endpoint of the gateway's route, knows the caller, parses, runs the use
 * case, checks the answer. Every refusal leaves as a problem document; anything unforeseen as a bare 500, logged.
 */
export const httpHandler = (
  endpoints: readonly Endpoint[],
  doors: Doors & { readonly findAnswer: FindAnswer },
  elsewhere: Elsewhere = () => {
    throw new Refusal("no-such-route");
  },
) => {
  const byRouteKey = new Map(endpoints.map((one) => [`${one.route.method} ${one.route.path}`, one]));

  const serve = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const found = byRouteKey.get(event.routeKey);
    if (found === undefined) return elsewhere(event.requestContext.http.method, event.rawPath);
    const { route, useCase } = found;
    const now = new Date();
    const caller = await authenticate(event, route, doors, now);
    const idempotency = idempotencyOf(event, route, caller);
    const command: CommandContext = {
      actor: actorOf(caller),
      requestId: event.requestContext.requestId,
      now,
      ...(idempotency && { idempotency }),
    };
    const again = () => idempotency && answerAgain(idempotency, doors.findAnswer, now);
    const kept = await again();
    if (kept) return respond(route, kept);
    const request = { ...parseRequest(event, route), ifMatch: ifMatchOf(event, route), caller, command };
    try {
      return respond(route, await useCase(request));
    } catch (error) {
      // Two calls with one key at once: the second is refused by the first one's effects, and finds its answer.
      const first = idempotency && error instanceof Refusal && (await again());
      if (first) return respond(route, first);
      throw error;
    }
  };

  return middy(serve).use(logged()).use(refused());
};

const refused = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: (request) => {
    if (!(request.error instanceof Refusal)) logger.error("unforeseen", { error: request.error as Error });
    request.response = problemOf(request.error, request.event.requestContext.requestId);
  },
});

/** One line for each request, by route and outcome. */
const logged = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => {
  const line = (request: middy.Request<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>) =>
    logger.info("request", {
      route: request.event.routeKey,
      requestId: request.event.requestContext.requestId,
      status: request.response?.statusCode,
      refusal: request.error instanceof Refusal ? request.error.refusal : undefined,
    });
  return { after: line, onError: line };
};
