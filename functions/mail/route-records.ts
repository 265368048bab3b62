import type { Lane, MailMessage } from "#shared/contracts/mail.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Member } from "#shared/domain/member.ts";
import { type MailFact, mailFactOf } from "#shared/mail/mail-fact.ts";
import { type Audience, type ContactRef, countryOf, identityOf, planMails } from "#shared/mail/mail-plan.ts";

export interface Needs {
  readonly findMember: (conference: string, country: string) => Promise<Pick<Member, "contacts"> | undefined>;
  readonly findContactsAt: (conference: string, addressHash: string) => Promise<ContactRef[]>;
  /** Enters the mail unless it stands there already; answers its state. */
  readonly planMail: (ledgerKey: string, mail: PlannedMail) => Promise<LedgerState>;
  readonly enqueue: (lane: Lane, messages: readonly MailMessage[]) => Promise<void>;
  readonly hashOf: (...parts: string[]) => string;
}

type Streamed = Omit<EventRecord, "fact"> & { readonly fact: { readonly type: string } };

/**
 * Plans the mails of one record and puts them on their way. Replays are harmless: the key of a mail is made from the
 * record, and one that is already on its way is left alone. Nothing slow happens here, since the stream waits for it.
 */
export const routeRecords =
  (needs: Needs) =>
  async (record: Streamed): Promise<{ outcome: string }> => {
    const fact = mailFactOf(record.fact);
    if (fact === "silent") return { outcome: "silent" };
    if (fact === "unknown") return { outcome: `unknown fact ${record.fact.type}` };

    const mails = planMails(record, fact, await audienceOf(needs, record, fact));
    const waiting: Record<Lane, MailMessage[]> = { transactional: [], bulk: [] };
    for (const mail of mails) {
      const ledgerKey = needs.hashOf(...identityOf(mail));
      // PLANNED may also mean that the last run died between here and the queue: enqueued again, claimed once.
      if ((await needs.planMail(ledgerKey, mail)) === "PLANNED") waiting[mail.lane].push({ ledgerKey });
    }
    for (const lane of ["transactional", "bulk"] as const)
      if (waiting[lane].length > 0) await needs.enqueue(lane, waiting[lane]);
    return { outcome: mails.length > 0 ? "planned" : "nobody to tell" };
  };

const audienceOf = async (needs: Needs, record: Streamed, fact: MailFact): Promise<Audience> => {
  if (fact.type === "LinkRequested")
    return { contacts: await needs.findContactsAt(record.conference, fact.addressHash) };
  return { member: await needs.findMember(record.conference, countryOf(record)) };
};
