import { setImmediate } from "node:timers/promises";
import { sendOn } from "#functions/deadlines/send-on.ts";
import { sweep } from "#functions/deadlines/sweep.ts";
import { takeUpOccurrences } from "#functions/deadlines/take-up-occurrences.ts";
import { reminderWorkOf } from "#functions/mail/reminder-work.ts";
import { carryOut } from "#functions/reminders/carry-out.ts";
import { planReminders } from "#functions/reminders/plan-reminders.ts";
import { remindPage } from "#functions/reminders/remind-page.ts";
import { takeUp } from "#functions/reminders/take-up.ts";
import { tellMoved } from "#functions/reminders/tell-moved.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { occurrenceIdOf } from "#shared/adapters/occurrence-store.ts";
import type { EventRecord, Fact } from "#shared/contracts/record.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { readerOf } from "#shared/mail/reader-of.ts";
import { whyNot } from "#shared/mail/why-not.ts";
import { sampleConference } from "#test/support/samples.ts";
import { momentIn } from "./as-it-is.ts";
import { isReminder, judge } from "./judge.ts";
import { Crash, memoryStore, setDue, storeNeeds } from "./memory-store.ts";

/** What a control takes out. */
export type Guard =
  | "ledger key"
  | "address claim"
  | "condition at send"
  | "audience at send"
  | "lateness at send"
  | "date at send"
  | "time"
  | "sweeper"
  | "second look at records";

/** What the sending says, and the guard that says it. */
const SAID_BY: Partial<Record<Guard, string>> = {
  "condition at send": "had acted",
  "audience at send": "no longer in the audience",
  "lateness at send": "too late",
  "date at send": "date passed",
};
const CONFERENCE = "honcb-15";
const TWO_DAYS_MS = 48 * 3_600_000;
const TIME = { remainingMs: () => 60_000 };

/** A conference with its reminders, run by the use cases that are deployed, over a store and queues in memory. */
export const remindingWorld = (start: number, without?: Guard) => {
  const store = memoryStore(
    sampleConference({ regionalDesks: { "asia-south-pacific": "asia.desk@passerelle.example" } }),
    start,
  );
  const verdict = judge(store);
  const needs = storeNeeds(store, verdict);
  const records: Pick<EventRecord, "conference" | "entity" | "id" | "fact">[] = [];
  let made = 0;

  const common = {
    ...needs,
    occurrenceIdOf,
    hashOf: without === "ledger key" ? () => `key ${++made}` : sha256,
    ...(without === "address claim" && { claim: needs.claimAlone }),
  };
  const ahead = without === "time" ? { now: () => new Date(store.now + TWO_DAYS_MS) } : {};
  const work = carryOut({
    plan: planReminders(common),
    due: takeUp({ ...common, ...ahead }),
    page: remindPage({ ...common, ...ahead }),
    "tell-moved": tellMoved(common),
  });
  const sweepOnce = sweep({
    ...needs,
    handlers: {
      occurrence: takeUpOccurrences(needs),
      mail: sendOn({ enqueue: needs.enqueueMails }),
    },
    report: (problem, { error }) => {
      if (!(error instanceof Crash)) verdict.blame(problem, String(error));
    },
  });

  /** Does one message; who dies leaves it to come again. */
  const handle = async (message: ReminderMessage): Promise<void> => {
    try {
      await work(message, TIME);
    } catch (error) {
      if (!(error instanceof Crash)) verdict.blame("failed", `${message.task}: ${error}`);
      else store.queue.push(message);
      // Whatever else it had begun dies with it.
      await setImmediate();
    } finally {
      store.writesLeft = Number.POSITIVE_INFINITY;
    }
  };

  /** Sends one mail, or finds that it is not to be sent, by what is true now. */
  const send = async (ledgerKey: string): Promise<void> => {
    const entry = store.ledger.entries.get(ledgerKey);
    if (entry?.state !== "PLANNED") return;
    const { conference, members, delegations, reminders, occurrences } = store;
    const country = entry.recipient.country;
    const circumstances = { conference, member: members.get(country), delegation: delegations.get(country) };
    const about = () => {
      if (entry.kind === "date-changed") {
        const moment = momentIn(store, entry.particulars.anchor, entry.particulars.subject);
        return moment && { moment };
      }
      if (!isReminder(entry)) return {};
      const occurrence = occurrences.get(entry.occurrence);
      const reminder = reminders.get(entry.particulars.reminder);
      const moment = occurrence && momentIn(store, occurrence.anchor, occurrence.subject);
      return reminder && { reminding: { reminder, occurrence, moment } };
    };
    const now = { ...circumstances, ...about() };
    const reader = readerOf(entry, now);
    const why = reader === undefined ? "recipient gone" : whyNot(entry, now, reader, new Date(store.now));
    const ignored = without !== undefined && why === SAID_BY[without];
    setDue(store, ledgerKey, undefined);
    if (why !== undefined && !ignored) return void (await store.ledger.takeStep(entry, { state: "CANCELLED", why }));
    await store.ledger.takeStep(entry, { state: "ACCEPTED" });
    verdict.left(entry);
  };

  const deliverAll = async (): Promise<void> => {
    for (let message = store.queue.shift(); message; message = store.queue.shift()) await handle(message);
    for (const ledgerKey of store.mailQueue.splice(0)) await send(ledgerKey);
  };
  const setClock = (to: number): void => {
    store.now = to;
    store.latest = Math.max(store.latest, to);
  };

  /** Everything works, and is done as soon as its time has come, until then or until nothing is left to do. */
  const live = async (until = Number.POSITIVE_INFINITY): Promise<void> => {
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      if (without !== "sweeper") await sweepOnce(TIME);
      await deliverAll();
      const next = Math.min(...store.dueAt.values());
      if (next > until || next === Number.POSITIVE_INFINITY || without === "sweeper") break;
      setClock(Math.max(store.now, next));
      if (rounds === MOST_ROUNDS - 1) verdict.blame("never comes to rest", JSON.stringify([...store.dueAt]));
    }
    if (until !== Number.POSITIVE_INFINITY) setClock(Math.max(store.now, until));
  };

  /** Whatever has been recorded is routed once more, as the second look at the records does. */
  const lookAgain = (): void => {
    if (without !== "second look at records") store.queue.push(...records.flatMap((one) => reminderWorkOf(one)));
  };

  return {
    ...{ store, needs: common, verdict, handle, send, deliverAll, setClock, live, lookAgain },
    sweepOnce: () => sweepOnce(TIME),
    record: (entity: EventRecord["entity"], fact: Fact): void => {
      const one = { conference: CONFERENCE, entity, fact, id: `r-${String(records.length).padStart(6, "0")}` };
      records.push(one);
      store.queue.push(...reminderWorkOf(one));
    },
    /** From here on nothing fails any more: what was lost is found, and all that is to come comes. */
    comeToRest: async (): Promise<void> => {
      setClock(store.latest);
      const calmSince = store.now;
      lookAgain();
      await live();
      verdict.unfinished(calmSince);
    },
  };
};
export type RemindingWorld = ReturnType<typeof remindingWorld>;

const MOST_ROUNDS = 2000;
