import type { CommandContext } from "#shared/contracts/command.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { commit, type Happening, type Tables } from "./commit.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { type Item, type ListQuery, type Page, readItem, readList, readWholeList, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** The key date as it is now, or undefined. */
export const findKeyDate =
  (conferenceTable: string) =>
  async (conference: string, id: string): Promise<KeyDate | undefined> => {
    const item = await readItem(conferenceTable, itemKey.keyDate(conference, id));
    return item && keyDateOf(item);
  };

/** Key dates of a conference, in order of time. */
export const listKeyDates =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<KeyDate>> => {
    const page = await readList(conferenceTable, listKey.keyDates(conference, "", "").listKey, query);
    return { ...page, items: page.items.map(keyDateOf) };
  };

/** Every key date that the list knows of, each as it is now. */
export const allKeyDates =
  (conferenceTable: string) =>
  async (conference: string): Promise<KeyDate[]> => {
    const listed = await readWholeList(conferenceTable, listKey.keyDates(conference, "", "").listKey);
    const now = await Promise.all(listed.map(({ id }) => findKeyDate(conferenceTable)(conference, String(id))));
    return now.flatMap((keyDate) => keyDate ?? []);
  };

export interface SaveKeyDate {
  readonly before?: KeyDate;
  readonly after: KeyDate;
  readonly context: CommandContext;
  readonly answer?: unknown;
}

/** What puts a key date into a transaction: its write, and the record that says whether it has moved. */
export const settingOf = (conferenceTable: string, { before, after }: Pick<SaveKeyDate, "before" | "after">) => {
  const { conference, id: keyDate, anchor } = after;
  const moved = before !== undefined && before.at !== after.at;
  const write: Write = {
    write: {
      Put: {
        TableName: conferenceTable,
        Item: { ...itemKey.keyDate(conference, keyDate), ...listKey.keyDates(conference, after.at, keyDate), ...after },
        ...(before ? inVersionOf(before) : { ConditionExpression: "attribute_not_exists(pk)" }),
      },
    },
    onConflict: () => new Refusal(before ? "stale" : "key-date-exists"),
  };
  const happening: Happening = {
    ...{ conference, entity: `key-date/${keyDate}` },
    fact: { type: "KeyDateSet", keyDate, anchor, ...(moved && { moved: true }) },
    ...(before && { before }),
    after,
  };
  return { write, happening };
};

/** What takes a key date out of the calendar in a transaction. */
export const removalOf = (conferenceTable: string, before: KeyDate) => {
  const { conference, id: keyDate, anchor } = before;
  const write: Write = {
    write: {
      Delete: { TableName: conferenceTable, Key: itemKey.keyDate(conference, keyDate), ...inVersionOf(before) },
    },
    onConflict: () => new Refusal("stale"),
  };
  const fact = { type: "KeyDateRemoved", keyDate, anchor } as const;
  const happening: Happening = { conference, entity: `key-date/${keyDate}`, fact, before };
  return { write, happening };
};

/** Stores a key date if nobody changed it meanwhile. */
export const saveKeyDate =
  (tables: Tables) =>
  async ({ before, after, context, answer }: SaveKeyDate): Promise<void> => {
    const { write, happening } = settingOf(tables.conferenceTable, { ...(before && { before }), after });
    await commit(tables, context, { writes: [write], happenings: [happening], answer });
  };

/** Takes a key date out of the calendar if nobody changed it meanwhile. */
export const removeKeyDate =
  (tables: Tables) =>
  async (before: KeyDate, context: CommandContext): Promise<void> => {
    const { write, happening } = removalOf(tables.conferenceTable, before);
    await commit(tables, context, { writes: [write], happenings: [happening] });
  };

const inVersionOf = ({ version }: KeyDate) => ({
  ConditionExpression: "version = :read",
  ExpressionAttributeValues: { ":read": version },
});

const keyDateOf = (item: Item): KeyDate => stripped(item) as unknown as KeyDate;
