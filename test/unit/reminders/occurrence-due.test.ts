import { describe, expect, test } from "vitest";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { dueOf, finished, notAfterOf } from "#shared/domain/reminders/occurrence-steps.ts";
import { at, facts, planned, running, start, threeZones } from "./support/occurrences.ts";

const THREE = { reminder: threeZones() };
const three = planned({}, THREE);
const SENT = planned({ state: "SENT", done: 1, startedAt: "2019-03-26T08:00:00.000Z" });
const joining: Occurrence = { ...SENT, catchUpUntil: "2019-04-07T07:00:00.000Z" };
/** Tokyo has had it. */
const begun = finished(running({ ...THREE, now: at("03-26T00:01") }), at("03-26T00:02"));
const atOnce = planned({ dispatchedAt: "2019-03-20T12:00:00.000Z" });

type Given = Parameters<typeof facts>[0];

describe("it comes up", () => {
  const run = running({ ...THREE, now: at("03-26T00:01") });
  test.each<[string, Occurrence, string, string | undefined]>([
    ["26 hours ahead", planned(), "03-20T09:00", "03-25T06:00"],
    ["then at its time", planned(), "03-25T06:00", "03-26T08:00"],
    ["at the time of the first wave that is left", { ...three, done: 1 }, "03-26T02:00", "03-26T08:00"],
    ["now, where it is to go at once", atOnce, "03-20T12:00", "03-20T12:00"],
    ["ten minutes later while it runs", run, "03-26T00:01", "03-26T00:11"],
    ["at its next wave", begun, "03-26T00:02", "03-26T08:00"],
    ["now, where everybody has had it", { ...begun, done: 3 }, "03-26T00:02", "03-26T00:02"],
    ["every hour for those who join", joining, "03-28T08:00", "03-28T09:00"],
    ["just before that ends", joining, "04-07T06:30", "04-07T06:55"],
    ["not after its last look", joining, "04-07T06:55", undefined],
    ["again where its last look may have stopped", { ...joining, through: 1 }, "04-07T06:55", "04-07T07:05"],
    ["but not for ever", { ...joining, through: 1 }, "04-07T07:05", undefined],
    ["never once it is sent", SENT, "03-26T08:00", undefined],
    ["never while it is held", planned({ state: "HELD" }), "03-26T08:00", undefined],
    ["never once it is missed", planned({ state: "MISSED" }), "03-26T08:00", undefined],
    ["never once it is cancelled", planned({ state: "CANCELLED" }), "03-26T08:00", undefined],
  ])("%s", (_, occurrence, now, expected) => {
    expect(dueOf(occurrence, at(now))).toBe(expected && at(expected).getTime());
  });
});

test.each<[string, Occurrence, Given, string]>([
  ["its limit", planned(), {}, "03-27T08:00"],
  ["its date, where it says before", planned({}, { moment: start("2019-03-27T01:00") }), {}, "03-27T00:00"],
  ["the limit from when it was to go at once", atOnce, {}, "03-21T12:00"],
  ["for who joined later, the end of that", joining, {}, "04-07T07:00"],
])("no mail leaves after %s", (_, occurrence, given, expected) => {
  const wave = planned().waves[0] ?? { local: "", zone: "", at: "" };
  expect(notAfterOf(occurrence, facts(given).reminder, wave)).toBe(at(expected).toISOString());
});
