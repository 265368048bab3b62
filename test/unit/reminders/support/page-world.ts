import { type Needs as PageNeeds, remindPage } from "#functions/reminders/remind-page.ts";
import { type Needs as TellNeeds, tellMoved } from "#functions/reminders/tell-moved.ts";
import type { Fact } from "#shared/contracts/record.ts";
import type { Mailed, Reminded, Unmailed } from "#shared/contracts/reminded.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import { momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { sampleConference } from "#test/support/samples.ts";
import { memoryLedger } from "../../mail/support/memory-ledger.ts";
import { reader } from "../../mailings/people.ts";
import { running } from "./occurrences.ts";
import { reminder } from "./planning-world.ts";

type Entry = Reminded & { place: string };

/** When the reminder is due by the clock of the conference. */
const DUE = new Date("2019-03-26T08:00:00Z");

/** An occurrence that has just begun, its readers, a ledger and a table in memory; `dieAt` is the call that kills it. */
export const pageWorld = (
  files: MemberFile[],
  rule: Partial<Reminder> = {},
  changes: Partial<PageNeeds & TellNeeds> = {},
) => {
  const ledger = memoryLedger();
  const world = {
    files,
    conference: sampleConference() as Conference,
    reminder: reminder("r-1", { anchor: "conference-start", ...rule }),
    occurrences: new Map<string, Occurrence>(),
    now: DUE,
    reminded: new Map<string, Entry>(),
    unanswered: new Map<string, Map<string, string>>(),
    queue: [] as ReminderMessage[],
    mails: [] as string[],
    records: [] as Fact[],
    writes: 0,
    calls: 0,
    dieAt: Number.POSITIVE_INFINITY,
    meanwhile: undefined as (() => void) | undefined,
  };
  const alive =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (++world.calls === world.dieAt) throw new Error("The process died.");
      return call(...args);
    };
  const keep = ({ id }: { id: string }, entry: Entry) => world.reminded.set(`${id} ${entry.place}`, entry);
  const save = async (before: Occurrence, after: Occurrence): Promise<boolean> => {
    world.meanwhile?.();
    if (world.occurrences.get(after.id)?.version !== before.version) return false;
    world.occurrences.set(after.id, after);
    return true;
  };
  const needs = {
    findConference: async () => world.conference,
    findReminder: async () => world.reminder as Reminder | undefined,
    findMoment: async (conference: Conference, anchor: string): Promise<Moment | undefined> =>
      momentsOf(conference).find((one) => one.anchor === anchor),
    findOccurrence: async (_: string, id: string) => world.occurrences.get(id),
    allOccurrences: async () => [...world.occurrences.values()],
    readMembers: (conference: string, query: object = {}) => reader(world.files)(conference, query),
    addUnanswered: alive(async (country: string, series: string, { id, startedAt = "" }: Occurrence) => {
      const all = world.unanswered.get(`${country} ${series}`) ?? new Map<string, string>();
      world.unanswered.set(`${country} ${series}`, all.set(id, startedAt));
      return [...all].filter(([other, begun]) => other !== id && begun < startedAt).length;
    }),
    claim: alive(async (occurrence: Occurrence, email: string, mailed: Mailed) => {
      world.writes++;
      const place = `ADDRESS#${mailed.country}#${email.toLowerCase()}`;
      const holder = world.reminded.get(`${occurrence.id} ${place}`);
      if (holder === undefined) keep(occurrence, { ...mailed, outcome: "mailed", place });
      return holder?.person ?? mailed.person;
    }),
    spare: alive(async (occurrence: Occurrence, people: readonly Unmailed[]) => {
      for (const { why, ...one } of people) keep(occurrence, { ...one, outcome: why, place: `SPARED#${one.person}` });
    }),
    mailStates: async (keys: readonly string[]) =>
      new Map(
        keys.flatMap((key) => (ledger.entries.has(key) ? [[key, ledger.entries.get(key)?.state as LedgerState]] : [])),
      ),
    planMail: alive(ledger.planMail),
    enqueueMails: alive(async (_: "bulk", messages: readonly { ledgerKey: string }[]) => {
      world.mails.push(...messages.map(({ ledgerKey }) => ledgerKey));
    }),
    enqueue: alive(async (messages: readonly ReminderMessage[]) => void world.queue.push(...messages)),
    saveOccurrence: alive(save),
    recordOccurrence: alive(async (before: Occurrence, after: Occurrence, fact: Fact) => {
      const saved = await save(before, after);
      if (saved) world.records.push(fact);
      return saved;
    }),
    listReminded: async (
      { id }: { id: string },
      { limit, after = "" }: { limit: number; after?: string | undefined },
    ) => {
      const all = [...world.reminded].filter(([key]) => key.startsWith(id)).map(([, entry]) => entry);
      const left = all.filter(({ place }) => place > after).toSorted((a, b) => (a.place < b.place ? -1 : 1));
      const items = left.slice(0, limit);
      return left.length > limit ? { items, next: items.at(-1)?.place as string } : { items };
    },
    markTold: alive(
      async ({ id }: { id: string }, { place, ...told }: { place: string; told: string; toldBy: string }) => {
        keep({ id }, { ...(world.reminded.get(`${id} ${place}`) as Entry), ...told });
      },
    ),
    confirmedAmong: async (_: string, people: readonly string[]) =>
      new Set(
        people.filter((person) => {
          const [, country, id] = person.split("/");
          const file = world.files.find(({ member }) => member.country === country);
          return file?.delegates.some((one) => one.id === id && one.state === "CONFIRMED") ?? false;
        }),
      ),
    hashOf: (...parts: string[]) => parts.join("|"),
    now: () => world.now,
    ...changes,
  };
  const [page, tell] = [remindPage(needs), tellMoved(needs)];
  const outcomes: string[] = [];
  /** Works off the queue as SQS does: a message that failed comes again. */
  const work = async () => {
    for (let tries = 0; world.queue.length > 0 && tries < 5000; tries++) {
      const message = world.queue[0] as ReminderMessage;
      try {
        if (message.task === "page") outcomes.push((await page(message)).outcome);
        if (message.task === "tell-moved") outcomes.push((await tell(message)).outcome);
        world.queue.shift();
      } catch {
        // It stays, and comes again.
      }
    }
    return outcomes.splice(0);
  };
  /** Begins an occurrence of the reminder and makes all of its pages. */
  const run = async (id = "o-1", occurrence: Partial<Occurrence> = {}) => {
    const { anchor } = world.reminder;
    const begun = { ...running({ reminder: world.reminder, now: DUE, id }), anchor, ...occurrence };
    world.occurrences.set(id, begun);
    world.queue.push({ task: "page", conference: "honcb-15", occurrence: id, through: begun.through as number });
    return work();
  };
  /** Who has a mail of a kind in the ledger. */
  const told = (kind: string) =>
    [...ledger.entries.values()]
      .filter((one) => one.kind === kind)
      .map(({ recipient }) => `${recipient.kind}/${recipient.country}/${recipient.id}`)
      .toSorted();
  /** What the occurrence did about people, by outcome. */
  const entries = (outcome: string) =>
    [...world.reminded.values()]
      .filter((one) => one.outcome === outcome)
      .map(({ person }) => person)
      .toSorted();
  return Object.assign(world, { ledger, needs, work, run, told, entries });
};
