import { describe, expect, it } from "vitest";
import { firstThatWillDo, instantShowing, shownIn } from "#infra/local/demo/wall-clock.ts";

const iso = (instant: number | undefined) => instant && new Date(instant).toISOString();

describe("looking at clocks", () => {
  it.each([
    ["2019-03-26T09:00", "Europe/Paris", "2019-03-26T08:00:00.000Z"],
    ["2019-04-08T09:00", "Europe/Paris", "2019-04-08T07:00:00.000Z"],
    // Not shown on that day: the first instant that shows more.
    ["2019-03-31T02:30", "Europe/Paris", "2019-03-31T01:00:00.000Z"],
    // Shown twice.
    ["2019-10-27T02:30", "Europe/Paris", "2019-10-27T00:30:00.000Z"],
    ["2019-01-17T08:00", "Asia/Kathmandu", "2019-01-17T02:15:00.000Z"],
    ["2019-01-17T08:00", "Pacific/Tongatapu", "2019-01-16T19:00:00.000Z"],
    ["2019-03-11T08:00", "America/New_York", "2019-03-11T12:00:00.000Z"],
  ])("%s in %s", (local, zone, instant) => {
    expect(iso(instantShowing(local, zone))).toBe(instant);
  });

  it("reads midnight as the day that begins", () => {
    expect(shownIn("Europe/Paris", Date.parse("2019-02-15T23:00Z"))).toBe("2019-02-16T00:00");
  });

  it("finds the first quarter of an hour that will do, and none after the last", () => {
    const [from, until] = [Date.parse("2019-01-17T05:00Z"), Date.parse("2019-01-17T07:00Z")];
    const find = (time: string) => firstThatWillDo(from, until, "Europe/Paris", (shown) => shown.slice(11) >= time);
    expect(iso(find("08:00"))).toBe("2019-01-17T07:00:00.000Z");
    expect(find("08:15")).toBeUndefined();
  });
});
