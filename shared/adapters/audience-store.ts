import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { LIST_INDEX } from "#shared/contracts/keys.ts";
import type { FileQuery } from "#shared/domain/addressees.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";
import type { Member } from "#shared/domain/member.ts";
import { documents } from "./dynamo.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { findMember, findMembers, listMembers } from "./member-store.ts";
import { type Item, readItems, stripped } from "./read.ts";

/** Members at a time: with delegations of the usual size, about as many people as a page of mails takes. */
const MEMBERS = 25;
/**
 * Delegates at a time, and the most of one member in one file. A larger delegation comes in parts, and that two of
 * different parts share an address shows only when the second one claims it.
 */
const DELEGATES = 100;

type Person = Delegate & { readonly country: string };

/**
 * Members with their delegations and delegates, by country code, as lists have them: who an audience finds is asked
 * again when the mail is sent. Goes on after a person without reading again what came before, so that going through a
 * conference page by page costs as much as going through it at once, and holds as little in memory.
 */
export async function* memberFiles(
  TableName: string,
  conference: string,
  query: FileQuery = {},
): AsyncGenerator<MemberFile> {
  const [kind, from, id = ""] = query.after?.split("/") ?? [];
  const begun = kind === "delegate" ? from : undefined;
  for await (const members of memberBatches(TableName, conference, from, query.countries)) {
    const headers = await headersOf(TableName, conference, members);
    const people = delegatesOf(TableName, conference, rangesOf(members, query.countries !== undefined, begun, id));
    let next = await people.next();
    for (const member of members) {
      const { country } = member;
      const delegation = headers.get(country);
      let part = country === begun;
      let delegates: Person[] = [];
      const file = (): MemberFile => ({
        member: part ? { ...member, contacts: [] } : member,
        ...(delegation && { delegation }),
        ...{ delegates, ...(part && { part }) },
      });
      while (!next.done && next.value.country <= country) {
        if (delegates.length === DELEGATES) {
          yield { ...file(), part: true };
          part = true;
          delegates = [];
        }
        // Whose country is no member any more is passed over.
        if (next.value.country === country) delegates.push(next.value);
        next = await people.next();
      }
      if (!part || delegates.length > 0) yield file();
    }
  }
}

/** Some at a time, from a country on, itself included: all of them, or those named. */
async function* memberBatches(
  TableName: string,
  conference: string,
  from: string | undefined,
  countries: readonly string[] | undefined,
): AsyncGenerator<Member[]> {
  if (countries !== undefined) {
    const wanted = countries.filter((country) => from === undefined || country >= from).toSorted();
    for (let at = 0; at < wanted.length; at += MEMBERS) {
      const members = await findMembers(TableName)(conference, wanted.slice(at, at + MEMBERS));
      yield members.toSorted((a, b) => (a.country < b.country ? -1 : 1));
    }
    return;
  }
  const first = from === undefined ? undefined : await findMember(TableName)(conference, from);
  let begun = first ? [first] : [];
  let after = from;
  do {
    const { items, next } = await listMembers(TableName)(conference, { limit: MEMBERS - begun.length, after });
    yield [...begun, ...items];
    begun = [];
    after = next;
  } while (after !== undefined);
}

const headersOf = async (
  TableName: string,
  conference: string,
  members: readonly Member[],
): Promise<ReadonlyMap<unknown, Delegation>> => {
  const keys = members.map(({ country }) => itemKey.delegation(conference, country));
  const items = await readItems(TableName, keys);
  return new Map(items.map((item) => [item.country, stripped(item) as unknown as Delegation]));
};

/** Where their delegates stand in the list: next to each other, or one range to a member where some were picked. */
const rangesOf = (
  members: readonly Member[],
  picked: boolean,
  begun: string | undefined,
  after: string,
): { first: string; last: string }[] => {
  // "!" stands before, and "$" after, whatever comes behind a country in the list: "#" and the delegate's id.
  const range = (first: string, last: string) => ({
    first: first === begun ? `${first}#${after}!` : first,
    last: `${last}$`,
  });
  if (picked) return members.map(({ country }) => range(country, country));
  const [first, last] = [members[0], members.at(-1)];
  return first && last ? [range(first.country, last.country)] : [];
};

async function* delegatesOf(
  TableName: string,
  conference: string,
  ranges: readonly { first: string; last: string }[],
): AsyncGenerator<Person, undefined> {
  for (const { first, last } of ranges) {
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: LIST_INDEX.name,
          Limit: DELEGATES,
          ExclusiveStartKey,
          KeyConditionExpression: "listKey = :list AND listSort BETWEEN :first AND :last",
          ExpressionAttributeValues: {
            ":list": listKey.delegates(conference, "", "").listKey,
            ...{ ":first": first, ":last": last },
          },
        }),
      );
      for (const item of page.Items ?? []) yield stripped(item) as unknown as Person;
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }
}
