import { randomBytes, randomInt } from "node:crypto";
import { confirmedDelegates } from "#shared/adapters/delegation-lists.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { setCode, storeLink } from "#shared/adapters/link-store.ts";
import { findCircumstances } from "#shared/adapters/mail-circumstances.ts";
import { findContactsAt } from "#shared/adapters/mail-contacts.ts";
import { findMail, planMail } from "#shared/adapters/mail-ledger.ts";
import { enqueueMails } from "#shared/adapters/mail-queues.ts";
import { enqueuePage } from "#shared/adapters/mailing-queue.ts";
import { findMailing } from "#shared/adapters/mailing-store.ts";
import { findMember } from "#shared/adapters/member-store.ts";
import { findSuppression, hashOfAddress } from "#shared/adapters/suppression-store.ts";
import { storeUnsubscribe } from "#shared/adapters/unsubscribe-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";
import type { Needs as PreparingNeeds } from "../prepare-mail.ts";
import type { Needs as PlanningNeeds } from "../route-records.ts";

/** What planning needs, the same from the stream and from a second look at the feed. */
export const planningNeeds = (): PlanningNeeds => {
  const env = readEnv("CONFERENCE_TABLE", "TRANSACTIONAL_QUEUE_URL", "BULK_QUEUE_URL", "MAILING_QUEUE_URL");
  return {
    findMember: findMember(env.CONFERENCE_TABLE),
    confirmedDelegates: confirmedDelegates(env.CONFERENCE_TABLE),
    findContactsAt: findContactsAt(env.CONFERENCE_TABLE),
    findMail: findMail(env.CONFERENCE_TABLE),
    planMail: planMail(env.CONFERENCE_TABLE),
    enqueuePage: enqueuePage(env.MAILING_QUEUE_URL),
    enqueue: enqueueMails({ transactional: env.TRANSACTIONAL_QUEUE_URL, bulk: env.BULK_QUEUE_URL }),
    hashOf: sha256,
  };
};

/** What making a mail needs: what is true now, and secrets that stand in the mail and nowhere else. */
export const preparingNeeds = (): PreparingNeeds => {
  const { CONFERENCE_TABLE: table, ...env } = readEnv("CONFERENCE_TABLE", "SENDER_ADDRESS", "PUBLIC_URL");
  return {
    findCircumstances: findCircumstances(table),
    ...{ findSuppression: findSuppression(table), hashOfAddress },
    ...{ findMailing: findMailing(table), storeUnsubscribe: storeUnsubscribe(table) },
    ...{ newToken: () => randomBytes(32).toString("base64url"), hashOfToken, storeLink: storeLink(table) },
    ...{ newDigits: () => String(randomInt(1_000_000)).padStart(6, "0"), setCode: setCode(table) },
    ...{ publicUrl: env.PUBLIC_URL, sender: env.SENDER_ADDRESS },
  };
};
