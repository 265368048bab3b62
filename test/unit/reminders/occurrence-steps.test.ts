import { describe, expect, test } from "vitest";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { finished, nextStep } from "#shared/domain/reminders/occurrence-steps.ts";
import { at, facts, planned, rule, running, threeZones } from "./support/occurrences.ts";

const THREE = { reminder: threeZones() };
const three = planned({}, THREE);
const SENT = planned({ state: "SENT", done: 1, startedAt: "2019-03-26T08:00:00.000Z" });
const joining: Occurrence = { ...SENT, catchUpUntil: "2019-04-07T07:00:00.000Z" };
/** Tokyo has had it. */
const begun = finished(running({ ...THREE, now: at("03-26T00:01") }), at("03-26T00:02"));
const atOnce = planned({ dispatchedAt: "2019-03-20T12:00:00.000Z" });

type Given = Parameters<typeof facts>[0];

describe("what is next", () => {
  test.each<[string, Occurrence, string, Given, object]>([
    ["before its time", planned(), "03-26T07:59", {}, { do: "wait" }],
    ["at its time", planned(), "03-26T08:00", {}, { do: "run", through: 1 }],
    ["at the end of its limit", planned(), "03-27T08:00", {}, { do: "run", through: 1 }],
    [
      "after it",
      planned(),
      "03-27T08:01",
      {},
      { do: "save", fact: "ReminderMissed", occurrence: { state: "MISSED", why: "too-late" } },
    ],
    ["conference a draft, before its time", planned(), "03-26T07:59", { state: "DRAFT" }, { do: "wait" }],
    [
      "conference a draft",
      planned(),
      "03-26T08:00",
      { state: "DRAFT" },
      { do: "save", fact: "ReminderMissed", occurrence: { state: "MISSED", why: "not-announced" } },
    ],
    ["conference postponed", planned(), "03-26T08:00", { state: "POSTPONED" }, { do: "wait" }],
    ["conference cancelled", planned(), "03-26T08:00", { state: "CANCELLED" }, { do: "wait" }],
    ["switched off", planned(), "03-26T08:00", { reminder: rule({ active: false }) }, { do: "wait" }],
    ["held", planned({ state: "HELD", why: "by-organiser" }), "03-26T08:00", {}, { do: "wait" }],
    ["missed", planned({ state: "MISSED", why: "anchor-moved" }), "03-26T08:00", {}, { do: "wait" }],
    ["cancelled", planned({ state: "CANCELLED", why: "skipped" }), "03-26T08:00", {}, { do: "wait" }],
    ["sent", SENT, "03-26T08:00", {}, { do: "wait" }],
    ["first of several waves", three, "03-26T00:00", THREE, { do: "run", through: 1, occurrence: { done: 0 } }],
    ["two of several waves", three, "03-26T12:59", THREE, { do: "run", through: 2, occurrence: { done: 0 } }],
    [
      "first wave too late, second due",
      three,
      "03-27T00:01",
      THREE,
      { do: "run", through: 3, occurrence: { done: 1 } },
    ],
    [
      "all waves too late",
      three,
      "03-27T13:01",
      THREE,
      { do: "save", fact: "ReminderMissed", occurrence: { done: 0 } },
    ],
    ["between waves", begun, "03-26T07:59", THREE, { do: "wait" }],
    ["its second wave", begun, "03-26T08:00", THREE, { do: "run", through: 2, occurrence: { done: 1 } }],
    [
      "the rest too late, the first was sent",
      begun,
      "03-27T13:01",
      THREE,
      { do: "save", fact: "ReminderSent", occurrence: { state: "SENT", done: 3 } },
    ],
    [
      "everybody has had it",
      { ...begun, done: 3 },
      "03-26T08:00",
      THREE,
      { do: "save", fact: "ReminderSent", occurrence: { state: "SENT", done: 3 } },
    ],
    ["to go at once", atOnce, "03-20T12:00", {}, { do: "run", through: 1 }],
    ["to go at once, at the end of its limit", atOnce, "03-21T12:00", {}, { do: "run" }],
    [
      "all waves at once",
      { ...three, dispatchedAt: atOnce.dispatchedAt } as Occurrence,
      "03-20T12:00",
      THREE,
      { do: "run", through: 3 },
    ],
    ["open to those who join", joining, "04-07T06:59", {}, { do: "catch-up", through: 1, occurrence: { through: 1 } }],
    ["no longer open to them", joining, "04-07T07:00", {}, { do: "wait" }],
    ["open to them, conference postponed", joining, "04-07T06:00", { state: "POSTPONED" }, { do: "wait" }],
  ])("%s", (_, occurrence, now, given, expected) => {
    expect(nextStep(occurrence, facts({ ...given, now: at(now) }))).toMatchObject(expected);
  });

  test("the first wave alone too late: it is left out, and the others are waited for", () => {
    const reminder = { ...THREE.reminder, maxLateness: "PT1H" };
    const step = nextStep(three, facts({ reminder, now: at("03-26T02:00") }));
    expect(step).toMatchObject({ do: "save", occurrence: { state: "PLANNED", done: 1, version: 2 } });
    expect(step).not.toHaveProperty("fact");
  });

  test("an order to send at once that was not carried out in time is void: its own time holds, or is past", () => {
    const ordered = { ...planned(), dispatchedAt: "2019-03-25T09:00:00.000Z" };
    const step = (occurrence: Occurrence, now: string) => nextStep(occurrence, facts({ now: at(now) }));
    const voided = step(ordered, "03-26T09:01");
    expect(voided).toEqual({ do: "save", occurrence: { ...planned(), version: 2 } });
    expect(step(planned(), "03-26T09:01")).toMatchObject({ do: "run" });
    expect(step(planned(), "03-29T09:01")).toMatchObject({ fact: "ReminderMissed" });
  });

  test("a void order leaves whoever has not had it to their own wave", () => {
    const rest = { ...begun, dispatchedAt: "2019-03-26T01:00:00.000Z" } as Occurrence;
    const step = nextStep(rest, facts({ ...THREE, now: at("03-27T01:01") }));
    expect(step).toMatchObject({ do: "save", occurrence: { state: "RUNNING", done: 1 } });
  });

  test.each<[string, string, Given, Occurrence]>([
    ["its limit", "03-27T08:01", { reminder: rule({ maxLateness: "P2D" }) }, planned()],
    ["the draft", "03-26T08:00", {}, planned()],
    ["its time", "03-26T07:59", {}, planned({ dispatchedAt: "2019-03-26T07:59:00.000Z" })],
  ])("control: without %s it would go", (_, now, given, occurrence) => {
    expect(nextStep(occurrence, facts({ ...given, now: at(now) })).do).toBe("run");
  });
});

describe("what says before", () => {
  const hoursBefore = rule({ offset: "PT2H", timeOfDay: undefined });
  const existing = planned({}, { reminder: hoursBefore });
  const announces = (now: string, reminder = hoursBefore, occurrence = existing) =>
    nextStep(occurrence, facts({ reminder, now: at(now) }));

  test("goes up to its date, and never from then on, though it is not too late yet", () => {
    expect(announces("04-09T06:59").do).toBe("run");
    expect(announces("04-09T07:00")).toMatchObject({
      do: "save",
      occurrence: { state: "MISSED", why: "anchor-passed" },
    });
  });

  test("control: the same that says after goes", () => {
    expect(announces("04-09T07:00", { ...hoursBefore, direction: "after" }).do).toBe("run");
  });

  test("does not go from then on either when it was to go at once, or had begun", () => {
    const ordered = { ...existing, dispatchedAt: "2019-04-09T06:59:00.000Z" };
    expect(announces("04-09T07:00", hoursBefore, ordered)).toMatchObject({ occurrence: { state: "MISSED" } });
    const moved = { ...begun, anchorAt: "2019-03-26T07:00:00.000Z" };
    expect(announces("03-26T03:00", THREE.reminder, moved)).toMatchObject({ occurrence: { state: "SENT", done: 3 } });
  });
});

describe("a run that stopped", () => {
  const run = running({ ...THREE, now: at("03-26T00:01") });
  const again = (now: string, occurrence = run) => nextStep(occurrence, facts({ ...THREE, now: at(now) }));

  test("is done again from its start, and no further, though other waves are due by now", () => {
    expect(again("03-26T13:00")).toEqual({ do: "run", occurrence: run, through: 1 });
  });

  test("is not done again once it is too late for it; the waves after it go", () => {
    expect(again("03-27T00:01")).toMatchObject({ do: "run", through: 3, occurrence: { done: 1 } });
    const two = running({ ...THREE, now: at("03-26T08:00") });
    expect(again("03-27T00:01", two)).toMatchObject({ do: "run", through: 2, occurrence: { done: 1, through: 2 } });
  });

  test("waits for a clock that was set back to before its time", () => {
    expect(again("03-25T23:59")).toEqual({ do: "wait" });
  });
});

describe("a run that is finished", () => {
  test("leaves the other waves to their time, or has sent it", () => {
    expect(begun).toMatchObject({ state: "RUNNING", done: 1, version: 3 });
    expect(begun).not.toHaveProperty("through");
    const now = at("03-26T08:05");
    const all = finished(running({ now: at("03-26T08:00") }), now);
    expect(all).toMatchObject({ state: "SENT", done: 1, finishedAt: now.toISOString() });
  });

  test("is finished once, and not where it was stopped meanwhile", () => {
    expect(finished(begun, at("03-26T09:00"))).toBe(begun);
    const held = planned({ state: "HELD", why: "by-organiser" });
    expect(finished(held, at("03-26T09:00"))).toBe(held);
  });

  test("may be a look at those who joined later, which leaves no trace", () => {
    const step = nextStep(joining, facts({ now: at("03-28T08:00") }));
    const looking = step.do === "catch-up" ? step.occurrence : joining;
    expect(nextStep(looking, facts({ now: at("03-28T08:10") }))).toMatchObject({ occurrence: looking });
    expect(finished(looking, at("03-28T08:20"))).toEqual({ ...joining, version: 3 });
  });
});
