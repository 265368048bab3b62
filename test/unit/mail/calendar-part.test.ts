import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#shared/domain/language.ts";
import type { Appointment } from "#shared/mail/appointment.ts";
import { calendarPart } from "#shared/mail/calendar-part.ts";
import { composeMime } from "#shared/mail/compose-mime.ts";
import type { CommonFacts } from "#shared/mail/mail-facts.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { samplesOf } from "#shared/mail/samples.ts";
import { readCalendar } from "#test/support/calendars.ts";
import { HONEST, HOSTILE, typed, visible } from "./support/hostile.ts";

const appointment = (changes: Partial<Appointment> = {}): Appointment => ({
  method: "REQUEST",
  uid: "d1@honcb-15.passerelle",
  sequence: 12,
  stamp: new Date("2019-03-02T10:15:30.000Z"),
  organizer: { name: "Secrétariat", address: "secretariat@police.example", sender: "conference@police.example" },
  attendee: { name: "Zoë O'Brien-Łoś", address: "zoe@ncb.example", category: "ADVISER" },
  ...changes,
});

const factsIn = (language: CommonFacts["language"]) => {
  const [facts] = samplesOf("confirmation", language, "https://passerelle.example");
  if (facts === undefined) throw new Error("There is no sample.");
  return facts;
};

const PROPERTIES = [
  ...["attendee", "description", "dtend", "dtstamp", "dtstart", "location", "method", "organizer", "prodid"],
  ...["sequence", "status", "summary", "transp", "uid", "version", "x-microsoft-cdo-alldayevent"],
  ...["x-microsoft-cdo-busystatus", "x-microsoft-msncalendar-alldayevent"],
];

describe.each(LANGUAGES)("in %s", (language) => {
  const facts = factsIn(language);

  test("a confirmation enters the days of the conference, whole and without a zone", () => {
    const { text, method } = calendarPart(appointment(), facts);
    const event = readCalendar(text);
    expect(event).toMatchObject({
      ...{ method: "REQUEST", version: "2.0", components: ["vevent"], properties: PROPERTIES },
      ...{ uid: "d1@honcb-15.passerelle", sequence: 12, status: "CONFIRMED", stamp: "2019-03-02T10:15:30Z" },
      ...{ start: "2019-04-09", end: "2019-04-12", wholeDays: true },
      ...{ organizer: "mailto:secretariat@police.example", sentBy: "mailto:conference@police.example" },
      attendees: [{ address: "mailto:zoe@ncb.example", answer: "ACCEPTED" }],
    });
    expect(method).toBe("REQUEST");
    expect(visible(event.summary)).toBe(visible(facts.conference.title[language]));
    expect(event.location).toContain(facts.conference.venue.city[language]);
    expect(visible(String(event.attendees[0]?.name))).toBe("Zoë O'Brien-Łoś");
    expect(text).not.toMatch(/VALARM|https?:|TZID/);
  });

  test("a withdrawal takes the same entry out", () => {
    const event = readCalendar(calendarPart(appointment({ method: "CANCEL", sequence: 13 }), facts).text);
    expect(event).toMatchObject({ method: "CANCEL", status: "CANCELLED", uid: "d1@honcb-15.passerelle", sequence: 13 });
    expect(event.attendees).toHaveLength(1);
  });

  test("the part is the last alternative of its mail, and says its method where mail readers look for it", async () => {
    const calendar = calendarPart(appointment(), facts);
    const raw = await composeMime(renderMail("confirmation", facts), {
      from: { name: "Secrétariat", address: "conference@police.example" },
      replyTo: { name: "Secrétariat", address: "secretariat@police.example" },
      ...{ to: "zoe@ncb.example", language, kind: "confirmation", ledgerKey: "b".repeat(64), calendar },
      ...{ conference: "honcb-15", country: "FRA" },
    });
    const mail = await PostalMime.parse(raw, { attachmentEncoding: "utf8" });
    expect(mail.attachments).toMatchObject([{ mimeType: "text/calendar", method: "REQUEST" }]);
    expect(String(mail.attachments[0]?.content).replace(/\r?\n/g, "\r\n")).toBe(calendar.text);
    const wire = Buffer.from(raw).toString("latin1");
    expect(wire.match(/^Content-Type: [^\r\n;]+/gim)).toEqual([
      "Content-Type: multipart/alternative",
      "Content-Type: text/plain",
      "Content-Type: text/html",
      "Content-Type: text/calendar",
    ]);
    expect(wire).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(Math.max(...wire.split("\r\n").map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});

test("lines are folded at 75 octets and end as the standard has it", () => {
  for (const language of LANGUAGES) {
    const { text } = calendarPart(appointment(), factsIn(language));
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  }
});

const INJECTIONS = [
  "X\r\nATTENDEE:mailto:x@evil.example",
  'a";CN="b',
  "END:VEVENT\nBEGIN:VEVENT",
  "a\\n;b,c:d",
  "^n^'",
];

describe.each([...HOSTILE, ...HONEST, ...INJECTIONS])("with %j typed everywhere", (text) => {
  test.each(["ar", "fr"] as const)("the %s entry has the components and properties of its template", (language) => {
    const someone = { ...appointment().attendee, name: text };
    const organizer = { ...appointment().organizer, name: text };
    const part = calendarPart(appointment({ attendee: someone, organizer }), typed(factsIn(language), text) as never);
    const event = readCalendar(part.text);
    expect(event.components).toEqual(["vevent"]);
    expect(event.properties).toEqual(PROPERTIES);
    expect(event.attendees.map(({ address }) => address)).toEqual(["mailto:zoe@ncb.example"]);
    expect(visible(event.summary)).toBe(text.replace(/[\r\n]+/g, " "));
    expect(part.text.replace(/mailto:[^\r\n]*/gi, "")).not.toMatch(/https?:\/\/|www\.|@evil/);
  });
});

test("control: the same text put in as it is adds a property", () => {
  const { text } = calendarPart(appointment(), factsIn("en"));
  const broken = text.replace("SUMMARY:", `SUMMARY:${INJECTIONS[0]} `);
  expect(readCalendar(broken).properties).not.toEqual(PROPERTIES);
});
