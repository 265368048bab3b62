import { describe, expect, test } from "vitest";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { planOccurrence } from "#shared/domain/reminders/plan-occurrence.ts";
import { at, facts, plan, planned, rule, running, start, threeZones } from "./support/occurrences.ts";

const DUE = "2019-03-26T08:00:00.000Z";
const missed = (why: Occurrence["why"]) => planned({ state: "MISSED", why });

describe("at creation (rules.md 2.2)", () => {
  test.each([
    ["due in future", {}, { state: "PLANNED", at: DUE, done: 0, version: 1 }],
    ["due this very moment", { now: at("03-26T08:00") }, { state: "PLANNED" }],
    ["due past, not older than its limit", { now: at("03-27T08:00") }, { state: "PLANNED", sentLate: true }],
    ["due past, older", { now: at("03-27T08:01") }, { state: "MISSED", why: "too-late" }],
    ["due past, its date too", { now: at("04-09T07:00") }, { state: "MISSED", why: "anchor-passed" }],
    ["due in future, conference postponed", { state: "POSTPONED" }, { state: "HELD", why: "conference-postponed" }],
    ["due past, conference postponed", { state: "POSTPONED", now: at("03-28T08:00") }, { state: "MISSED" }],
    ["due in future, conference a draft", { state: "DRAFT" }, { state: "PLANNED" }],
    [
      "due now, conference a draft",
      { state: "DRAFT", now: at("03-26T09:00") },
      { state: "MISSED", why: "not-announced" },
    ],
    ["due no earlier than its date", { reminder: rule({ offset: "P0D" }) }, { state: "MISSED", why: "anchor-passed" }],
  ] as const)("%s", (_, given, expected) => {
    expect(plan(undefined, given)).toMatchObject(expected);
  });

  test("only what is late says so", () => {
    expect(plan(undefined)).not.toHaveProperty("sentLate");
    expect(plan(undefined, { now: at("03-26T08:00") })).not.toHaveProperty("sentLate");
  });

  test("controls: a limit of seven days lets the older one go, and what says after knows no date that is past", () => {
    const late = { now: at("03-27T08:01"), reminder: rule({ maxLateness: "P7D" }) };
    expect(plan(undefined, late)).toMatchObject({ state: "PLANNED", sentLate: true });
    const after = { now: at("04-09T07:00"), reminder: rule({ direction: "after", offset: "P0D", timeOfDay: "09:00" }) };
    expect(plan(undefined, after)).toMatchObject({ state: "PLANNED" });
  });

  test.each([
    ["no date", { moment: undefined }],
    ["another date", { reminder: rule({ of: "round-table" }) }],
    ["a rule that is switched off", { reminder: rule({ active: false }) }],
    ["a conference that is cancelled", { state: "CANCELLED" }],
  ] as const)("with %s there is none", (_, given) => {
    expect(planOccurrence(undefined, facts(given))).toBeUndefined();
  });

  test.each([
    ["all ahead", "03-25T12:00", { state: "PLANNED", done: 0 }],
    ["one too old, one late, one ahead", "03-27T07:00", { state: "PLANNED", done: 1, sentLate: true }],
    ["all too old", "03-27T13:01", { state: "MISSED", why: "too-late", done: 0 }],
  ])("of several waves: %s", (_, now, expected) => {
    expect(plan(undefined, { reminder: threeZones(), now: at(now) })).toMatchObject(expected);
  });
});

describe("the rule changes", () => {
  const weekBefore = rule({ offset: "P7D" });
  test.each([
    [
      "PLANNED, due in future",
      planned(),
      "03-20T09:00",
      { state: "PLANNED", at: "2019-04-02T07:00:00.000Z", version: 2 },
    ],
    ["PLANNED, now due a little past", planned(), "04-02T09:00", { state: "PLANNED", sentLate: true }],
    ["PLANNED, now due long past", planned(), "04-04T09:00", { state: "MISSED", why: "too-late" }],
    ["MISSED, due in future", missed("too-late"), "03-28T09:00", { state: "PLANNED" }],
    ["MISSED, now due a little past", missed("anchor-moved"), "04-02T09:00", { state: "PLANNED", sentLate: true }],
    [
      "HELD",
      planned({ state: "HELD", why: "by-organiser" }),
      "04-04T09:00",
      { state: "HELD", at: "2019-04-02T07:00:00.000Z" },
    ],
    ["SENT", planned({ state: "SENT", done: 1, startedAt: DUE }), "03-28T09:00", { state: "SENT", at: DUE }],
  ] as const)("%s", (_, existing, now, expected) => {
    expect(plan(existing, { reminder: weekBefore, now: at(now) })).toMatchObject(expected);
  });

  test("a longer limit takes back what was too late, a shorter one does not touch what is ahead", () => {
    const again = plan(missed("too-late"), { reminder: rule({ maxLateness: "P2D" }), now: at("03-27T12:00") });
    expect(again).toMatchObject({ state: "PLANNED", sentLate: true, maxLateness: "P2D" });
    expect(plan(planned(), { reminder: rule({ maxLateness: "PT1H" }) }).state).toBe("PLANNED");
  });

  test.each(["PLANNED", "HELD", "MISSED"] as const)(
    "%s is cancelled when it is switched off, and back as at creation",
    (state) => {
      const off = plan(planned({ state, ...(state !== "PLANNED" && { why: "too-late" }) }), {
        reminder: rule({ active: false }),
      });
      expect(off).toMatchObject({ state: "CANCELLED", why: "switched-off", version: 2 });
      expect(plan(off)).toMatchObject({ state: "PLANNED", version: 3 });
      expect(plan(off, { now: at("03-26T12:00") })).toMatchObject({ state: "PLANNED", sentLate: true });
      expect(plan(off, { now: at("03-28T12:00") })).toMatchObject({ state: "MISSED", why: "too-late" });
    },
  );
});

describe("its date moves", () => {
  const later = start("2019-04-16T09:00");
  const sooner = start("2019-03-20T09:00");
  test.each([
    ["PLANNED", planned(), later, { state: "PLANNED", at: "2019-04-02T07:00:00.000Z", anchorAt: later.at }],
    ["PLANNED, now due in the past", planned(), sooner, { state: "MISSED", why: "anchor-moved", anchorAt: sooner.at }],
    ["PLANNED, its date now past", planned(), start("2019-03-01T09:00"), { state: "MISSED", why: "anchor-moved" }],
    ["MISSED, due in future", missed("too-late"), later, { state: "PLANNED" }],
    ["MISSED, due in the past", missed("too-late"), sooner, { state: "MISSED", why: "too-late", anchorAt: sooner.at }],
    ["SENT", planned({ state: "SENT", done: 1 }), later, { state: "SENT", anchorAt: start().at, version: 1 }],
    ["HELD", planned({ state: "HELD", why: "by-organiser" }), sooner, { state: "HELD", anchorAt: sooner.at }],
  ] as const)("%s", (_, existing, moment, expected) => {
    // 6 March at 08:00 in UTC is fourteen days before the date that is sooner: four hours ago.
    const after = plan(existing, { moment, now: at("03-06T12:00") });
    expect(after).toMatchObject(expected);
    expect(after.why !== undefined).toBe(after.state === "MISSED" || after.state === "HELD");
  });

  test("control: by somebody who forgets what was planned before, the past one would be sent late", () => {
    expect(plan(undefined, { moment: sooner, now: at("03-06T12:00") })).toMatchObject({
      state: "PLANNED",
      sentLate: true,
    });
  });

  test("RUNNING goes on with its waves, up to the date as it is now", () => {
    const existing = running({ reminder: threeZones(), now: at("03-26T00:01") });
    const after = plan(existing, { reminder: threeZones(), moment: later, now: at("03-26T01:00") });
    expect(after).toMatchObject({ state: "RUNNING", through: 1, anchorAt: later.at, waves: existing.waves });
  });

  test("of several waves, those whose time is past are left out, and the others go", () => {
    const given = { reminder: threeZones(), moment: sooner, now: at("03-06T12:00") };
    expect(plan(planned({}, { reminder: threeZones() }), given)).toMatchObject({ state: "PLANNED", done: 2 });
  });

  test("by an hour that moves no wave leaves what is due now to go", () => {
    const given = { moment: start("2019-04-09T10:00"), now: at("03-26T08:01") };
    expect(plan(planned(), given)).toMatchObject({ state: "PLANNED", anchorAt: given.moment.at });
  });

  test("to before its wave, which stays where it is: what would announce what is past is missed", () => {
    const reminder = rule({ offset: "P0D", timeOfDay: "08:00" });
    const given = { reminder, moment: start("2019-04-09T07:30"), now: at("03-26T08:01") };
    const after = plan(planned({}, { reminder }), given);
    expect(after).toMatchObject({ state: "MISSED", why: "anchor-moved", at: "2019-04-09T06:00:00.000Z" });
    const nothingBefore = { ...given, reminder: { ...reminder, direction: "after" } as const };
    expect(plan(planned({}, { reminder }), nothingBefore).state).toBe("PLANNED");
  });

  test.each([
    ["PLANNED", planned()],
    ["HELD", planned({ state: "HELD", why: "by-organiser" })],
    ["RUNNING", running({ now: at("03-26T08:00") })],
    ["MISSED", missed("anchor-moved")],
  ] as const)("%s is cancelled when its date is gone, and back when there is one", (_, existing) => {
    const gone = plan(existing, { moment: undefined });
    expect(gone).toMatchObject({ state: "CANCELLED", why: "anchor-gone" });
    expect(gone).not.toHaveProperty("through");
    expect(plan(gone, { moment: later }).state).toBe(existing.startedAt ? "RUNNING" : "PLANNED");
  });
});
