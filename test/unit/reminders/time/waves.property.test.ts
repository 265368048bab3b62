import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_COUNTRIES, clockOf, isQuiet } from "#shared/domain/reminders/country-clock.ts";
import { firstPermitted } from "#shared/domain/reminders/first-permitted.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import { dueTime } from "#shared/domain/reminders/reminder-time.ts";
import { wavesOf } from "#shared/domain/reminders/waves.ts";
import { shownBy } from "./support.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const timeOfDay = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => new Date(minutes * MINUTE_MS).toISOString().slice(11, 16));
const quietHours = fc
  .record({ from: timeOfDay, until: timeOfDay, daysOff: fc.boolean() })
  .filter(({ from, until }) => from !== until);
const instant = fc.date({
  min: new Date("2005-01-01T00:00Z"),
  max: new Date("2035-01-01T00:00Z"),
  noInvalidDate: true,
});
const zones = [
  "Europe/Paris",
  "America/Santiago",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Asia/Beirut",
];

const distance = fc.oneof(
  fc.record({ offset: fc.constantFrom("P0D", "P1D", "P3D", "P2W", "P1M", "P1Y"), timeOfDay }),
  fc.record({ offset: fc.constantFrom("PT15M", "PT2H", "PT36H", "PT1000H") }),
);
const rule = fc
  .record({
    direction: fc.constantFrom("before" as const, "after" as const),
    zone: fc.constantFrom("CONFERENCE" as const, "RECIPIENT" as const),
    quietHours: fc.oneof({ weight: 4, arbitrary: quietHours }, fc.constant({ ignoredBecause: "The venue burns" })),
    countries: fc.oneof(fc.subarray([...ALL_COUNTRIES], { minLength: 1, maxLength: 20 }), fc.constant(undefined)),
    distance,
  })
  .map(({ distance: { offset, ...time }, countries, ...rest }) => ({
    ...{ ...rest, offset, timeOfDay: undefined, ...time },
    audience: { roles: ["focal-point" as const], ...(countries && { countries }) },
  }));
const moment = fc.record({ at: instant, zone: fc.constantFrom(...zones) }).map(
  ({ at, zone }): Moment => ({
    ...{ anchor: "conference-start", subject: "conference", zone },
    ...{ at: at.toISOString(), local: shownBy(at.toISOString(), zone) },
  }),
);

describe("whatever the rule, the moment and the zone", () => {
  test("waves part the countries, in order of time, none before its own time, none that moved in quiet hours", () => {
    fc.assert(
      fc.property(rule, moment, (rule, moment) => {
        const waves = wavesOf(rule, moment);
        const all = waves.flatMap(({ countries }) => countries ?? ALL_COUNTRIES);
        expect(all.toSorted()).toEqual(rule.audience.countries ?? ALL_COUNTRIES);
        expect(waves.map(({ at }) => at)).toEqual(waves.map(({ at }) => at).toSorted());

        for (const { at, local, zone, moved, countries = ALL_COUNTRIES } of waves) {
          expect(shownBy(at, zone)).toBe(local);
          for (const country of countries) {
            const own = dueTime(rule, moment, rule.zone === "CONFERENCE" ? moment.zone : clockOf(country).zone);
            const from = Date.parse(own.at);
            const lost = Date.parse(at) - from;
            expect(moved ? lost > 0 : lost === 0, country).toBe(true);
            if (moved) expect(shownBy(at, clockOf(country).zone)).toBe(local);
            if (moved && rule.direction === "before")
              expect(lost).toBeLessThanOrEqual((Date.parse(moment.at) - from) / 2);
            if (moved || rule.direction === "after")
              expect(isQuiet(rule.quietHours, country, new Date(at)), country).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("the first permitted minute is the one that is found by trying each", () => {
    /** Clocks change there, on these days, in one way or the other. */
    const changes = fc.constantFrom(
      ...[
        ["FRA", "2019-03-31"],
        ["FRA", "2019-10-27"],
        ["BRA", "2018-11-04"],
        ["BRA", "2018-02-18"],
      ],
      ...[
        ["CHL", "2019-09-08"],
        ["CHL", "2019-04-07"],
        ["LBN", "2019-03-31"],
        ["LBN", "2019-10-27"],
      ],
      ...[
        ["WSM", "2011-12-30"],
        ["IRN", "2019-03-22"],
        ["EGY", "2014-05-16"],
        ["NPL", "2019-05-01"],
      ],
    );
    const hours = fc.integer({ min: -30 * 60, max: 30 * 60 });
    fc.assert(
      fc.property(changes, hours, quietHours, ([country = "", day = ""], minutes, quiet) => {
        const from = Date.parse(day) + minutes * MINUTE_MS;
        const limit = from + 2 * DAY_MS;
        let tried = from;
        while (tried <= limit && isQuiet(quiet, country, new Date(tried))) tried += MINUTE_MS;
        const found = firstPermitted(quiet, country, new Date(from), new Date(limit));
        expect(found?.toISOString()).toBe(tried <= limit ? new Date(tried).toISOString() : undefined);
      }),
      { numRuns: 150 },
    );
  });
});
