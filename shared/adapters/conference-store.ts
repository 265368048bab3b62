import type { CommandContext } from "#shared/contracts/command.ts";
import type { Fact } from "#shared/contracts/record.ts";
import { type Conference, ConferencePlan, type RulesOfProcedure } from "#shared/domain/conference.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { commit, type Happening, type Tables } from "./commit.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { counterWrites } from "./quota-sizes.ts";
import { type Item, type ListQuery, type Page, readItem, readList, stripped } from "./read.ts";
import { reminderWrite } from "./reminder-store.ts";
import type { Write } from "./transact.ts";

/** The conference as it is now, or undefined. */
export const findConference =
  (conferenceTable: string) =>
  async (id: string): Promise<Conference | undefined> => {
    const item = await readItem(conferenceTable, itemKey.conference(id));
    return item && conferenceOf(item);
  };

/** Conferences of the deployment, by id. */
export const listConferences =
  (conferenceTable: string) =>
  async (query: ListQuery): Promise<Page<Conference>> => {
    const page = await readList(conferenceTable, listKey.conferences("").listKey, query);
    return { ...page, items: page.items.map(conferenceOf) };
  };

/** Conferences of earlier versions say nothing of hours and desks. */
const NOT_SAID = ConferencePlan.pick({ opensAt: true, closesAt: true, regionalDesks: true }).parse({});

const conferenceOf = (item: Item): Conference => ({ ...NOT_SAID, ...(stripped(item) as unknown as Conference) });

export interface RulesVersion {
  readonly version: number;
  /** When this version came into force. */
  readonly since: string;
  readonly rules: RulesOfProcedure;
}

/** One version of a conference's rules of procedure, or undefined. */
export const findRules =
  (conferenceTable: string) =>
  async (conference: string, version: number): Promise<RulesVersion | undefined> => {
    const item = await readItem(conferenceTable, itemKey.rules(conference, version));
    return item && (stripped(item) as unknown as RulesVersion);
  };

export interface SaveConference {
  readonly before?: Conference;
  readonly after: Conference;
  readonly fact: Fact;
  readonly context: CommandContext;
  /** The answer for the Idempotency-Key. */
  readonly answer?: unknown;
  readonly reason?: string;
  /** A limit may fall below the seats taken. */
  readonly acceptBelowUse?: boolean;
  /** With which a new conference starts. */
  readonly reminders?: readonly Reminder[];
}

/**
 * Stores a conference if nobody changed it meanwhile, with each version of its rules, the sizes of its counters and the
 * reminders that it starts with.
 */
export const saveConference =
  (tables: Tables) =>
  async ({
    before,
    after,
    fact,
    context,
    answer,
    reason,
    acceptBelowUse = false,
    reminders = [],
  }: SaveConference): Promise<void> => {
    const { conferenceTable: table } = tables;
    await commit(tables, context, {
      writes: [
        headerWrite(table, before, after),
        ...(before?.rulesVersion === after.rulesVersion ? [] : [rulesWrite(table, after, context.now)]),
        ...counterWrites(table, before, after, acceptBelowUse),
        ...reminders.map((reminder) => reminderWrite(table, undefined, reminder)),
      ],
      happenings: [
        {
          conference: after.id,
          entity: `conference/${after.id}`,
          fact,
          ...(before && { before }),
          after,
          ...(reason !== undefined && { reason }),
        },
        ...reminders.map(created),
      ],
      answer,
    });
  };

const created = (reminder: Reminder): Happening => ({
  ...{ conference: reminder.conference, entity: `reminder/${reminder.id}` },
  ...{ fact: { type: "ReminderCreated", reminder: reminder.id }, after: reminder },
});

const headerWrite = (TableName: string, before: Conference | undefined, after: Conference): Write => ({
  write: {
    Put: {
      TableName,
      Item: { ...itemKey.conference(after.id), ...listKey.conferences(after.id), ...after },
      ...(before
        ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  },
  onConflict: () => new Refusal(before ? "stale" : "conference-exists"),
});

/** Never overwritten: what was decided under a version can be read under it for ever. */
const rulesWrite = (TableName: string, { id, rulesVersion, rulesOfProcedure }: Conference, now: Date): Write => ({
  write: {
    Put: {
      TableName,
      Item: {
        ...itemKey.rules(id, rulesVersion),
        version: rulesVersion,
        since: now.toISOString(),
        rules: rulesOfProcedure,
      },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  },
  onConflict: () => new Refusal("stale"),
});
