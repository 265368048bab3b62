import { describe, expect, test } from "vitest";
import type { Verdict } from "#shared/domain/mail-feedback.ts";
import { dice, memoryDeliveries, shuffled } from "./support/memory-deliveries.ts";
import { KEY } from "./support/memory-ledger.ts";
import { sesEvent } from "./support/ses-events.ts";

/** Told here once more, so that the order of the code is checked by another. */
const WORST_LAST: readonly [Verdict, string][] = [
  ["sent", "ACCEPTED"],
  ["delayed", "DELAYED"],
  ["delivered", "DELIVERED"],
  ["rejected", "REJECTED"],
  ["soft-bounce", "BOUNCED"],
  ["hard-bounce", "BOUNCED"],
  ["complaint", "COMPLAINED"],
];
const VERDICTS = WORST_LAST.map(([verdict]) => verdict);
const worst = (verdicts: readonly Verdict[]) => WORST_LAST.findLast(([verdict]) => verdicts.includes(verdict))?.[1];
const keyOf = (at: number): string => at.toString(16).padStart(64, "0");

/** Each mail with some verdicts, every event one to three times, all of them in any order. */
const storm = (mails: number, random: () => number) => {
  const story = Array.from({ length: mails }, (_, at) => {
    const verdicts = VERDICTS.filter(() => random() < 0.4);
    return { key: keyOf(at), verdicts: verdicts.length > 0 ? verdicts : (["sent"] as Verdict[]) };
  });
  const events = story.flatMap(({ key, verdicts }) =>
    verdicts.flatMap((verdict) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ key, verdict }))),
  );
  return { story, events: shuffled(events, random) };
};

describe("10,000 events, doubled and in any order", () => {
  const random = dice(1);
  const { story, events } = storm(1_850, random);

  test("leave each mail in the worst state that any of them told of, and count each effect once", async () => {
    expect(events.length).toBeGreaterThan(10_000);
    const world = memoryDeliveries();
    for (const { key } of story) world.sent(key, { addressHash: `hash of ${key}` });
    for (const { key, verdict } of events) await world.record(sesEvent(verdict, { ledgerKey: key }));

    const wrong = story.filter(({ key, verdicts }) => world.entries.get(key)?.state !== worst(verdicts));
    expect(wrong).toEqual([]);
    const with_ = (...some: Verdict[]) => story.filter(({ verdicts }) => some.some((one) => verdicts.includes(one)));
    expect(world.lane("honcb-15")).toMatchObject({
      sent: with_("delivered", "rejected", "soft-bounce", "hard-bounce", "complaint").length,
      bounced: with_("hard-bounce").length,
      complained: with_("complaint").length,
    });
    expect(world.records.filter(({ fact }) => fact.type === "ContactBroken")).toHaveLength(with_("hard-bounce").length);
    expect(world.records.filter(({ fact }) => fact.type === "LaneStopped")).toHaveLength(1);
    expect([...world.suppressions.values()].filter(({ scope }) => scope === "all")).toHaveLength(
      with_("hard-bounce").length,
    );
  });

  test("control: taken as they come, the last one wins, and many mails stand wrong", () => {
    const last = new Map(events.map(({ key, verdict }) => [key, WORST_LAST.find(([one]) => one === verdict)?.[1]]));
    const wrong = story.filter(({ key, verdicts }) => last.get(key) !== worst(verdicts));
    expect(wrong.length).toBeGreaterThan(story.length / 4);
  });
});

describe("at the same time", () => {
  const bounces = async ({ guarded }: { guarded: boolean }) => {
    const world = memoryDeliveries({ guarded });
    for (let at = 0; at < 8; at++) world.sent(keyOf(at));
    const done = await Promise.all(
      Array.from({ length: 8 }, (_, at) => world.record(sesEvent("hard-bounce", { ledgerKey: keyOf(at) }))),
    );
    return { world, done };
  };

  test("eight mails of one lane bounce: all are counted, one address is suppressed once and told of once", async () => {
    const { world, done } = await bounces({ guarded: true });
    expect(done.map(({ outcome }) => outcome)).toEqual(Array(8).fill("hard-bounce"));
    expect(world.lane("honcb-15")).toMatchObject({ sent: 8, bounced: 8 });
    expect(world.records).toHaveLength(1);
  });

  test("control: without the conditions counts are lost, and people are told again and again", async () => {
    const { world } = await bounces({ guarded: false });
    expect(world.lane("honcb-15").bounced).toBeLessThan(8);
    expect(world.records.length).toBeGreaterThan(1);
  });

  test("who loses every race fails, so that the event comes again", async () => {
    const world = memoryDeliveries();
    world.sent(KEY);
    world.faults.lostRaces = 1_000;
    await expect(world.record(sesEvent("delivered", { ledgerKey: KEY }))).rejects.toThrow("faster");
    world.faults.lostRaces = 0;
    expect((await world.record(sesEvent("delivered", { ledgerKey: KEY }))).outcome).toBe("delivered");
  });
});

describe("an event that is about no mail of ours", () => {
  const changed = async (message: unknown) => {
    const world = memoryDeliveries();
    world.sent(KEY);
    const before = structuredClone(world.entries.get(KEY));
    const { outcome } = await world.record(message);
    expect(world.entries.get(KEY)).toEqual(before);
    expect([world.records.length, world.suppressions.size, world.lanes.size]).toEqual([0, 0, 0]);
    return outcome;
  };

  test.each([
    ["a key that no mail has", sesEvent("hard-bounce", { ledgerKey: "b".repeat(64) }), "unknown mail"],
    ["a key that is none", sesEvent("hard-bounce", { ledgerKey: "../x" }), "unknown mail"],
    ["another message id", sesEvent("complaint", { ledgerKey: KEY, messageId: "forged" }), "contradicts the ledger"],
    ["another source", { ...sesEvent("complaint", { ledgerKey: KEY }), source: "my.app" }, "of no concern"],
    ["an opened mail", sesEvent("sent", { ledgerKey: KEY, detail: { eventType: "Open" } }), "of no concern"],
    ["no tags", sesEvent("sent", { ledgerKey: KEY, detail: { mail: { messageId: "ses-1" } } }), "of no concern"],
    ["nothing at all", undefined, "of no concern"],
    [
      "a reader who takes it out of the junk folder",
      sesEvent("complaint", { ledgerKey: KEY, detail: { complaint: { complaintFeedbackType: "not-spam" } } }),
      "of no concern",
    ],
  ])("%s", async (_, message, outcome) => {
    expect(await changed(message)).toBe(outcome);
  });

  test("control: the same with the right id and key does change it", async () => {
    const world = memoryDeliveries();
    world.sent(KEY);
    await world.record(sesEvent("complaint", { ledgerKey: KEY }));
    expect(world.entries.get(KEY)?.state).toBe("COMPLAINED");
  });
});

describe("a mail that broke off while it was being sent", () => {
  const sending = { state: "SENDING", messageId: undefined, attempt: 1 } as const;

  test("is marked by the event that says it left, with its id, and is not sent again", async () => {
    const world = memoryDeliveries();
    world.sent(KEY, sending);
    await world.record(sesEvent("sent", { ledgerKey: KEY, messageId: "from-ses" }));
    expect(world.entries.get(KEY)).toMatchObject({ state: "ACCEPTED", messageId: "from-ses" });
  });

  test("is marked too when it was claimed again meanwhile: late word stops the second sending", async () => {
    const world = memoryDeliveries();
    world.sent(KEY, { ...sending, state: "CLAIMED", attempt: 2, ambiguous: 1 });
    await world.record(sesEvent("delivered", { ledgerKey: KEY, attempt: 1 }));
    expect(world.entries.get(KEY)).toMatchObject({ state: "DELIVERED", attempt: 2, messageId: "ses-1" });
  });

  test.each([0, 2, 3, 1.5, Number.NaN])(
    "is not marked by word of attempt %s, which was never made",
    async (attempt) => {
      const world = memoryDeliveries();
      world.sent(KEY, { ...sending, state: "CLAIMED", attempt: 2 });
      const { outcome } = await world.record(sesEvent("sent", { ledgerKey: KEY, attempt, messageId: "x" }));
      expect(outcome).toBe("contradicts the ledger");
      expect(world.entries.get(KEY)?.state).toBe("CLAIMED");
    },
  );

  test("and left twice: the ledger follows one copy, and the other's events are no contradiction", async () => {
    const world = memoryDeliveries();
    world.sent(KEY, { attempt: 2, ambiguous: 1, messageId: "ses-2" });
    expect((await world.record(sesEvent("delivered", { ledgerKey: KEY, attempt: 1 }))).outcome).toBe("nothing new");
  });
});
