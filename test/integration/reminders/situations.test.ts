import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import {
  act,
  arrives,
  at,
  becomes,
  change,
  mailsTo,
  occurrence,
  PATIENTLY,
  people,
  remind,
} from "#test/support/reminding.ts";

// Each with a cloud of its own: the clock is moved in all of them. Nominations close on 2019-02-16 at 00:00 in Paris.
let world: World;
const open = () => {
  beforeAll(async () => {
    world = await openWorld();
    await world.addMembers("FRA", "MAR");
  });
  afterAll(() => world.cloud.stop());
};

describe("a rule is created (rules.md 2.2)", () => {
  open();

  test("due in the future: planned, and sent once at its time", async () => {
    const { effect, occurrence: id } = await remind(world, { name: "In time" });
    expect(effect).toEqual({
      occurrences: [
        expect.objectContaining({ outcome: "planned", after: { state: "PLANNED", at: "2019-02-09T09:00:00.000Z" } }),
      ],
    });
    await at(world, "2019-02-09T08:30:00Z");
    expect(mailsTo(world, "FRA", "In time")).toBe(0);
    await at(world, "2019-02-09T09:01:00Z");
    await becomes(world, id, { state: "SENT" });
    await arrives(world, "In time", { FRA: 1, MAR: 1 });
    await at(world, "2019-02-09T12:00:00Z");
    await arrives(world, "In time", { FRA: 1, MAR: 1 });
  });

  test("due in the past by no more than its lateness, its date ahead: one send now, which the answer tells", async () => {
    const { effect, occurrence: id } = await remind(world, { name: "A little late", timeOfDay: "08:00" });
    expect(effect.occurrences).toMatchObject([{ outcome: "sent-late", after: { state: "PLANNED" } }]);
    await at(world, "2019-02-09T12:02:00Z");
    await becomes(world, id, { state: "SENT", sentLate: true });
    await arrives(world, "A little late", { FRA: 1 });
  });

  test("due in the past by more, or its date has passed: missed, shown as missed, and never sent", async () => {
    const older = await remind(world, { name: "Too old", offset: "P14D" });
    expect(older.effect.occurrences).toMatchObject([
      { outcome: "missed", after: { state: "MISSED", why: "too-late" } },
    ]);
    await at(world, "2019-02-16T00:00:00Z");
    const passed = await remind(world, { name: "Too late", offset: "PT2H", timeOfDay: undefined });
    expect(passed.effect.occurrences).toMatchObject([
      { outcome: "missed", after: { state: "MISSED", why: "anchor-passed" } },
    ]);
    await at(world, "2019-02-16T03:00:00Z");
    const missed = await must(world.organiser(`GET /conferences/${CONFERENCE}/occurrences?state=MISSED`), 200);
    expect(missed.body.items.map(({ name }: { name: string }) => name).sort()).toEqual(["Too late", "Too old"]);
    for (const name of ["Too old", "Too late"]) expect(mailsTo(world, "FRA", name), name).toBe(0);
  });
});

describe("its date moves (rules.md 2.2, N8)", () => {
  open();

  test("planned: computed anew; into the past: missed unless somebody sends it; ahead again: planned again", async () => {
    const { occurrence: id } = await remind(world, { name: "Moves" });
    await change(world, { nominationDeadline: "2019-02-20T00:00" });
    await becomes(world, id, { state: "PLANNED", at: "2019-02-13T09:00:00.000Z" });

    await change(world, { nominationDeadline: "2019-02-01T00:00" });
    await becomes(world, id, { state: "MISSED", why: "anchor-moved" });
    await at(world, "2019-01-28T12:00:00Z");
    expect(mailsTo(world, "FRA", "Moves")).toBe(0);

    await change(world, { nominationDeadline: "2019-02-16T00:00" });
    await becomes(world, id, { state: "PLANNED", at: "2019-02-09T09:00:00.000Z" });

    await change(world, { nominationDeadline: "2019-02-01T00:00" });
    await becomes(world, id, { state: "MISSED", why: "anchor-moved" });
    await must(act(world, id, "dispatch"), 200);
    await at(world, "2019-01-28T12:02:00Z");
    await becomes(world, id, { state: "SENT" });
    await arrives(world, "Moves", { FRA: 1 });
  });

  test("sent: stays sent, and whoever got the old date is told the new one once for each move", async () => {
    const { occurrence: id } = await remind(world, {
      ...{ name: "Told", audience: { roles: ["focal-point"], countries: ["MAR"] } },
      ...{ anchor: "confirmation-deadline", offset: "P46D", maxLateness: "P1D" },
    });
    await at(world, "2019-01-29T09:01:00Z");
    await becomes(world, id, { state: "SENT" });
    expect(await people(world, id)).toMatchObject([{ outcome: "mailed" }]);
    const told = async (country: string) =>
      (await must(world.organiser(`GET /conferences/${CONFERENCE}/mail?kind=date-changed&country=${country}`), 200))
        .body.items;

    await change(world, { confirmationDeadline: "2019-03-18T00:00" });
    await expect.poll(() => told("MAR"), PATIENTLY).toMatchObject([{ state: "DELIVERED" }]);
    expect(await occurrence(world, id)).toMatchObject({ state: "SENT" });
    await arrives(world, "Told", { MAR: 1 });
    await change(world, { confirmationDeadline: "2019-03-20T00:00" });
    await expect.poll(() => told("MAR"), PATIENTLY).toHaveLength(2);
    // Nobody told France a date.
    expect(await told("FRA")).toEqual([]);
  });
});

describe("the conference does not take place then (rules.md 2.2)", () => {
  open();
  const state = async (what: string, body: object | undefined) => {
    const { etag } = await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200);
    const options = { ...(body && { body }), headers: { "if-match": etag } };
    await must(world.organiser(`POST /conferences/${CONFERENCE}/${what}`, options), 200);
    await world.cloud.idle();
  };

  test("postponed: held; announced again: planned; cancelled: cancelled; nothing is sent meanwhile", async () => {
    const { occurrence: id } = await remind(world, { name: "Waits" });
    await state("postponement", { reason: "No hall" });
    await becomes(world, id, { state: "HELD", why: "conference-postponed" });
    await at(world, "2019-02-09T09:30:00Z");
    expect(mailsTo(world, "FRA", "Waits")).toBe(0);

    await change(world, { nominationDeadline: "2019-03-01T00:00" });
    await state("announcement", undefined);
    await becomes(world, id, { state: "PLANNED", at: "2019-02-22T09:00:00.000Z" });

    await state("cancellation", { reason: "No conference" });
    await becomes(world, id, { state: "CANCELLED", why: "conference-cancelled" });
    await at(world, "2019-02-22T09:30:00Z");
    expect(mailsTo(world, "FRA", "Waits")).toBe(0);
  });
});
