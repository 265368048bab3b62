import { describe, expect, test } from "vitest";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { dispatch, hold, type OccurrenceAct, resume, skip } from "#shared/domain/reminders/occurrence-acts.ts";
import { finished, nextStep } from "#shared/domain/reminders/occurrence-steps.ts";
import { at, facts, plan, planned, rule, running, start, threeZones } from "./support/occurrences.ts";

const NOON = at("03-26T12:00");
const RUNNING = running({ now: at("03-26T08:00") });
const HELD = planned({ state: "HELD", why: "by-organiser" });
const MISSED = planned({ state: "MISSED", why: "anchor-moved" });
const SENT = planned({ state: "SENT", done: 1 });
const CANCELLED = planned({ state: "CANCELLED", why: "switched-off" });
const SKIPPED = planned({ state: "CANCELLED", why: "skipped" });
const THREE = { reminder: threeZones() };
/** Tokyo has had it. */
const begun = finished(running({ ...THREE, now: at("03-26T00:01") }), at("03-26T00:02"));

type Given = Parameters<typeof facts>[0];
const done = (act: OccurrenceAct, occurrence: Occurrence, given: Given = {}) =>
  act(occurrence, facts({ now: NOON, ...given }));
const refusal = (act: OccurrenceAct, occurrence: Occurrence, given: Given = {}) => {
  try {
    return done(act, occurrence, given);
  } catch (error) {
    return error instanceof Refusal ? [error.refusal, error.details.extra?.state] : error;
  }
};

test.each<[string, OccurrenceAct, Occurrence, object]>([
  ["hold PLANNED", hold, planned({ sentLate: true }), { state: "HELD", why: "by-organiser", version: 2 }],
  ["hold RUNNING", hold, RUNNING, { state: "HELD", why: "by-organiser", startedAt: RUNNING.startedAt }],
  ["skip PLANNED", skip, planned({ sentLate: true }), { state: "CANCELLED", why: "skipped", version: 2 }],
  ["skip HELD", skip, HELD, { state: "CANCELLED", why: "skipped" }],
  ["skip MISSED", skip, MISSED, { state: "CANCELLED", why: "skipped" }],
  [
    "dispatch PLANNED",
    dispatch,
    planned({ sentLate: true, done: 1 }),
    { state: "PLANNED", done: 0, dispatchedAt: NOON.toISOString() },
  ],
  ["dispatch HELD", dispatch, HELD, { state: "PLANNED", dispatchedAt: NOON.toISOString() }],
  ["dispatch MISSED", dispatch, MISSED, { state: "PLANNED", dispatchedAt: NOON.toISOString() }],
])("%s", (_, act, occurrence, expected) => {
  const after = done(act, occurrence);
  expect(after).toMatchObject(expected);
  expect(after).not.toHaveProperty("through");
  expect(after).not.toHaveProperty("sentLate");
  expect(after.why === undefined).toBe(act === dispatch);
});

test.each<[OccurrenceAct, Occurrence[]]>([
  [hold, [HELD, MISSED, SENT, CANCELLED, SKIPPED]],
  [resume, [planned(), RUNNING, MISSED, SENT, CANCELLED, SKIPPED]],
  [skip, [RUNNING, SENT, CANCELLED, SKIPPED]],
  [dispatch, [RUNNING, SENT, CANCELLED, SKIPPED]],
])("%o says no to what has come too far for it, or not far enough", (act, occurrences) => {
  for (const occurrence of occurrences)
    expect(refusal(act, occurrence)).toEqual(["occurrence-state", occurrence.state]);
});

test("who would skip or send what runs is told to hold it first", () => {
  expect(() => done(skip, RUNNING)).toThrow("Hold it first");
  expect(() => done(skip, SENT)).not.toThrow("Hold it first");
});

describe("resumed", () => {
  test.each<[string, string, object]>([
    ["ahead of its time", "03-25T12:00", { state: "PLANNED", done: 0 }],
    ["within its limit", "03-26T12:00", { state: "PLANNED", sentLate: true }],
    ["after its limit", "03-27T12:00", { state: "MISSED", why: "too-late" }],
    ["after its date", "04-09T07:00", { state: "MISSED", why: "anchor-passed" }],
  ])("%s", (_, now, expected) => {
    expect(done(resume, HELD, { now: at(now) })).toMatchObject(expected);
  });

  test("at another date than when it was held, it goes by that one", () => {
    const after = done(resume, HELD, { moment: start("2019-04-16T09:00") });
    expect(after).toMatchObject({ state: "PLANNED", at: "2019-04-02T07:00:00.000Z" });
  });

  test("what had begun runs on, and is over where that is too late", () => {
    const now = at("03-27T13:01");
    const after = done(resume, done(hold, begun, THREE), { ...THREE, now });
    expect(after).toMatchObject({ state: "RUNNING", done: 1 });
    expect(nextStep(after, facts({ ...THREE, now }))).toMatchObject({ fact: "ReminderSent" });
  });

  test("waiting for approval, it does not wait for it here", () => {
    const waiting = planned({ state: "HELD", why: "needs-approval" });
    expect(done(resume, waiting)).toMatchObject({ state: "PLANNED", sentLate: true });
  });

  test("not while the conference is postponed", () => {
    const held = planned({ state: "HELD", why: "conference-postponed" });
    for (const occurrence of [held, HELD])
      expect(refusal(resume, occurrence, { state: "POSTPONED" })).toEqual(["conference-state", "POSTPONED"]);
  });
});

describe("sent at once", () => {
  test("it runs now, however long before or after its time, and for all its waves", () => {
    for (const now of ["03-02T12:00", "04-08T12:00"]) {
      const after = done(dispatch, planned({ done: 1 }, THREE), { ...THREE, now: at(now) });
      expect(plan(after, { ...THREE, now: at(now) })).toBe(after);
      expect(nextStep(after, facts({ ...THREE, now: at(now) }))).toMatchObject({
        do: "run",
        through: 3,
        occurrence: { done: 0 },
      });
    }
  });

  test("control: without that, it waits, or is missed", () => {
    expect(nextStep(planned(), facts({ now: at("03-02T12:00") })).do).toBe("wait");
    expect(nextStep(planned(), facts({ now: at("04-08T12:00") }))).toMatchObject({ fact: "ReminderMissed" });
  });

  test("whoever has had it already is not looked at again", () => {
    const after = done(dispatch, done(hold, begun, THREE), THREE);
    expect(after).toMatchObject({ state: "RUNNING", done: 1 });
    expect(nextStep(after, facts({ ...THREE, now: NOON }))).toMatchObject({
      do: "run",
      through: 3,
      occurrence: { done: 1 },
    });
  });

  test("never what says before about a date that is past; what says after may be", () => {
    const now = at("04-09T07:00");
    expect(refusal(dispatch, MISSED, { now })).toEqual(["occurrence-state", "MISSED"]);
    expect(refusal(dispatch, MISSED, { now, moment: start("2019-04-09T09:01") })).toMatchObject({ state: "PLANNED" });
    expect(refusal(dispatch, MISSED, { now, moment: undefined })).toEqual(["occurrence-state", "MISSED"]);
    expect(refusal(dispatch, MISSED, { now, reminder: rule({ direction: "after" }) })).toMatchObject({
      state: "PLANNED",
    });
  });

  test.each(["DRAFT", "POSTPONED", "CANCELLED"] as const)("not while the conference is %s", (state) => {
    expect(refusal(dispatch, MISSED, { state })).toEqual(["conference-state", state]);
  });

  test("holding it takes that back: it goes at its time", () => {
    const held = done(hold, done(dispatch, planned()));
    expect(held).not.toHaveProperty("dispatchedAt");
    expect(done(resume, held, { now: at("03-20T12:00") })).toMatchObject({
      state: "PLANNED",
      at: "2019-03-26T08:00:00.000Z",
    });
  });
});
