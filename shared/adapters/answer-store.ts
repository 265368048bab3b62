import type { RefusedAnswer } from "#shared/contracts/refused-answer.ts";
import type { Answer, RouteShape } from "#shared/contracts/route.ts";
import { secondsOf } from "./commit.ts";
import { itemKey } from "./item-keys.ts";
import { readItem } from "./read.ts";

/** The answer kept under a caller's Idempotency-Key, for as long as it is valid. */
export const findAnswer = (conferenceTable: string) => async (caller: string, key: string, now: Date) => {
  const item = await readItem(conferenceTable, itemKey.idempotency(caller, key));
  if (item === undefined || Number(item.expiresAt) < secondsOf(now)) return undefined;
  return { requestHash: String(item.requestHash), answer: item.answer as Answer<RouteShape> | RefusedAnswer };
};
