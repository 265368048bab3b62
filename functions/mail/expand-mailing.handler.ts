import { memberFiles } from "#shared/adapters/audience-store.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { planMail } from "#shared/adapters/mail-ledger.ts";
import { enqueueMails } from "#shared/adapters/mail-queues.ts";
import { enqueuePage } from "#shared/adapters/mailing-queue.ts";
import { claimAddress, findMailing, markPlanned } from "#shared/adapters/mailing-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { MailingMessage } from "#shared/contracts/mail.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import { expandMailing } from "./expand-mailing.ts";

const env = readEnv("CONFERENCE_TABLE", "BULK_QUEUE_URL", "MAILING_QUEUE_URL");
const { CONFERENCE_TABLE: table, BULK_QUEUE_URL, MAILING_QUEUE_URL } = env;

export const handler = queueHandler(
  MailingMessage,
  expandMailing({
    findMailing: findMailing(table),
    readMembers: (conference, query) => memberFiles(table, conference, query),
    claimAddress: claimAddress(table),
    planMail: planMail(table),
    enqueue: enqueueMails({ bulk: BULK_QUEUE_URL }),
    enqueuePage: enqueuePage(MAILING_QUEUE_URL),
    markPlanned: markPlanned(table),
    hashOf: sha256,
    now: () => new Date(),
  }),
);
