import fc from "fast-check";
import { expect, test } from "vitest";
import { OCCURRENCE_REASONS, OCCURRENCE_STATES } from "#shared/domain/reminders/occurrence.ts";
import type { StepFacts } from "#shared/domain/reminders/occurrence-steps.ts";
import { DECIDING, type Deciding, history, live } from "./support/occurrence-history.ts";

const { planOccurrence, nextStep, finished } = DECIDING;

test("whatever happens to dates, rules, clocks and conferences, and whatever organisers do, the laws hold", () => {
  fc.assert(
    fc.property(history, (one) => {
      expect([...live(one).laws]).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("in these histories much happens", () => {
  const seen = fc.sample(history, 500).flatMap((one) => live(one).occurrence ?? []);
  for (const state of OCCURRENCE_STATES) expect(seen.map((one) => one.state)).toContain(state);
  for (const why of OCCURRENCE_REASONS.filter((one) => one !== "needs-approval"))
    expect(seen.map((one) => one.why)).toContain(why);
});

const stepping = (believed: (facts: StepFacts) => Partial<StepFacts>): Partial<Deciding> => ({
  nextStep: (occurrence, facts) => nextStep(occurrence, { ...facts, ...believed(facts) }),
});

test.each<[string, Partial<Deciding>]>([
  ["nothing goes before its time", stepping(({ now }) => ({ now: new Date(now.getTime() + 30 * 3_600_000) }))],
  [
    "nothing goes later than its limit",
    stepping(({ reminder }) => ({ reminder: { ...reminder, maxLateness: "P300D" } })),
  ],
  [
    "nothing announces a date that is past",
    stepping(({ reminder }) => ({ reminder: { ...reminder, direction: "after" } })),
  ],
  ["nothing goes but for a conference that is announced", stepping(() => ({ conference: { state: "ANNOUNCED" } }))],
  [
    "no country is finished twice",
    {
      finished: (occurrence, now) =>
        occurrence.through === undefined
          ? occurrence
          : { ...finished(occurrence, now), done: occurrence.done, state: "RUNNING" },
    },
  ],
  [
    "only what has run is finished",
    { finished: (occurrence, now) => finished({ ...occurrence, through: occurrence.waves.length }, now) },
  ],
  [
    "what is skipped stays skipped",
    {
      planOccurrence: (existing, facts) =>
        planOccurrence(existing?.why === "skipped" ? { ...existing, why: "anchor-gone" } : existing, facts),
    },
  ],
  [
    "nothing goes by a rule that is off or about a date that is gone",
    {
      planOccurrence: (existing, facts) =>
        existing && facts.moment === undefined ? existing : planOccurrence(existing, facts),
    },
  ],
  [
    "planning twice changes nothing",
    {
      planOccurrence: (existing, facts) =>
        (existing && { ...existing, version: existing.version + 1 }) || planOccurrence(existing, facts),
    },
  ],
  [
    "nothing that is due is left lying",
    { nextStep: (occurrence, facts) => (occurrence.done > 0 ? { do: "wait" } : nextStep(occurrence, facts)) },
  ],
])("control: by somebody who disregards that %s, it is broken", (law, changed) => {
  const deciding = { ...DECIDING, ...changed };
  const { failed } = fc.check(
    fc.property(history, (one) => !live(one, deciding).laws.has(law)),
    { numRuns: 3000, endOnFailure: true },
  );
  expect(failed).toBe(true);
});
