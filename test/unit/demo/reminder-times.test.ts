import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import capitalClocks from "#infra/local/demo/capital-clocks.json" with { type: "json" };
import { CALENDAR, ENDS } from "#infra/local/demo/conference-plan.ts";
import { DEFAULT_PLAN } from "#infra/local/demo/default-plan.ts";
import { reminderTimes, reminderTimesHoursBefore } from "#infra/local/demo/reminder-times.ts";

const rule = (name: string) => reminderTimes(DEFAULT_PLAN.find((one) => one.name === name) as never);

describe("when a reminder of the default plan is due", () => {
  it.each([
    // 09:00 in Paris on both sides of 31 March, though not the same hour of UTC.
    ["The conference starts in 14 days", "FRA", "2019-03-26T08:00:00.000Z"],
    ["The conference starts tomorrow", "FRA", "2019-04-08T07:00:00.000Z"],
    ["The conference starts in 14 days", "JPN", "2019-03-26T08:00:00.000Z"],
    // 03:00 in Washington, then 08:00, by its summer time since 10 March.
    ["The conference starts in 14 days", "USA", "2019-03-26T12:00:00.000Z"],
    ["30 days left to nominate", "USA", "2019-01-17T13:00:00.000Z"],
    // 21:00 in Wellington.
    ["30 days left to nominate", "NZL", "2019-01-17T19:00:00.000Z"],
    // A Saturday, which ends in Auckland first; in Egypt a week begins on Sunday, in India the Saturday is a working day.
    ["14 days left to nominate", "NZL", "2019-02-03T19:00:00.000Z"],
    ["14 days left to nominate", "FRA", "2019-02-04T07:00:00.000Z"],
    ["14 days left to nominate", "EGY", "2019-02-03T06:00:00.000Z"],
    ["14 days left to nominate", "IND", "2019-02-02T08:00:00.000Z"],
    // Thursday and Friday are off in Kabul, and on Saturday it would be too late: it goes all the same.
    ["2 days left to nominate", "AFG", "2019-02-14T08:00:00.000Z"],
    ["30 days left to nominate", "AFG", "2019-01-19T03:30:00.000Z"],
  ])("%s, %s", (name, country, at) => {
    expect(rule(name)(country)).toBe(at);
  });

  it("knows the clock of every member", () => {
    const csv = readFileSync("infra/local/demo/members.csv", "utf8");
    const countries = (parse(csv, { columns: true }) as { country: string }[]).map(({ country }) => country);
    expect(Object.keys(capitalClocks)).toEqual(countries.toSorted());
    expect(() => rule("30 days left to nominate")("XYZ")).toThrow("XYZ");
  });

  it("is never while somebody in the demo acts, so that what they do is before it or after it", () => {
    const scenes = Object.values(CALENDAR)
      .flat()
      .map((at) => Date.parse(at));
    const ofDates = [
      reminderTimes({ date: ENDS.amendments, daysBefore: 2 }),
      reminderTimesHoursBefore(`${ENDS.silence}:00+02:00`, 24),
    ];
    const times = [...DEFAULT_PLAN.map(reminderTimes), ...ofDates].flatMap((one) =>
      Object.keys(capitalClocks).map(one),
    );
    const tooNear = [...new Set(times)].filter((at) =>
      scenes.some((scene) => Math.abs(scene - Date.parse(at)) < 20 * 60_000),
    );
    expect(tooNear).toEqual([]);
  });
});
