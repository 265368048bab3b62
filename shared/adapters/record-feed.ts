import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { FEED_INDEX } from "#shared/contracts/keys.ts";
import { documents } from "./dynamo.ts";
import { itemKey } from "./item-keys.ts";
import { recordOf, type StreamedRecord } from "./mail-record.ts";
import { readItem } from "./read.ts";

/** A record of the feed by its id, which sorts by time; without `record` where it is malformed. */
export interface Fed {
  readonly id: string;
  readonly record?: StreamedRecord;
}

/** The next records of a conference after one, up to a moment, in order of time. */
export const readFeed =
  (TableName: string) =>
  async (conference: string, after: string, until: Date, limit: number): Promise<Fed[]> => {
    // Just after: ids are hexadecimal digits and hyphens, and "." sorts between those.
    const [from, to] = [after === "" ? "0" : `${after}.`, idOfMoment(until)];
    if (from > to) return [];
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: FEED_INDEX.name,
        Limit: limit,
        KeyConditionExpression: "feedKey = :conference AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: { ":conference": conference, ":from": from, ":to": to },
      }),
    );
    return Items.map((item) => {
      const record = recordOf(item);
      return { id: String(item.sk), ...(record && { record }) };
    });
  };

/** Where every UUID of version 7 made before this moment sorts below: its first 48 bits are milliseconds. */
const idOfMoment = (at: Date): string =>
  at
    .getTime()
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})/, "$1-");

export const findCheckpoint =
  (conferenceTable: string) =>
  async (conference: string): Promise<string | undefined> =>
    (await readItem(conferenceTable, itemKey.catchUp(conference)))?.after as string | undefined;

/** Moves the checkpoint, forward only: false when another run is further already. */
export const moveCheckpoint =
  (TableName: string) =>
  async (conference: string, after: string): Promise<boolean> => {
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item: { ...itemKey.catchUp(conference), conference, after },
          ConditionExpression: "attribute_not_exists(pk) OR #after < :after",
          ExpressionAttributeNames: { "#after": "after" },
          ExpressionAttributeValues: { ":after": after },
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  };
