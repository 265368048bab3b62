import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { Mailed, Unmailed } from "#shared/contracts/reminded.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { identityOf } from "#shared/mail/mail-plan.ts";
import { nameOf, type Run, type ToRemind } from "./reminded-in.ts";

export interface MailNeeds {
  /** The person whom the occurrence writes to at this address: the first who asks. */
  readonly claim: (occurrence: Occurrence, email: string, mailed: Mailed, now: Date) => Promise<string>;
  readonly planMail: (ledgerKey: string, mail: PlannedMail) => Promise<LedgerState>;
  readonly hashOf: (...parts: string[]) => string;
}

/** A mail with its key in the ledger. */
export interface Keyed {
  readonly ledgerKey: string;
  readonly mail: PlannedMail;
  readonly to: ToRemind;
}

export const keyed = ({ hashOf }: Pick<MailNeeds, "hashOf">, run: Run, to: ToRemind): Keyed => {
  const mail = mailOf(run, to);
  return { ledgerKey: hashOf(...identityOf(mail)), mail, to };
};

/** Enters a mail, unless somebody at the same address gets it; nothing where it is on its way already. */
export const planFor = async (
  needs: MailNeeds,
  { occurrence, moment, now }: Run,
  { ledgerKey, mail, to: { recipient, email, rung } }: Keyed,
): Promise<{ enter: string } | { spare: Unmailed } | undefined> => {
  const person = nameOf(recipient);
  const mailed = { person, country: recipient.country, ledgerKey, rung, told: moment.at };
  const holder = await needs.claim(occurrence, email, mailed, now);
  if (holder !== person) return { spare: { person, why: "shares-address", with: holder, rung } };
  // PLANNED may also mean that the last run died between here and the queue: enqueued again, claimed once.
  return (await needs.planMail(ledgerKey, mail)) === "PLANNED" ? { enter: ledgerKey } : undefined;
};

const mailOf = (
  { occurrence, reminder, now }: Run,
  { recipient, notAfter, rung, unanswered }: ToRemind,
): PlannedMail => {
  const { mailClass, conference } = reminder;
  const common = { lane: "bulk" as const, mailClass, conference, recipient, at: now.toISOString() };
  const about = { entity: `reminder/${reminder.id}`, occurrence: occurrence.id };
  const reminding = { reminder: reminder.id, occurrence: occurrence.id, notAfter };
  return rung === "regional-desk"
    ? { ...common, ...about, kind: "escalation", particulars: { ...reminding, unanswered } }
    : { ...common, ...about, kind: "reminder", particulars: { ...reminding, ...(rung && { rung }) } };
};
