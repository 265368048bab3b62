import type { CommandContext } from "#shared/contracts/command.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, secondsOf, type Tables } from "./commit.ts";
import { itemKey } from "./item-keys.ts";
import type { Write } from "./transact.ts";

const HOUR_SECONDS = 60 * 60;
const PER_ADDRESS = 5;
/** A delegation's whole office may stand behind one address of the network. */
const PER_SOURCE = 60;

/** Counts and records one request for a new link (reliability.md, A31). */
export const recordLinkRequest =
  (tables: Tables) =>
  async (
    { conference, addressHash, sourceHash }: { conference: string; addressHash: string; sourceHash: string },
    context: CommandContext,
  ): Promise<void> =>
    commit(tables, context, {
      writes: [
        counted(tables, `link#address#${addressHash}`, PER_ADDRESS, context.now),
        counted(tables, `link#source#${sourceHash}`, PER_SOURCE, context.now),
      ],
      happenings: [{ conference, entity: `address/${addressHash}`, fact: { type: "LinkRequested", addressHash } }],
    });

const counted = ({ conferenceTable }: Tables, what: string, most: number, now: Date): Write => {
  const seconds = secondsOf(now);
  const hour = Math.floor(seconds / HOUR_SECONDS);
  return {
    write: {
      Update: {
        TableName: conferenceTable,
        Key: itemKey.rate(`${what}#${hour}`),
        UpdateExpression: "ADD #count :one SET expiresAt = :until",
        ConditionExpression: "attribute_not_exists(#count) OR #count < :most",
        ExpressionAttributeNames: { "#count": "count" },
        ExpressionAttributeValues: { ":one": 1, ":most": most, ":until": (hour + 2) * HOUR_SECONDS },
      },
    },
    onConflict: () =>
      new Refusal("too-many-requests", { headers: { "retry-after": String((hour + 1) * HOUR_SECONDS - seconds) } }),
  };
};
