import type { Due } from "#shared/contracts/due.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { Mailed, Reminded, Unmailed } from "#shared/contracts/reminded.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { personOf } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Member } from "#shared/domain/member.ts";
import type { Anchor, KeyDate } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { dueOf } from "#shared/domain/reminders/occurrence-steps.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { memoryLedger } from "#test/unit/mail/support/memory-ledger.ts";
import { reader } from "#test/unit/mailings/people.ts";
import { filesIn, momentIn, momentsIn } from "./as-it-is.ts";

/** The process dies here: what was written before stays written. */
export class Crash extends Error {}

/** What the table, its index of what is due and the queues hold. */
export const memoryStore = (conference: Conference, start: number) => ({
  now: start,
  /** The latest time that any clock has shown: what was due once stays due when a clock is put back. */
  latest: start,
  conference,
  members: new Map<string, Member>(),
  delegations: new Map<string, Delegation>(),
  keyDates: new Map<string, KeyDate>(),
  reminders: new Map<string, Reminder>(),
  occurrences: new Map<string, Occurrence>(),
  dueAt: new Map<string, number>(),
  ledger: memoryLedger(),
  /** By occurrence and place. */
  reminded: new Map<string, Map<string, Reminded>>(),
  unanswered: new Map<string, Set<string>>(),
  queue: [] as ReminderMessage[],
  mailQueue: [] as string[],
  /** Writes that the process that works now has left before it dies. */
  writesLeft: Number.POSITIVE_INFINITY,
});
export type Store = ReturnType<typeof memoryStore>;

/** Told of each write that matters, as it is made. */
export interface Watch {
  readonly saved: (before: Occurrence | undefined, after: Occurrence) => void;
  readonly planned: (ledgerKey: string, mail: PlannedMail) => void;
}

/** The needs of all use cases, met as the table meets them: conditions first, then the write, one write at a time. */
export const storeNeeds = (store: Store, watch: Watch) => {
  const write = (): void => {
    if (--store.writesLeft < 0) throw new Crash("The process died.");
  };
  const list = (id: string) => {
    const all = store.reminded.get(id) ?? new Map<string, Reminded>();
    store.reminded.set(id, all);
    return all;
  };
  const saveOccurrence = async (before: Occurrence | undefined, after: Occurrence, now: Date): Promise<boolean> => {
    await Promise.resolve();
    write();
    if (store.occurrences.get(after.id)?.version !== before?.version) return false;
    store.occurrences.set(after.id, after);
    setDue(store, after.id, dueOf(after, now));
    watch.saved(before, after);
    return true;
  };
  const claimAt = async ({ id }: Occurrence, place: string, mailed: Mailed): Promise<string> => {
    await Promise.resolve();
    write();
    const standing = list(id).get(place);
    if (standing === undefined) list(id).set(place, { ...mailed, outcome: "mailed", place });
    return standing?.person ?? mailed.person;
  };
  return {
    now: () => new Date(store.now),
    findConference: async () => store.conference,
    findReminder: async (_: string, id: string) => store.reminders.get(id),
    findKeyDate: async (_: string, id: string) => store.keyDates.get(id),
    findMoment: async (_: Conference, anchor: Anchor, subject: string) => momentIn(store, anchor, subject),
    momentsFor: async (_: Conference, reminder: Reminder, country?: string) => momentsIn(store, reminder, country),
    allReminders: async () => [...store.reminders.values()],
    allOccurrences: async () => [...store.occurrences.values()],
    occurrencesOf: async (_: string, reminder: string) =>
      [...store.occurrences.values()].filter((one) => one.reminder === reminder),
    findOccurrence: async (_: string, id: string) => store.occurrences.get(id),
    saveOccurrence,
    recordOccurrence: (before: Occurrence | undefined, after: Occurrence, _: unknown, now: Date) =>
      saveOccurrence(before, after, now),
    readMembers: (conference: string, query?: object) => reader(filesIn(store))(conference, query),
    claim: (one: Occurrence, email: string, mailed: Mailed) =>
      claimAt(one, `ADDRESS#${mailed.country}#${email.toLowerCase()}`, mailed),
    /** For a control: a claim that everybody has for themselves. */
    claimAlone: (one: Occurrence, _: string, mailed: Mailed) => claimAt(one, `ADDRESS#${mailed.person}`, mailed),
    spare: async ({ id }: Occurrence, people: readonly Unmailed[]): Promise<void> => {
      write();
      for (const { why, ...one } of people) {
        const place = `SPARED#${one.person}`;
        list(id).set(place, { ...one, outcome: why, place });
      }
    },
    addUnanswered: async (country: string, series: string, { id, startedAt, at }: Occurrence): Promise<number> => {
      write();
      const name = `${country}/${series}`;
      const begun = startedAt ?? at;
      const all = (store.unanswered.get(name) ?? new Set()).add(`${begun}#${id}`);
      store.unanswered.set(name, all);
      return [...all].filter((one) => one < `${begun}#` && !one.endsWith(id)).length;
    },
    listReminded: async (
      { id }: { id: string },
      { limit, after = "" }: { limit: number; after?: string | undefined },
    ) => {
      const items = [...list(id).values()]
        .filter(({ place }) => place > after)
        .toSorted((a, b) => (a.place < b.place ? -1 : 1));
      const page = items.slice(0, limit);
      return { items: page, ...(items.length > limit && { next: String(page.at(-1)?.place) }) };
    },
    markTold: async (
      { id }: { id: string },
      { place, told, toldBy }: { place: string; told: string; toldBy: string },
    ) => {
      write();
      const one = list(id).get(place);
      if (one?.outcome === "mailed") list(id).set(place, { ...one, told, toldBy });
    },
    knownMails: async (keys: readonly string[]) => new Set(keys.filter((key) => store.ledger.entries.has(key))),
    mailStates: async (keys: readonly string[]) =>
      new Map(
        keys.flatMap((key): [string, LedgerState][] => {
          const entry = store.ledger.entries.get(key);
          return entry ? [[key, entry.state]] : [];
        }),
      ),
    confirmedAmong: async (_: string, people: readonly string[]) => {
      const confirmed = filesIn(store).flatMap(({ member: { country }, delegates }) =>
        delegates
          .filter(({ state }) => state === "CONFIRMED")
          .map(({ id }) => personOf({ kind: "delegate", country, id })),
      );
      return new Set(people.filter((person) => confirmed.includes(person)));
    },
    planMail: async (ledgerKey: string, mail: PlannedMail): Promise<LedgerState> => {
      await Promise.resolve();
      write();
      const isNew = !store.ledger.entries.has(ledgerKey);
      const state = await store.ledger.planMail(ledgerKey, mail);
      if (isNew) setDue(store, ledgerKey, store.now + TEN_MINUTES);
      if (isNew) watch.planned(ledgerKey, mail);
      return state;
    },
    enqueue: async (messages: readonly ReminderMessage[]) => {
      write();
      store.queue.push(...messages);
    },
    enqueueMails: async (_: string, messages: readonly { ledgerKey: string }[]) => {
      write();
      store.mailQueue.push(...messages.map(({ ledgerKey }) => ledgerKey));
    },
    findDue: async (shard: number, until: Date, limit: number): Promise<Due[]> =>
      [...store.dueAt]
        .filter(([, dueAt]) => shard === 0 && dueAt <= until.getTime())
        .toSorted(([, a], [, b]) => a - b)
        .slice(0, limit)
        .map(([sk, dueAt]) => dueItem(store, sk, dueAt)),
    postponeDue: async ({ key, dueAt }: Due, until: number): Promise<boolean> => {
      write();
      if (store.dueAt.get(key.sk) !== dueAt) return false;
      store.dueAt.set(key.sk, until);
      return true;
    },
  };
};
export type StoreNeeds = ReturnType<typeof storeNeeds>;

const TEN_MINUTES = 10 * 60_000;

export const setDue = ({ dueAt }: Store, name: string, at: number | undefined): void => {
  if (at === undefined) dueAt.delete(name);
  else dueAt.set(name, at);
};

const dueItem = (store: Store, sk: string, dueAt: number): Due => {
  const [occurrence, mail] = [store.occurrences.get(sk), store.ledger.entries.get(sk)];
  const item = (occurrence ?? mail) as unknown as Record<string, unknown>;
  return { key: { pk: sk, sk }, dueAt, dueKind: occurrence ? "occurrence" : "mail", item };
};
