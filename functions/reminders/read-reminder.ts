import type { readReminderRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { reminderAnswer } from "./reminder-view.ts";

export interface Needs {
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
}

export const readReminder =
  ({ findReminder }: Needs): UseCase<typeof readReminderRoute> =>
  async ({ params }) =>
    reminderAnswer(found(await findReminder(params.conference, params.reminder)));
