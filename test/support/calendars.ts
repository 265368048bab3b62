import ICAL from "ical.js";

/** What a calendar would make of a calendar part, as another parser than ours reads it. */
export interface ReadEvent {
  readonly method: unknown;
  readonly version: unknown;
  readonly components: string[];
  /** Of calendar and event, with repetitions, sorted. */
  readonly properties: string[];
  readonly uid: string;
  readonly sequence: number;
  readonly status: unknown;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** As dates; the end is the first day after the event. */
  readonly start: string;
  readonly end: string;
  readonly wholeDays: boolean;
  readonly stamp: string;
  readonly organizer: string;
  readonly organizerName: unknown;
  readonly sentBy: unknown;
  readonly attendees: { readonly address: string; readonly name: unknown; readonly answer: unknown }[];
}

export const readCalendar = (text: string): ReadEvent => {
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent("vevent");
  if (component === null) throw new Error("The calendar part holds no event.");
  const event = new ICAL.Event(component);
  const organizer = component.getFirstProperty("organizer");
  return {
    method: calendar.getFirstPropertyValue("method"),
    version: calendar.getFirstPropertyValue("version"),
    components: calendar.getAllSubcomponents().map(({ name }) => name),
    properties: [...calendar.getAllProperties(), ...component.getAllProperties()].map(({ name }) => name).sort(),
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    summary: event.summary,
    location: event.location,
    description: event.description,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    wholeDays: event.startDate.isDate && event.endDate.isDate,
    stamp: String(component.getFirstPropertyValue("dtstamp")),
    organizer: String(organizer?.getFirstValue()).toLowerCase(),
    organizerName: organizer?.getFirstParameter("cn"),
    sentBy: organizer?.getFirstParameter("sent-by"),
    attendees: component.getAllProperties("attendee").map((attendee) => ({
      address: String(attendee.getFirstValue()).toLowerCase(),
      name: attendee.getFirstParameter("cn"),
      answer: attendee.getFirstParameter("partstat"),
    })),
  };
};
