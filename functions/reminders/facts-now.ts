import type { Conference } from "#shared/domain/conference.ts";
import type { Anchor, Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

export interface FactNeeds {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findReminder: (conference: string, id: string) => Promise<Reminder | undefined>;
  readonly findMoment: (conference: Conference, anchor: Anchor, subject: string) => Promise<Moment | undefined>;
}

/** What an occurrence follows from, as it is now. */
export interface Facts {
  readonly conference: Conference;
  readonly reminder: Reminder;
  /** Absent where there is no such date any more. */
  readonly moment: Moment | undefined;
}

/**
 * What an occurrence follows from. To be read after the occurrence: then nobody who read before us has planned it from
 * newer facts than these, and whoever does so after us makes our save fail.
 */
export const factsNow = async (
  { findConference, findReminder, findMoment }: FactNeeds,
  place: Pick<Occurrence, "conference" | "reminder" | "anchor" | "subject">,
): Promise<Facts | undefined> => {
  const { anchor, subject } = place;
  const [conference, reminder] = await Promise.all([
    findConference(place.conference),
    findReminder(place.conference, place.reminder),
  ]);
  if (conference === undefined || reminder === undefined) return undefined;
  return { conference, reminder, moment: await findMoment(conference, anchor, subject) };
};
