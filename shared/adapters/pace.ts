import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetSendQuotaCommand, SESClient } from "@aws-sdk/client-ses";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { documents } from "./dynamo.ts";
import { itemKey } from "./item-keys.ts";
import { readItem } from "./read.ts";

export interface SendQuota {
  readonly perSecond: number;
  readonly leftToday: number;
}

/** From when on the line of senders is free, in milliseconds; undefined when nobody ever stood in it. */
export const findFreeSlot = (conferenceTable: string) => async (): Promise<number | undefined> =>
  (await readItem(conferenceTable, itemKey.pace()))?.free as number | undefined;

/** Moves the free end of the line; false when another sender did so since it was read. */
export const takeFreeSlot =
  (TableName: string) =>
  async (read: number | undefined, free: number): Promise<boolean> => {
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item: { ...itemKey.pace(), free },
          ...(read === undefined
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                // A word that DynamoDB reserves.
                ConditionExpression: "#free = :read",
                ExpressionAttributeNames: { "#free": "free" },
                ExpressionAttributeValues: { ":read": read },
              }),
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  };

const ses = new SESClient({});
/** What SES allows everyone before it knows them. */
const SANDBOX: SendQuota = { perSecond: 1, leftToday: Number.POSITIVE_INFINITY };
const KEPT_MS = 5 * 60_000;

/** What the account may send, asked every five minutes; while SES does not answer, what it said last. */
export const sendQuota = () => {
  let known: { readonly until: number; readonly quota: SendQuota } | undefined;
  return async (): Promise<SendQuota> => {
    const now = Date.now();
    if (known !== undefined && now < known.until && now >= known.until - KEPT_MS) return known.quota;
    const quota = await askSes().catch(() => known?.quota ?? SANDBOX);
    known = { until: now + KEPT_MS, quota };
    return quota;
  };
};

const askSes = async (): Promise<SendQuota> => {
  const { MaxSendRate = 1, Max24HourSend = -1, SentLast24Hours = 0 } = await ses.send(new GetSendQuotaCommand({}));
  const leftToday = Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Max24HourSend - SentLast24Hours;
  return { perSecond: MaxSendRate > 0 ? MaxSendRate : SANDBOX.perSecond, leftToday };
};
