import { CATEGORIES, type Quotas } from "#shared/domain/conference.ts";
import { type Delegation, seatsOf } from "#shared/domain/delegation.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { itemKey } from "./item-keys.ts";
import type { Write } from "./transact.ts";

/**
 * The counters of seats that a change touches: one per limited category and one for a limited total, so that without
 * a total no counter is shared by all writers. Taking is conditional on room; giving back is not.
 */
export const quotaWrites = (
  TableName: string,
  before: Delegation | undefined,
  after: Delegation,
  quotas: Quotas,
): Write[] => {
  const had = seatsOf(before);
  const has = seatsOf(after);
  const taken = CATEGORIES.map((category) => ({ category, by: (has[category] ?? 0) - (had[category] ?? 0) }));
  const total = taken.reduce((sum, { by }) => sum + by, 0);
  return [
    ...taken.map(({ category, by }) => ({ quota: category as string, size: quotas.category[category], by })),
    { quota: "total", size: quotas.total, by: total },
  ]
    .filter(({ size, by }) => size !== undefined && by !== 0)
    .map(({ quota, size = 0, by }) => ({
      write: {
        Update: {
          TableName,
          Key: itemKey.quota(after.conference, quota),
          UpdateExpression: "ADD #used :by",
          ExpressionAttributeNames: { "#used": "used", ...(by > 0 && { "#size": "size" }) },
          ...(by > 0
            ? {
                // The size that was read must still be the size, or the room was judged by an old one.
                ConditionExpression: "#used <= :room AND #size = :size",
                ExpressionAttributeValues: { ":by": by, ":room": size - by, ":size": size },
              }
            : { ExpressionAttributeValues: { ":by": by } }),
        },
      },
      onConflict: (standing) => {
        if (standing === undefined || standing.size !== size) return new Refusal("try-again");
        return new Refusal("quota", {
          detail: "There are not enough free seats.",
          extra: { exhausted: [{ quota, size, used: standing.used, wanted: by }] },
        });
      },
    }));
};
