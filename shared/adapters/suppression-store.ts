import type { CommandContext } from "#shared/contracts/command.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, type Tables } from "./commit.ts";
import { itemKey, listKey, sha256 } from "./item-keys.ts";
import { type ListQuery, type Page, readItem, readList, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** Addresses are kept lower-cased, so that equal hashes mean the same mailbox. */
export const hashOfAddress = (address: string): string => sha256(address.toLowerCase());

export const findSuppression =
  (conferenceTable: string) =>
  async (conference: string, addressHash: string): Promise<Suppression | undefined> => {
    const item = await readItem(conferenceTable, itemKey.suppression(conference, addressHash));
    return item && (stripped(item) as unknown as Suppression);
  };

/** Suppressed addresses of a conference. */
export const listSuppressions =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<Suppression>> => {
    const page = await readList(conferenceTable, listKey.suppressions(conference, "").listKey, query);
    return { ...page, items: page.items.map((item) => stripped(item) as unknown as Suppression) };
  };

/** Suppresses an address, if what is known of it is still what was read. */
export const suppressionWrite = (
  TableName: string,
  before: Suppression | undefined,
  after: Omit<Suppression, "version">,
): Write => {
  const { conference, addressHash } = after;
  const keys = { ...itemKey.suppression(conference, addressHash), ...listKey.suppressions(conference, addressHash) };
  return {
    write: {
      Put: { TableName, Item: { ...keys, ...after, version: (before?.version ?? 0) + 1 }, ...unchanged(before) },
    },
    onConflict: () => new Refusal("try-again"),
  };
};

/** Lets mail go to the address again. */
export const releaseSuppression =
  (tables: Tables) =>
  async (
    before: Suppression,
    context: CommandContext,
    { reason, answer }: { reason?: string; answer?: unknown } = {},
  ): Promise<void> => {
    const { conference, addressHash } = before;
    const Key = itemKey.suppression(conference, addressHash);
    await commit(tables, context, {
      writes: [
        {
          write: { Delete: { TableName: tables.conferenceTable, Key, ...unchanged(before) } },
          onConflict: () => new Refusal("try-again"),
        },
      ],
      happenings: [
        {
          ...{ conference, entity: `suppression/${addressHash}`, before },
          fact: { type: "SuppressionReleased", addressHash },
          ...(reason !== undefined && { reason }),
        },
      ],
      answer,
    });
  };

const unchanged = (before: Suppression | undefined) =>
  before
    ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
    : { ConditionExpression: "attribute_not_exists(pk)" };
