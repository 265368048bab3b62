import { describe, expect, test } from "vitest";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { PLATFORM_ZONES } from "#shared/domain/zone-data.ts";
import { at, EVER_SUMMER, plan, planned, rule, running, start } from "./support/occurrences.ts";

const DUE = "2019-03-26T08:00:00.000Z";
const missed = (why: Occurrence["why"]) => planned({ state: "MISSED", why });

describe("planned again from the same facts", () => {
  test.each<[string, Occurrence]>([
    ["PLANNED", planned()],
    ["RUNNING", running({ now: at("03-26T08:01") })],
    ["SENT", planned({ state: "SENT", done: 1, startedAt: DUE })],
    ["HELD", planned({ state: "HELD", why: "by-organiser" })],
    ["waiting for approval", planned({ state: "HELD", why: "needs-approval" })],
    ["missed, too late", missed("too-late")],
    ["missed, its date moved", missed("anchor-moved")],
    ["skipped", planned({ state: "CANCELLED", why: "skipped" })],
  ])("%s is the same object, also when its time has come", (_, existing) => {
    const texts = { subject: "Soon", body: "Soon." };
    const reminder = rule({ texts: { ar: texts, en: texts, fr: texts, es: texts } });
    for (const now of ["03-25T09:00", "03-26T08:00", "03-26T20:00"])
      expect(plan(existing, { reminder, now: at(now) }), now).toBe(existing);
  });

  test("a limit that was passed stays passed for a clock that is set back", () => {
    expect(plan(missed("too-late"), { now: at("03-26T12:00") }).state).toBe("MISSED");
  });
});

describe("the zone data change", () => {
  const given = { zones: EVER_SUMMER };
  test.each([
    [
      "PLANNED, due in future",
      planned(),
      "03-20T09:00",
      { state: "PLANNED", at: "2019-03-26T07:00:00.000Z", zoneData: "2019z" },
    ],
    ["PLANNED, now due a little past", planned(), "03-26T07:30", { state: "PLANNED", sentLate: true }],
    ["MISSED, due in the past", missed("anchor-moved"), "03-26T07:30", { state: "MISSED", why: "anchor-moved" }],
  ] as const)("%s", (_, existing, now, expected) => {
    expect(plan(existing, { ...given, now: at(now) })).toMatchObject(expected);
  });

  test("and the date with them, which nobody has moved: what is now due a little past goes", () => {
    const winter = start("2019-03-30T09:00");
    const existing = planned({}, { moment: winter });
    expect(existing.at).toBe("2019-03-16T08:00:00.000Z");
    const moment = { ...winter, at: EVER_SUMMER.instantOf(winter.local, winter.zone).toISOString() };
    expect(plan(existing, { ...given, moment, now: at("03-16T07:30") })).toMatchObject({
      state: "PLANNED",
      sentLate: true,
    });
  });

  test("nothing about it: it is noted that it has been looked at", () => {
    const after = plan(planned(), { zones: { ...PLATFORM_ZONES, version: "2019z" } });
    expect(after).toEqual({ ...planned(), zoneData: "2019z", version: 2 });
  });
});
