import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { LIST_INDEX } from "#shared/contracts/keys.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { documents } from "./dynamo.ts";
import { listKey } from "./item-keys.ts";
import type { Item } from "./read.ts";

export interface LastMail {
  readonly state: string;
  readonly at: string;
  readonly addressHash?: string;
}

/** What is still on its way, or never left, says nothing about whether an address takes mail. */
const ENDED = ["ACCEPTED", "DELIVERED", "DELAYED", "BOUNCED", "COMPLAINED", "REJECTED", "UNKNOWN"];

/** Some 50,000 mails: before that the last one to anybody has been seen. */
const MOST_READS = 40;

/** What became of the last mail to each person, newest first, so that the first one met is the last one sent. */
export const lastMails =
  (TableName: string) =>
  async (conference: string): Promise<Map<string, LastMail>> => {
    const last = new Map<string, LastMail>();
    let ExclusiveStartKey: Item | undefined;
    for (let reads = 0; reads < MOST_READS; reads++) {
      const page = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: LIST_INDEX.name,
          ScanIndexForward: false,
          ExclusiveStartKey,
          KeyConditionExpression: "listKey = :list",
          FilterExpression: `#state IN (${ENDED.map((_, at) => `:s${at}`).join(", ")}) AND attribute_not_exists(sentTo)`,
          ProjectionExpression: "recipient, #state, #at, reportedAt, addressHash",
          ExpressionAttributeNames: { "#state": "state", "#at": "at" },
          ExpressionAttributeValues: {
            ":list": listKey.mails(conference, "", "").listKey,
            ...Object.fromEntries(ENDED.map((state, at) => [`:s${at}`, state])),
          },
        }),
      );
      for (const item of page.Items ?? []) note(last, item as unknown as LedgerEntry);
      ExclusiveStartKey = page.LastEvaluatedKey;
      if (ExclusiveStartKey === undefined) break;
    }
    return last;
  };

const note = (last: Map<string, LastMail>, { recipient, state, at, reportedAt, addressHash }: LedgerEntry): void => {
  const person = `${recipient.kind}/${recipient.country}/${recipient.id}`;
  if (!last.has(person)) last.set(person, { state, at: reportedAt ?? at, ...(addressHash && { addressHash }) });
};
