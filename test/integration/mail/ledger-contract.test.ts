import { afterAll, beforeAll, inject } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import { type DeliveryPorts, deliveryContract } from "#test/support/delivery-contract.ts";
import { ledgerContract } from "#test/support/ledger-contract.ts";

let cloud: Cloud;
let ports: DeliveryPorts;

beforeAll(async () => {
  cloud = await startCloud({ assembly: inject("assembly") });
  const { ConferenceTable: table = "", RecordTable: recordTable = "" } = cloud.tables;
  const { endpoint, region, credentials } = cloud.aws;
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  });
  // Adapters make their clients when they are loaded.
  const { planMail, findMail, takeStep } = await import("#shared/adapters/mail-ledger.ts");
  const { findDue, postponeDue } = await import("#shared/adapters/due-store.ts");
  const { saveDelivery } = await import("#shared/adapters/delivery-store.ts");
  const { findSuppression } = await import("#shared/adapters/suppression-store.ts");
  const { findLane } = await import("#shared/adapters/lane-store.ts");
  const { findFreeSlot, takeFreeSlot } = await import("#shared/adapters/pace.ts");
  const { findCheckpoint, moveCheckpoint } = await import("#shared/adapters/record-feed.ts");
  ports = {
    ...{ planMail: planMail(table), findMail: findMail(table), takeStep: takeStep(table) },
    ...{ findDue: findDue(table), postponeDue: postponeDue(table) },
    saveDelivery: saveDelivery({ conferenceTable: table, recordTable }),
    ...{ findSuppression: findSuppression(table), findLane: findLane(table) },
    ...{ findFreeSlot: findFreeSlot(table), takeFreeSlot: takeFreeSlot(table) },
    ...{ findCheckpoint: findCheckpoint(table), moveCheckpoint: moveCheckpoint(table) },
  };
});
afterAll(() => cloud.stop());

ledgerContract(() => ports);
deliveryContract(() => ports);
