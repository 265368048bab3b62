import type { RefusalName } from "#shared/domain/refusal.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Happening } from "./commit.ts";
import type { Item } from "./read.ts";
import type { Write } from "./transact.ts";

/** What one store adds to a transaction. */
export interface Part {
  readonly writes: readonly Write[];
  readonly happenings: readonly Happening[];
}

export const NOTHING: Part = { writes: [], happenings: [] };

/** Puts an item in the version after the one that was read; one that begins must not be there yet. */
export const putInVersion = (
  TableName: string,
  Item: Item & { readonly version: number },
  before: { readonly version: number } | undefined,
  otherwise: RefusalName = "try-again",
): Write => ({
  write: {
    Put: {
      TableName,
      Item,
      ...(before
        ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  },
  onConflict: () => new Refusal(otherwise),
});

/** Puts an item that nobody may have put before. */
export const putOnce = (TableName: string, Item: Item, otherwise: RefusalName = "try-again"): Write => ({
  write: { Put: { TableName, Item, ConditionExpression: "attribute_not_exists(pk)" } },
  onConflict: () => new Refusal(otherwise),
});

/** The item must still be in this version, or not be there. */
export const stays = (
  TableName: string,
  Key: { pk: string; sk: string },
  before: { readonly version: number } | undefined,
  otherwise: RefusalName = "try-again",
): Write => ({
  write: {
    ConditionCheck: {
      TableName,
      Key,
      ...(before
        ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  },
  onConflict: () => new Refusal(otherwise),
});
