import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Occurrence } from "#shared/domain/occurrence.ts";
import type { Rung } from "#shared/domain/reminder.ts";
import { secondsOf } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { itemKey, sha256 } from "./item-keys.ts";
import { type Item, type ListQuery, type Page, stripped } from "./read.ts";

type Of = Pick<Occurrence, "conference" | "id">;

/** Whom an occurrence writes to at an address, and the key of that mail in the ledger. */
export interface Mailed {
  readonly person: string;
  readonly country: string;
  readonly ledgerKey: string;
  /** Told because others did not answer. */
  readonly rung?: Rung | undefined;
}

/** Somebody of the audience, or a rung of a ladder, without a mail of their own. */
export interface Unmailed {
  readonly person: string;
  readonly why: "had-acted" | "shares-address" | "nobody-to-escalate-to";
  readonly with?: string | undefined;
  readonly rung?: Rung | undefined;
}

/** Longer than any reminder comes before its date: until then, whoever was told the date may have to be told another. */
const LIFE_SECONDS = 400 * 24 * 60 * 60;

/**
 * Has this person be the one whom an occurrence writes to at an address for a country: the first who asks is, and stays
 * it. Answers who it is.
 */
export const claimReminded =
  (TableName: string) =>
  async ({ conference, id }: Of, email: string, mailed: Mailed, now: Date): Promise<string> => {
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item: {
            ...itemKey.remindedAddress(conference, id, mailed.country, sha256(email.toLowerCase())),
            ...{ ...mailed, expiresAt: secondsOf(now) + LIFE_SECONDS },
          },
          ConditionExpression: "attribute_not_exists(pk)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return mailed.person;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      return unmarshall(error.Item).person as string;
    }
  };

/** The most items that one call takes. */
const BATCH = 25;

/** Keeps who got no mail of their own and why; said again, it changes nothing. */
export const spare =
  (TableName: string) =>
  async ({ conference, id }: Of, people: readonly Unmailed[], now: Date): Promise<void> => {
    // One call must not name an item twice.
    const items = [...new Map(people.map((one) => [one.person, one])).values()].map((one) => ({
      PutRequest: {
        Item: {
          ...itemKey.spared(conference, id, one.person),
          ...{ ...one, expiresAt: secondsOf(now) + LIFE_SECONDS },
        },
      },
    }));
    while (items.length > 0) {
      const { UnprocessedItems } = await documents.send(
        new BatchWriteCommand({ RequestItems: { [TableName]: items.splice(0, BATCH) } }),
      );
      items.push(...((UnprocessedItems?.[TableName] ?? []) as typeof items));
    }
  };

/**
 * Counts this occurrence among the reminders of one thing that a country had while it had not done it, once however
 * often it is said; answers how many began before it.
 */
export const addUnanswered =
  (TableName: string) =>
  async (country: string, series: string, { conference, id, startedAt, at }: Occurrence): Promise<number> => {
    const begun = startedAt ?? at;
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKey.unanswered(conference, country, series),
        UpdateExpression: "ADD occurrences :this",
        ExpressionAttributeValues: { ":this": new Set([`${begun}#${id}`]) },
        ReturnValues: "UPDATED_NEW",
      }),
    );
    const all = [...((Attributes as Item).occurrences as Set<string>)].map((one) => one.split("#") as [string, string]);
    return new Set(all.filter(([time, other]) => other !== id && time < begun).map(([, other]) => other)).size;
  };

export type Reminded =
  | (Mailed & { readonly outcome: "mailed" })
  | (Omit<Unmailed, "why"> & { readonly outcome: Unmailed["why"] });

/** Who got a mail of an occurrence and then who did not, as they are now; `mailed`: only the former. */
export const listReminded =
  (TableName: string) =>
  async (
    { conference, id }: Of,
    { limit, after, only }: Pick<ListQuery, "limit" | "after"> & { readonly only?: "mailed" },
  ): Promise<Page<Reminded>> => {
    const { pk } = itemKey.occurrence(conference, id);
    // "~" stands after every country and every person. "!" stands before: just after the place.
    const last = only === undefined ? itemKey.spared(conference, id, "~").sk : "ADDRESS#~";
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        Limit: limit,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
        // The occurrence itself stands in the same partition, between the two.
        FilterExpression: "attribute_exists(person)",
        ExpressionAttributeValues: { ":pk": pk, ":first": after ? `${after}!` : "ADDRESS#", ":last": last },
      }),
    );
    const items = Items.map(remindedOf);
    return LastEvaluatedKey ? { items, next: String(LastEvaluatedKey.sk) } : { items };
  };

const remindedOf = (item: Item): Reminded => {
  const { expiresAt: _, why, ...rest } = stripped(item);
  return { ...rest, outcome: why ?? "mailed" } as unknown as Reminded;
};
