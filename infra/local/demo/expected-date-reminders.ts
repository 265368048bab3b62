import { CONFERENCE } from "./conference-plan.ts";
import { type DateReminder, OF_DATES } from "./default-plan.ts";
import type { AskedReminder } from "./expected-reminders.ts";
import type { HistoryRecord } from "./history-record.ts";
import type { Readers } from "./readers-on-file.ts";
import { reminderTimes, reminderTimesHoursBefore } from "./reminder-times.ts";
import { standingThen } from "./standing-then.ts";
import { shownIn } from "./wall-clock.ts";

/** Reminders of dates that are set on the way: by when to amend, and when a silence is over. */
export const expectedDateReminders = (history: readonly HistoryRecord[], readers: Readers): AskedReminder[] => {
  const standing = standingThen(history);
  return history.flatMap(({ fact }) =>
    OF_DATES.filter(({ setBy }) => setBy === fact.type).flatMap((rule) => {
      const timeFor = timesOf(rule, String(fact[rule.end]));
      return readers.countries.flatMap((country): AskedReminder[] => {
        const at = timeFor(country);
        const heads = standing(country, at).coming.filter(readers.isHead).map(readers.person);
        // For members that come: their focal points and their heads.
        const told = heads.length > 0 ? [readers.focalPoint(country), ...heads] : [];
        return told.map((reader) => ({ rule: rule.name, kind: "reminder", at, reader, isInformation: false }));
      });
    }),
  );
};

const timesOf = ({ before }: DateReminder, end: string) =>
  "days" in before
    ? reminderTimes({ date: shownIn(CONFERENCE.zone, Date.parse(end)), daysBefore: before.days })
    : reminderTimesHoursBefore(end, before.hours);
