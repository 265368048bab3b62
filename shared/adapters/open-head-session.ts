import { setTimeout as pause } from "node:timers/promises";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { CommandContext } from "#shared/contracts/command.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, type Tables } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { itemKey } from "./item-keys.ts";
import { readItem } from "./read.ts";
import { type Standing, sessionItem } from "./session-store.ts";
import type { Write } from "./transact.ts";

/** As many devices as a link remembers: those that opened it last. */
const MOST_DEVICES = 5;
const ATTEMPTS = 8;

/** A head's link that is being opened, by hashes. */
export interface HeadOpening {
  readonly linkHash: string;
  readonly sessionHash: string;
  readonly deviceHash: string;
}

/**
 * Opens a session with a head's link on a device. A device that is new to a link that was opened before opens it too,
 * and is recorded in the same transaction, so that those concerned hear of a link that may have been passed on (A35).
 */
export const openHeadSession =
  (tables: Tables) =>
  async (opening: HeadOpening, standing: Standing, context: CommandContext): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await openOnce(tables, opening, standing, context);
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof Refusal) || error.refusal !== "try-again") throw error;
        // Another device opened it in between: this one is told of as what it is by now.
        await pause(Math.random() * 20 * attempt);
      }
    }
  };

const openOnce = async (
  tables: Tables,
  { linkHash, sessionHash, deviceHash }: HeadOpening,
  standing: Standing,
  context: CommandContext,
): Promise<void> => {
  const { conference, country, contact: delegate } = standing;
  const TableName = tables.conferenceTable;
  const Put = { TableName, Item: sessionItem(sessionHash, standing, context.now) };
  const link = await readItem(TableName, itemKey.link(linkHash));
  if (link === undefined) throw new Refusal("link-not-valid");
  const devices = link.devices as string[] | undefined;
  if (devices?.includes(deviceHash)) {
    await documents.send(new PutCommand(Put));
    return;
  }
  await commit(tables, context, {
    writes: [
      remembered(TableName, linkHash, devices, deviceHash),
      { write: { Put }, onConflict: () => new Refusal("try-again") },
    ],
    happenings: devices
      ? [{ conference, entity: `delegation/${country}`, fact: { type: "LinkOpenedElsewhere", delegate } }]
      : [],
  });
};

/** The devices with one more, if they are still those that were read. */
const remembered = (TableName: string, linkHash: string, read: string[] | undefined, device: string): Write => ({
  write: {
    Update: {
      TableName,
      Key: itemKey.link(linkHash),
      UpdateExpression: "SET devices = :devices",
      ConditionExpression: `attribute_exists(pk) AND ${read ? "devices = :read" : "attribute_not_exists(devices)"}`,
      ExpressionAttributeValues: {
        ":devices": [...(read ?? []), device].slice(-MOST_DEVICES),
        ...(read && { ":read": read }),
      },
    },
  },
  onConflict: () => new Refusal("try-again"),
});
