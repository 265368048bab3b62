import type { CommandContext } from "#shared/contracts/command.ts";
import type { Fact } from "#shared/contracts/record.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { commit, type Tables } from "./commit.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { occurrenceWrite } from "./occurrence-store.ts";
import { type Item, type ListQuery, type Page, readItem, readList, readWholeList, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** The reminder as it is now, or undefined. */
export const findReminder =
  (conferenceTable: string) =>
  async (conference: string, id: string): Promise<Reminder | undefined> => {
    const item = await readItem(conferenceTable, itemKey.reminder(conference, id));
    return item && reminderOf(item);
  };

/** Reminders of a conference, oldest first. */
export const listReminders =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<Reminder>> => {
    const page = await readList(conferenceTable, listKey.reminders(conference, "", "").listKey, query);
    return { ...page, items: page.items.map(reminderOf) };
  };

/** Every reminder that the list knows of, each as it is now. */
export const allReminders =
  (conferenceTable: string) =>
  async (conference: string): Promise<Reminder[]> => {
    const listed = await readWholeList(conferenceTable, listKey.reminders(conference, "", "").listKey);
    const now = await Promise.all(listed.map(({ id }) => findReminder(conferenceTable)(conference, String(id))));
    return now.flatMap((reminder) => reminder ?? []);
  };

export interface SaveReminder {
  readonly before?: Reminder;
  readonly after: Reminder;
  /** What becomes of its occurrences by this: at most 80, the planner sees to the rest. */
  readonly occurrences: readonly { readonly before?: Occurrence | undefined; readonly after: Occurrence }[];
  readonly fact: Fact;
  readonly context: CommandContext;
  readonly answer?: unknown;
  readonly reason?: string;
}

/**
 * Stores a reminder if nobody changed it meanwhile, with its occurrences and the record. Says "try-again" where one of
 * the occurrences has become another since it was read.
 */
export const saveReminder =
  (tables: Tables) =>
  async ({ before, after, occurrences, fact, context, answer, reason }: SaveReminder): Promise<void> =>
    commit(tables, context, {
      writes: [
        reminderWrite(tables.conferenceTable, before, after),
        ...occurrences.map((one) => occurrenceWrite(tables.conferenceTable, one.before, one.after, context.now)),
      ],
      happenings: [
        {
          ...{ conference: after.conference, entity: `reminder/${after.id}`, fact, after },
          ...(before && { before }),
          ...(reason !== undefined && { reason }),
        },
      ],
      answer,
    });

export const reminderWrite = (TableName: string, before: Reminder | undefined, after: Reminder): Write => ({
  write: {
    Put: {
      TableName,
      Item: {
        ...itemKey.reminder(after.conference, after.id),
        ...listKey.reminders(after.conference, after.createdAt, after.id),
        ...after,
      },
      ...(before
        ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  },
  onConflict: () => new Refusal("stale"),
});

const reminderOf = (item: Item): Reminder => stripped(item) as unknown as Reminder;
