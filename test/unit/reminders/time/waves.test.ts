import { describe, expect, test } from "vitest";
import { ALL_COUNTRIES, clockOf } from "#shared/domain/reminders/country-clock.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import { invitationMoment, keyDateMoment } from "#shared/domain/reminders/moments.ts";
import type { ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { wavesOf } from "#shared/domain/reminders/waves.ts";
import type { ZoneData } from "#shared/domain/zone-data.ts";
import { ignored, inHours, rule, start, title } from "./support.ts";

const paris = { local: "2019-03-26T09:00", zone: "Europe/Paris", at: "2019-03-26T08:00:00.000Z" };
const washington = { local: "2019-03-26T08:00", zone: "America/New_York", at: "2019-03-26T12:00:00.000Z", moved: true };

describe("by the conference's clock", () => {
  test("one wave for everybody where quiet hours are ignored", () => {
    expect(wavesOf(rule({ quietHours: ignored }), start)).toEqual([paris]);
  });

  test("one wave for everybody where nobody is in quiet hours just then", () => {
    expect(wavesOf(rule({ quietHours: { from: "00:01", until: "00:02", daysOff: false } }), start)).toEqual([paris]);
  });

  test("countries that sleep follow by their own clock", () => {
    expect(wavesOf(rule({}, ["USA", "FRA", "EGY"]), start)).toEqual([
      { ...paris, countries: ["EGY", "FRA"] },
      { ...washington, countries: ["USA"] },
    ]);
  });

  test("countries whose clocks agree follow together", () => {
    expect(wavesOf(rule({}, ["USA", "CAN", "FRA"]), start)).toEqual([
      { ...paris, countries: ["FRA"] },
      { ...washington, zone: "America/Toronto", countries: ["CAN", "USA"] },
    ]);
  });

  test("a Friday and Saturday weekend is not a Saturday and Sunday one", () => {
    const onFriday = rule({ offset: "P18D" }, ["EGY", "FRA", "IRN"]);
    expect(wavesOf(onFriday, start)).toEqual([
      { ...paris, local: "2019-03-22T09:00", at: "2019-03-22T08:00:00.000Z", countries: ["FRA"] },
      {
        local: "2019-03-23T08:00",
        zone: "Asia/Tehran",
        at: "2019-03-23T03:30:00.000Z",
        moved: true,
        countries: ["IRN"],
      },
      {
        local: "2019-03-24T08:00",
        zone: "Africa/Cairo",
        at: "2019-03-24T06:00:00.000Z",
        moved: true,
        countries: ["EGY"],
      },
    ]);
  });
});

describe("by the readers' clocks", () => {
  test("each capital has its own nine o'clock; those that agree share a wave", () => {
    expect(wavesOf(rule({ zone: "RECIPIENT" }, ["USA", "FRA", "BEL", "NPL"]), start)).toEqual([
      { ...paris, zone: "Asia/Kathmandu", at: "2019-03-26T03:15:00.000Z", countries: ["NPL"] },
      { ...paris, zone: "Europe/Brussels", countries: ["BEL", "FRA"] },
      { ...paris, zone: "America/New_York", at: "2019-03-26T13:00:00.000Z", countries: ["USA"] },
    ]);
  });

  test("the whole world is small enough to store, and complete", () => {
    for (const offset of ["P14D", "P17D", "P18D"]) {
      const waves = wavesOf(rule({ zone: "RECIPIENT", offset }), start);
      expect(JSON.stringify(waves).length).toBeLessThan(10_000);
      expect(waves.flatMap(({ countries = [] }) => countries).toSorted()).toEqual(ALL_COUNTRIES);
    }
  });
});

describe("whom it may concern", () => {
  test("an invitation concerns the member invited", () => {
    const invited = invitationMoment("PER", "2019-01-10T10:00:00.000Z", "Europe/Paris");
    expect(wavesOf(inHours("PT6H", { direction: "after", quietHours: ignored }), invited)).toEqual([
      { local: "2019-01-10T17:00", zone: "Europe/Paris", at: "2019-01-10T16:00:00.000Z", countries: ["PER"] },
    ]);
  });

  const session = (concerns: Moment["concerns"] = {}) =>
    keyDateMoment({ anchor: "session-start", id: "s1", at: "2019-04-09T09:00", title, concerns }, "Europe/Paris");

  test("a key date concerns the countries that it names", () => {
    expect(wavesOf(rule({ quietHours: ignored }), session({ countries: ["PER", "FRA"] }))).toEqual([
      { ...paris, countries: ["FRA", "PER"] },
    ]);
  });

  test("regions are asked for when people are", () => {
    expect(wavesOf(rule({ quietHours: ignored }), session({ regions: ["africa"] }))).toEqual([paris]);
  });

  test("where nobody is left, one wave is for no country", () => {
    expect(wavesOf(rule({}, ["USA"]), session({ countries: ["FRA"] }))).toEqual([{ ...paris, countries: [] }]);
  });
});

test("waves are computed again with the zone data that is given", () => {
  /** As if all clocks showed UTC. */
  const utc: ZoneData = {
    version: "2019z",
    instantOf: (local) => new Date(`${local}Z`),
    localOf: (at) => at.toISOString().slice(0, 16),
  };
  const worldwide: Pick<ReminderPlan, "zone"> = { zone: "RECIPIENT" };
  expect(wavesOf(rule(worldwide, ["FRA", "USA"]), start, utc)).toEqual([
    { local: "2019-03-26T09:00", zone: clockOf("FRA").zone, at: "2019-03-26T09:00:00.000Z", countries: ["FRA", "USA"] },
  ]);
});
