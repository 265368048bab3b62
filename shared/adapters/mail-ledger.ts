import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { LedgerEntry, PlannedMail, TakeStep } from "#shared/contracts/mail-entry.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import { documents } from "./dynamo.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { readItem, stripped } from "./read.ts";

/** Enters a planned mail, once; answers where the entry of this key stands, whoever made it. */
export const planMail =
  (TableName: string) =>
  async (ledgerKey: string, mail: PlannedMail): Promise<LedgerState> => {
    const fresh: LedgerEntry = { ...mail, ledgerKey, state: "PLANNED", attempt: 0 };
    const Item = { ...itemKey.mail(ledgerKey), ...listKey.mails(mail.conference, mail.at, ledgerKey), ...fresh };
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item,
          ConditionExpression: "attribute_not_exists(pk)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return "PLANNED";
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      return unmarshall(error.Item).state as LedgerState;
    }
  };

export const findMail =
  (conferenceTable: string) =>
  async (ledgerKey: string): Promise<LedgerEntry | undefined> => {
    const item = await readItem(conferenceTable, itemKey.mail(ledgerKey));
    return item && (stripped(item) as unknown as LedgerEntry);
  };

/** Takes a step if state and attempt are still what was read; undefined when somebody else has taken one. */
export const takeStep =
  (TableName: string): TakeStep =>
  async (entry, to) => {
    const fields = Object.entries(to).filter(([, value]) => value !== undefined);
    try {
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: itemKey.mail(entry.ledgerKey),
          UpdateExpression: `SET ${fields.map((_, at) => `#f${at} = :f${at}`).join(", ")}`,
          ConditionExpression: "#state = :state AND #attempt = :attempt",
          ExpressionAttributeNames: {
            "#state": "state",
            "#attempt": "attempt",
            ...Object.fromEntries(fields.map(([name], at) => [`#f${at}`, name])),
          },
          ExpressionAttributeValues: {
            ":state": entry.state,
            ":attempt": entry.attempt,
            ...Object.fromEntries(fields.map(([, value], at) => [`:f${at}`, value])),
          },
        }),
      );
      return { ...entry, ...to };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return undefined;
    }
  };
