import { describe, expect, test } from "vitest";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { member } from "#test/unit/mailings/people.ts";
import { planningWorld, reminder } from "./support/planning-world.ts";

const MINUTE = 60_000;
const AT = Date.parse("2019-02-02T08:00:00.000Z");
const own = { subject: "Nominate", body: "Please nominate." };
const OWN_WORDS: Partial<Reminder> = { texts: { ar: own, en: own, fr: own, es: own } };
const COUNTRIES = ["ALB", "AND", "ARG", "ARM", "AUS", "AUT", "AZE", "BEL", "BEN", "BGD", "BHR", "BOL", "BRA", "BRB"];
const MORE = ["BTN", "BWA", "CAN", "CHE", "CHL", "CMR", "COL", "CRI"];

const planned = async (changes: Partial<Reminder> = {}) => {
  const world = planningWorld();
  world.add(reminder("d1", changes));
  await world.plan();
  const { id } = world.the("d1");
  return Object.assign(world, { id, after: (minutes: number) => (world.now = new Date(AT + minutes * MINUTE)) });
};

describe("an occurrence that comes up", () => {
  test("before its time waits, and is not one version further for it", async () => {
    const world = await planned();
    world.after(-60);
    expect(await world.due(world.id)).toEqual({ outcome: "waits" });
    expect([world.the("d1"), world.queue]).toMatchObject([{ state: "PLANNED", version: 1 }, []]);
  });

  test("at its time runs, and its first page is on its way", async () => {
    const world = await planned();
    world.after(1);
    expect(await world.due(world.id)).toEqual({ outcome: "begun" });
    expect(world.the("d1")).toMatchObject({ state: "RUNNING", through: 1 });
    expect(world.queue).toEqual([{ task: "page", conference: "honcb-15", occurrence: world.id, through: 1 }]);
  });

  test("again while it runs has its pages made again: whoever made them may have died", async () => {
    const world = await planned();
    world.after(1);
    await world.due(world.id);
    world.after(11);
    await world.due(world.id);
    expect(world.queue).toHaveLength(2);
    expect(world.the("d1").state).toBe("RUNNING");
  });

  test("long after its time is missed, with a record of it, and nobody is written to", async () => {
    const world = await planned();
    world.after(25 * 60);
    await world.due(world.id);
    expect(world.the("d1")).toMatchObject({ state: "MISSED", why: "too-late" });
    expect(world.records).toEqual([{ type: "ReminderMissed", reminder: "d1", occurrence: world.id }]);
    expect(world.queue).toEqual([]);
  });

  test("is planned again first: what has moved meanwhile, though nobody has said so, does not go at its old time", async () => {
    const world = await planned();
    world.conference = { ...world.conference, nominationDeadline: "2019-02-23T00:00" };
    world.after(1);
    expect(await world.due(world.id)).toEqual({ outcome: "waits" });
    expect([world.the("d1"), world.queue]).toMatchObject([{ state: "PLANNED", at: "2019-02-09T08:00:00.000Z" }, []]);
  });

  test.each([
    ["postponed", "POSTPONED", { state: "HELD", why: "conference-postponed" }],
    ["cancelled", "CANCELLED", { state: "CANCELLED", why: "conference-cancelled" }],
  ] as const)("of a conference that is %s does not go", async (_, state, expected) => {
    const world = await planned();
    world.conference = { ...world.conference, state };
    world.after(1);
    await world.due(world.id);
    expect([world.the("d1"), world.queue]).toMatchObject([expected, []]);
  });

  test("but is none fails, and is seen", async () => {
    const world = await planned();
    await expect(world.due("nothing")).rejects.toThrow("no such occurrence");
  });
});

describe("somebody who holds it at the very moment it begins", () => {
  const raced = async (saving: "in its version" | "blindly"): Promise<[Occurrence, number]> => {
    const world = Object.assign(await planned(), { saving });
    world.after(1);
    world.meanwhile = () => {
      const before = world.the("d1");
      world.occurrences.set(world.id, { ...before, state: "HELD", why: "by-organiser", version: before.version + 1 });
    };
    await world.due(world.id);
    return [world.the("d1"), world.queue.length];
  };

  test("wins: nobody is written to", async () => {
    expect(await raced("in its version")).toMatchObject([{ state: "HELD", why: "by-organiser" }, 0]);
  });

  test("control: without the version asked for, it runs although it is held", async () => {
    expect(await raced("blindly")).toMatchObject([{ state: "RUNNING" }, 1]);
  });
});

describe("own words", () => {
  const toMembers = async (countries: readonly string[], changes: Partial<Reminder> = {}) => {
    const world = await planned({ ...OWN_WORDS, ...changes });
    world.members = countries.map((country) => ({ member: member(country), delegates: [] }));
    world.after(1);
    await world.due(world.id);
    return world;
  };

  test("to many people wait for a second pair of eyes, and go once somebody has approved them", async () => {
    const world = await toMembers([...COUNTRIES, ...MORE]);
    expect([world.the("d1"), world.queue]).toMatchObject([{ state: "HELD", why: "needs-approval" }, []]);
    world.add(reminder("d1", { ...OWN_WORDS, approver: "s-2", version: 2 }));
    await world.plan();
    await world.due(world.id);
    expect([world.the("d1").state, world.queue.length]).toEqual(["RUNNING", 1]);
  });

  test("to few people go at once", async () => {
    expect((await toMembers(COUNTRIES)).the("d1").state).toBe("RUNNING");
  });

  test("the house's own need nobody", async () => {
    const world = await toMembers([...COUNTRIES, ...MORE], { texts: undefined });
    expect(world.the("d1").state).toBe("RUNNING");
  });

  test("about each country's invitation are to all of them together", async () => {
    const invitation = { anchor: "invitation-sent", direction: "after", offset: "P20D" } as const;
    const world = planningWorld();
    world.add(reminder("d1", { ...OWN_WORDS, ...invitation }));
    world.members = [...COUNTRIES, ...MORE].map((country) => ({ member: member(country), delegates: [] }));
    for (const country of [...COUNTRIES, ...MORE]) world.invited.set(country, "2019-01-09T09:00:00.000Z");
    await world.plan();
    const { id, at } = world.the("d1", "invitation-sent", "BEL");
    world.now = new Date(at);
    await world.due(id);
    expect(world.the("d1", "invitation-sent", "BEL")).toMatchObject({ state: "HELD", why: "needs-approval" });
  });
});
