import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { mayActOnce } from "#shared/domain/conclusions/votes/may-act-once.ts";
import { isActive } from "#shared/domain/delegation.ts";
import { whyNotReminded } from "#shared/domain/reminders/why-not-reminded.ts";
import { type Circumstances, fileOf } from "./circumstances.ts";
import type { Reader } from "./reader-of.ts";
import { whyNotActing } from "./why-not-acting.ts";
import { whyNotCirculated } from "./why-not-circulated.ts";
import { whyNotBallot, whyNotSilence, whyNotTold } from "./why-not-decided.ts";

/** Why a mail that was due is not any more, in a few words; undefined when it still is. */
export const whyNot = (
  entry: LedgerEntry,
  circumstances: Circumstances,
  reader: Reader,
  now: Date,
): string | undefined => {
  const { conference, mailing, moment } = circumstances;
  if (entry.kind === "conference-off") {
    const off = entry.particulars.why === "cancelled" ? "CANCELLED" : "POSTPONED";
    return conference.state === off ? gone(reader) : "conference in another state";
  }
  if (conference.state === "CANCELLED") return "conference cancelled";
  if (conference.state === "POSTPONED" && expectsTheConference(entry)) return "conference postponed";
  // Someone on file may ask for a link at any time; a conference that is being prepared is nobody's business yet.
  if (conference.state === "DRAFT" && entry.recipient.kind !== "secretariat") return "conference not announced";
  // A confirmation that was overtaken would contradict the withdrawal that the same person gets.
  if (toldAsConfirmed(entry) && reader.delegate?.state !== "CONFIRMED") return "no longer confirmed";
  // And a withdrawal that was overtaken would take the appointment of someone who comes out of the calendar.
  if (leavesCalendar(entry) && reader.delegate?.state === "CONFIRMED") return "confirmed again";
  switch (entry.kind) {
    case "mailing":
      return mailing === undefined || mailing.state === "CANCELLED" ? "mailing cancelled" : gone(reader);
    case "date-changed":
      if (moment === undefined) return "date gone";
      return moment.at === entry.particulars.at ? gone(reader) : "moved again";
    case "reminder":
    case "escalation":
      return whyNotNow(entry, circumstances, now);
    case "circulation":
    case "amendments-open":
      return whyNotCirculated(entry, circumstances, now) ?? gone(reader);
    case "acting-head":
      return whyNotActing(entry, circumstances) ?? gone(reader);
    case "silence-opened":
    case "silence-news":
    case "silence-office":
      return whyNotSilence(entry, circumstances, now) ?? gone(reader);
    case "ballot-open":
    case "ballot-closing":
      return whyNotBallot(entry, circumstances, now) ?? gone(reader) ?? idle(reader, circumstances, now);
    case "act-receipt":
    case "amendment-outcome":
    case "decision-result":
      return whyNotTold(entry, circumstances) ?? gone(reader);
    case "link":
    case "code":
    case "link-alert":
      return gone(reader);
    default:
      return undefined;
  }
};

/** A reminder is asked again for everything that it depends on, since its mail may have waited (N4, rules.md 2.2). */
const whyNotNow = (
  { kind, recipient, particulars }: LedgerEntry & { kind: "reminder" | "escalation" },
  circumstances: Circumstances,
  now: Date,
): string | undefined => {
  const { reminder, occurrence, moment } = circumstances.reminding ?? {};
  if (!reminder?.active) return "switched off";
  // One that is held starts no further page; what was made into mails before is told to the end.
  if (occurrence === undefined || occurrence.state === "CANCELLED" || occurrence.state === "MISSED")
    return "reminder cancelled";
  if (moment === undefined) return "date gone";
  if (now.toISOString() > particulars.notAfter) return "too late";
  if (reminder.direction === "before" && moment.at <= now.toISOString()) return "date passed";
  if (kind === "escalation" && reminder.condition === undefined) return "nothing to escalate";
  const file = fileOf(circumstances);
  if (file === undefined) return "member gone";
  const rung = kind === "escalation" ? "regional-desk" : "rung" in particulars ? particulars.rung : undefined;
  return whyNotReminded(reminder, moment, file, recipient, rung);
};

/** Only whoever may vote is asked to; contacts are told that it is time. */
const idle = ({ delegate }: Reader, { delegation }: Circumstances, now: Date): string | undefined =>
  delegate !== undefined && !(delegation && mayActOnce(delegation, delegate.id, now)) ? "does not act" : undefined;

const gone = ({ delegate }: Reader): string | undefined =>
  delegate !== undefined && !isActive(delegate) ? "no longer registered" : undefined;

/**
 * What makes sense only while the conference takes place on its dates. What people have done is told all the same, and
 * so is what binds them if they keep silent or do not vote: nothing of that is put off with the conference.
 */
const expectsTheConference = ({ kind }: LedgerEntry): boolean => ON_ITS_DATES.includes(kind);

const ON_ITS_DATES: readonly MailKind[] = [
  ...(["invitation", "reminder", "escalation", "conference-changed"] as const),
  ...(["circulation", "amendments-open"] as const),
];

const toldAsConfirmed = ({ kind }: LedgerEntry): boolean => kind === "confirmation" || kind === "conference-changed";

const leavesCalendar = (entry: LedgerEntry): boolean =>
  entry.kind === "withdrawal" && entry.particulars.who === "reader";
