import { expect, test } from "vitest";
import { defaultReminders } from "#shared/domain/reminders/default-reminders.ts";
import { ANCHORS, KEY_DATE_ANCHORS } from "#shared/domain/reminders/moment.ts";
import { ReminderPlan } from "#shared/domain/reminders/reminder.ts";

const plans = defaultReminders();
const offsetsOf = (anchor: string) => plans.filter((plan) => plan.anchor === anchor).map(({ offset }) => offset);

test("each is a plan that an organiser could have made", () => {
  for (const plan of plans) expect(ReminderPlan.parse(plan), plan.name).toEqual(plan);
  // Control: the same check refuses one with a step that nothing can answer.
  const { condition: _, ...unconditional } = plans.find(({ ladder }) => ladder.length > 0) as ReminderPlan;
  expect(ReminderPlan.safeParse(unconditional).success).toBe(false);
});

test("deadlines are announced early and again when they are near", () => {
  expect(offsetsOf("nomination-deadline")).toEqual(["P30D", "P14D", "P7D", "P2D"]);
  expect(offsetsOf("confirmation-deadline")).toEqual(["P14D", "P7D", "P2D"]);
  expect(offsetsOf("conference-start")).toEqual(["P14D", "P1D"]);
});

test("every kind of key date has one, and those are all there are besides the conference's own dates", () => {
  for (const anchor of KEY_DATE_ANCHORS) expect(offsetsOf(anchor), anchor).not.toEqual([]);
  expect(ANCHORS.filter((anchor) => offsetsOf(anchor).length === 0)).toEqual(["invitation-sent", "conference-end"]);
});

test("what asks for something stops when it is done, and its readers cannot opt out", () => {
  for (const { condition, mailClass, name } of plans.filter(({ condition }) => condition !== undefined))
    expect(mailClass, `${name}: ${condition}`).toBe("MANDATORY");
});

test("no step of a ladder waits for more reminders than come before it", () => {
  for (const anchor of ["nomination-deadline", "confirmation-deadline"])
    for (const [earlier, { ladder, name }] of plans.filter((plan) => plan.anchor === anchor).entries())
      for (const { afterUnanswered } of ladder) expect(afterUnanswered, name).toBeLessThanOrEqual(earlier);
});

test("no two have one name: that is how an organiser tells them apart", () => {
  expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
});
