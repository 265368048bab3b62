import * as z from "zod";
import { saveDelivery } from "#shared/adapters/delivery-store.ts";
import { findLane } from "#shared/adapters/lane-store.ts";
import { findMail } from "#shared/adapters/mail-ledger.ts";
import { findSuppression, hashOfAddress } from "#shared/adapters/suppression-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import { recordDelivery } from "./record-delivery.ts";

const { CONFERENCE_TABLE: conferenceTable, RECORD_TABLE: recordTable } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE");

export const handler = queueHandler(
  z.unknown(),
  recordDelivery({
    findMail: findMail(conferenceTable),
    findSuppression: findSuppression(conferenceTable),
    findLane: findLane(conferenceTable),
    saveDelivery: saveDelivery({ conferenceTable, recordTable }),
    hashOfAddress,
    now: () => new Date(),
  }),
);
