import { describe, expect, test } from "vitest";
import { firstPermitted } from "#shared/domain/reminders/first-permitted.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import { wavesOf } from "#shared/domain/reminders/waves.ts";
import { PLATFORM_ZONES, type ZoneData } from "#shared/domain/zone-data.ts";
import { inHours, quietHours, rule, start } from "./support.ts";

describe("a reminder before something may lose half of its lead to quiet hours, not more", () => {
  /** 08:00 in Washington is 12:00Z. */
  const at = (instant: string): Moment => ({ ...start, at: instant });

  test.each([
    ["exactly half of eight hours", "PT8H", "2019-03-26T16:00:00.000Z", "2019-03-26T12:00:00.000Z", true],
    ["two minutes more than that", "PT8H", "2019-03-26T15:58:00.000Z", "2019-03-26T07:58:00.000Z", undefined],
    ["all of it", "PT2H", "2019-03-26T10:00:00.000Z", "2019-03-26T08:00:00.000Z", undefined],
  ])("%s", (_name, offset, anchor, expected, moved) => {
    const [wave] = wavesOf(inHours(offset, {}, ["USA"]), at(anchor));
    expect(wave).toMatchObject({ at: expected });
    expect(wave?.moved).toBe(moved);
  });

  test("control: without that rule, two hours before would be two hours after", () => {
    const permitted = firstPermitted(quietHours, "USA", new Date("2019-03-26T08:00Z"), new Date("2019-04-09T08:00Z"));
    expect(permitted?.toISOString()).toBe("2019-03-26T12:00:00.000Z");
    expect(permitted && permitted > new Date("2019-03-26T10:00Z")).toBe(true);
  });

  test("a weekend of 47 hours is too long for three days before, and no matter for three days after", () => {
    const saturday = wavesOf(rule({ offset: "P3D" }, ["FRA"]), start);
    expect(saturday).toEqual([
      { local: "2019-04-06T09:00", zone: "Europe/Paris", at: "2019-04-06T07:00:00.000Z", countries: ["FRA"] },
    ]);
    const after = wavesOf(rule({ direction: "after", offset: "P4D" }, ["FRA"]), start);
    expect(after).toEqual([
      {
        local: "2019-04-15T08:00",
        zone: "Europe/Paris",
        at: "2019-04-15T06:00:00.000Z",
        moved: true,
        countries: ["FRA"],
      },
    ]);
  });

  test("a time of day after the moment itself stays where it was put", () => {
    const [wave] = wavesOf(rule({ offset: "P0D", timeOfDay: "23:00" }, ["FRA"]), start);
    expect(wave).toEqual({
      ...{ local: "2019-04-09T23:00", zone: "Europe/Paris", at: "2019-04-09T21:00:00.000Z", countries: ["FRA"] },
    });
  });
});

describe("a search for a permitted minute ends", () => {
  const DAY_MS = 24 * 3600 * 1000;
  const SATURDAY = Date.parse("2019-04-06T00:00Z");

  /** A calendar that has Saturdays and Sundays only: from each Sunday it goes on to the next Saturday. */
  const holidays: ZoneData = {
    ...PLATFORM_ZONES,
    localOf: (at) => {
      const days = Math.floor((at.getTime() - SATURDAY) / DAY_MS);
      const skipped = 5 * Math.floor(days / 2);
      return new Date(at.getTime() + skipped * DAY_MS).toISOString().slice(0, 16);
    },
  };
  const dayAfter = inHours("PT24H", { direction: "after" }, ["FRA"]);

  test("after fourteen days, with its own time", () => {
    const [wave] = wavesOf(dayAfter, start, holidays);
    expect(wave).toMatchObject({ at: "2019-04-10T07:00:00.000Z" });
    expect(wave?.moved).toBeUndefined();
  });

  test("control: a longer search would find nothing either, however long", () => {
    const tenYears = new Date("2029-04-10T07:00Z");
    expect(firstPermitted(quietHours, "FRA", new Date("2019-04-10T07:00Z"), tenYears, holidays)).toBeUndefined();
  });

  test("and yet an ordinary weekend is waited for", () => {
    const [wave] = wavesOf(inHours("P4D", { direction: "after", timeOfDay: "09:00" }, ["FRA"]), start);
    expect(wave?.moved).toBe(true);
  });
});
