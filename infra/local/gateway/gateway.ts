import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Functions } from "../functions/functions.ts";
import { json, type Reply, readBody, send } from "../http.ts";
import type { Deployment } from "../template/deployment.ts";
import type { Authorise } from "./authoriser.ts";
import { functionReply } from "./function-reply.ts";
import { requestEvent } from "./request-event.ts";
import { readRoutes, routeFinder } from "./routes.ts";

interface Options {
  readonly deployment: Deployment;
  readonly functions: Functions;
  readonly authorise: Authorise;
  readonly now: () => number;
}

const LONGEST_BODY = 10 * 1024 * 1024;
/** Lambda takes less than API Gateway does. */
const LONGEST_EVENT = 6 * 1024 * 1024;
const LONGEST_HEAD = 10_240;

/** The HTTP API of the templates, as API Gateway would answer for it. */
export const openGateway = ({ deployment, functions, authorise, now }: Options) => {
  const [api, ...others] = deployment.ofType("AWS::ApiGatewayV2::Api");
  if (others.length > 0) throw new Error("The local cloud serves one HTTP API, and the templates hold more.");
  if (api?.properties.CorsConfiguration) throw new Error("The local cloud knows no CORS configuration.");
  const findRoute = routeFinder(readRoutes(deployment));

  const answer = async (request: IncomingMessage, requestId: string): Promise<Reply> => {
    if (headLength(request) > LONGEST_HEAD) return says(431, "Request Header Fields Too Large");
    const body = await readBody(request, LONGEST_BODY);
    if (!body) return says(413, "Request Entity Too Large");

    let match: ReturnType<typeof findRoute>;
    try {
      const [path = ""] = (request.url ?? "/").split("?");
      decodeURIComponent(path);
      match = findRoute(request.method ?? "", path);
    } catch {
      return says(400, "Bad Request");
    }
    if (!match) return says(404, "Not Found");

    const claims = await authorise(match.route, request.headers.authorization);
    if (claims && "status" in claims) return claims;

    const { account: accountId } = deployment.place;
    const event = requestEvent({
      request,
      body,
      match,
      requestId,
      now: now(),
      accountId,
      apiId: api?.ref ?? "",
      ...(claims && { claims }),
    });
    if (Buffer.byteLength(event.body ?? "") > LONGEST_EVENT) return says(413, "Request Entity Too Large");

    const outcome = await within(match.route.timeout, functions.byArn(match.route.functionArn).invoke(event));
    if (!outcome) return says(503, "Service Unavailable");
    const reply = "answer" in outcome ? functionReply(outcome.answer) : undefined;
    return reply ?? says(500, "Internal Server Error");
  };

  return (request: IncomingMessage, response: Parameters<typeof send>[0]): void => {
    const requestId = randomUUID();
    answer(request, requestId)
      .catch(() => says(500, "Internal Server Error"))
      .then(({ headers, ...reply }) => {
        if (response.destroyed) return;
        const date = new Date(now()).toUTCString();
        send(response, { ...reply, headers: { date, ...headers, "apigw-requestid": requestId } });
      });
  };
};

/** A server whose answers are decided once everything else is known. */
export const gatewayServer = (): Server => {
  // More than API Gateway takes, so that the refusal can be its own.
  const server = createServer({ maxHeaderSize: 4 * LONGEST_HEAD, keepAliveTimeout: 60_000 });
  return server;
};

const says = (status: number, message: string) => json(status, { message });

/** API Gateway counts the request line and the values of the headers. */
const headLength = ({ method = "", url = "", rawHeaders }: IncomingMessage) =>
  Buffer.byteLength(`${method} ${url}`) + rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
