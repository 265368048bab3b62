import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { LedgerEntry, PlannedMail, Step, TakeStep } from "#shared/contracts/mail-entry.ts";
import { dueOf, type LedgerState } from "#shared/domain/mail-ledger.ts";
import { documents } from "./dynamo.ts";
import { dueKey, itemKey, listKey } from "./item-keys.ts";
import { readItem, stripped } from "./read.ts";

/** Enters a planned mail, once; answers where the entry of this key stands, whoever made it. */
export const planMail =
  (TableName: string) =>
  async (ledgerKey: string, mail: PlannedMail): Promise<LedgerState> => {
    const fresh: LedgerEntry = { ...mail, ledgerKey, state: "PLANNED", attempt: 0 };
    const keys = { ...itemKey.mail(ledgerKey), ...listKey.mails(mail.conference, mail.at, ledgerKey) };
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item: { ...keys, ...dueAttributes(fresh, new Date()), ...fresh },
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
    try {
      await documents.send(new UpdateCommand(stepUpdate(TableName, entry, to)));
      return { ...entry, ...to };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return undefined;
    }
  };

/** The write of a step. With it goes the time at which the sweeper is to look, or none where nothing is left to do. */
export const stepUpdate = (TableName: string, entry: LedgerEntry, to: Step) => {
  const due = dueAttributes({ ...entry, ...to }, new Date());
  const set = Object.entries({ ...to, ...due }).filter(([, value]) => value !== undefined);
  return {
    TableName,
    Key: itemKey.mail(entry.ledgerKey),
    UpdateExpression: [
      `SET ${set.map((_, at) => `#f${at} = :f${at}`).join(", ")}`,
      ...(due ? [] : ["REMOVE dueKey, dueAt, dueKind"]),
    ].join(" "),
    ConditionExpression: "#state = :state AND #attempt = :attempt",
    ExpressionAttributeNames: {
      "#state": "state",
      "#attempt": "attempt",
      ...Object.fromEntries(set.map(([name], at) => [`#f${at}`, name])),
    },
    ExpressionAttributeValues: {
      ":state": entry.state,
      ":attempt": entry.attempt,
      ...Object.fromEntries(set.map(([, value], at) => [`:f${at}`, value])),
    },
  };
};

const dueAttributes = (entry: LedgerEntry, now: Date) => {
  const at = dueOf(entry, now);
  return at === undefined ? undefined : dueKey("mail", entry.ledgerKey, at);
};
