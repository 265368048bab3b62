import { enqueueDecisions } from "#shared/adapters/decision-queue.ts";
import { findDue, postponeDue } from "#shared/adapters/due-store.ts";
import { findLane } from "#shared/adapters/lane-store.ts";
import { takeStep } from "#shared/adapters/mail-ledger.ts";
import { listMails } from "#shared/adapters/mail-list.ts";
import { enqueueMails } from "#shared/adapters/mail-queues.ts";
import { enqueueReminders } from "#shared/adapters/reminder-queue.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { logger } from "#shared/runtime/logger.ts";
import { scheduleHandler } from "#shared/runtime/schedule.ts";
import { sendHeld } from "./send-held.ts";
import { sendOn } from "./send-on.ts";
import { sweep } from "./sweep.ts";
import { takeUpDecisions } from "./take-up-decisions.ts";
import { takeUpOccurrences } from "./take-up-occurrences.ts";

const env = readEnv(
  ...(["CONFERENCE_TABLE", "TRANSACTIONAL_QUEUE_URL", "BULK_QUEUE_URL"] as const),
  ...(["REMINDER_QUEUE_URL", "DECISION_QUEUE_URL"] as const),
);
const { CONFERENCE_TABLE: table } = env;
const enqueue = enqueueMails({ transactional: env.TRANSACTIONAL_QUEUE_URL, bulk: env.BULK_QUEUE_URL });
const postpone = postponeDue(table);

export const handler = scheduleHandler(
  sweep({
    findDue: findDue(table),
    postponeDue: postpone,
    handlers: {
      mail: sendOn({ enqueue }),
      lane: sendHeld({
        findLane: findLane(table),
        listHeld: (conference, after) => listMails(table)(conference, "HELD", after),
        takeStep: takeStep(table),
        enqueue,
        settle: (due) => postpone(due, undefined),
      }),
      occurrence: takeUpOccurrences({ enqueue: enqueueReminders(env.REMINDER_QUEUE_URL) }),
      decision: takeUpDecisions({ enqueue: enqueueDecisions(env.DECISION_QUEUE_URL) }),
    },
    now: () => new Date(),
    report: (problem, details) => logger.error(problem, details),
  }),
);
