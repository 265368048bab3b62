import * as z from "zod";

/** Every kind of mail. Each has one template in shared/mail/kinds, in four languages. */
export const MAIL_KINDS = [
  "invitation",
  "link",
  "code",
  "submission-receipt",
  "regrets-receipt",
  "decision-approved",
  "decision-returned",
  "decision-refused",
  "decision-restored",
  "confirmation",
  "replacement",
  "withdrawal",
  "conference-changed",
  "conference-off",
  "reminder",
  "escalation",
  "date-changed",
  "circulation",
  "amendments-open",
  "acting-head",
  "link-alert",
  "act-receipt",
  "amendment-outcome",
  "silence-opened",
  "silence-news",
  "silence-office",
  "ballot-open",
  "ballot-closing",
  "decision-result",
  "mailing",
  "contact-broken",
  "lane-stopped",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Two lanes, so that a code never waits behind a mailing. */
export type Lane = "transactional" | "bulk";

/** MANDATORY is sent again when nobody knows whether it left; INFO is not (rules.md 2.2, dedupe). */
export type MailClass = "MANDATORY" | "INFO";

/** A person by role, never by address: the address is read when the mail is sent. */
export type Recipient =
  | { readonly kind: "contact"; readonly country: string; readonly id: string }
  | { readonly kind: "delegate"; readonly country: string; readonly id: string }
  /** The desk of a region, about one of its members; the secretariat where the region has none. */
  | { readonly kind: "desk"; readonly country: string; readonly id: string }
  /** The conference's own office, which belongs to no country. */
  | { readonly kind: "secretariat"; readonly country: ""; readonly id: "secretariat" };

/** What a queue carries: the ledger entry to send. */
export const MailMessage = z.strictObject({ ledgerKey: z.string().regex(/^[0-9a-f]{64}$/) });
export type MailMessage = z.output<typeof MailMessage>;

/** A released mailing to be made into mails, from the person after the one named on. */
export const MailingMessage = z.strictObject({
  conference: z.string().min(1),
  mailing: z.string().min(1),
  after: z.string().min(1).optional(),
});
export type MailingMessage = z.output<typeof MailingMessage>;
