import { describe, expect, test } from "vitest";
import { firstPermitted } from "#shared/domain/reminders/first-permitted.ts";
import { PLATFORM_ZONES, type ZoneData } from "#shared/domain/zone-data.ts";

const working = { from: "20:00", until: "08:00", daysOff: true };
const nights = { ...working, daysOff: false };
const FOR_EVER = new Date("2099-01-01T00:00Z");

/** Name, quiet hours, country, from, first permitted minute. */
const CASES = `
  a working morning is permitted            | 20:00-08:00 working | FRA | 2019-03-22T08:00:00Z | 2019-03-22T08:00:00Z
  with all its seconds                      | 20:00-08:00 working | FRA | 2019-03-22T08:00:30Z | 2019-03-22T08:00:30Z
  Friday evening waits for Monday           | 20:00-08:00 working | FRA | 2019-03-22T19:00:00Z | 2019-03-25T07:00:00Z
  Saturday waits for Monday                 | 20:00-08:00 working | FRA | 2019-03-23T08:00:00Z | 2019-03-25T07:00:00Z
  or is permitted, if days off do not count | 20:00-08:00 daily   | FRA | 2019-03-23T08:00:00Z | 2019-03-23T08:00:00Z
  Friday in Cairo waits for Sunday          | 20:00-08:00 working | EGY | 2019-03-22T08:00:00Z | 2019-03-24T06:00:00Z
  Friday in Tehran waits for Saturday       | 20:00-08:00 working | IRN | 2019-03-22T08:00:00Z | 2019-03-23T03:30:00Z
  night in Washington                       | 20:00-08:00 working | USA | 2019-03-26T08:00:00Z | 2019-03-26T12:00:00Z
  night in Kathmandu                        | 20:00-08:00 working | NPL | 2019-03-25T20:00:00Z | 2019-03-26T02:15:00Z
  to the minute, whatever the seconds       | 20:00-08:00 working | NPL | 2019-03-25T20:00:30Z | 2019-03-26T02:15:00Z
  a pause at noon                           | 12:00-14:00 working | FRA | 2019-03-26T11:30:00Z | 2019-03-26T13:00:00Z
  a pause on Friday noon in Cairo           | 12:00-14:00 working | EGY | 2019-03-22T10:30:00Z | 2019-03-23T22:00:00Z

  quiet ends in the gap                     | 20:00-02:30 daily   | FRA | 2019-03-30T20:00:00Z | 2019-03-31T01:00:00Z
  quiet ends after the gap                  | 20:00-03:20 daily   | FRA | 2019-03-30T20:00:00Z | 2019-03-31T01:20:00Z
  quiet ends at a midnight that is not      | 22:00-00:00 daily   | BRA | 2018-11-04T01:00:00Z | 2018-11-04T03:00:00Z
  quiet ends in the overlap, the first time | 20:00-02:30 daily   | FRA | 2019-10-26T20:00:00Z | 2019-10-27T00:30:00Z
  once permitted, in the overlap            | 20:00-02:30 daily   | FRA | 2019-10-27T00:45:00Z | 2019-10-27T00:45:00Z
  quiet comes back in the overlap           | 20:00-02:30 daily   | FRA | 2019-10-27T01:10:00Z | 2019-10-27T01:30:00Z
  quiet ends after the overlap              | 20:00-08:00 daily   | FRA | 2019-10-26T20:00:00Z | 2019-10-27T07:00:00Z
  half an hour put back                     | 20:00-08:00 daily   | AUS | 2019-04-06T12:00:00Z | 2019-04-06T22:00:00Z
  a day that is not, then a weekend         | 20:00-08:00 working | WSM | 2011-12-30T09:00:00Z | 2012-01-01T18:00:00Z
  a day that is not                         | 20:00-08:00 daily   | WSM | 2011-12-30T09:00:00Z | 2011-12-30T18:00:00Z
`;
const cases = CASES.split("\n")
  .filter((line) => line.includes("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()) as [string, string, string, string, string]);

const quietHours = (text: string) => {
  const [, from = "", until = "", days] = /^(.+)-(.+) (.+)$/.exec(text) ?? [];
  return { from, until, daysOff: days === "working" };
};

describe("the first permitted minute", () => {
  test.each(cases)("%s", (_name, quiet, country, from, expected) => {
    const permitted = firstPermitted(quietHours(quiet), country, new Date(from), FOR_EVER);
    expect(permitted?.toISOString()).toBe(new Date(expected).toISOString());
  });

  test("there is none where nothing is permitted until the limit", () => {
    const friday = new Date("2019-03-22T19:00Z");
    expect(firstPermitted(working, "FRA", friday, new Date("2019-03-25T06:59Z"))).toBeUndefined();
    expect(firstPermitted(working, "FRA", friday, new Date("2019-03-25T07:00Z"))).toEqual(
      new Date("2019-03-25T07:00Z"),
    );
  });

  test("whoever ignores quiet hours never waits", () => {
    const night = new Date("2019-03-26T01:00Z");
    expect(firstPermitted({ ignoredBecause: "The venue burns" }, "FRA", night, FOR_EVER)).toEqual(night);
  });

  test("is by the zone data that is given", () => {
    const summer: ZoneData = { ...PLATFORM_ZONES, localOf: (at) => PLATFORM_ZONES.localOf(at, "Etc/GMT-2") };
    expect(firstPermitted(nights, "FRA", new Date("2019-03-26T02:00Z"), FOR_EVER, summer)).toEqual(
      new Date("2019-03-26T06:00Z"),
    );
  });
});

describe("controls: what a clock that is only set to the end of the quiet would do", () => {
  const set = (local: string) => PLATFORM_ZONES.instantOf(local, "Europe/Paris").toISOString();

  test("in the gap, it lets half an hour pass that is permitted", () => {
    expect(set("2019-03-31T02:30")).toBe("2019-03-31T01:30:00.000Z");
  });

  test("when the quiet comes back in the overlap, it goes back in time, and would do so for ever", () => {
    const from = "2019-10-27T01:10:00.000Z";
    expect(set("2019-10-27T02:30") < from).toBe(true);
  });
});
