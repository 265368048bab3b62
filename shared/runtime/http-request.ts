import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type * as z from "zod";
import type { RouteShape } from "#shared/contracts/route.ts";
import { Refusal } from "#shared/domain/refusal.ts";

/** 256 KiB: what most honest bodies need, many times over (reliability.md 4, point 13). */
const LARGEST_BODY = 256 * 1024;

/** Path, query and body of a request, parsed by its route's schemas; a Refusal names each field that is wrong. */
export const parseRequest = (event: APIGatewayProxyEventV2, { request }: RouteShape) => ({
  params: parsePart(request.params, decoded(event.pathParameters), "parameter"),
  query: parsePart(request.query, queryOf(event.rawQueryString), "parameter"),
  body: request.body && parsePart(request.body, bodyOf(event, request), "pointer"),
});

/** Version in If-Match, where the route needs one. */
export const ifMatchOf = (event: APIGatewayProxyEventV2, { request }: RouteShape): number | undefined => {
  if (!request.ifMatch) return undefined;
  const header = event.headers["if-match"];
  if (header === undefined) throw new Refusal("precondition-required");
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new Refusal("malformed-request", { detail: 'If-Match must be an ETag as it was given, such as "3".' });
  return Number(version);
};

const parsePart = (schema: z.ZodType | undefined, value: unknown, place: "pointer" | "parameter"): unknown => {
  if (schema === undefined) {
    if (value !== undefined && Object.keys(value as object).length > 0)
      throw new Refusal("invalid-request", {
        errors: Object.keys(value as object).map((name) => ({ detail: "is not known here", parameter: name })),
      });
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal("invalid-request", {
    errors: parsed.error.issues.slice(0, 50).map((issue) => ({ detail: detailOf(issue), ...placeOf(issue, place) })),
  });
};

const detailOf = (issue: z.core.$ZodIssue): string =>
  issue.code === "unrecognized_keys" ? `must not have: ${issue.keys.join(", ").slice(0, 100)}` : issue.message;

const placeOf = ({ path }: z.core.$ZodIssue, place: "pointer" | "parameter") =>
  place === "parameter" ? { parameter: path.join(".") } : { pointer: pointerOf(path) };

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const decoded = (parameters: APIGatewayProxyEventV2["pathParameters"]) => parameters ?? {};

/** A name given twice becomes a list, which no schema of ours takes. */
const queryOf = (raw: string): Record<string, string | string[]> => {
  const all = new URLSearchParams(raw);
  return Object.fromEntries(
    [...new Set(all.keys())].map((name) => {
      const values = all.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
};

const bodyOf = (event: APIGatewayProxyEventV2, request: RouteShape["request"]): unknown => {
  const { bodyTypes: types = ["application/json"], largestBody: largest = LARGEST_BODY } = request;
  const type = (event.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (event.body === undefined || event.body === "")
    throw new Refusal("malformed-request", { detail: "A body is needed." });
  if (event.body.length > largest * (event.isBase64Encoded ? 4 / 3 : 1)) throw new Refusal("body-too-large");
  if (!types.includes(type))
    throw new Refusal("unsupported-media-type", { detail: `Content-Type must be ${types.join(" or ")}.` });
  const text = event.isBase64Encoded ? decodedText(event.body) : event.body;
  return type === "application/json" ? jsonOf(text) : text;
};

const decodedText = (base64: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(base64, "base64"));
  } catch {
    throw new Refusal("malformed-request", { detail: "The body is not UTF-8." });
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("malformed-request", { detail: "The body is not JSON." });
  }
};
