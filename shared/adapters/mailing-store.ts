import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { Fact } from "#shared/contracts/record.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, secondsOf, type Tables } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { itemKey, listKey, sha256 } from "./item-keys.ts";
import { type ListQuery, type Page, readItem, readList, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** The mailing as it is now, or undefined. */
export const findMailing =
  (conferenceTable: string) =>
  async (conference: string, id: string): Promise<Mailing | undefined> => {
    const item = await readItem(conferenceTable, itemKey.mailing(conference, id));
    return item && (stripped(item) as unknown as Mailing);
  };

/** Mailings of a conference, oldest first. */
export const listMailings =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<Mailing>> => {
    const page = await readList(conferenceTable, listKey.mailings(conference, "", "").listKey, query);
    return { ...page, items: page.items.map((item) => stripped(item) as unknown as Mailing) };
  };

export interface SaveMailing {
  readonly before?: Mailing;
  /** Absent where nothing of the mailing changes, as with a trial of it. */
  readonly after?: Mailing;
  readonly fact: Fact;
  readonly context: CommandContext;
  readonly answer?: unknown;
  readonly reason?: string;
}

/** Stores a mailing if nobody changed it meanwhile, with the record that says so. */
export const saveMailing =
  (tables: Tables) =>
  async ({ before, after, fact, context, answer, reason }: SaveMailing): Promise<void> => {
    const mailing = (after ?? before) as Mailing;
    await commit(tables, context, {
      writes: after === undefined ? [] : [mailingWrite(tables.conferenceTable, before, after)],
      happenings: [
        {
          ...{ conference: mailing.conference, entity: `mailing/${mailing.id}`, fact, after: mailing },
          ...(before && { before }),
          ...(reason !== undefined && { reason }),
        },
      ],
      answer,
    });
  };

const mailingWrite = (TableName: string, before: Mailing | undefined, after: Mailing): Write => ({
  write: {
    Put: {
      TableName,
      Item: {
        ...itemKey.mailing(after.conference, after.id),
        ...listKey.mailings(after.conference, after.createdAt, after.id),
        ...after,
      },
      ...(before
        ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  },
  onConflict: () => new Refusal("stale"),
});

/** Says that every mail of it stands in the ledger; said again, it changes nothing. */
export const markPlanned =
  (TableName: string) =>
  async ({ conference, id }: Pick<Mailing, "conference" | "id">, now: Date): Promise<void> => {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKey.mailing(conference, id),
        UpdateExpression: "SET plannedAt = if_not_exists(plannedAt, :now)",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":now": now.toISOString() },
      }),
    );
  };

const ADDRESS_LIFE_SECONDS = 120 * 24 * 60 * 60;

/** Whether this person is the one whom the mailing writes to at this address: the first who asks is, and stays it. */
export const claimAddress =
  (TableName: string) =>
  async (
    { conference, id }: Pick<Mailing, "conference" | "id">,
    { person, email }: { person: string; email: string },
    now: Date,
  ): Promise<boolean> => {
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item: {
            ...itemKey.mailingAddress(conference, id, sha256(email)),
            ...{ person, expiresAt: secondsOf(now) + ADDRESS_LIFE_SECONDS },
          },
          ConditionExpression: "attribute_not_exists(pk) OR person = :person",
          ExpressionAttributeValues: { ":person": person },
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  };
