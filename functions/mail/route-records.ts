import type { Lane, MailingMessage, MailMessage } from "#shared/contracts/mail.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import { mailFactOf } from "#shared/mail/mail-fact.ts";
import { identityOf, planMails } from "#shared/mail/mail-plan.ts";
import { type Needs as AudienceNeeds, audienceOf } from "./audience-of.ts";
import { reminderWorkOf } from "./reminder-work.ts";

export interface Needs extends AudienceNeeds {
  /** Enters the mail unless it stands there already; answers its state. */
  readonly planMail: (ledgerKey: string, mail: PlannedMail) => Promise<LedgerState>;
  /** Has a released mailing made into mails. */
  readonly enqueuePage: (message: MailingMessage) => Promise<void>;
  /** Has reminders planned anew, or readers told of another date. */
  readonly enqueueReminders: (messages: readonly ReminderMessage[]) => Promise<void>;
  readonly enqueue: (lane: Lane, messages: readonly MailMessage[]) => Promise<void>;
  readonly hashOf: (...parts: string[]) => string;
}

/** A conference that moves concerns hundreds of people, and the stream waits. */
const AT_ONCE = 25;

type Streamed = Omit<EventRecord, "fact"> & { readonly fact: { readonly type: string } };

/**
 * Plans the mails of one record and puts them on their way. Replays are harmless: the key of a mail is made from the
 * record, and one that is already on its way is left alone. Nothing slow happens here, since the stream waits for it.
 */
export const routeRecords =
  (needs: Needs) =>
  async (record: Streamed): Promise<{ outcome: string }> => {
    const [fact, work] = [mailFactOf(record.fact), reminderWorkOf(record)];
    if (work.length > 0) await needs.enqueueReminders(work);
    if (fact !== "silent" && fact !== "unknown" && fact.type === "MailingReleased") {
      await needs.enqueuePage({ conference: record.conference, mailing: fact.mailing });
      return { outcome: "mailing started" };
    }
    if (fact === "silent") return { outcome: work.length > 0 ? "reminders looked at" : "silent" };
    if (fact === "unknown") return { outcome: `unknown fact ${record.fact.type}` };

    const mails = planMails(record, fact, await audienceOf(needs, record, fact));
    const waiting: Record<Lane, MailMessage[]> = { transactional: [], bulk: [] };
    const plan = async (mail: PlannedMail) => {
      const ledgerKey = needs.hashOf(...identityOf(mail));
      // PLANNED may also mean that the last run died between here and the queue: enqueued again, claimed once.
      if ((await needs.planMail(ledgerKey, mail)) === "PLANNED") waiting[mail.lane].push({ ledgerKey });
    };
    for (let from = 0; from < mails.length; from += AT_ONCE)
      await Promise.all(mails.slice(from, from + AT_ONCE).map(plan));
    for (const lane of ["transactional", "bulk"] as const)
      if (waiting[lane].length > 0) await needs.enqueue(lane, waiting[lane]);
    return { outcome: mails.length > 0 ? "planned" : "nobody to tell" };
  };
