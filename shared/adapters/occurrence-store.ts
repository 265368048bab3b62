import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { CommandContext } from "#shared/contracts/command.ts";
import { LIST_INDEX } from "#shared/contracts/keys.ts";
import type { Fact } from "#shared/contracts/record.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { dueOf } from "#shared/domain/reminders/occurrence-steps.ts";
import { commit, type Tables } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { dueKey, itemKey, listKey, sha256 } from "./item-keys.ts";
import { type Item, type Page, readItem, readWholeList, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** The same for ever, whoever plans it and how often. */
export const occurrenceIdOf = (reminder: string, anchor: Anchor, subject: string): string =>
  sha256(reminder, anchor, subject).slice(0, 32);

/** The occurrence as it is now, or undefined. */
export const findOccurrence =
  (conferenceTable: string) =>
  async (conference: string, id: string): Promise<Occurrence | undefined> => {
    const item = await readItem(conferenceTable, itemKey.occurrence(conference, id));
    return item && occurrenceOf(item);
  };

export interface OccurrenceQuery {
  readonly limit: number;
  /** Place after which the page starts. */
  readonly after?: string | undefined;
  /** Instants as they are stored, with milliseconds; `until` is exclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Sorts after every instant. */
const END_OF_TIME = "~";

/** The calendar of a conference: a page of its occurrences in order of time. From a list that may lag by a moment. */
export const listOccurrences =
  (TableName: string) =>
  async (
    conference: string,
    { limit, after, from = "", until = END_OF_TIME }: OccurrenceQuery,
  ): Promise<Page<Occurrence>> => {
    // "!" sorts before all that an entry may hold: this is just after the place, and no place is the bound itself.
    const [first, last] = [after !== undefined && after > from ? `${after}!` : `${from}!`, until];
    if (first > last) return { items: [] };
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: LIST_INDEX.name,
        Limit: limit,
        KeyConditionExpression: "listKey = :list AND listSort BETWEEN :first AND :last",
        ExpressionAttributeValues: {
          ":list": listKey.occurrences(conference, "", "").listKey,
          ...{ ":first": first, ":last": last },
        },
      }),
    );
    const items = Items.map(occurrenceOf);
    return LastEvaluatedKey ? { items, next: String(LastEvaluatedKey.listSort) } : { items };
  };

/** Every occurrence of a conference, from a list that may lag by a moment. */
export const allOccurrences =
  (conferenceTable: string) =>
  async (conference: string): Promise<Occurrence[]> =>
    (await readWholeList(conferenceTable, listKey.occurrences(conference, "", "").listKey)).map(occurrenceOf);

/** Stores it unless somebody has stored another version since; false where somebody has. */
export const saveOccurrence =
  (TableName: string) =>
  async (before: Occurrence | undefined, after: Occurrence, now = new Date()): Promise<boolean> => {
    try {
      await documents.send(new PutCommand(put(TableName, before, after, now)));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  };

/** The same together with the record of what the platform itself did. */
export const recordOccurrence =
  (tables: Tables) =>
  async (before: Occurrence | undefined, after: Occurrence, fact: Fact, now = new Date()): Promise<boolean> => {
    const context = { actor: { kind: "system", id: "reminders" }, requestId: after.id, now } as const;
    try {
      await saveOccurrenceAct(tables)({ before, after, fact, context });
      return true;
    } catch (error) {
      if (!(error instanceof Refusal) || error.refusal !== "try-again") throw error;
      return false;
    }
  };

export interface SaveOccurrenceAct {
  readonly before: Occurrence | undefined;
  readonly after: Occurrence;
  readonly fact: Fact;
  readonly context: CommandContext;
  readonly answer?: unknown;
  readonly reason?: string;
}

/** Stores what was decided about it, with the record. Says "try-again" where somebody has stored another version since. */
export const saveOccurrenceAct =
  (tables: Tables) =>
  async ({ before, after, fact, context, answer, reason }: SaveOccurrenceAct): Promise<void> =>
    commit(tables, context, {
      writes: [occurrenceWrite(tables.conferenceTable, before, after, context.now)],
      happenings: [
        {
          ...{ conference: after.conference, entity: `reminder/${after.reminder}`, fact, after },
          ...(before && { before }),
          ...(reason !== undefined && { reason }),
        },
      ],
      answer,
    });

export const occurrenceWrite = (
  TableName: string,
  before: Occurrence | undefined,
  after: Occurrence,
  now: Date,
): Write => ({
  write: { Put: put(TableName, before, after, now) },
  onConflict: () => new Refusal("try-again"),
});

/** With it goes the time at which the sweeper is to look: the sweeper moves that one alone, in no new version. */
const put = (TableName: string, before: Occurrence | undefined, after: Occurrence, now: Date) => {
  const due = dueOf(after, now);
  return {
    TableName,
    Item: {
      ...itemKey.occurrence(after.conference, after.id),
      ...listKey.occurrences(after.conference, after.at, after.id),
      ...(due !== undefined && dueKey("occurrence", after.id, due)),
      ...after,
    },
    ...(before
      ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
      : { ConditionExpression: "attribute_not_exists(pk)" }),
  };
};

const occurrenceOf = (item: Item): Occurrence => stripped(item) as unknown as Occurrence;
