import { expect, test } from "vitest";
import { routeRecords } from "#functions/mail/route-records.ts";
import type { Lane, MailMessage } from "#shared/contracts/mail.ts";
import { memoryLedger } from "./support/memory-ledger.ts";
import { EVERY_FACT, MEMBER, recordOf } from "./support/records.ts";

const world = () => {
  const ledger = memoryLedger();
  const queues: Record<Lane, string[]> = { transactional: [], bulk: [] };
  const faults = { enqueue: 0 };
  const route = routeRecords({
    findMember: async () => MEMBER,
    findContactsAt: async () => [],
    planMail: ledger.planMail,
    enqueue: async (lane: Lane, messages: readonly MailMessage[]) => {
      if (faults.enqueue-- > 0) throw new Error("The queue does not answer.");
      queues[lane].push(...messages.map(({ ledgerKey }) => ledgerKey));
    },
    hashOf: (...parts) => parts.join("|"),
  });
  return { ledger, queues, faults, route };
};

test("each mail is entered and put into the queue of its lane", async () => {
  const { ledger, queues, route } = world();
  await route(recordOf(EVERY_FACT.DelegationInvited));
  await route(recordOf(EVERY_FACT.DelegationSubmitted));
  expect(queues.bulk).toHaveLength(1);
  expect(queues.transactional).toHaveLength(2);
  expect([...ledger.entries.values()].map(({ state }) => state)).toEqual(["PLANNED", "PLANNED", "PLANNED"]);
});

test("a replay enters nothing new; what still waits is put on its way again, what is on its way is left alone", async () => {
  const { ledger, queues, route } = world();
  await route(recordOf(EVERY_FACT.DelegationSubmitted));
  const [first] = [...ledger.entries.values()];
  if (first) await ledger.takeStep(first, { state: "CLAIMED", attempt: 1 });
  await route(recordOf(EVERY_FACT.DelegationSubmitted));
  expect(ledger.entries.size).toBe(2);
  expect(queues.transactional).toHaveLength(3);
});

test("a mail that was entered before the queue failed is put into the queue when the record comes again", async () => {
  const { queues, faults, route } = world();
  faults.enqueue = 1;
  await expect(route(recordOf(EVERY_FACT.DelegationInvited))).rejects.toThrow("does not answer");
  expect(queues.bulk).toEqual([]);
  await route(recordOf(EVERY_FACT.DelegationInvited));
  expect(queues.bulk).toHaveLength(1);
});

test("a fact of a later version plans nothing, blocks nobody, and is counted by its name", async () => {
  const { ledger, route } = world();
  const outcome = await route({ ...recordOf(EVERY_FACT.DelegationInvited), fact: { type: "BadgePrinted" } });
  expect(outcome).toEqual({ outcome: "unknown fact BadgePrinted" });
  expect(ledger.entries.size).toBe(0);
});

test("a fact that mail follows from, but malformed, fails and is not passed over", async () => {
  const { route } = world();
  const fact = { type: "DelegationConfirmed", delegates: "d1" };
  await expect(route({ ...recordOf(EVERY_FACT.DelegationInvited), fact })).rejects.toThrow();
});
