import { describe, expect, test } from "vitest";
import { Refusal } from "#shared/domain/refusal.ts";
import { type ReminderChange, ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { approveReminder, changeReminder, createReminder } from "#shared/domain/reminders/reminder-change.ts";

const words = (subject: string) => ({ subject, body: "Dear {name}" });
const texts = (subject: string) => ({ ar: words(subject), en: words(subject), fr: words(subject), es: words(subject) });

const plan = ReminderPlan.parse({
  ...{ name: "Two weeks", anchor: "nomination-deadline", direction: "before", offset: "P14D", timeOfDay: "09:00" },
  ...{ audience: { roles: ["focal-point"] }, condition: "has-not-submitted", mailClass: "MANDATORY" },
  ...{ texts: texts("Soon"), ladder: [{ afterUnanswered: 2, to: "head" }] },
});
const now = new Date("2019-01-10T09:00:00.000Z");
const created = createReminder(plan, { conference: "honcb-15", id: "r-1", author: "s-1", now });
const approved = approveReminder(created, "s-2");

test("a new rule is its author's, who cannot approve it", () => {
  expect(created).toEqual({
    ...{ ...plan, conference: "honcb-15", id: "r-1", createdAt: "2019-01-10T09:00:00.000Z" },
    ...{ authors: ["s-1"], version: 1 },
  });
  expect(created).not.toHaveProperty("approver");
});

describe("a change", () => {
  test("replaces the fields that are given, and is one version further", () => {
    const after = changeReminder(approved, { offset: "P7D", maxLateness: "PT2H" }, "s-1");
    expect(after).toEqual({ ...approved, offset: "P7D", maxLateness: "PT2H", version: 3 });
  });

  test.each<[string, ReminderChange]>([
    ["says nothing", {}],
    ["says what is so already", { offset: "P14D", audience: { roles: ["focal-point"] }, texts: texts("Soon") }],
    ["leaves a field undefined", { name: undefined }],
  ])("that %s is the same object", (_, change) => {
    expect(changeReminder(approved, change, "s-3")).toBe(approved);
  });

  test("takes optional fields away by null, those that are not there too", () => {
    const after = changeReminder(created, { condition: null, ladder: [], of: null }, "s-1");
    for (const gone of ["condition", "of"]) expect(after).not.toHaveProperty(gone);
    expect(changeReminder(created, { of: null }, "s-1")).toBe(created);
  });

  test.each<[string, ReminderChange, string[]]>([
    ["hours with a time of day", { offset: "PT2H" }, ["/timeOfDay"]],
    ["days without one", { timeOfDay: null }, ["/timeOfDay"]],
    ["a ladder without a condition", { condition: null }, ["/ladder"]],
    ["a key date of a deadline", { of: "round-table" }, ["/of"]],
    ["two at once", { condition: null, offset: "PT2H" }, ["/timeOfDay", "/ladder"]],
  ])("to %s is refused, with what does not agree", (_, change, pointers) => {
    const refused = (() => {
      try {
        return changeReminder(created, change, "s-1");
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ refusal: "invalid-request" });
    expect((refused as Refusal).details.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("control: to hours and no time of day at once is none", () => {
    expect(changeReminder(created, { offset: "PT2H", timeOfDay: null }, "s-1")).not.toHaveProperty("timeOfDay");
  });
});

describe("the second pair of eyes", () => {
  test("is somebody who wrote none of it", () => {
    expect(approved).toMatchObject({ approver: "s-2", version: 2 });
    expect(() => approveReminder(created, "s-1")).toThrow(new Refusal("second-person-needed"));
    const both = changeReminder(created, { texts: texts("Very soon") }, "s-2");
    expect(() => approveReminder(both, "s-2")).toThrow(new Refusal("second-person-needed"));
    expect(approveReminder(both, "s-3").approver).toBe("s-3");
  });

  test("has looked once", () => {
    expect(approveReminder(approved, "s-3")).toBe(approved);
  });

  test.each<[string, ReminderChange]>([
    ["words", { texts: texts("Very soon") }],
    ["the house's words", { texts: null }],
    ["readers", { audience: { roles: ["focal-point", "alternate"] } }],
  ])("looks again where %s are others", (_, change) => {
    const after = changeReminder(approved, change, "s-3");
    expect(after).not.toHaveProperty("approver");
    expect(after).toMatchObject({ authors: ["s-1", "s-3"], version: 3 });
  });

  test("control: another time needs no new look", () => {
    expect(changeReminder(approved, { timeOfDay: "10:00" }, "s-3")).toMatchObject({
      approver: "s-2",
      authors: ["s-1"],
    });
  });
});
