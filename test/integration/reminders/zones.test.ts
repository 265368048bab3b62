import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/support/conference-world.ts";
import { arrives, at, becomes, occurrence, remind } from "#test/support/reminding.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "JPN", "SAU", "USA");
});
afterAll(() => world.cloud.stop());

test("fourteen days before 9 April at nine in Paris is at eight by the sun: clocks change in between (N2)", async () => {
  const { effect } = await remind(world, {
    ...{ name: "Seed", anchor: "conference-start", offset: "P14D", timeOfDay: "09:00" },
  });
  expect(effect.occurrences[0].after.at).toBe("2019-03-26T08:00:00.000Z");
});

test("by the clocks of the readers: at ten in each capital, which is never the same instant", async () => {
  const { occurrence: id } = await remind(world, {
    ...{ name: "At ten", zone: "RECIPIENT" },
    audience: { roles: ["focal-point"], countries: ["FRA", "JPN", "USA"] },
  });
  expect((await occurrence(world, id)).waves).toMatchObject(
    [
      { countries: ["JPN"], zone: "Asia/Tokyo", local: "2019-02-09T10:00", at: "2019-02-09T01:00:00.000Z" },
      { countries: ["FRA"], zone: "Europe/Paris", local: "2019-02-09T10:00", at: "2019-02-09T09:00:00.000Z" },
      // The date is a day earlier there: midnight in Paris is the afternoon before.
      { countries: ["USA"], zone: "America/New_York", local: "2019-02-08T10:00", at: "2019-02-08T15:00:00.000Z" },
    ].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  );
  await at(world, "2019-02-08T15:02:00Z");
  await arrives(world, "At ten", { JPN: 0, FRA: 0, USA: 1 });
  await at(world, "2019-02-09T01:02:00Z");
  await arrives(world, "At ten", { JPN: 1, FRA: 0, USA: 1 });
  expect(await occurrence(world, id)).toMatchObject({ state: "RUNNING" });
  await at(world, "2019-02-09T09:02:00Z");
  await arrives(world, "At ten", { JPN: 1, FRA: 1, USA: 1 });
  await becomes(world, id, { state: "SENT" });
});

test("out of the night and the days off of the reader's own capital, and not out of another's (N13)", async () => {
  // Ten in the morning on Monday the 11th in Paris: four at night in Washington.
  const { occurrence: monday } = await remind(world, {
    ...{ name: "Rested", offset: "P5D", quietHours: { from: "20:00", until: "08:00", daysOff: true } },
    audience: { roles: ["focal-point"], countries: ["FRA", "USA"] },
  });
  expect((await occurrence(world, monday)).waves).toMatchObject([
    { countries: ["FRA"], at: "2019-02-11T09:00:00.000Z" },
    { countries: ["USA"], local: "2019-02-11T08:00", at: "2019-02-11T13:00:00.000Z", moved: true },
  ]);
  // A Friday: a working day in Paris, a day off in Riyadh until Sunday.
  const { occurrence: friday } = await remind(world, {
    ...{ name: "Weekend", anchor: "confirmation-deadline", offset: "P29D" },
    ...{ quietHours: { from: "20:00", until: "08:00", daysOff: true } },
    audience: { roles: ["focal-point"], countries: ["FRA", "SAU"] },
  });
  expect((await occurrence(world, friday)).waves).toMatchObject([
    { countries: ["FRA"], local: "2019-02-15T10:00" },
    { countries: ["SAU"], local: "2019-02-17T08:00", at: "2019-02-17T05:00:00.000Z", moved: true },
  ]);
  await at(world, "2019-02-11T09:02:00Z");
  await arrives(world, "Rested", { FRA: 1, USA: 0 });
  await at(world, "2019-02-11T13:02:00Z");
  await arrives(world, "Rested", { FRA: 1, USA: 1 });
  await becomes(world, monday, { state: "SENT" });
});
