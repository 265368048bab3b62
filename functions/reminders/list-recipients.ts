import { recipientsPage } from "#shared/contracts/recipients.ts";
import type { listReminderRecipientsRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { ReadMembers } from "#shared/domain/addressees.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { recipientsNow } from "./recipients-now.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
  readonly momentsFor: (conference: Conference, reminder: Reminder) => Promise<Moment[]>;
  readonly readMembers: ReadMembers;
}

/** Who would get a reminder if it went now (N3). */
export const listRecipients =
  (needs: Needs): UseCase<typeof listReminderRecipientsRoute> =>
  async ({ params, query }) => {
    const conference = found(await needs.findConference(params.conference));
    const reminder = found(await needs.findReminder(conference.id, params.reminder));
    const moments = await needs.momentsFor(conference, reminder);
    const all = await recipientsNow(needs.readMembers, reminder, moments);
    return { body: recipientsPage(all, query) };
  };
