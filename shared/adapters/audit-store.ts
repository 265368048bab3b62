import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { FEED_INDEX } from "#shared/contracts/keys.ts";
import type { Entity, EventRecord } from "#shared/contracts/record.ts";
import { documents } from "./dynamo.ts";
import { recordKey } from "./item-keys.ts";
import { type Page, stripped } from "./read.ts";

export interface RecordQuery {
  readonly conference: string;
  /** Without one, the records of everything in the conference, by the feed index. */
  readonly entity?: Entity | undefined;
  readonly order: "newest" | "oldest";
  readonly limit: number;
  /** Id of the record after which the page starts. */
  readonly after?: string | undefined;
}

/** One page of what happened, in order of time; records of one entity are those of this moment. */
export const readRecords =
  (TableName: string) =>
  async ({ conference, entity, order, limit, after }: RecordQuery): Promise<Page<EventRecord>> => {
    const key = entity === undefined ? "feedKey = :of" : "pk = :of";
    const beyond = order === "newest" ? "sk < :after" : "sk > :after";
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        ...(entity === undefined ? { IndexName: FEED_INDEX.name } : { ConsistentRead: true }),
        Limit: limit,
        ScanIndexForward: order === "oldest",
        KeyConditionExpression: after === undefined ? key : `${key} AND ${beyond}`,
        ExpressionAttributeValues: {
          ":of": entity === undefined ? conference : recordKey(conference, entity, "").pk,
          ...(after !== undefined && { ":after": after }),
        },
      }),
    );
    const items = Items.map((item) => stripped(item) as unknown as EventRecord);
    return LastEvaluatedKey === undefined ? { items } : { items, next: String(LastEvaluatedKey.sk) };
  };
