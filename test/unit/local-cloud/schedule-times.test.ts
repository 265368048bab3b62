import { describe, expect, it } from "vitest";
import { readSchedule } from "#infra/local/pumps/schedule-times.ts";

const next = (expression: string, after: string, zone?: string) => {
  const time = readSchedule(expression, zone)(Date.parse(after));
  return time === undefined ? undefined : new Date(time).toISOString();
};

describe("schedules", () => {
  it("come at a rate", () => {
    expect(next("rate(1 minute)", "2019-01-01T00:00:30Z")).toBe("2019-01-01T00:01:30.000Z");
    expect(next("rate(2 days)", "2019-01-01T00:00:00Z")).toBe("2019-01-03T00:00:00.000Z");
  });

  it("come once", () => {
    expect(next("at(2019-04-09T08:00:00)", "2019-04-09T05:59:59Z", "Europe/Paris")).toBe("2019-04-09T06:00:00.000Z");
    expect(next("at(2019-04-09T08:00:00)", "2019-04-09T06:00:00Z", "Europe/Paris")).toBeUndefined();
  });

  it("come as a cron expression says", () => {
    expect(next("cron(0 8 * * ? *)", "2019-01-01T08:00:00Z")).toBe("2019-01-02T08:00:00.000Z");
    expect(next("cron(0/15 8-9 ? * MON-FRI *)", "2019-04-05T09:45:00Z")).toBe("2019-04-08T08:00:00.000Z");
    expect(next("cron(30 6 1,15 JAN,JUL ? 2020)", "2019-03-01T00:00:00Z")).toBe("2020-01-01T06:30:00.000Z");
    expect(next("cron(0 0 1 1 ? 2018)", "2019-01-01T00:00:00Z")).toBeUndefined();
    expect(next("cron(0 12 ? * 1 *)", "2019-04-08T00:00:00Z")).toBe("2019-04-14T12:00:00.000Z");
  });

  it("keep local time over a change of the clocks", () => {
    expect(next("cron(0 8 * * ? *)", "2019-03-30T12:00:00Z", "Europe/Paris")).toBe("2019-03-31T06:00:00.000Z");
  });

  it("are refused when they cannot be read", () => {
    expect(() => readSchedule("cron(0 8 L * ? *)")).toThrow("L");
    expect(() => readSchedule("rate(often)")).toThrow("often");
    expect(() => readSchedule("every day")).toThrow("every day");
  });
});
