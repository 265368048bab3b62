import { findAmendment } from "#shared/adapters/amendment-store.ts";
import { findVoted } from "#shared/adapters/ballot-receipts.ts";
import { findDecisionReaders } from "#shared/adapters/decision-readers.ts";
import { confirmedDelegates } from "#shared/adapters/delegation-lists.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { findContactsAt } from "#shared/adapters/mail-contacts.ts";
import { findHeadsAt } from "#shared/adapters/mail-heads.ts";
import { findMail, planMail } from "#shared/adapters/mail-ledger.ts";
import { enqueueMails } from "#shared/adapters/mail-queues.ts";
import { enqueuePage } from "#shared/adapters/mailing-queue.ts";
import { findMember } from "#shared/adapters/member-store.ts";
import { enqueueReminders } from "#shared/adapters/reminder-queue.ts";
import { findSilence } from "#shared/adapters/silence-store.ts";
import { findSpeakers } from "#shared/adapters/speakers.ts";
import { findTextReaders } from "#shared/adapters/text-readers.ts";
import { findVote } from "#shared/adapters/vote-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import type { Needs as PlanningNeeds } from "./route-records.ts";

/** What planning needs, the same from the stream and from a second look at the feed. */
export const planningNeeds = (): PlanningNeeds => {
  const env = readEnv(
    ...(["CONFERENCE_TABLE", "TRANSACTIONAL_QUEUE_URL", "BULK_QUEUE_URL"] as const),
    ...(["MAILING_QUEUE_URL", "REMINDER_QUEUE_URL"] as const),
  );
  return {
    findMember: findMember(env.CONFERENCE_TABLE),
    findSpeakers: findSpeakers(env.CONFERENCE_TABLE),
    confirmedDelegates: confirmedDelegates(env.CONFERENCE_TABLE),
    findTextReaders: findTextReaders(env.CONFERENCE_TABLE),
    findContactsAt: findContactsAt(env.CONFERENCE_TABLE),
    findHeadsAt: findHeadsAt(env.CONFERENCE_TABLE),
    findDecisionReaders: findDecisionReaders(env.CONFERENCE_TABLE),
    findAmendment: findAmendment(env.CONFERENCE_TABLE),
    findSilence: findSilence(env.CONFERENCE_TABLE),
    findVote: findVote(env.CONFERENCE_TABLE),
    findVoted: findVoted(env.CONFERENCE_TABLE),
    findMail: findMail(env.CONFERENCE_TABLE),
    planMail: planMail(env.CONFERENCE_TABLE),
    enqueuePage: enqueuePage(env.MAILING_QUEUE_URL),
    enqueueReminders: enqueueReminders(env.REMINDER_QUEUE_URL),
    enqueue: enqueueMails({ transactional: env.TRANSACTIONAL_QUEUE_URL, bulk: env.BULK_QUEUE_URL }),
    hashOf: sha256,
  };
};
