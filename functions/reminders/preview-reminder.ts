import type { previewReminderRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import { invitationMoment, momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { askingOf, reminderWords } from "#shared/mail/reminding-facts.ts";
import { renderMail } from "#shared/mail/render-mail.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
  readonly momentsFor: (conference: Conference, reminder: Reminder) => Promise<Moment[]>;
  readonly publicUrl: string;
}

/** The mail as it would leave, made by what makes it then: about the next date, with the secretariat as its reader. */
export const previewReminder =
  (needs: Needs): UseCase<typeof previewReminderRoute> =>
  async ({ params, query: { language }, command: { now } }) => {
    const conference = found(await needs.findConference(params.conference));
    const reminder = found(await needs.findReminder(conference.id, params.reminder));
    const moment = nextOf(await needs.momentsFor(conference, reminder), now) ?? standIn(reminder, conference, now);
    const asking = askingOf(reminder, moment, conference, now);
    const common = {
      ...{ language, conference, country: conference.venue.country },
      ...{ readerName: conference.secretariat.name[language], at: now.toISOString() },
    };
    const toContacts = reminder.audience.roles.some((role) => role === "focal-point" || role === "alternate");
    // The page without a token asks for an address: a preview opens nothing.
    const link =
      toContacts && asking.open ? { link: `${needs.publicUrl}/l/${language}?conference=${conference.id}` } : {};
    const words = reminderWords(reminder, asking, common);
    return { body: renderMail("reminder", { ...common, ...asking, ...words, ...link, toDelegate: !toContacts }) };
  };

/** The first that is ahead, or the last. */
const nextOf = (moments: readonly Moment[], now: Date): Moment | undefined => {
  const inOrder = moments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return inOrder.find(({ at }) => Date.parse(at) > now.getTime()) ?? inOrder.at(-1);
};

/** Before there is a date of its kind: an invitation that leaves now, or a date when the conference opens. */
const standIn = ({ anchor }: Reminder, conference: Conference, now: Date): Moment => {
  const invited = invitationMoment(conference.venue.country, now.toISOString(), conference.zone);
  const opening = momentsOf(conference).find((moment) => moment.anchor === "conference-start");
  return anchor === "invitation-sent" || opening === undefined ? invited : { ...opening, anchor };
};
