import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Mailed, Reminded, Unmailed } from "#shared/contracts/reminded.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { secondsOf } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { itemKey, sha256 } from "./item-keys.ts";
import { type Item, type ListQuery, type Page, stripped } from "./read.ts";

type Of = Pick<Occurrence, "conference" | "id">;

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

/** Who got a mail of an occurrence, and then who did not, as they are now. A page may be one short of its limit. */
export const listReminded =
  (TableName: string) =>
  async ({ conference, id }: Of, { limit, after }: Pick<ListQuery, "limit" | "after">): Promise<Page<Reminded>> => {
    const { pk } = itemKey.occurrence(conference, id);
    const first = after ? `${after}!` : FIRST;
    // A place that nobody was given: the store takes no range that ends before it begins.
    if (first > LAST) return { items: [] };
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        Limit: limit,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
        // The occurrence itself stands among them.
        FilterExpression: "attribute_exists(person)",
        ExpressionAttributeValues: { ":pk": pk, ":first": first, ":last": LAST },
      }),
    );
    const items = Items.map(remindedOf);
    return LastEvaluatedKey ? { items, next: String(LastEvaluatedKey.sk) } : { items };
  };

/** "~" stands after every person; "!" stands before whatever a place goes on with, and so just after the place. */
const FIRST = itemKey.remindedAddress("", "", "", "").sk.slice(0, -1);
const LAST = itemKey.spared("", "", "~").sk;

const remindedOf = (item: Item): Reminded => {
  const { expiresAt: _, why, ...rest } = stripped(item);
  return { ...rest, outcome: why ?? "mailed", place: item.sk } as unknown as Reminded;
};

/** Keeps which instant somebody knows of since they were told of a move. */
export const markTold =
  (TableName: string) =>
  async (
    { conference, id }: Of,
    { place, ...to }: { readonly place: string; readonly told: string; readonly toldBy: string },
  ): Promise<void> => {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk: itemKey.occurrence(conference, id).pk, sk: place },
        UpdateExpression: "SET told = :told, toldBy = :toldBy",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":told": to.told, ":toldBy": to.toldBy },
      }),
    );
  };
