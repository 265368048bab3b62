import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { AnyCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import { type RefusedAnswer, refusalOf } from "#shared/contracts/refused-answer.ts";
import type { Answer, RouteShape } from "#shared/contracts/route.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export type Idempotency = NonNullable<CommandContext["idempotency"]>;

/** What was stored with the first call of a key. */
export interface KeptAnswer {
  readonly requestHash: string;
  readonly answer: Answer<RouteShape> | RefusedAnswer;
}

export type FindAnswer = (caller: string, key: string, now: Date) => Promise<KeptAnswer | undefined>;

/** The request's Idempotency-Key with all that tells this request from another; undefined when there is none. */
export const idempotencyOf = (
  event: APIGatewayProxyEventV2,
  route: RouteShape,
  caller: AnyCaller,
): Idempotency | undefined => {
  const key = event.headers["idempotency-key"];
  if (!route.request.idempotent || key === undefined) return undefined;
  if (!/^[\x21-\x7e]{8,128}$/.test(key))
    throw new Refusal("malformed-request", { detail: "Idempotency-Key must be 8 to 128 visible ASCII characters." });
  const requestHash = createHash("sha256")
    .update([event.routeKey, event.rawPath, event.rawQueryString, event.body ?? ""].join("\n"))
    .digest("hex");
  return { caller: nameOf(caller), key, requestHash };
};

/** The first answer again; a Refusal when that was one, or when the key came with another request. */
export const answerAgain = async (
  { caller, key, requestHash }: Idempotency,
  findAnswer: FindAnswer,
  now: Date,
): Promise<Answer<RouteShape> | undefined> => {
  const kept = await findAnswer(caller, key, now);
  if (kept === undefined) return undefined;
  if (kept.requestHash !== requestHash) throw new Refusal("idempotency-key-reused");
  const { answer } = kept;
  if ("refused" in answer) throw refusalOf(answer);
  return answer;
};

/** Keys of two callers never meet. */
const nameOf = (caller: AnyCaller): string => {
  if (caller.kind === "staff") return `staff/${caller.subject}`;
  if (caller.kind === "contact") return `contact/${caller.conference}/${caller.country}/${caller.contact}`;
  return "anyone";
};
