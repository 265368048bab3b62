import { BatchGetCommand, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { LIST_INDEX } from "#shared/contracts/keys.ts";
import { documents } from "./dynamo.ts";

export type Item = Record<string, unknown>;

/** The item as it is now, or undefined. */
export const readItem = async (TableName: string, Key: { pk: string; sk: string }): Promise<Item | undefined> =>
  (await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

/** The most keys that one call takes. */
const MOST_KEYS = 100;

/** Those of the items that exist, as they are now and in no order. */
export const readItems = async (TableName: string, keys: readonly { pk: string; sk: string }[]): Promise<Item[]> => {
  const items: Item[] = [];
  let waiting = [...keys];
  while (waiting.length > 0) {
    const Keys = waiting.splice(0, MOST_KEYS);
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[TableName] ?? []));
    waiting = [...waiting, ...((UnprocessedKeys?.[TableName]?.Keys ?? []) as typeof waiting)];
  }
  return items;
};

/** Every item of a partition whose sort key begins so, as they are now. Only for partitions of a bounded size. */
export const readPartition = async (TableName: string, pk: string, prefix = ""): Promise<Item[]> => {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        ExclusiveStartKey,
        KeyConditionExpression: prefix ? "pk = :pk AND begins_with(sk, :prefix)" : "pk = :pk",
        ExpressionAttributeValues: prefix ? { ":pk": pk, ":prefix": prefix } : { ":pk": pk },
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};

const OF_THE_STORE = new Set(["pk", "sk", "listKey", "listSort", "feedKey", "dueKey", "dueAt", "dueKind"]);

/** Without the attributes that belong to the store. */
export const stripped = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !OF_THE_STORE.has(name)));

export interface Page<T> {
  readonly items: T[];
  /** Where the next page starts; absent on the last. */
  readonly next?: string;
}

export interface ListQuery {
  readonly limit: number;
  /** Place after which the page starts. */
  readonly after?: string | undefined;
  /** Only items whose attributes are these. */
  readonly where?: Readonly<Record<string, string | undefined>>;
}

/** How many reads a filtered page may take before it is given as far as it got. */
const MOST_READS = 10;

/** One page of a list of a conference, in list order. A filtered page may be short and still have a next one. */
export const readList = async (TableName: string, list: string, query: ListQuery): Promise<Page<Item>> => {
  const items: Item[] = [];
  let after = query.after;
  for (let reads = 0; reads < MOST_READS; reads++) {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: LIST_INDEX.name,
        Limit: query.limit - items.length,
        ...listCondition(list, after, query.where),
      }),
    );
    items.push(...Items);
    if (LastEvaluatedKey === undefined) return { items };
    after = String(LastEvaluatedKey.listSort);
    if (items.length === query.limit) break;
  }
  return after === undefined ? { items } : { items, next: after };
};

/** Every item of a list: only where a conference bounds it, as it does its members and delegations. */
export const readWholeList = async (TableName: string, list: string): Promise<Item[]> => {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: LIST_INDEX.name,
        ExclusiveStartKey,
        ...listCondition(list, undefined, undefined),
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};

const listCondition = (list: string, after: string | undefined, where: ListQuery["where"] = {}) => {
  const wanted = Object.entries(where).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    KeyConditionExpression: after === undefined ? "listKey = :list" : "listKey = :list AND listSort > :after",
    ExpressionAttributeValues: {
      ":list": list,
      ...(after !== undefined && { ":after": after }),
      ...Object.fromEntries(wanted.map(([name, value]) => [`:${name}`, value])),
    },
    ...(wanted.length > 0 && {
      FilterExpression: wanted.map(([name]) => `#${name} = :${name}`).join(" AND "),
      ExpressionAttributeNames: Object.fromEntries(wanted.map(([name]) => [`#${name}`, name])),
    }),
  };
};
