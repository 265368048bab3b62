import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { mayActOnce } from "#shared/domain/conclusions/votes/may-act-once.ts";
import type { Circumstances } from "#shared/mail/circumstances.ts";
import { isOpen } from "#shared/mail/told-date.ts";

/** Where a text can be read behind the link. */
const READING: readonly MailKind[] = ["circulation", "amendments-open"];

/** Kinds that a contact has something to do or to read behind. */
const TO_CONTACTS: readonly MailKind[] = [
  ...READING,
  ...(["invitation", "link", "decision-approved", "decision-returned"] as const),
  ...(["silence-opened", "silence-news", "ballot-open", "decision-result"] as const),
];

/** Kinds that ask the head, or whoever acts for the head, to act, or tell what came of it. */
const ACTING_KINDS: readonly MailKind[] = [
  ...(["acting-head", "amendment-outcome", "silence-opened", "silence-news"] as const),
  ...(["ballot-open", "ballot-closing", "decision-result"] as const),
];
const TO_DELEGATES: readonly MailKind[] = [...READING, ...ACTING_KINDS, "link"];

/**
 * A link goes where there is something to do or to read behind it, and only to those who speak for their member: its
 * contacts, and among its delegates the head and whoever is designated to act for the head.
 */
export const goesWithLink = (
  { kind, recipient }: LedgerEntry,
  { reminding, conference, delegation }: Circumstances,
  now: Date,
): boolean => {
  if (recipient.kind === "delegate")
    return TO_DELEGATES.includes(kind) && delegation !== undefined && mayActOnce(delegation, recipient.id, now);
  if (recipient.kind !== "contact") return false;
  if (kind === "reminder") return reminding !== undefined && isOpen(reminding.reminder, conference, now);
  return TO_CONTACTS.includes(kind);
};
