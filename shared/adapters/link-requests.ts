import { setTimeout as pause } from "node:timers/promises";
import type { CommandContext } from "#shared/contracts/command.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, secondsOf, type Tables } from "./commit.ts";
import { itemKey } from "./item-keys.ts";
import { readItem } from "./read.ts";
import type { Write } from "./transact.ts";

const HOUR_MS = 60 * 60_000;
const PER_ADDRESS = 5;
/** A delegation's whole office may stand behind one address of the network. */
const PER_SOURCE = 60;
const ATTEMPTS = 5;

/** Counts and records one request for a new link (reliability.md, A31). */
export const recordLinkRequest =
  (tables: Tables) =>
  async (
    { conference, addressHash, sourceHash }: { conference: string; addressHash: string; sourceHash: string },
    context: CommandContext,
  ): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      const writes = await Promise.all([
        counted(tables, `link#address#${addressHash}`, PER_ADDRESS, context.now),
        counted(tables, `link#source#${sourceHash}`, PER_SOURCE, context.now),
      ]);
      try {
        return await commit(tables, context, {
          writes,
          happenings: [{ conference, entity: `address/${addressHash}`, fact: { type: "LinkRequested", addressHash } }],
        });
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof Refusal) || error.refusal !== "try-again") throw error;
        // Others of the same source were counted in between: not all of them again at the same moment.
        await pause(Math.random() * 50 * attempt);
      }
    }
  };

/**
 * One more in the hour before now. The times themselves are kept, since a count by the clock's hours would let twice
 * as many through around each full one.
 */
const counted = async ({ conferenceTable }: Tables, what: string, most: number, now: Date): Promise<Write> => {
  const item = await readItem(conferenceTable, itemKey.rate(what));
  const at = now.getTime();
  const recent = ((item?.times ?? []) as number[]).filter((time) => time > at - HOUR_MS);
  const first = recent[recent.length - most];
  if (first !== undefined)
    throw new Refusal("too-many-requests", {
      headers: { "retry-after": String(Math.ceil((first + HOUR_MS - at) / 1000)) },
    });
  return {
    write: {
      Put: {
        TableName: conferenceTable,
        Item: {
          ...itemKey.rate(what),
          times: [...recent, at],
          version: Number(item?.version ?? 0) + 1,
          expiresAt: secondsOf(now) + HOUR_MS / 1000,
        },
        ...(item
          ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": item.version } }
          : { ConditionExpression: "attribute_not_exists(pk)" }),
      },
    },
    onConflict: () => new Refusal("try-again"),
  };
};
