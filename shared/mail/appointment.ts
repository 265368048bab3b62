import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Category } from "#shared/domain/conference.ts";
import type { Delegate } from "#shared/domain/delegation.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Reader } from "./reader-of.ts";

/** What a mail does to its reader's calendar. */
export interface Appointment {
  readonly method: "REQUEST" | "CANCEL";
  /** One for each conference and delegate: a later entry takes the place of an earlier one. */
  readonly uid: string;
  /** Never falls, so that calendars know which of two entries is the later one. */
  readonly sequence: number;
  readonly stamp: Date;
  /** Whom an answer reaches, and the address that the mail comes from. */
  readonly organizer: { readonly name: string; readonly address: string; readonly sender: string };
  readonly attendee: { readonly name: string; readonly address: string; readonly category: Category };
}

/**
 * The appointment that goes with a mail: only a delegate has one, from the confirmation until the withdrawal. Its
 * sequence is the sum of the versions of what it depends on. Each of them only rises, and is read with what the mail
 * says, so that a mail which leaves late cannot overtake a later one in the calendar.
 */
export const appointmentOf = (
  entry: LedgerEntry,
  circumstances: Circumstances,
  { delegate, name, address, language }: Reader,
  { sender, now }: { readonly sender: string; readonly now: Date },
): Appointment | undefined => {
  const { conference, delegation } = circumstances;
  const method = methodOf(entry, circumstances, delegate);
  if (method === undefined || delegation === undefined || delegate === undefined) return undefined;
  const { secretariat } = conference;
  return {
    method,
    // Made of what never changes; another sender's address must not make it another entry.
    uid: `${delegate.id}@${conference.id}.passerelle`,
    sequence: conference.version + delegation.version,
    stamp: now,
    organizer: { name: secretariat.name[language], address: secretariat.email, sender },
    attendee: { name, address, category: delegate.category },
  };
};

const methodOf = (
  entry: LedgerEntry,
  { conference, reminding }: Circumstances,
  delegate: Delegate | undefined,
): Appointment["method"] | undefined => {
  const { kind } = entry;
  // Whoever was told that the conference is off has it nowhere in the calendar until it is on again.
  if (kind === "conference-off") return "CANCEL";
  if (kind === "withdrawal" && entry.particulars.who === "reader") return "CANCEL";
  if (conference.state !== "ANNOUNCED") return undefined;
  if (kind === "confirmation" || kind === "conference-changed") return "REQUEST";
  // The same entry once more: it brings back what somebody has deleted.
  const starts = kind === "reminder" && reminding?.reminder.anchor === "conference-start";
  return starts && delegate?.state === "CONFIRMED" ? "REQUEST" : undefined;
};
