import { describe, expect, test } from "vitest";
import { type Distance, dueTime, shift } from "#shared/domain/reminders/reminder-time.ts";
import { PLATFORM_ZONES, type ZoneData } from "#shared/domain/zone-data.ts";
import { absolutely, shownBy } from "./support.ts";

const START = "2019-04-09T07:00:00.000Z";

/** Written as a rule says it: `before P14D 09:00`. */
const rule = (text: string): Distance => {
  const [direction = "", offset = "", timeOfDay] = text.split(" ");
  return { direction: direction === "before" ? "before" : "after", offset, timeOfDay };
};

/**
 * Name, rule, moment, zone, what the clock shows there, instant. The first is the seed vector of rules.md 2.2: a start at
 * 09:00 in Paris, where clocks go forward on 31 March.
 */
const CASES = `
  14 days at 09:00 stay 09:00                 | before P14D 09:00  | 2019-04-09T07:00Z | Europe/Paris        | 2019-03-26T09:00 | 2019-03-26T08:00Z
  two weeks are 14 days                       | before P2W 09:00   | 2019-04-09T07:00Z | Europe/Paris        | 2019-03-26T09:00 | 2019-03-26T08:00Z
  days after, too                             | after P14D 09:00   | 2019-03-26T08:00Z | Europe/Paris        | 2019-04-09T09:00 | 2019-04-09T07:00Z
  no day at all                               | before P0D 07:00   | 2019-04-09T07:00Z | Europe/Paris        | 2019-04-09T07:00 | 2019-04-09T05:00Z

  gap: forward                                | before P9D 02:30   | 2019-04-09T07:00Z | Europe/Paris        | 2019-03-31T03:30 | 2019-03-31T01:30Z
  overlap: the first                          | after P1D 02:30    | 2019-10-26T07:00Z | Europe/Paris        | 2019-10-27T02:30 | 2019-10-27T00:30Z

  Sydney, clocks back                         | before P14D 09:00  | 2019-04-08T23:00Z | Australia/Sydney    | 2019-03-26T09:00 | 2019-03-25T22:00Z
  Sydney, overlap                             | before P2D 02:30   | 2019-04-08T23:00Z | Australia/Sydney    | 2019-04-07T02:30 | 2019-04-06T15:30Z
  Sydney, gap                                 | before P1D 02:30   | 2019-10-06T22:00Z | Australia/Sydney    | 2019-10-06T03:30 | 2019-10-05T16:30Z
  Santiago, clocks back                       | before P14D 09:00  | 2019-04-09T13:00Z | America/Santiago    | 2019-03-26T09:00 | 2019-03-26T12:00Z
  Santiago, overlap before midnight           | before P3D 23:30   | 2019-04-09T13:00Z | America/Santiago    | 2019-04-06T23:30 | 2019-04-07T02:30Z

  São Paulo, no midnight                      | before P1D 00:00   | 2018-11-05T12:00Z | America/Sao_Paulo   | 2018-11-04T01:00 | 2018-11-04T03:00Z
  Beirut, no midnight                         | before P1D 00:00   | 2019-04-01T06:00Z | Asia/Beirut         | 2019-03-31T01:00 | 2019-03-30T22:00Z
  Santiago, no midnight                       | before P1D 00:00   | 2019-09-09T12:00Z | America/Santiago    | 2019-09-08T01:00 | 2019-09-08T04:00Z

  a month before 31 March                     | before P1M 09:00   | 2024-03-31T07:00Z | Europe/Paris        | 2024-02-29T09:00 | 2024-02-29T08:00Z
  the same in a common year                   | before P1M 09:00   | 2023-03-31T07:00Z | Europe/Paris        | 2023-02-28T09:00 | 2023-02-28T08:00Z
  a month after 31 January                    | after P1M 09:00    | 2024-01-31T08:00Z | Europe/Paris        | 2024-02-29T09:00 | 2024-02-29T08:00Z
  a year before 29 February                   | before P1Y 09:00   | 2024-02-29T08:00Z | Europe/Paris        | 2023-02-28T09:00 | 2023-02-28T08:00Z
  a year after 29 February                    | after P1Y 09:00    | 2024-02-29T08:00Z | Europe/Paris        | 2025-02-28T09:00 | 2025-02-28T08:00Z
  2 days before 1 March, leap                 | before P2D 09:00   | 2024-03-01T08:00Z | Europe/Paris        | 2024-02-28T09:00 | 2024-02-28T08:00Z
  2 days before 1 March, common               | before P2D 09:00   | 2023-03-01T08:00Z | Europe/Paris        | 2023-02-27T09:00 | 2023-02-27T08:00Z
  months, then days                           | before P1M1D 09:00 | 2024-03-31T07:00Z | Europe/Paris        | 2024-02-28T09:00 | 2024-02-28T08:00Z

  it is tomorrow in Auckland                  | before P1D 09:00   | 2019-04-09T22:30Z | Pacific/Auckland    | 2019-04-09T09:00 | 2019-04-08T21:00Z
  it is yesterday in Honolulu                 | before P1D 09:00   | 2019-04-09T07:00Z | Pacific/Honolulu    | 2019-04-07T09:00 | 2019-04-07T19:00Z

  Kathmandu, +05:45                           | before P14D 09:00  | 2019-04-09T07:00Z | Asia/Kathmandu      | 2019-03-26T09:00 | 2019-03-26T03:15Z
  Kolkata, +05:30                             | before P14D 09:00  | 2019-04-09T07:00Z | Asia/Kolkata        | 2019-03-26T09:00 | 2019-03-26T03:30Z
  Eucla, +08:45                               | before P14D 09:00  | 2019-04-09T07:00Z | Australia/Eucla     | 2019-03-26T09:00 | 2019-03-26T00:15Z
  Chatham, +13:45                             | before P14D 09:00  | 2019-04-09T07:00Z | Pacific/Chatham     | 2019-03-26T09:00 | 2019-03-25T19:15Z
  Chatham, +12:45                             | after P14D 09:00   | 2019-04-09T07:00Z | Pacific/Chatham     | 2019-04-23T09:00 | 2019-04-22T20:15Z

  Lord Howe, +11:00                           | before P14D 09:00  | 2019-04-09T07:00Z | Australia/Lord_Howe | 2019-03-26T09:00 | 2019-03-25T22:00Z
  Lord Howe, gap of half an hour              | before P1D 02:15   | 2019-10-07T00:00Z | Australia/Lord_Howe | 2019-10-06T02:45 | 2019-10-05T15:45Z
  Lord Howe, overlap of half an hour          | before P1D 01:45   | 2019-04-08T00:00Z | Australia/Lord_Howe | 2019-04-07T01:45 | 2019-04-06T14:45Z

  Apia, the day before the one that never was | before P4D 09:00   | 2012-01-01T19:00Z | Pacific/Apia        | 2011-12-29T09:00 | 2011-12-29T19:00Z
  Apia, 30 December 2011 never was            | before P3D 09:00   | 2012-01-01T19:00Z | Pacific/Apia        | 2011-12-31T09:00 | 2011-12-30T19:00Z

  hours are counted by the clock              | before PT2H        | 2019-04-09T07:00Z | Europe/Paris        | 2019-04-09T07:00 | 2019-04-09T05:00Z
  hours across the gap                        | before PT7H        | 2019-03-31T07:00Z | Europe/Paris        | 2019-03-31T01:00 | 2019-03-31T00:00Z
  24 hours are not a day                      | before PT24H       | 2019-03-31T07:00Z | Europe/Paris        | 2019-03-30T08:00 | 2019-03-30T07:00Z
  a day is not 24 hours                       | before P1D 09:00   | 2019-03-31T07:00Z | Europe/Paris        | 2019-03-30T09:00 | 2019-03-30T08:00Z
  hours into the second of the twice          | after PT90M        | 2019-10-27T00:00Z | Europe/Paris        | 2019-10-27T02:30 | 2019-10-27T01:30Z
`;
const cases = CASES.split("\n")
  .filter((line) => line.includes("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()) as [string, string, string, string, string, string]);

describe("when a rule is due", () => {
  test.each(cases)("%s", (_name, text, moment, zone, local, at) => {
    const expected = new Date(at).toISOString();
    expect(dueTime(rule(text), { at: moment }, zone)).toEqual({ local, zone, at: expected });
    expect(shownBy(expected, zone)).toBe(local);
  });

  test("hours keep the seconds of what they count from; the wall clock is to the minute", () => {
    expect(dueTime(rule("after PT2H"), { at: "2019-01-10T12:34:56.789Z" }, "Europe/Paris")).toEqual({
      ...{ local: "2019-01-10T15:34", zone: "Europe/Paris" },
      at: "2019-01-10T14:34:56.789Z",
    });
  });
});

describe("controls: what other ways of reckoning would give", () => {
  test("14 times 24 hours before the seed vector's start is 08:00 in Paris", () => {
    const naive = absolutely(START, "before", 14);
    expect(naive).toBe("2019-03-26T07:00:00.000Z");
    expect(shownBy(naive, "Europe/Paris")).toBe("2019-03-26T08:00");
    expect(dueTime(rule("before P14D 09:00"), { at: START }, "Europe/Paris").at).not.toBe(naive);
  });

  test("the same in Sydney is an hour late", () => {
    const naive = absolutely("2019-04-08T23:00:00.000Z", "before", 14);
    expect(shownBy(naive, "Australia/Sydney")).toBe("2019-03-26T10:00");
  });

  test("a schedule that fires when the clock shows 02:30 never fires in the gap, and fires twice in the overlap", () => {
    const showing = (local: string, from: string) =>
      Array.from({ length: 24 * 60 }, (_, minute) => new Date(Date.parse(from) + minute * 60_000).toISOString()).filter(
        (instant) => shownBy(instant, "Europe/Paris") === local,
      );
    expect(showing("2019-03-31T02:30", "2019-03-30T23:00Z")).toEqual([]);
    expect(showing("2019-10-27T02:30", "2019-10-26T22:00Z")).toEqual([
      "2019-10-27T00:30:00.000Z",
      "2019-10-27T01:30:00.000Z",
    ]);
  });

  test.each([
    ["Pacific/Auckland", "2019-04-09T22:30:00.000Z", "2019-04-08T09:00"],
    ["Pacific/Honolulu", START, "2019-04-08T09:00"],
  ])("the date in UTC is another day than in %s", (zone, moment, onDateInUtc) => {
    const dayBefore = absolutely(moment, "before", 1).slice(0, "2019-04-09".length);
    expect(`${dayBefore}T09:00`).toBe(onDateInUtc);
    expect(dueTime(rule("before P1D 09:00"), { at: moment }, zone).local).not.toBe(onDateInUtc);
  });
});

describe("zone data that changes between planning and sending", () => {
  /** As if France had stayed on summer time for ever. */
  const changed: ZoneData = {
    version: "2019z",
    instantOf: (local, zone) => PLATFORM_ZONES.instantOf(local, zone === "Europe/Paris" ? "Etc/GMT-2" : zone),
    localOf: (at, zone) => PLATFORM_ZONES.localOf(at, zone === "Europe/Paris" ? "Etc/GMT-2" : zone),
  };

  test("moves the instant and leaves the wall clock", () => {
    const inTwoWeeks = rule("before P14D 09:00");
    const planned = dueTime(inTwoWeeks, { at: START }, "Europe/Paris");
    const now = dueTime(inTwoWeeks, { at: START }, "Europe/Paris", changed);
    expect(now.at).toBe("2019-03-26T07:00:00.000Z");
    expect(now.at).not.toBe(planned.at);
    expect(now.local).toBe(planned.local);
  });

  test("does not concern hours, nor other zones", () => {
    expect(dueTime(rule("before PT2H"), { at: START }, "Europe/Paris", changed).at).toBe("2019-04-09T05:00:00.000Z");
    expect(dueTime(rule("before P14D 09:00"), { at: START }, "Europe/Berlin", changed).at).toBe(
      "2019-03-26T08:00:00.000Z",
    );
  });

  test("the platform says which release it has", () => {
    expect(PLATFORM_ZONES.version).toMatch(/^20\d\d[a-z]/);
  });
});

describe("an instant so much before or after another, in Paris", () => {
  test.each([
    ["a day keeps the time of day", "2019-03-31T07:00Z", "before", "P1D", "2019-03-30T08:00:00.000Z"],
    ["24 hours do not", "2019-03-31T07:00Z", "before", "PT24H", "2019-03-30T07:00:00.000Z"],
    ["a month ends with the month", "2019-01-31T12:00Z", "after", "P1M", "2019-02-28T12:00:00.000Z"],
  ] as const)("%s", (_name, at, direction, offset, expected) => {
    expect(shift(at, direction, offset, "Europe/Paris")).toBe(expected);
  });
});
