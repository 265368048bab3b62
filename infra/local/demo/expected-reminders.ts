import { DEFAULT_PLAN, type PlannedReminder } from "./default-plan.ts";
import type { HistoryRecord } from "./history-record.ts";
import type { Reader, Readers } from "./readers-on-file.ts";
import { reminderTimes } from "./reminder-times.ts";
import { standingThen } from "./standing-then.ts";

export interface AskedReminder {
  readonly rule: string;
  readonly kind: "reminder" | "escalation";
  readonly at: string;
  readonly reader: Reader;
  readonly isInformation: boolean;
}

/** Which reminders of the default plan the history asks for, each at its own instant. */
export const expectedReminders = (history: readonly HistoryRecord[], readers: Readers): AskedReminder[] => {
  const standing = standingThen(history);
  const plan = DEFAULT_PLAN.map((rule) => ({ rule, timeFor: reminderTimes(rule) }));

  return readers.countries.flatMap((country) => {
    const unanswered = { nomination: 0, confirmation: 0 };
    return plan.flatMap(({ rule, timeFor }): AskedReminder[] => {
      const at = timeFor(country);
      const then = standing(country, at);
      const common = { at, rule: rule.name, isInformation: rule.missing === undefined };
      if (rule.missing === undefined)
        return then.coming.map((id) => ({ ...common, kind: "reminder", reader: readers.person(id) }));
      if (then.missing !== rule.missing) return [];
      return told(rule, country, unanswered[rule.missing]++, readers).map((one) => ({ ...common, ...one }));
    });
  });
};

/** The focal point, and whoever else is told after so many reminders that the member had before and left unanswered. */
const told = ({ ladder }: PlannedReminder, country: string, unanswered: number, readers: Readers) => {
  const rungs = {
    alternates: () => readers.alternates(country),
    head: () => [readers.head(country)],
    desk: () => [readers.secretariat],
  };
  const others = ladder
    .filter(({ after }) => after <= unanswered)
    .flatMap(({ tell }) =>
      rungs[tell]().map((reader) => ({ kind: tell === "desk" ? "escalation" : "reminder", reader }) as const),
    );
  return [{ kind: "reminder", reader: readers.focalPoint(country) } as const, ...others];
};
