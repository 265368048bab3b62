import type { LedgerEntry, PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence, Wave } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { fileIn, filesIn, momentIn, momentsIn } from "./as-it-is.ts";
import type { Store } from "./memory-store.ts";
import { concerns, dueFor, hours, owes, people } from "./oracle.ts";

type ReminderMail = LedgerEntry & { kind: "reminder" | "escalation" };
export const isReminder = (mail: PlannedMail): mail is ReminderMail =>
  mail.kind === "reminder" || mail.kind === "escalation";

const HOUR_MS = 3_600_000;
const nameOf = ({ recipient: { kind, country, id } }: PlannedMail) => `${kind}/${country}/${id}`;
const textOf = (at: number) => new Date(at).toISOString();

/** Watches what is planned and what leaves, and says what should not have been; at the end also what should have. */
export const judge = (store: Store) => {
  const faults = new Set<string>();
  /** What an occurrence followed from since it was last known not to have begun. */
  const grounds = new Map<string, { reminder: Reminder; moment: Moment }[]>();
  const latest = new Map<string, number>();
  const holders = new Map<string, string>();
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  /** What somebody knows of a date, and since which step a country is as it is. */
  const told = new Map<string, string>();
  const touched = new Map<string, number>();
  /** At which step it began, and with which wave: a moved date leaves out those whose time it made past. */
  const begun = new Map<string, { step: number; from: number }>();
  let step = 0;

  const blame = (what: string, about: string) => void faults.add(`${what}: ${about}`);
  const of = ({ occurrence, particulars }: ReminderMail) => {
    const one = store.occurrences.get(occurrence) as Occurrence;
    const reminder = store.reminders.get(particulars.reminder) as Reminder;
    return { one, reminder, moment: momentIn(store, one.anchor, one.subject) };
  };
  const waveOf = ({ waves }: Pick<Occurrence, "waves">, country: string): Wave | undefined =>
    waves.find(({ countries }) => countries?.includes(country) ?? true);

  const saved = (before: Occurrence | undefined, after: Occurrence): void => {
    const reminder = store.reminders.get(after.reminder);
    const moment = momentIn(store, after.anchor, after.subject);
    if (after.startedAt !== undefined && before?.startedAt === undefined)
      begun.set(after.id, { step, from: after.done });
    if (reminder === undefined || moment === undefined) return;
    const earlier = after.startedAt === undefined ? [] : (grounds.get(after.id) ?? []);
    grounds.set(after.id, [...earlier, { reminder, moment }]);
  };

  const planned = (ledgerKey: string, mail: PlannedMail): void => {
    if (!isReminder(mail)) return;
    const { one, reminder } = of(mail);
    const { country } = mail.recipient;
    const about = `${nameOf(mail)} of ${reminder.name} at ${textOf(store.now)}`;
    keys.set(`${one.id} ${nameOf(mail)}`, ledgerKey);
    if (one.state !== "RUNNING" && one.state !== "SENT") blame(`planned while ${one.state}`, about);

    const file = fileIn(store, country);
    const email = [
      ...people(reminder, file as never),
      ...["alternate", "head"].flatMap((rung) => people(reminder, file as never, rung)),
    ].find(({ person }) => person === nameOf(mail))?.email;
    const holder = `${one.id} ${country} ${email ?? nameOf(mail)}`;
    if ((holders.get(holder) ?? nameOf(mail)) !== nameOf(mail)) blame("two mails to one address", about);
    holders.set(holder, nameOf(mail));

    const wave = waveOf({ waves: one.state === "SENT" ? one.waves : one.waves.slice(one.done, one.through) }, country);
    if (wave === undefined) {
      blame("not its turn", about);
      return;
    }
    const limit = Date.parse(one.dispatchedAt ?? wave.at) + hours(reminder.maxLateness) * HOUR_MS;
    latest.set(ledgerKey, one.state === "SENT" ? Date.parse(one.catchUpUntil ?? "") : limit);
    if (one.dispatchedAt !== undefined) return;
    const dues = (grounds.get(one.id) ?? []).map((ground) => dueFor(ground.reminder, ground.moment, country));
    if (!dues.some((due) => due <= store.latest)) blame("before its time", about);
    if (!dues.some((due) => due <= Date.parse(wave.at))) blame("a wave before its time", about);
  };

  const left = (entry: LedgerEntry): void => {
    const person = nameOf(entry);
    const about = `${person} of ${entry.entity} at ${textOf(store.now)}`;
    const count = `${entry.kind} ${entry.entity} ${entry.occurrence} ${person}`;
    counts.set(count, (counts.get(count) ?? 0) + 1);
    if (counts.get(count) !== 1) blame("twice", about);
    if (store.conference.state !== "ANNOUNCED") blame(`while ${store.conference.state}`, about);
    if (entry.kind === "date-changed") {
      const { anchor, subject, at } = entry.particulars;
      if (momentIn(store, anchor, subject)?.at !== at) blame("told a date that is not", about);
      told.set(`${anchor} ${subject} ${person}`, at);
    }
    if (!isReminder(entry)) return;

    const { one, reminder, moment } = of(entry);
    const file = fileIn(store, entry.recipient.country);
    if (moment === undefined || file === undefined) {
      blame("about nothing", about);
      return;
    }
    if (!reminder.active) blame("switched off", about);
    if (reminder.direction === "before" && Date.parse(moment.at) <= store.now) blame("after its date", about);
    if (store.now > (latest.get(entry.ledgerKey) ?? 0)) blame("too late", about);
    if (!owes(reminder.condition, file.delegation?.state)) blame("has done it", about);
    const rung = entry.kind === "escalation" ? "desk" : entry.particulars.rung;
    const isMeant = rung === "desk" || people(reminder, file, rung).some((found) => found.person === person);
    if (!concerns(reminder, moment, file) || !isMeant) blame("not in the audience", about);
    told.set(`${one.anchor} ${one.subject} ${person}`, moment.at);
  };

  /** Of one that was sent: who had to get it and did not. */
  const missing = (one: Occurrence): void => {
    const reminder = store.reminders.get(one.reminder) as Reminder;
    const moment = momentIn(store, one.anchor, one.subject);
    const isCalm = begun.get(one.id)?.step === step;
    if (moment === undefined || !reminder.active || store.conference.state !== "ANNOUNCED") return;
    const now = { reminder, moment };
    const isSame = new Set([...(grounds.get(one.id) ?? []), now].map((ground) => JSON.stringify(ground))).size === 1;
    if (!isCalm && !isSame) return;
    for (const file of filesIn(store)) {
      const { country } = file.member;
      const wave = waveOf({ waves: one.waves.slice(begun.get(one.id)?.from) }, country);
      if (wave === undefined || !concerns(reminder, moment, file) || !owes(reminder.condition, file.delegation?.state))
        continue;
      const limit = Date.parse(one.dispatchedAt ?? wave.at) + hours(reminder.maxLateness) * HOUR_MS;
      const end = reminder.direction === "before" ? Math.min(limit, Date.parse(moment.at)) : limit;
      if (Date.parse((isCalm ? one.startedAt : one.finishedAt) ?? "") >= end) continue;
      if (!isCalm && (touched.get(country) ?? 0) >= (begun.get(one.id)?.step ?? 0)) continue;
      for (const [email, sharing] of Map.groupBy(people(reminder, file), (found) => found.email)) {
        const entries = sharing.flatMap(
          ({ person }) => store.ledger.entries.get(keys.get(`${one.id} ${person}`) ?? "") ?? [],
        );
        if (!entries.some(({ state }) => state === "ACCEPTED" || !isCalm))
          blame("left out", `${sharing[0]?.person} of ${reminder.name}, sent ${one.startedAt}, ${email}`);
      }
    }
  };

  /** What has not become of things although all was calm since then. */
  const unfinished = (calmSince: number): void => {
    for (const one of store.occurrences.values()) {
      const about = `${one.anchor} ${one.subject} of ${one.reminder}: ${JSON.stringify({ ...one, waves: one.waves.length })}`;
      const isHeld =
        one.state === "HELD" && (one.why !== "conference-postponed" || store.conference.state === "POSTPONED");
      if (!isHeld && !["SENT", "MISSED", "CANCELLED"].includes(one.state)) blame(`still ${one.state}`, about);
      if (one.state === "SENT" && one.done !== one.waves.length) blame("sent before its last wave", about);
      if (one.state === "SENT") missing(one);
    }
    for (const { state, entity } of store.ledger.entries.values()) if (state === "PLANNED") blame("never left", entity);
    if (store.conference.state !== "ANNOUNCED") return;
    for (const reminder of store.reminders.values())
      for (const moment of reminder.active ? momentsIn(store, reminder) : []) {
        const dues = [...store.members.keys()].map((country) => dueFor(reminder, moment, country));
        const inTime =
          Math.min(...dues) >= calmSince &&
          (reminder.direction === "after" || Math.max(...dues) < Date.parse(moment.at));
        const one = [...store.occurrences.values()].find(
          (found) =>
            found.reminder === reminder.id && found.anchor === moment.anchor && found.subject === moment.subject,
        );
        const isOver = one?.state === "SENT" || one?.state === "HELD" || one?.why === "skipped";
        if (inTime && !isOver)
          blame("came to nothing", `${reminder.name} about ${moment.subject}: ${one?.state} ${one?.why}`);
      }
    behind();
  };

  /** Who was told a date that has moved since, and was not told the new one. */
  const behind = (): void => {
    for (const [name, at] of told) {
      const [anchor, subject, person = ""] = name.split(" ") as [Moment["anchor"], string, string];
      const [kind, country = "", id] = person.split("/");
      const moment = momentIn(store, anchor, subject);
      const file = fileIn(store, country);
      const delegate = file?.delegates.find((one) => one.id === id);
      const isThere =
        kind === "desk" ||
        file?.member.contacts.some((one) => one.id === id) ||
        ["SUBMITTED", "APPROVED", "CONFIRMED"].includes(delegate?.state ?? "");
      // Whoever is confirmed hears of other days of the conference from the mail about that.
      const hears = delegate?.state === "CONFIRMED" && anchor.startsWith("conference-");
      if (moment !== undefined && moment.at !== at && isThere && !hears)
        blame("knows an old date", `${name}: ${at}, not ${moment.at}`);
    }
  };

  return {
    ...{ faults, saved, planned, left, unfinished },
    nextStep: () => void step++,
    touch: (country: string) => void touched.set(country, step),
    blame,
  };
};
