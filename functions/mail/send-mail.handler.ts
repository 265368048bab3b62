import { setTimeout as wait } from "node:timers/promises";
import { findLane } from "#shared/adapters/lane-store.ts";
import { findMail, takeStep } from "#shared/adapters/mail-ledger.ts";
import { enqueueMails } from "#shared/adapters/mail-queues.ts";
import { findFreeSlot, sendQuota, takeFreeSlot } from "#shared/adapters/pace.ts";
import { sendBySes } from "#shared/adapters/ses-mailer.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { MailMessage } from "#shared/contracts/mail.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import { prepareMail } from "./prepare-mail.ts";
import { preparingNeeds } from "./preparing-needs.ts";
import { sendMail } from "./send-mail.ts";
import { takeSlot } from "./take-slot.ts";

const env = readEnv(
  ...(["CONFERENCE_TABLE", "SENDER_ADDRESS", "CONFIGURATION_SET"] as const),
  ...(["TRANSACTIONAL_QUEUE_URL", "BULK_QUEUE_URL"] as const),
);
const { CONFERENCE_TABLE: table, SENDER_ADDRESS: sender, CONFIGURATION_SET: configurationSet } = env;
const clock = { now: () => new Date(), wait: async (ms: number): Promise<void> => wait(ms) };
const enqueue = enqueueMails({ transactional: env.TRANSACTIONAL_QUEUE_URL, bulk: env.BULK_QUEUE_URL });

export const handler = queueHandler(
  MailMessage,
  sendMail({
    ...clock,
    ...{ findMail: findMail(table), takeStep: takeStep(table), prepare: prepareMail(preparingNeeds()) },
    laneIsOpen: async (conference) => (await findLane(table)(conference)).state === "OPEN",
    takeSlot: takeSlot({
      ...clock,
      ...{ quota: sendQuota(), findFree: findFreeSlot(table), takeFree: takeFreeSlot(table) },
    }),
    giveBack: async (lane, message, seconds) => enqueue(lane, [message], seconds),
    send: sendBySes({ sender, configurationSet }),
  }),
);
