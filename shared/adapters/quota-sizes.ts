import type { Conference } from "#shared/domain/conference.ts";
import { countsSeats, sharedQuotas } from "#shared/domain/conference-change.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { itemKey } from "./item-keys.ts";
import type { Write } from "./transact.ts";

/**
 * The counters of seats as a conference's limits want them: made when it is first announced, resized when a limit changes.
 * A limit that is taken away leaves its counter behind, which nothing reads any more.
 */
export const counterWrites = (
  TableName: string,
  before: Conference | undefined,
  after: Conference,
  acceptBelowUse: boolean,
): Write[] => {
  if (!countsSeats(after)) return [];
  const quotas = sharedQuotas(after.quotas);
  if (before === undefined || !countsSeats(before))
    return quotas.map((quota) => newCounter(TableName, after.id, quota));
  const sizes = new Map(sharedQuotas(before.quotas).map(({ quota, size }) => [quota, size]));
  return quotas
    .filter(({ quota, size }) => sizes.get(quota) !== size)
    .map((quota) => resized(TableName, after.id, quota, acceptBelowUse));
};

interface Quota {
  readonly quota: string;
  readonly size: number;
}

const newCounter = (TableName: string, conference: string, { quota, size }: Quota): Write => ({
  write: {
    Put: {
      TableName,
      Item: { ...itemKey.quota(conference, quota), used: 0, size },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  },
  onConflict: () => new Refusal("stale"),
});

/**
 * A limit below the seats taken evicts nobody and gives no new seats (rules.md 2.1). It is refused unless asked for by
 * name, so that a slip of the finger is told (A51) and an intention can still be carried out.
 */
const resized = (TableName: string, conference: string, { quota, size }: Quota, acceptBelowUse: boolean): Write => ({
  write: {
    Update: {
      TableName,
      Key: itemKey.quota(conference, quota),
      UpdateExpression: "SET #size = :size",
      ConditionExpression: acceptBelowUse ? "attribute_exists(pk)" : "#used <= :size",
      ExpressionAttributeNames: { "#size": "size", ...(!acceptBelowUse && { "#used": "used" }) },
      ExpressionAttributeValues: { ":size": size },
    },
  },
  onConflict: (standing) => {
    if (standing === undefined) return new Refusal("quota-not-counted", { extra: { quotas: [quota] } });
    return new Refusal("quota-below-use", {
      detail: `${standing.used} seats are taken (${quota}); send acceptBelowUse to lower the limit all the same.`,
      extra: { quota, size, used: standing.used },
    });
  },
});
