import { afterAll, beforeAll, inject } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import { type LedgerPorts, ledgerContract } from "#test/support/ledger-contract.ts";

let cloud: Cloud;
let ports: LedgerPorts;

beforeAll(async () => {
  cloud = await startCloud({ assembly: inject("assembly") });
  const table = cloud.tables.ConferenceTable ?? "";
  const { endpoint, region, credentials } = cloud.aws;
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  });
  // Adapters make their clients when they are loaded.
  const { planMail, findMail, takeStep } = await import("#shared/adapters/mail-ledger.ts");
  const { findDue, postponeDue } = await import("#shared/adapters/due-store.ts");
  ports = {
    ...{ planMail: planMail(table), findMail: findMail(table), takeStep: takeStep(table) },
    ...{ findDue: findDue(table), postponeDue: postponeDue(table) },
  };
});
afterAll(() => cloud.stop());

ledgerContract(() => ports);
