import type { OutgoingHttpHeaders } from "node:http";
import { json, type Reply } from "../http.ts";

interface Answer {
  readonly statusCode?: unknown;
  readonly headers?: Record<string, string | number | boolean>;
  readonly cookies?: string[];
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

/** What API Gateway makes of a function's answer; undefined when it makes nothing of it and answers 500. */
export const functionReply = (text: string): Reply | undefined => {
  const answer = JSON.parse(text) as Answer | string | null;
  // An answer without a status is a body: format 2.0 guesses the rest.
  if (answer === null || typeof answer !== "object" || answer.statusCode === undefined) return json(200, answer);

  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  const { headers = {}, cookies, body, isBase64Encoded } = answer;
  if (body !== undefined && body !== null && typeof body !== "string") return undefined;

  const own: OutgoingHttpHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return {
    status,
    headers: {
      ...(body && { "content-type": "text/plain;charset=UTF-8" }),
      ...own,
      ...(cookies && { "set-cookie": cookies }),
    },
    body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8"),
  };
};
