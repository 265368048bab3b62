import { describe, expect, test } from "vitest";
import { dispatch } from "#shared/domain/reminders/occurrence-acts.ts";
import { nextStep } from "#shared/domain/reminders/occurrence-steps.ts";
import { at, facts, plan, planned, start, threeZones } from "./support/occurrences.ts";

/** Tokyo at 00:00 in UTC, Lyon at 08:00, Washington at 13:00. */
const THREE = { reminder: threeZones() };

describe("countries whose wave is missed while that of others goes are shown", () => {
  test("when the rule comes too late for some", () => {
    expect(plan(undefined, { ...THREE, now: at("03-27T06:00") })).toMatchObject({
      ...{ state: "PLANNED", done: 1, leftOut: ["JPN"], sentLate: true },
    });
    expect(plan(undefined, THREE)).not.toHaveProperty("leftOut");
  });

  test("when the date moves so that the time of some is past", () => {
    const moved = plan(planned({}, THREE), {
      ...{ ...THREE, moment: start("2019-04-07T09:00"), now: at("03-24T09:00") },
    });
    expect(moved).toMatchObject({ state: "PLANNED", done: 2, leftOut: ["FRA", "JPN"] });
  });

  test("when the sweep comes too late for some, and for the rest of what began", () => {
    const three = planned({}, THREE);
    const step = (occurrence: typeof three, now: string) => nextStep(occurrence, { ...facts(THREE), now: at(now) });
    expect(step(three, "03-27T06:00")).toMatchObject({ do: "run", through: 3, occurrence: { leftOut: ["JPN"] } });
    const begun = { ...three, state: "RUNNING", done: 1, startedAt: "2019-03-26T00:00:00.000Z" } as const;
    expect(step(begun, "03-28T00:00")).toMatchObject({ occurrence: { state: "SENT", leftOut: ["FRA", "USA"] } });
  });

  test("until a human sends it to all, or all have missed it", () => {
    const late = plan(undefined, { ...THREE, now: at("03-27T06:00") });
    expect(dispatch(late, facts({ ...THREE, now: at("03-27T06:00") }))).not.toHaveProperty("leftOut");
    const missed = nextStep(late, { ...facts(THREE), now: at("04-01T00:00") });
    expect(missed).toMatchObject({ occurrence: { state: "MISSED" } });
    expect(missed).not.toHaveProperty("occurrence.leftOut");
  });
});
