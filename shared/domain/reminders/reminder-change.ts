import { canonicalJson } from "../canonical-json.ts";
import { Refusal } from "../refusal.ts";
import { contradictionsInReminder, type Reminder, type ReminderChange, type ReminderPlan } from "./reminder.ts";

export const createReminder = (
  plan: ReminderPlan,
  { conference, id, author, now }: { conference: string; id: string; author: string; now: Date },
): Reminder => ({
  ...{ ...plan, conference, id, createdAt: now.toISOString(), authors: [author], version: 1 },
});

/** The rule with a change applied, or the same object when nothing is different; a Refusal where it contradicts itself. */
export const changeReminder = (before: Reminder, change: ReminderChange, author: string): Reminder => {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  // Only fields that a plan may lack can be null in a change.
  const after = Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(given) }).filter(([, value]) => value !== null),
  ) as unknown as Reminder;
  mustAgree(after);
  if (canonicalJson(after) === canonicalJson(before)) return before;
  const version = before.version + 1;
  if (!needsNewEyes(before, after)) return { ...after, version };
  const { approver: _, ...unapproved } = after;
  return { ...unapproved, authors: [...new Set([...before.authors, author])], version };
};

/** The words of a rule are approved as they stand, for those whom it goes to (N10). */
export const approveReminder = (reminder: Reminder, approver: string): Reminder => {
  if (reminder.authors.includes(approver)) throw new Refusal("second-person-needed");
  if (reminder.approver !== undefined) return reminder;
  return { ...reminder, approver, version: reminder.version + 1 };
};

const needsNewEyes = (before: Reminder, after: Reminder): boolean =>
  canonicalJson([before.texts ?? null, before.audience]) !== canonicalJson([after.texts ?? null, after.audience]);

const mustAgree = (plan: ReminderPlan): void => {
  const errors = contradictionsInReminder(plan).map(({ field, message }) => ({
    pointer: `/${field}`,
    detail: message,
  }));
  if (errors.length > 0) throw new Refusal("invalid-request", { errors });
};
