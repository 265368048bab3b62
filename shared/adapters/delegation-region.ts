import type { Member } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Happening } from "./commit.ts";
import { itemKey } from "./item-keys.ts";
import { readItem } from "./read.ts";
import type { Write } from "./transact.ts";

/**
 * A delegation repeats its member's region, for lists and counts. When the member's region changes, the delegation's
 * changes in the same transaction, in its next version, so that nobody writes the old one back.
 */
export const movesOfDelegation = async (
  TableName: string,
  before: Member | undefined,
  { conference, country, region }: Member,
): Promise<{ writes: Write[]; happenings: Happening[] }> => {
  if (before === undefined || before.region === region) return { writes: [], happenings: [] };
  const Key = itemKey.delegation(conference, country);
  const delegation = await readItem(TableName, Key);
  if (delegation === undefined) return { writes: [], happenings: [] };
  const version = Number(delegation.version);
  return {
    writes: [
      {
        write: {
          Update: {
            TableName,
            Key,
            UpdateExpression: "SET #region = :region, version = :next",
            ConditionExpression: "version = :read",
            ExpressionAttributeNames: { "#region": "region" },
            ExpressionAttributeValues: { ":region": region, ":read": version, ":next": version + 1 },
          },
        },
        onConflict: () => new Refusal("try-again"),
      },
    ],
    happenings: [
      {
        conference,
        entity: `delegation/${country}`,
        fact: { type: "DelegationMoved", region },
        before: { version },
        after: { version: version + 1 },
      },
    ],
  };
};
