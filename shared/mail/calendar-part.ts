import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Appointment } from "./appointment.ts";
import { marked } from "./frame.ts";
import type { CommonFacts } from "./mail-facts.ts";
import { userText } from "./user-text.ts";
import { writerFor } from "./writer.ts";

export interface CalendarPart {
  readonly method: Appointment["method"];
  readonly text: string;
}

/**
 * The entry for a delegate's calendar (RFC 5545, 5546). It covers whole days, since a conference has first and last
 * days and no hours here: hours would be invented. Dates name no zone, so the entry stands on the days of the
 * conference wherever its reader is, and needs no VTIMEZONE. No alarm: reminders are mails of their own.
 */
export const calendarPart = (
  { method, uid, sequence, stamp, organizer, attendee }: Appointment,
  facts: CommonFacts,
): CalendarPart => {
  const { conference, language } = facts;
  const write = writerFor(facts);
  const leaving = method === "CANCEL";
  const calendar = ical({
    prodId: { company: "Passerelle", product: "Passerelle", language: language.toUpperCase() },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent({
    ...{ id: uid, sequence, stamp, allDay: true },
    start: Temporal.PlainDate.from(conference.startsOn),
    // The first day after it.
    end: Temporal.PlainDate.from(conference.endsOn).add({ days: 1 }),
    summary: marked(write.title, language),
    location: marked(write.venue, language),
    description: [
      write.say("fact", { label: write.say("label.delegation"), value: write.country }),
      write.say("fact", { label: write.say("label.role"), value: write.role(attendee.category) }),
      write.secretariat,
    ]
      .map((line) => marked(line, language))
      .join("\n"),
    organizer: { name: userText(organizer.name, language), email: organizer.address, sentBy: organizer.sender },
    attendees: [
      {
        name: userText(attendee.name, language),
        email: attendee.address,
        role: ICalAttendeeRole.REQ,
        // The delegation has answered for its members: nobody is asked to, and no answers flood the secretariat.
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
    status: leaving ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: leaving ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    // Outlook takes an entry of whole days for free time unless it is told otherwise.
    busystatus: leaving ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
  return { method, text: `${calendar.toString()}\r\n` };
};
