import { expect } from "vitest";
import { problems, problemType } from "#shared/contracts/problems.ts";
import type { RefusalName } from "#shared/domain/refusal.ts";
import type { Reply } from "./api.ts";

/** A refusal as a test expects it, with the place in the request that it names. */
export interface Expected {
  readonly refusal: RefusalName;
  /** JSON pointer into the body, or name of a parameter. */
  readonly at?: string;
  /** Words that one of the errors says. */
  readonly saying?: string;
}

/** Fails unless the reply is the documented problem of a refusal, whole: status, media type, type, title, request id. */
export const expectProblem = (reply: Reply, { refusal, at, saying }: Expected, what?: string): void => {
  const { status, title } = problems[refusal];
  const { type, errors = [], requestId } = reply.body ?? {};
  expect({ status: reply.status, type, said: reply.body?.title, inBody: reply.body?.status }, what).toEqual({
    status,
    type: problemType(refusal),
    said: title,
    inBody: status,
  });
  expect(reply.headers.get("content-type"), what).toBe("application/problem+json");
  expect(requestId, what).toBe(reply.headers.get("apigw-requestid"));
  if (at !== undefined)
    expect(
      errors.map(({ pointer, parameter }: Record<string, string>) => pointer ?? parameter),
      what,
    ).toContain(at);
  if (saying !== undefined) expect(JSON.stringify(errors), what).toContain(saying);
};
