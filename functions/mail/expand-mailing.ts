import type { MailingMessage, MailMessage } from "#shared/contracts/mail.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import { addressees, type ReadMembers } from "#shared/domain/addressees.ts";
import { type Addressee, personOf } from "#shared/domain/audience.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { identityOf } from "#shared/mail/mail-plan.ts";

export interface Needs {
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly readMembers: ReadMembers;
  /** Whether this person is the one whom the mailing writes to at this address. */
  readonly claimAddress: (mailing: Mailing, holder: { person: string; email: string }, now: Date) => Promise<boolean>;
  readonly planMail: (ledgerKey: string, mail: PlannedMail) => Promise<LedgerState>;
  readonly enqueue: (lane: "bulk", messages: readonly MailMessage[]) => Promise<void>;
  readonly enqueuePage: (message: MailingMessage) => Promise<void>;
  readonly markPlanned: (mailing: Mailing, now: Date) => Promise<void>;
  readonly hashOf: (...parts: string[]) => string;
  readonly now: () => Date;
}

/** People to one message, so that each is done in a few seconds whatever the size of the audience. */
const PAGE = 100;
const AT_ONCE = 10;

/**
 * Makes one page of a released mailing into mails, and sends for the next. A mail's key is made of mailing and person,
 * so a page that is done twice, or broke off anywhere, gives every person one mail (X24).
 */
export const expandMailing =
  (needs: Needs) =>
  async ({ conference, mailing: id, after }: MailingMessage): Promise<{ outcome: string; planned?: number }> => {
    const mailing = await needs.findMailing(conference, id);
    if (mailing === undefined) throw new Error("There is no such mailing.");
    if (mailing.state !== "RELEASED") return { outcome: `is ${mailing.state}` };
    if (mailing.plannedAt !== undefined) return { outcome: "was planned" };

    const page = await pageOf(needs, mailing, after);
    let planned = 0;
    for (let from = 0; from < page.length; from += AT_ONCE) {
      const mails = await Promise.all(page.slice(from, from + AT_ONCE).map((one) => planFor(needs, mailing, one)));
      const messages = mails.flatMap((mail) => mail ?? []);
      if (messages.length > 0) await needs.enqueue("bulk", messages);
      planned += messages.length;
    }
    const last = page.at(-1);
    if (last !== undefined && page.length === PAGE)
      await needs.enqueuePage({ conference, mailing: id, after: personOf(last) });
    else await needs.markPlanned(mailing, needs.now());
    return { outcome: "planned", planned };
  };

const pageOf = async ({ readMembers }: Needs, { conference, audience, people }: Mailing, after?: string) => {
  const page: Addressee[] = [];
  for await (const one of addressees(readMembers, conference, audience, after)) {
    // Without a second pair of eyes it goes to those few who were counted, whoever has joined since.
    if (people === undefined || people.includes(personOf(one))) page.push(one);
    if (page.length === PAGE) break;
  }
  return page;
};

/** The mail of one person; nothing where somebody at the same address gets it, or where it is on its way already. */
const planFor = async (needs: Needs, mailing: Mailing, one: Addressee): Promise<MailMessage | undefined> => {
  const holder = { person: personOf(one), email: one.email.toLowerCase() };
  if (!(await needs.claimAddress(mailing, holder, needs.now()))) return undefined;
  const { conference, id, mailClass } = mailing;
  const { kind, country } = one;
  const mail: PlannedMail = {
    ...{ kind: "mailing", lane: "bulk", mailClass, conference },
    ...{ entity: `mailing/${id}`, occurrence: id, at: needs.now().toISOString() },
    recipient: { kind, country, id: one.id },
    particulars: { mailing: id },
  };
  const ledgerKey = needs.hashOf(...identityOf(mail));
  // PLANNED may also mean that the last run died between here and the queue: enqueued again, claimed once.
  return (await needs.planMail(ledgerKey, mail)) === "PLANNED" ? { ledgerKey } : undefined;
};
