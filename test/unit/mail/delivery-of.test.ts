import { describe, expect, test } from "vitest";
import type { Verdict } from "#shared/domain/mail-feedback.ts";
import { memoryDeliveries } from "./support/memory-deliveries.ts";
import { KEY } from "./support/memory-ledger.ts";
import { sesEvent } from "./support/ses-events.ts";

const keyOf = (at: number): string => at.toString(16).padStart(64, "0");

describe("what follows", () => {
  test("a hard bounce closes the address and has the country's other contacts told, once for many mails", async () => {
    const world = memoryDeliveries();
    for (const at of [1, 2, 3]) world.sent(keyOf(at));
    for (const at of [1, 2, 3]) await world.record(sesEvent("hard-bounce", { ledgerKey: keyOf(at) }));
    expect([...world.suppressions.values()]).toEqual([
      {
        ...{ conference: "honcb-15", addressHash: "hash of fp@ncb.example", address: "fp@ncb.example" },
        ...{ country: "FRA", person: { kind: "contact", id: "fp-1" }, why: "bounce", scope: "all" },
        ...{ at: "2019-01-14T14:40:00Z", ledgerKey: keyOf(1), version: 1 },
      },
    ]);
    expect(world.records).toEqual([{ entity: "member/FRA", fact: { type: "ContactBroken", contact: "fp-1" } }]);
  });

  test("a delegate's is told of as a delegate's", async () => {
    const world = memoryDeliveries();
    world.sent(KEY, { recipient: { kind: "delegate", country: "FRA", id: "d1" } });
    await world.record(sesEvent("hard-bounce", { ledgerKey: KEY }));
    expect(world.records).toEqual([
      { entity: "delegation/FRA", fact: { type: "DelegateUnreachable", delegate: "d1" } },
    ]);
  });

  test("a mail that went to the focal point in a delegate's place is laid at the focal point's door", async () => {
    const world = memoryDeliveries();
    world.sent(KEY, {
      recipient: { kind: "delegate", country: "FRA", id: "d1" },
      sentTo: { kind: "contact", country: "FRA", id: "fp-1" },
    });
    await world.record(sesEvent("hard-bounce", { ledgerKey: KEY }));
    expect(world.records[0]?.fact).toEqual({ type: "ContactBroken", contact: "fp-1" });
  });

  test("a region's desk is an office of the conference: its address is closed, and no member is told", async () => {
    const world = memoryDeliveries();
    world.sent(KEY, { recipient: { kind: "desk", country: "FRA", id: "europe" } });
    await world.record(sesEvent("hard-bounce", { ledgerKey: KEY }));
    expect([...world.suppressions.values()]).toMatchObject([
      { country: "", person: { kind: "secretariat", id: "secretariat" }, scope: "all" },
    ]);
    expect(world.records).toEqual([]);
  });

  test("an address that two people share: both are told of", async () => {
    const world = memoryDeliveries();
    world.sent(keyOf(1));
    world.sent(keyOf(2), { recipient: { kind: "delegate", country: "FRA", id: "d1" } });
    for (const at of [1, 2]) await world.record(sesEvent("hard-bounce", { ledgerKey: keyOf(at) }));
    expect(world.records.map(({ fact }) => fact.type)).toEqual(["ContactBroken", "DelegateUnreachable"]);
    expect(world.suppressions.size).toBe(1);
  });

  test("a soft bounce closes nothing: the address may work tomorrow", async () => {
    const world = memoryDeliveries();
    world.sent(KEY);
    await world.record(sesEvent("soft-bounce", { ledgerKey: KEY }));
    expect(world.entries.get(KEY)).toMatchObject({ state: "BOUNCED", bounce: "soft", why: "Transient/MailboxFull" });
    expect([world.suppressions.size, world.records.length]).toEqual([0, 0]);
    expect(world.lane("honcb-15")).toMatchObject({ sent: 1, bounced: 0 });
  });

  test("a complaint ends information to that address; a bounce after it ends everything, and not the other way", async () => {
    const world = memoryDeliveries();
    world.sent(KEY);
    await world.record(sesEvent("complaint", { ledgerKey: KEY }));
    expect([...world.suppressions.values()]).toMatchObject([{ why: "complaint", scope: "info" }]);
    expect(world.records).toEqual([]);
    await world.record(sesEvent("hard-bounce", { ledgerKey: KEY }));
    expect([...world.suppressions.values()]).toMatchObject([{ why: "bounce", scope: "all", version: 2 }]);
    world.sent(keyOf(2));
    await world.record(sesEvent("complaint", { ledgerKey: keyOf(2) }));
    expect([...world.suppressions.values()]).toMatchObject([{ why: "bounce", scope: "all" }]);
  });

  test("an address that SES lists itself is closed here too, and counts for nothing in the lane", async () => {
    const world = memoryDeliveries();
    world.sent(KEY);
    const bounce = { bounceType: "Permanent", bounceSubType: "OnAccountSuppressionList" };
    await world.record(sesEvent("hard-bounce", { ledgerKey: KEY, detail: { bounce } }));
    expect(world.suppressions.size).toBe(1);
    expect(world.lane("honcb-15")).toMatchObject({ sent: 1, bounced: 0 });
  });
});

describe("the lane of mailings", () => {
  const counted = async (verdicts: readonly Verdict[], lane: "bulk" | "transactional" = "bulk") => {
    const world = memoryDeliveries();
    for (const [at, verdict] of verdicts.entries()) {
      world.sent(keyOf(at), { lane, addressHash: `hash ${at}` });
      await world.record(sesEvent(verdict, { ledgerKey: keyOf(at) }));
    }
    const stops = world.records.flatMap(({ fact }) => (fact.type === "LaneStopped" ? [fact.why] : []));
    return { state: world.lane("honcb-15").state, stops };
  };
  const mix = (verdict: Verdict, some: number, of: number): Verdict[] => [
    ...Array<Verdict>(some).fill(verdict),
    ...Array<Verdict>(of - some).fill("delivered"),
  ];
  const OPEN = { state: "OPEN", stops: [] };

  test.each([
    ["3 bounces in 100", mix("hard-bounce", 3, 100), OPEN],
    ["4 bounces in 99", mix("hard-bounce", 4, 99), OPEN],
    ["4 bounces in 100", mix("hard-bounce", 4, 100), { state: "STOPPED", stops: ["bounces"] }],
    ["40 soft bounces in 100", mix("soft-bounce", 40, 100), OPEN],
    ["1 complaint in 99", mix("complaint", 1, 99), OPEN],
    ["1 complaint in 100", mix("complaint", 1, 100), { state: "STOPPED", stops: ["complaints"] }],
    ["1 complaint after 1,249", [...mix("sent", 0, 1_249), "complaint"], { state: "STOPPED", stops: ["complaints"] }],
    ["1 complaint after 1,250", [...mix("sent", 0, 1_250), "complaint"], OPEN],
    ["30 bounces in 150: told of once", mix("hard-bounce", 30, 150), { state: "STOPPED", stops: ["bounces"] }],
  ] as const)("%s", async (_, verdicts, expected) => {
    expect(await counted(verdicts)).toEqual(expected);
  });

  test("does not stop for what happens in the other one", async () => {
    expect(await counted(mix("hard-bounce", 50, 100), "transactional")).toEqual(OPEN);
  });
});
