import type { Effect } from "#shared/contracts/reminders.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { planOccurrence } from "#shared/domain/reminders/plan-occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

/** One transaction takes a rule, its record and this many occurrences; the rest is planned from the record. */
const MOST_AT_ONCE = 80;

export type OccurrenceIdOf = (reminder: string, anchor: Moment["anchor"], subject: string) => string;

/** An occurrence before and after; the same object where nothing changes. */
export interface Step {
  readonly reminder: Reminder;
  readonly before?: Occurrence;
  readonly after: Occurrence;
}

/** What becomes of the occurrences of a rule, those whose moment is gone included. */
export const stepsOf = (
  reminder: Reminder,
  facts: { moments: readonly Moment[]; existing: readonly Occurrence[]; conference: Conference; now: Date },
  occurrenceIdOf: OccurrenceIdOf,
): Step[] => {
  const { moments, existing, conference, now } = facts;
  const known = new Map(existing.map((one) => [one.id, one]));
  const current = new Map(moments.map((one) => [occurrenceIdOf(reminder.id, one.anchor, one.subject), one]));
  return [...new Set([...current.keys(), ...known.keys()])].flatMap((id) => {
    const before = known.get(id);
    const after = planOccurrence(before, { reminder, moment: current.get(id), conference, id, now });
    return after === undefined ? [] : [{ reminder, ...(before && { before }), after }];
  });
};

/** What of them is saved together with the rule, so that its answer and the calendar agree at once. */
export const savedAtOnce = (steps: readonly Step[]): { before?: Occurrence; after: Occurrence }[] =>
  steps
    .filter(({ before, after }) => before !== after)
    .slice(0, MOST_AT_ONCE)
    .map(({ before, after }) => ({ ...(before && { before }), after }));

/** The same as an answer tells it. */
export const effectOf = (steps: readonly Step[]): Effect["occurrences"] =>
  steps.map(({ reminder, before, after }) => ({
    ...{ occurrence: after.id, reminder: reminder.id, name: reminder.name, subject: after.subject },
    outcome: outcomeOf(before, after),
    ...(before && { before: plannedOf(before) }),
    after: plannedOf(after),
  }));

const plannedOf = ({ state, why, at }: Occurrence) => ({ state, ...(why && { why }), at });

const OUTCOMES = { MISSED: "missed", CANCELLED: "cancelled", HELD: "held" } as const;

const outcomeOf = (before: Occurrence | undefined, after: Occurrence): Effect["occurrences"][number]["outcome"] => {
  const { state } = after;
  if (state === "SENT" || state === "RUNNING") return "unchanged";
  const stays = before?.state === state && before.why === after.why;
  if (stays && before.at === after.at) return "unchanged";
  if (state !== "PLANNED") return OUTCOMES[state];
  if (after.sentLate && !before?.sentLate) return "sent-late";
  return stays ? "moved" : "planned";
};
