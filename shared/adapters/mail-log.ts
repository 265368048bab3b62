import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { CommandContext } from "#shared/contracts/command.ts";
import { LIST_INDEX } from "#shared/contracts/keys.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, type Tables } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { type Item, type Page, stripped } from "./read.ts";

export interface LogQuery {
  readonly limit: number;
  /** Place after which the page starts. */
  readonly after?: string | undefined;
  readonly filter: {
    readonly country?: string | undefined;
    /** `contact/FRA/<id>` */
    readonly person?: string | undefined;
    readonly kind?: string | undefined;
    readonly state?: string | undefined;
    readonly mailing?: string | undefined;
  };
}

/** How many entries one read looks at, and how many reads a page may take before it is given as far as it got. */
const LOOKED_AT = 1000;
const MOST_READS = 10;

/** One page of a conference's ledger, oldest first. A filtered page may be short and still have a next one. */
export const listMail =
  (TableName: string) =>
  async (conference: string, { limit, after, filter }: LogQuery): Promise<Page<LedgerEntry>> => {
    const wanted = attributesOf(filter);
    const items: Item[] = [];
    let place = after;
    for (let reads = 0; reads < MOST_READS && items.length < limit; reads++) {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: LIST_INDEX.name,
          Limit: wanted.length > 0 ? LOOKED_AT : limit,
          ...conditions(listKey.mails(conference, "", "").listKey, place, wanted),
        }),
      );
      items.push(...Items);
      if (items.length > limit) break;
      if (LastEvaluatedKey === undefined) return { items: items.map(entryOf) };
      place = String(LastEvaluatedKey.listSort);
    }
    // More may have been found than there is room for: the next page starts after the last that is shown.
    const page = items.slice(0, limit);
    const next = items.length > limit ? String(page.at(-1)?.listSort) : place;
    return { items: page.map(entryOf), ...(next !== undefined && { next }) };
  };

const attributesOf = ({ country, person, kind, state, mailing }: LogQuery["filter"]): [string[], string][] => {
  const [personKind, personCountry, personId] = person?.split("/") ?? [];
  const all: [string[], string | undefined][] = [
    [["recipient", "country"], country],
    [["recipient", "kind"], personKind],
    [["recipient", "country"], personCountry],
    [["recipient", "id"], personId],
    [["kind"], kind],
    [["state"], state],
    [["particulars", "mailing"], mailing],
  ];
  return all.filter((one): one is [string[], string] => one[1] !== undefined);
};

const conditions = (list: string, after: string | undefined, wanted: readonly [string[], string][]) => ({
  KeyConditionExpression: after === undefined ? "listKey = :list" : "listKey = :list AND listSort > :after",
  ExpressionAttributeValues: {
    ":list": list,
    ...(after !== undefined && { ":after": after }),
    ...Object.fromEntries(wanted.map(([, value], at) => [`:v${at}`, value])),
  },
  ...(wanted.length > 0 && {
    FilterExpression: wanted.map(([path], at) => `${path.map((name) => `#${name}`).join(".")} = :v${at}`).join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(wanted.flatMap(([path]) => path.map((name) => [`#${name}`, name]))),
  }),
});

const entryOf = (item: Item): LedgerEntry => stripped(item) as unknown as LedgerEntry;

/** Records that a mail is to be sent again, if it still stands where it was read: two clicks at once are one order. */
export const orderAgain =
  (tables: Tables) =>
  async (
    { conference, ledgerKey, state, ordered = 0 }: LedgerEntry & { readonly ordered?: number },
    context: CommandContext,
    { reason, answer }: { reason: string; answer: unknown },
  ): Promise<void> => {
    await commit(tables, context, {
      writes: [
        {
          write: {
            Update: {
              TableName: tables.conferenceTable,
              Key: itemKey.mail(ledgerKey),
              UpdateExpression: "SET ordered = :next",
              ConditionExpression:
                "#state = :state AND (ordered = :read OR (attribute_not_exists(ordered) AND :read = :none))",
              ExpressionAttributeNames: { "#state": "state" },
              ExpressionAttributeValues: { ":state": state, ":read": ordered, ":next": ordered + 1, ":none": 0 },
            },
          },
          onConflict: () => new Refusal("try-again"),
        },
      ],
      happenings: [
        {
          ...{ conference, entity: `mail/${ledgerKey}`, reason },
          fact: { type: "MailResent", ledgerKey },
          after: { version: ordered + 1 },
        },
      ],
      answer,
    });
  };
