import type { ReminderView } from "#shared/contracts/reminders.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

/** A reminder as the secretariat sees it. */
export const reminderView = ({ conference: _, authors, ...reminder }: Reminder): ReminderView => ({
  ...reminder,
  authors: [...authors],
});

export const reminderAnswer = (reminder: Reminder) => ({ body: reminderView(reminder), version: reminder.version });
