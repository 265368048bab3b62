import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { LIST_INDEX } from "#shared/contracts/keys.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";
import { documents } from "./dynamo.ts";
import { listKey } from "./item-keys.ts";
import { findMember, listMembers } from "./member-store.ts";
import { type Item, stripped } from "./read.ts";

/** Members at a time: with the largest delegations still one short read of each list. */
const MEMBERS = 25;

/**
 * Members with their delegations and delegates, by country code, as lists have them: who an audience finds is asked
 * again when the mail is sent. Goes on from a country, itself included.
 */
export async function* memberFiles(TableName: string, conference: string, from?: string): AsyncGenerator<MemberFile> {
  const first = from === undefined ? undefined : await findMember(TableName)(conference, from);
  if (first !== undefined) yield* await filesOf(TableName, conference, [first]);
  let after = from;
  do {
    const { items, next } = await listMembers(TableName)(conference, { limit: MEMBERS, after });
    yield* await filesOf(TableName, conference, items);
    after = next;
  } while (after !== undefined);
}

const filesOf = async (
  TableName: string,
  conference: string,
  members: readonly MemberFile["member"][],
): Promise<MemberFile[]> => {
  const [first, last] = [members[0]?.country, members.at(-1)?.country];
  if (first === undefined || last === undefined) return [];
  const [delegations, delegates] = await Promise.all([
    between(TableName, listKey.delegations(conference, "").listKey, first, last),
    // "$" is the character after "#", which parts the country from the delegate's id.
    between(TableName, listKey.delegates(conference, "", "").listKey, first, `${last}$`),
  ]);
  const states = new Map(delegations.map((one) => [one.country, one as unknown as Delegation]));
  const people = Map.groupBy(delegates, ({ country }) => country);
  return members.map((member) => {
    const delegation = states.get(member.country);
    return {
      member,
      ...(delegation && { delegation }),
      delegates: (people.get(member.country) ?? []) as unknown as Delegate[],
    };
  });
};

const between = async (TableName: string, list: string, first: string, last: string): Promise<Item[]> => {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: LIST_INDEX.name,
        ExclusiveStartKey,
        KeyConditionExpression: "listKey = :list AND listSort BETWEEN :first AND :last",
        ExpressionAttributeValues: { ":list": list, ":first": first, ":last": last },
      }),
    );
    items.push(...(page.Items ?? []).map(stripped));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};
