import { expect } from "vitest";
import type { Reply } from "./api.ts";

/** A reply with nothing left out but what tells one request from the next: its id and its time. */
export const answerOf = ({ status, headers, text }: Reply) => {
  const id = headers.get("apigw-requestid") ?? "";
  const { date: _date, "apigw-requestid": _id, ...rest } = Object.fromEntries(headers);
  return { status, headers: rest, text: text.replaceAll(id, "<request id>") };
};

/** Fails unless nobody could tell these replies apart. */
export const expectSameAnswer = (...replies: Reply[]): void => {
  const [first, ...others] = replies.map(answerOf);
  for (const other of others) expect(other).toEqual(first);
};
