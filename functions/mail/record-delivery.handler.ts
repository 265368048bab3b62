import * as z from "zod";
import { enqueueDecisions } from "#shared/adapters/decision-queue.ts";
import { saveDelivery } from "#shared/adapters/delivery-store.ts";
import { findLane } from "#shared/adapters/lane-store.ts";
import { findMail } from "#shared/adapters/mail-ledger.ts";
import { findSuppression, hashOfAddress } from "#shared/adapters/suppression-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import { recordDelivery } from "./record-delivery.ts";

const env = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "DECISION_QUEUE_URL");
const { CONFERENCE_TABLE: conferenceTable, RECORD_TABLE: recordTable } = env;

export const handler = queueHandler(
  z.unknown(),
  recordDelivery({
    findMail: findMail(conferenceTable),
    findSuppression: findSuppression(conferenceTable),
    findLane: findLane(conferenceTable),
    saveDelivery: saveDelivery({ conferenceTable, recordTable }),
    enqueueDecisions: enqueueDecisions(env.DECISION_QUEUE_URL),
    hashOfAddress,
    now: () => new Date(),
  }),
);
