import { describe, expect, test } from "vitest";
import type { Verdict } from "#shared/domain/mail-feedback.ts";
import { memoryDeliveries } from "./support/memory-deliveries.ts";
import { KEY } from "./support/memory-ledger.ts";
import { sesEvent } from "./support/ses-events.ts";

const announcing = () => {
  const world = memoryDeliveries();
  world.sent(KEY, {
    ...{ kind: "silence-opened", conference: "honcb-15" },
    particulars: {
      ...{ conclusion: "cooperation", decision: "cooperation.1" },
      ...{ textVersion: 1, expiry: "2019-04-08T09:00:00.000Z" },
    },
  } as never);
  return world;
};
const told = async (verdict: Verdict) => {
  const world = announcing();
  await world.record(sesEvent(verdict, { ledgerKey: KEY }));
  return world.notices;
};

describe("of a mail that announced a silence, whoever conducts it hears", () => {
  const about = { task: "notice", conference: "honcb-15", decision: "cooperation.1", country: "FRA", ledgerKey: KEY };

  test("that it was delivered, and when", async () => {
    const [notice, ...others] = await told("delivered");
    expect(notice).toEqual({ ...about, fate: { is: "delivered", at: expect.stringMatching(/^20\d\d-/) } });
    expect(others).toEqual([]);
  });

  test.each([
    ["rejected", "REJECTED"],
    ["soft-bounce", "BOUNCED"],
    ["hard-bounce", "BOUNCED"],
  ] as const)("that it was not: %s", async (verdict, why) => {
    expect(await told(verdict)).toEqual([{ ...about, fate: { is: "failed", why } }]);
  });

  test.each(["sent", "delayed", "complaint"] as const)("nothing of what proves neither: %s", async (verdict) => {
    expect(await told(verdict)).toEqual([]);
  });

  test("nothing of other mails, and nothing that contradicts the ledger", async () => {
    const other = memoryDeliveries();
    other.sent(KEY);
    await other.record(sesEvent("delivered", { ledgerKey: KEY }));
    expect(other.notices).toEqual([]);
    const forged = announcing();
    await forged.record(sesEvent("delivered", { ledgerKey: KEY, messageId: "forged" }));
    expect(forged.notices).toEqual([]);
  });

  test("before the ledger knows: where the queue is down, the event comes again and nothing is lost", async () => {
    const world = announcing();
    world.faults.queueDown = true;
    await expect(world.record(sesEvent("delivered", { ledgerKey: KEY }))).rejects.toThrow("down");
    expect(world.entries.get(KEY)?.state).toBe("ACCEPTED");
    world.faults.queueDown = false;
    await world.record(sesEvent("delivered", { ledgerKey: KEY }));
    expect(world.notices).toHaveLength(1);
  });

  test("once for each event, however many races are lost, and again where the event comes again", async () => {
    const world = announcing();
    world.faults.lostRaces = 3;
    await world.record(sesEvent("delivered", { ledgerKey: KEY }));
    expect(world.notices).toHaveLength(1);
    expect((await world.record(sesEvent("delivered", { ledgerKey: KEY }))).outcome).toBe("nothing new");
    expect(world.notices).toHaveLength(2);
  });

  test("control: told only after the ledger knows, a proof is lost with the process that dies between the two", async () => {
    const world = announcing();
    const told: string[] = [];
    const hasty = async (dies: boolean) => {
      const { outcome } = await world.record(sesEvent("delivered", { ledgerKey: KEY }));
      if (!dies && outcome === "delivered") told.push(outcome);
    };
    await hasty(true);
    await hasty(false);
    expect(told).toEqual([]);
    // Those that are told before the ledger, and again with a repetition, have heard of it.
    expect(world.notices.length).toBeGreaterThan(0);
  });
});
