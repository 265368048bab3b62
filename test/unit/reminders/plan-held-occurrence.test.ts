import { describe, expect, test } from "vitest";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { finished } from "#shared/domain/reminders/occurrence-steps.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { at, plan, planned, rule, running, start, threeZones } from "./support/occurrences.ts";

const words = { subject: "Soon", body: "Soon." };
const texts = { ar: words, en: words, fr: words, es: words };
const held = (why: Occurrence["why"], changes: Partial<Occurrence> = {}) => planned({ state: "HELD", why, ...changes });
const SENT = planned({ state: "SENT", done: 1, startedAt: "2019-03-26T08:00:00.000Z" });
const later = start("2019-04-16T09:00");

describe("the conference is postponed", () => {
  const postponed = { state: "POSTPONED", now: at("03-26T12:00") } as const;
  test.each<[string, Occurrence, Partial<Occurrence>]>([
    ["PLANNED", planned({ sentLate: true }), { state: "HELD", why: "conference-postponed" }],
    ["RUNNING", running({ now: at("03-26T08:00") }), { state: "HELD", why: "conference-postponed" }],
    ["to go at once", planned({ dispatchedAt: "2019-03-26T11:59:00.000Z" }), { state: "HELD" }],
    ["HELD by an organiser", held("by-organiser"), { state: "HELD", why: "by-organiser" }],
    ["MISSED", planned({ state: "MISSED", why: "too-late" }), { state: "MISSED" }],
    ["SENT", SENT, { state: "SENT" }],
  ])("%s", (_, existing, expected) => {
    const after = plan(existing, postponed);
    expect(after).toMatchObject(expected);
    for (const gone of ["through", "sentLate", "dispatchedAt"]) expect(after).not.toHaveProperty(gone);
  });

  test("nobody joins what was sent while it is, and they do again afterwards", () => {
    const reminder = rule({ joinedLater: { minLead: "P2D" } });
    const open = plan(SENT, { reminder });
    expect(open.catchUpUntil).toBe("2019-04-07T07:00:00.000Z");
    const shut = plan({ ...open, through: 1 }, { reminder, ...postponed });
    expect(shut).toEqual({ ...SENT, version: 3 });
    expect(plan(shut, { reminder }).catchUpUntil).toBe(open.catchUpUntil);
  });
});

describe("the conference is announced again", () => {
  test.each<[string, Parameters<typeof plan>[1], Partial<Occurrence>]>([
    ["at another date, due in future", { moment: later }, { state: "PLANNED", at: "2019-04-02T07:00:00.000Z" }],
    ["at the same date, due in future", { now: at("03-25T12:00") }, { state: "PLANNED" }],
    [
      "at another date, due in the past",
      { moment: start("2019-04-08T09:00") },
      { state: "MISSED", why: "anchor-moved" },
    ],
    ["at the same date, its time passed meanwhile", {}, { state: "MISSED", why: "anchor-moved" }],
  ])("%s", (_, given, expected) => {
    const after = plan(held("conference-postponed"), { now: at("03-26T12:00"), ...given });
    expect(after).toMatchObject(expected);
    expect(plan(after, { now: at("03-26T12:00"), ...given })).toBe(after);
  });

  test("control: were it planned as if for the first time, what has passed would be sent late", () => {
    expect(plan(undefined, { now: at("03-26T12:00") })).toMatchObject({ state: "PLANNED", sentLate: true });
  });

  test("what an organiser holds stays held", () => {
    expect(plan(held("by-organiser"), { moment: later })).toMatchObject({ state: "HELD", why: "by-organiser" });
  });

  test("what had begun goes on", () => {
    const stopped = plan(running({ now: at("03-26T08:00") }), { state: "POSTPONED" });
    const after = plan(stopped, { moment: later, now: at("03-26T12:00") });
    expect(after).toMatchObject({ state: "RUNNING", done: 0 });
    expect(after.waves[0]?.at).toBe("2019-04-02T07:00:00.000Z");
    expect(after).not.toHaveProperty("why");
  });
});

describe("the conference is announced for the first time", () => {
  const tooEarly = planned({ state: "MISSED", why: "not-announced" });
  test.each<[string, string, Partial<Occurrence>]>([
    ["in time", "03-26T07:59", { state: "PLANNED" }],
    ["a little late", "03-26T08:01", { state: "MISSED", why: "not-announced" }],
  ])("%s", (_, now, expected) => {
    expect(plan(tooEarly, { now: at(now) })).toMatchObject(expected);
    expect(plan(tooEarly, { now: at(now), state: "DRAFT" })).toBe(tooEarly);
  });
});

describe("the conference is cancelled", () => {
  test.each<[Occurrence, Partial<Occurrence>]>([
    [planned(), { state: "CANCELLED", why: "conference-cancelled" }],
    [running({ now: at("03-26T08:00") }), { state: "CANCELLED", why: "conference-cancelled" }],
    [held("by-organiser"), { state: "CANCELLED", why: "conference-cancelled" }],
    [planned({ state: "MISSED", why: "too-late" }), { state: "MISSED", why: "too-late" }],
    [SENT, { state: "SENT" }],
  ])("%o becomes %o", (existing, expected) => {
    expect(plan(existing, { state: "CANCELLED" })).toMatchObject(expected);
  });

  test.each(["conference-cancelled", "skipped"] as const)("what is cancelled as %s never comes back", (why) => {
    const existing = planned({ state: "CANCELLED", why });
    for (const given of [{}, { moment: later }, { moment: undefined }, { reminder: rule({ active: false }) }])
      expect(plan(existing, given)).toBe(existing);
  });

  test.each(["switched-off", "anchor-gone"] as const)("control: what is cancelled as %s does", (why) => {
    expect(plan(planned({ state: "CANCELLED", why }), { moment: later })).toMatchObject({ state: "PLANNED" });
  });
});

describe("held until it is approved", () => {
  const approved = rule({ texts, approver: "s-2" });
  const waiting = held("needs-approval");
  test.each<[string, Occurrence, Reminder, string, Partial<Occurrence>]>([
    ["not yet", waiting, rule({ texts }), "03-26T12:00", { state: "HELD", why: "needs-approval" }],
    ["within its limit", waiting, approved, "03-26T12:00", { state: "PLANNED", sentLate: true }],
    ["the house's words after all", waiting, rule(), "03-26T12:00", { state: "PLANNED", sentLate: true }],
    ["too late", waiting, approved, "03-27T12:00", { state: "MISSED", why: "too-late" }],
    [
      "to go at once",
      { ...waiting, dispatchedAt: "2019-03-20T12:00:00.000Z" },
      approved,
      "03-23T12:00",
      { state: "PLANNED", dispatchedAt: "2019-03-23T12:00:00.000Z" },
    ],
  ])("%s", (_, existing, reminder, now, expected) => {
    expect(plan(existing, { reminder, now: at(now) })).toMatchObject(expected);
  });
});

describe("begun in several waves, and held", () => {
  const given = { reminder: threeZones(), now: at("03-26T00:01") };
  const stopped: Occurrence = { ...finished(running(given), given.now), state: "HELD", why: "by-organiser" };
  const countriesOf = ({ waves }: Occurrence) => waves.map(({ countries }) => countries);

  test("stays as it is while nothing moves", () => {
    expect(countriesOf(stopped)).toEqual([["JPN"], ["FRA"], ["USA"]]);
    expect(plan(stopped, given)).toBe(stopped);
  });

  test("gives the others the time that holds now, and nobody a second one", () => {
    const after = plan(stopped, { ...given, moment: later });
    expect(after).toMatchObject({ state: "HELD", done: 1, at: stopped.at });
    expect(after.waves.map(({ at: instant }) => instant.slice(5, 16))).toEqual([
      "03-26T00:00",
      "04-02T07:00",
      "04-02T13:00",
    ]);
    const inOne = plan(after, { ...given, reminder: { ...given.reminder, zone: "CONFERENCE" } });
    expect(countriesOf(inOne)).toEqual([["JPN"], ["FRA", "USA"]]);
    const toAll = plan(after, { ...given, reminder: rule() });
    expect(toAll.waves[1]?.countries).toContain("FRA");
    expect(toAll.waves[1]?.countries).not.toContain("JPN");
  });

  test("is at its end where everybody has had it", () => {
    const single = running({ now: at("03-26T08:00") });
    const all: Occurrence = { ...single, done: 1, state: "HELD", why: "by-organiser" };
    expect(plan(all, { moment: later }).waves).toEqual(single.waves);
  });
});
