import { beforeAll, describe, expect, test, vi } from "vitest";
import { lots } from "./support/interleaving.ts";
import { DECISION, delivered, due, memoryDecisions } from "./support/memory-decisions.ts";

// Whoever was too late comes again at once.
beforeAll(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const T = "2019-04-04T08:00:00.000Z";
const JUST_BEFORE = "2019-04-04T07:59:59.999Z";
const ORDERS = 200;

/** Two object, the chair extends, and the timer goes off twice, all at one moment, in an order that the lots give. */
const raced = async (at: string, seed: number, guarded = true) => {
  const world = memoryDecisions({ guarded });
  await world.open({ mode: "silence", expiry: "2019-04-04T10:00" });
  world.now("2019-04-01T09:00:00.000Z");
  await world.work(...["FRA", "KEN", "SWE"].map((country) => delivered(world.mailed(country, country), country)));
  world.now(at);
  const replies: string[] = [];
  const tried = async (name: string, attempt: Promise<unknown>) => {
    const reply = await attempt.then(
      () => "done",
      (error) => String(error.refusal ?? error),
    );
    replies.push(`${name}: ${reply}`);
  };
  await world.together(lots(seed), [
    () => tried("FRA", world.object("FRA", { text: "No." })),
    () => tried("KEN", world.object("KEN", { how: "amendment", text: "Delete paragraph 2." })),
    () => tried("chair", world.extend({ expiry: "2019-04-05T10:00" })),
    () => tried("timer", world.work(due)),
    () => tried("timer", world.work(due)),
  ]);
  return { world, replies: replies.toSorted() };
};

describe(`two objections, an extension and a double timer at once, in ${ORDERS} orders`, () => {
  test("a millisecond before the expiry: it is broken once, and both are kept", async () => {
    const extended = new Set<string | undefined>();
    for (let seed = 0; seed < ORDERS; seed++) {
      const { world, replies } = await raced(JUST_BEFORE, seed);
      expect(world.silence()).toMatchObject({ state: "BROKEN" });
      expect(world.silence()?.objections).toHaveLength(2);
      expect(world.kept.seals.get(DECISION)).toHaveLength(1);
      expect([world.facts("SilenceBroken").length, world.facts("ObjectionAdded").length]).toEqual([1, 1]);
      expect(replies.filter((one) => /FRA|KEN/.test(one))).toEqual(["FRA: done", "KEN: done"]);
      extended.add(replies.find((one) => one.startsWith("chair")));
    }
    // Both orders of extension and objection were seen.
    expect([...extended].toSorted()).toEqual(["chair: done", "chair: silence-state"]);
  });

  test("at the expiry: it is adopted once, and both are statements", async () => {
    for (let seed = 0; seed < ORDERS; seed++) {
      const { world, replies } = await raced(T, seed);
      await world.work(due);
      expect(world.silence()).toMatchObject({ state: "ADOPTED", objections: [] });
      expect(world.silence()?.statements).toHaveLength(2);
      expect(world.kept.seals.get(DECISION)).toHaveLength(1);
      expect(replies.filter((one) => /FRA|KEN/.test(one))).toEqual(["FRA: objection-late", "KEN: objection-late"]);
    }
  });

  test("control: without the conditions of the table, an outcome comes twice or an objection is lost", async () => {
    let doubled = 0;
    let lost = 0;
    for (let seed = 0; seed < ORDERS; seed++) {
      const { world } = await raced(JUST_BEFORE, seed, false).catch(() => ({ world: undefined }));
      if (world === undefined) continue;
      if ((world.kept.seals.get(DECISION) ?? []).length > 1) doubled++;
      if ((world.silence()?.objections.length ?? 0) < 2) lost++;
    }
    expect(doubled).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(0);
  });
});
