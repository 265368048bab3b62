import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histories } from "./support/history/history.ts";
import { play } from "./support/history/play.ts";
import type { Guard } from "./support/history/reminding-world.ts";

const SEED = 15;

test("whatever happens, nobody is reminded twice, too early, too late or in vain, and nothing is lost", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const played = await play(history);
      expect(played.faults).toEqual([]);
      for (const one of played.seen) seen.set(one, (seen.get(one) ?? 0) + 1);
    }),
    { numRuns: 150, seed: SEED },
  );
  // Enough happened for that to mean something.
  const often = ["reminder ACCEPTED", "SENT", "MISSED too-late", "MISSED anchor-passed", "date-changed ACCEPTED"];
  const sometimes = [
    "reminder CANCELLED had acted",
    "reminder CANCELLED no longer in the audience",
    "MISSED anchor-moved",
  ];
  for (const one of often) expect(seen.get(one), one).toBeGreaterThan(20);
  for (const one of [
    ...sometimes,
    "reminder CANCELLED too late",
    "reminder CANCELLED date passed",
    "HELD by-organiser",
  ])
    expect(seen.get(one), one).toBeGreaterThan(0);
});

describe("control: what each guard prevents happens without it", () => {
  test.each<[Guard, string]>([
    ["ledger key", "twice"],
    ["address claim", "two mails to one address"],
    ["condition at send", "has done it"],
    ["audience at send", "not in the audience"],
    ["lateness at send", "too late"],
    ["date at send", "after its date"],
    ["time", "before its time"],
    ["sweeper", "still PLANNED"],
    ["second look at records", "still HELD"],
  ])("%s: %s", async (guard, fault) => {
    const prevented = fc.asyncProperty(histories, async (history) => {
      const { faults } = await play(history, guard);
      return !faults.some((one) => one.startsWith(fault));
    });
    const { failed } = await fc.check(prevented, { numRuns: 120, seed: SEED, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
