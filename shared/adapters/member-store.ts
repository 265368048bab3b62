import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { LIST_INDEX } from "#shared/contracts/keys.ts";
import type { Member } from "#shared/domain/member.ts";
import { documents } from "./dynamo.ts";
import { itemKey, listKey } from "./item-keys.ts";
import {
  type Item,
  type ListQuery,
  type Page,
  readItem,
  readItems,
  readList,
  readWholeList,
  stripped,
} from "./read.ts";

/** The member as it is now, or undefined. */
export const findMember =
  (conferenceTable: string) =>
  async (conference: string, country: string): Promise<Member | undefined> => {
    const item = await readItem(conferenceTable, itemKey.member(conference, country));
    return item && memberOf(item);
  };

/** Those of the countries that are members, as they are now. */
export const findMembers =
  (conferenceTable: string) =>
  async (conference: string, countries: readonly string[]): Promise<Member[]> =>
    (
      await readItems(
        conferenceTable,
        countries.map((country) => itemKey.member(conference, country)),
      )
    ).map(memberOf);

/** Members of a conference, by country code. */
export const listMembers =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<Member>> => {
    const page = await readList(conferenceTable, listKey.members(conference, "").listKey, query);
    return { ...page, items: page.items.map(memberOf) };
  };

/** Countries of all members, in the order of their codes; from a list that may lag by a moment. */
export const listCountries =
  (conferenceTable: string) =>
  async (conference: string): Promise<string[]> =>
    (await readWholeList(conferenceTable, listKey.members(conference, "").listKey)).map(({ country }) =>
      String(country),
    );

export const countMembers =
  (TableName: string) =>
  async (conference: string): Promise<number> => {
    let count = 0;
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: LIST_INDEX.name,
          Select: "COUNT",
          ExclusiveStartKey,
          KeyConditionExpression: "listKey = :list",
          ExpressionAttributeValues: { ":list": listKey.members(conference, "").listKey },
        }),
      );
      count += page.Count ?? 0;
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return count;
  };

const memberOf = (item: Item): Member => stripped(item) as unknown as Member;
