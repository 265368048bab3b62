import type { MailMessage, Recipient } from "#shared/contracts/mail.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { Reminded } from "#shared/contracts/reminded.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Anchor, Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { PLATFORM_ZONES } from "#shared/domain/zone-data.ts";
import { identityOf } from "#shared/mail/mail-plan.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMoment: (conference: Conference, anchor: Anchor, subject: string) => Promise<Moment | undefined>;
  readonly allOccurrences: (conference: string) => Promise<readonly Occurrence[]>;
  readonly listReminded: (
    occurrence: { conference: string; id: string },
    query: { limit: number; after?: string | undefined },
  ) => Promise<{ readonly items: readonly Reminded[]; readonly next?: string }>;
  /** Where mails stand in the ledger. */
  readonly mailStates: (ledgerKeys: readonly string[]) => Promise<ReadonlyMap<string, LedgerState>>;
  /** Those of the delegates who are confirmed, named like `delegate/FRA/<id>`. */
  readonly confirmedAmong: (conference: string, people: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly planMail: (ledgerKey: string, mail: PlannedMail) => Promise<LedgerState>;
  readonly markTold: (
    occurrence: { conference: string; id: string },
    told: { place: string; told: string; toldBy: string },
  ) => Promise<void>;
  readonly enqueueMails: (lane: "bulk", messages: readonly MailMessage[]) => Promise<void>;
  readonly enqueue: (messages: readonly ReminderMessage[]) => Promise<void>;
  readonly hashOf: (...parts: string[]) => string;
  readonly now: () => Date;
}

type TellMoved = Extract<ReminderMessage, { task: "tell-moved" }>;
type Told = Extract<Reminded, { outcome: "mailed" }>;

const PAGE = 100;
const AT_ONCE = 10;

/**
 * Whoever was reminded of a date that has moved is told the new one, once per move however many reminders they had
 * (rules.md 2.2). What is not sent yet says the date as it is when it leaves.
 */
export const tellMoved =
  (needs: Needs) =>
  async (message: TellMoved): Promise<{ outcome: string; told?: number; occurrences?: number }> => {
    const { conference: id, anchor, subject, occurrence } = message;
    const conference = await needs.findConference(id);
    // While it is postponed its dates are nobody's; once it is announced again they are told as they are then.
    if (conference?.state !== "ANNOUNCED") return { outcome: "not to be told now" };
    if (occurrence === undefined || subject === undefined) return sendForEach(needs, message);
    const moment = await needs.findMoment(conference, anchor, subject);
    if (moment === undefined) return { outcome: "there is no such date any more" };

    const of = { conference: id, id: occurrence };
    const { items, next } = await needs.listReminded(of, { limit: PAGE, after: message.after });
    const people = items.filter((one) => one.outcome === "mailed").filter((one) => isBehind(one, moment, message));
    const told = await tell(needs, message, moment, people);
    if (next === undefined) return { outcome: "told", told };
    await needs.enqueue([{ ...message, after: next }]);
    return { outcome: "goes on", told };
  };

/** One message for each reminder of this date that somebody may have got, whatever became of it since. */
const sendForEach = async (needs: Needs, message: TellMoved) => {
  const { conference, anchor, subject } = message;
  const begun = (await needs.allOccurrences(conference)).filter(
    (one) => one.anchor === anchor && one.subject === (subject ?? one.subject) && one.startedAt !== undefined,
  );
  await needs.enqueue(begun.map(({ id, subject }) => ({ ...message, subject, occurrence: id })));
  return { outcome: "handed on", occurrences: begun.length };
};

/** Whether somebody knows of another date, and was not seen to for this move or a later one. Ids sort by time. */
const isBehind = ({ told, toldBy = "" }: Told, { at }: Moment, { record }: TellMoved): boolean =>
  told !== at && toldBy < record;

/** The mail said another date, or may have: nobody can tell whether it left, or it is about to with what it was made of. */
const SAID: readonly LedgerState[] = [
  ...(["CLAIMED", "SENDING", "ACCEPTED", "DELIVERED", "DELAYED", "BOUNCED", "COMPLAINED", "UNKNOWN"] as const),
];
/** It says the date as it is when it leaves. */
const STILL_TO_SAY: readonly LedgerState[] = ["PLANNED", "HELD"];

const tell = async (needs: Needs, message: TellMoved, moment: Moment, people: readonly Told[]): Promise<number> => {
  const states = await needs.mailStates(people.map(({ ledgerKey }) => ledgerKey));
  const isIn = ({ ledgerKey }: Told, some: readonly LedgerState[]) => {
    const state = states.get(ledgerKey);
    return state !== undefined && some.includes(state);
  };
  const elsewhere = await toldElsewhere(needs, message.conference, moment, people);
  const wanting = people.filter((one) => isIn(one, SAID) && !elsewhere.has(one.person));
  const rest = people.filter((one) => isIn(one, STILL_TO_SAY) || elsewhere.has(one.person));

  let count = 0;
  for (let from = 0; from < wanting.length; from += AT_ONCE) {
    const some = wanting.slice(from, from + AT_ONCE);
    const entered = await Promise.all(some.map((one) => planFor(needs, message, moment, one)));
    const messages = entered.flatMap((ledgerKey) => (ledgerKey === undefined ? [] : { ledgerKey }));
    if (messages.length > 0) await needs.enqueueMails("bulk", messages);
    count += messages.length;
    await mark(needs, message, moment, some);
  }
  for (let from = 0; from < rest.length; from += AT_ONCE)
    await mark(needs, message, moment, rest.slice(from, from + AT_ONCE));
  return count;
};

/** Whoever is confirmed hears of other days of the conference itself from the mail about that. */
const toldElsewhere = async (
  { confirmedAmong }: Needs,
  conference: string,
  { anchor, zone, local }: Moment,
  people: readonly Told[],
): Promise<ReadonlySet<string>> => {
  if (anchor !== "conference-start" && anchor !== "conference-end") return new Set();
  const day = local.slice(0, "2019-04-09".length);
  const otherDay = people.filter(({ told }) => !PLATFORM_ZONES.localOf(new Date(told), zone).startsWith(day));
  const delegates = otherDay.map(({ person }) => person).filter((person) => person.startsWith("delegate/"));
  return delegates.length === 0 ? new Set() : confirmedAmong(conference, delegates);
};

const planFor = async (needs: Needs, message: TellMoved, moment: Moment, { person }: Told) => {
  const { conference, record } = message;
  const { anchor, subject } = moment;
  const [kind, country, id] = person.split("/");
  const mail: PlannedMail = {
    ...{ kind: "date-changed", lane: "bulk", mailClass: "MANDATORY", conference },
    ...{ entity: `reminder-date/${anchor}/${subject}`, occurrence: record, at: needs.now().toISOString() },
    recipient: { kind, country, id } as Recipient,
    particulars: { anchor, subject, at: moment.at },
  };
  const ledgerKey = needs.hashOf(...identityOf(mail));
  return (await needs.planMail(ledgerKey, mail)) === "PLANNED" ? ledgerKey : undefined;
};

const mark = (needs: Needs, message: TellMoved, { at }: Moment, some: readonly Told[]) => {
  const of = { conference: message.conference, id: message.occurrence as string };
  return Promise.all(some.map(({ place }) => needs.markTold(of, { place, told: at, toldBy: message.record })));
};
