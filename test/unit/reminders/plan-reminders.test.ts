import { describe, expect, test } from "vitest";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { keyDate, planningWorld, reminder } from "./support/planning-world.ts";

const P14D = "2019-02-02T08:00:00.000Z";

describe("a plan", () => {
  test("has an occurrence for every reminder and each of its moments", async () => {
    const world = planningWorld();
    world.add(
      reminder("d1"),
      reminder("sessions", { anchor: "session-start", offset: "PT2H" }),
      reminder("invited", { anchor: "invitation-sent", direction: "after", offset: "P10D" }),
    );
    for (const id of ["opening", "round-table"]) world.keyDates.set(id, keyDate(id, "2019-04-09T10:00"));
    world.keyDates.set("report", keyDate("report", "2019-06-01T10:00", { anchor: "action-due" }));
    for (const country of ["FRA", "PER"]) world.invited.set(country, "2019-01-09T09:00:00.000Z");
    expect(await world.plan()).toEqual({ outcome: "planned", looked: 5, changed: 5 });
    expect([...world.occurrences.values()].map(({ subject, state }) => `${subject} ${state}`).toSorted()).toEqual([
      ...["FRA PLANNED", "PER PLANNED", "conference PLANNED", "opening PLANNED", "round-table PLANNED"],
    ]);
    expect(world.the("d1").at).toBe(P14D);
  });

  test("made again changes nothing, whoever makes it and how often", async () => {
    const world = planningWorld();
    world.add(reminder("d1"), reminder("other", { offset: "P7D" }));
    await world.plan();
    await Promise.all([world.plan(), world.plan()]);
    expect(await world.plan()).toMatchObject({ changed: 0 });
    expect([world.saves, world.the("d1").version]).toEqual([2, 1]);
  });

  test("follows a date that moves, cancels what has no date any more, and takes it up again with a new one", async () => {
    const world = planningWorld();
    world.add(reminder("d1"), reminder("sessions", { anchor: "session-start", offset: "PT2H" }));
    world.keyDates.set("opening", keyDate("opening", "2019-04-09T10:00"));
    await world.plan();
    world.conference = { ...world.conference, nominationDeadline: "2019-02-23T00:00" };
    world.keyDates.clear();
    await world.plan();
    expect(world.the("d1").at).toBe("2019-02-09T08:00:00.000Z");
    const session = () => world.the("sessions", "session-start", "opening");
    expect(session()).toMatchObject({ state: "CANCELLED", why: "anchor-gone" });
    world.keyDates.set("opening", keyDate("opening", "2019-04-10T10:00"));
    await world.plan();
    expect(session()).toMatchObject({ state: "PLANNED", at: "2019-04-10T06:00:00.000Z" });
  });

  test("takes nothing for gone that a list only does not show yet", async () => {
    const world = planningWorld();
    world.add(reminder("d1"));
    await world.plan();
    // The list knows of a version that is long past; the store knows better.
    world.listed = [{ ...world.the("d1"), at: "2018-01-01T00:00:00.000Z", version: 7 }];
    world.reminders.set("hidden", reminder("hidden"));
    expect(await world.plan()).toMatchObject({ looked: 2, changed: 1 });
    expect(world.the("d1")).toMatchObject({ state: "PLANNED", version: 1 });
  });

  test("of a country that was invited is about its invitation and nothing else", async () => {
    const world = planningWorld();
    world.add(reminder("d1"), reminder("invited", { anchor: "invitation-sent", direction: "after", offset: "P10D" }));
    for (const country of ["FRA", "PER"]) world.invited.set(country, "2019-01-09T09:00:00.000Z");
    expect(await world.plan("FRA")).toMatchObject({ looked: 1, changed: 1 });
    expect([...world.occurrences.values()].map(({ subject }) => subject)).toEqual(["FRA"]);
  });

  test("of a conference that there is not fails, and comes again", async () => {
    const world = planningWorld();
    world.conference = undefined as never;
    await expect(world.plan()).rejects.toThrow("no such conference");
  });
});

describe("somebody else's change in the middle of a plan", () => {
  /** The deadline moves after the plan has read it, and somebody else plans by the new one before the plan saves. */
  const raced = async (saving: "in its version" | "blindly"): Promise<Occurrence> => {
    const world = Object.assign(planningWorld(), { saving });
    world.add(reminder("d1"));
    await world.plan();
    world.reminders.set("d1", reminder("d1", { offset: "P10D", version: 2 }));
    const before = world.the("d1");
    world.meanwhile = () => {
      world.reminders.set("d1", reminder("d1", { offset: "P7D", version: 3 }));
      const at = "2019-02-09T08:00:00.000Z";
      const waves = [{ local: "2019-02-09T09:00", zone: "Europe/Paris", at }];
      world.occurrences.set(before.id, { ...before, at, waves, version: before.version + 1 });
    };
    await world.plan();
    return world.the("d1");
  };

  test("wins: what was read before it is not written over it", async () => {
    expect(await raced("in its version")).toMatchObject({ at: "2019-02-09T08:00:00.000Z", version: 2 });
  });

  test("control: without the version asked for, the older rule comes back", async () => {
    expect((await raced("blindly")).at).toBe("2019-02-06T08:00:00.000Z");
  });

  test("that never ends is given up, and the message comes again", async () => {
    const world = Object.assign(planningWorld(), { saving: "never" });
    world.add(reminder("d1"));
    await expect(world.plan()).rejects.toThrow("changed by others");
  });
});
