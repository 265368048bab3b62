import type { IncomingMessage } from "node:http";
import type { Claims } from "./authoriser.ts";
import type { Match } from "./routes.ts";

interface Received {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly match: Match;
  readonly claims?: Claims;
  readonly requestId: string;
  /** The cloud's time. */
  readonly now: number;
  readonly accountId: string;
  readonly apiId: string;
}

// What API Gateway passes on as text; everything else, a form and a body without a type included, comes in base64.
const TEXT = /^(text\/[^;]+|application\/(json|xml|javascript))\s*(;|$)/i;

/** A request as the payload format 2.0 tells it to a function. */
export const requestEvent = ({ request, body, match, claims, requestId, now, accountId, apiId }: Received) => {
  const [path = "", rawQueryString = ""] = splitOnce(request.url ?? "/", "?");
  const headers = joinHeaders(request);
  const { cookie, ...others } = headers;
  const sourceIp = request.socket.remoteAddress ?? "";
  const domainName = headers.host ?? "";
  const query = queryParameters(rawQueryString);
  const isText = TEXT.test(headers["content-type"] ?? "");
  // API Gateway decodes the path and, oddly, ends it at a question mark that was encoded.
  const rawPath = decodeURIComponent(path).split("?")[0] ?? "";

  return {
    version: "2.0",
    routeKey: match.route.key,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: {
      ...others,
      "x-amzn-trace-id": `Root=1-${requestId.replaceAll("-", "").slice(0, 32)}`,
      // Whoever sends this header may have made it up: the last address is the one that was seen.
      "x-forwarded-for": [others["x-forwarded-for"], sourceIp].filter(Boolean).join(", "),
      "x-forwarded-port": String(request.socket.localPort ?? ""),
      "x-forwarded-proto": "http",
    },
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(match.parameters).length > 0 && { pathParameters: match.parameters }),
    requestContext: {
      accountId,
      apiId,
      ...(claims && { authorizer: { jwt: claims } }),
      domainName,
      domainPrefix: domainName.split(/[.:]/)[0] ?? "",
      http: {
        method: request.method ?? "",
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId,
      routeKey: match.route.key,
      stage: "$default",
      time: logTime(now),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

const splitOnce = (text: string, at: string): [string, string] => {
  const place = text.indexOf(at);
  return place < 0 ? [text, ""] : [text.slice(0, place), text.slice(place + 1)];
};

const joinHeaders = ({ headersDistinct }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(name === "cookie" ? "; " : ",")]),
  );

/** Decoded, and joined with commas where a name comes more than once. */
const queryParameters = (query: string): Record<string, string> | undefined => {
  // A map, because a name may be one that every object has.
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) values.set(name, [...(values.get(name) ?? []), value]);
  const joined = [...values].map(([name, all]) => [name, all.join(",")]);
  return joined.length > 0 ? Object.fromEntries(joined) : undefined;
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** As in the Common Log Format: 12/Mar/2020:19:03:58 +0000. */
const logTime = (now: number) => {
  const [day = "", time = ""] = new Date(now).toISOString().split("T");
  const [year, month, date] = day.split("-");
  return `${date}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};
