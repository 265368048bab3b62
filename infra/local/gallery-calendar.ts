import type { MailKind } from "#shared/contracts/mail.ts";
import { calendarPart } from "#shared/mail/calendar-part.ts";
import type { MailFacts } from "#shared/mail/mail-facts.ts";

const SHOWN = /^(METHOD|SUMMARY|LOCATION|DTSTART|DTEND|DESCRIPTION|ORGANIZER|STATUS|SEQUENCE)[:;]/;

/** What a sample mail would do to its reader's calendar, a line for each thing that the reader sees; none for most. */
export const calendarLines = (kind: MailKind, facts: MailFacts): string[] => {
  const leaves = kind === "withdrawal" && "who" in facts && facts.who === "reader";
  if (kind !== "confirmation" && kind !== "conference-changed" && !leaves) return [];
  const { conference, language, readerName } = facts;
  const { text } = calendarPart(
    {
      method: leaves ? "CANCEL" : "REQUEST",
      ...{ uid: "delegate@honcb-15.passerelle", sequence: leaves ? 13 : 12, stamp: new Date(facts.at) },
      organizer: {
        ...{ name: conference.secretariat.name[language], address: "secretariat@police.example" },
        sender: "conference@police.example",
      },
      attendee: { name: readerName, address: "delegate@ncb.example", category: "HEAD" },
    },
    facts,
  );
  return text
    .replace(/\r\n /g, "")
    .split("\r\n")
    .filter((line) => SHOWN.test(line))
    .map((line) => line.replace(/\\n/g, " · ").replace(/\\([,;\\])/g, "$1"));
};
