import { setTimeout as sleep } from "node:timers/promises";
import type * as z from "zod";
import { problemType } from "#shared/contracts/problems.ts";
import type { RouteShape } from "#shared/contracts/route.ts";
import type { RefusalName } from "#shared/domain/refusal.ts";
import { UnexpectedAnswer } from "./unexpected-answer.ts";

type Part<Name extends string, Schema> = Schema extends z.ZodType ? Record<Name, z.input<Schema>> : unknown;

/** What a request of the route carries, beside the token of who sends it. */
export type Sent<R extends RouteShape> = {
  readonly as?: string;
  /** Instead of a new one. */
  readonly idempotencyKey?: string;
  readonly type?: string;
  readonly query?: Readonly<Record<string, string>>;
} & Part<"params", R["request"]["params"]> &
  Part<"body", R["request"]["body"]> &
  (R["request"]["ifMatch"] extends true ? { readonly ifMatch: number } : unknown);

export type BodyOf<R extends RouteShape> = R["success"]["body"] extends z.ZodType
  ? z.output<R["success"]["body"]>
  : undefined;

interface Loose {
  as?: string;
  idempotencyKey?: string;
  type?: string;
  query?: Record<string, string>;
  params?: Record<string, string>;
  body?: unknown;
  ifMatch?: number;
}

export interface Api {
  /** Sends a request that must succeed; answers its body. */
  call<R extends RouteShape>(route: R, sent: Sent<R>): Promise<BodyOf<R>>;
  /** Sends a request that must be refused for this reason, and counts it. */
  refuses<R extends RouteShape>(refusal: RefusalName, route: R, sent: Sent<R>): Promise<void>;
  /** Sends a request of which it is open whether it is refused for this reason; answers whether it was. */
  mayRefuse<R extends RouteShape>(refusal: RefusalName, route: R, sent: Sent<R>): Promise<boolean>;
  /** How often each refusal was asked for and given. */
  readonly refusals: Readonly<Partial<Record<RefusalName, number>>>;
}

const RETRIES = 5;

/** A client of the API that knows it by its contract only. */
export const apiAt = (url: string): Api => {
  const refusals: Partial<Record<RefusalName, number>> = {};
  let requests = 0;

  const send = async (route: RouteShape, sent: Loose) => {
    const path = pathOf(route, sent);
    const key = route.request.idempotent && (sent.idempotencyKey ?? `demo-request-${++requests}`);
    const isText = typeof sent.body === "string";
    const headers: Record<string, string> = {
      ...(sent.as !== undefined && { authorization: `Bearer ${sent.as}` }),
      ...(sent.body !== undefined && { "content-type": sent.type ?? "application/json" }),
      ...(sent.ifMatch !== undefined && { "if-match": `"${sent.ifMatch}"` }),
      ...(key && { "idempotency-key": key }),
    };
    const body = sent.body === undefined ? null : isText ? (sent.body as string) : JSON.stringify(sent.body);
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(url + path, { method: route.method, headers, body });
      const text = await response.text();
      // Two changes met: the contract says to send the same again.
      if (response.status !== 503 || attempt === RETRIES) return { path, status: response.status, text };
      await sleep(50 * attempt);
    }
  };

  const sent = async (route: RouteShape, request: Loose) => {
    const { path, ...got } = await send(route, request);
    const unexpected = (wanted: string) =>
      new UnexpectedAnswer(wanted, { ...route, path, body: request.body }, { status: got.status, text: got.text });
    return {
      body: () => {
        if (got.status !== route.success.status) throw unexpected(String(route.success.status));
        return got.text === "" ? undefined : JSON.parse(got.text);
      },
      isDone: got.status === route.success.status,
      mustBe: (refusal: RefusalName) => {
        if (!got.text.includes(`"${problemType(refusal)}"`)) throw unexpected(`the problem ${refusal}`);
        refusals[refusal] = (refusals[refusal] ?? 0) + 1;
      },
    };
  };

  return {
    refusals,
    call: async (route, request) => (await sent(route, request as Loose)).body(),
    refuses: async (refusal, route, request) => (await sent(route, request as Loose)).mustBe(refusal),
    mayRefuse: async (refusal, route, request) => {
      const { isDone, mustBe } = await sent(route, request as Loose);
      if (!isDone) mustBe(refusal);
      return !isDone;
    },
  };
};

const pathOf = ({ path }: RouteShape, { params = {}, query = {} }: Loose): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams(query).toString();
  return search === "" ? filled : `${filled}?${search}`;
};
