import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Due } from "#shared/contracts/due.ts";
import { DUE_INDEX } from "#shared/contracts/keys.ts";
import { documents } from "./dynamo.ts";
import { dueShard } from "./item-keys.ts";

/** Items of one shard whose time has come, longest overdue first. */
export const findDue =
  (TableName: string) =>
  async (shard: number, now: Date, limit: number): Promise<Due[]> => {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: DUE_INDEX.name,
        Limit: limit,
        KeyConditionExpression: "dueKey = :shard AND dueAt <= :now",
        ExpressionAttributeValues: { ":shard": dueShard(shard), ":now": now.getTime() },
      }),
    );
    return Items.map((item) => ({
      key: { pk: String(item.pk), sk: String(item.sk) },
      dueAt: Number(item.dueAt),
      dueKind: String(item.dueKind),
      item,
    }));
  };

/** Has the item looked at again later, or never. False when it is not due any more: someone has seen to it. */
export const postponeDue =
  (TableName: string) =>
  async ({ key, dueAt }: Pick<Due, "key" | "dueAt">, until: number | undefined): Promise<boolean> => {
    try {
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: key,
          UpdateExpression: until === undefined ? "REMOVE dueKey, dueAt, dueKind" : "SET dueAt = :until",
          ConditionExpression: "dueAt = :read",
          ExpressionAttributeValues: { ":read": dueAt, ...(until !== undefined && { ":until": until }) },
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  };
