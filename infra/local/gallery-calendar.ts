import type { MailKind } from "#shared/contracts/mail.ts";
import { calendarPart } from "#shared/mail/calendar-part.ts";
import type { MailFacts } from "#shared/mail/mail-facts.ts";

/** A property that the reader sees, its parameters with their quoted values, and its own value. */
const SHOWN =
  /^(METHOD|STATUS|SEQUENCE|DTSTART|DTEND|SUMMARY|LOCATION|DESCRIPTION|ORGANIZER)(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$/;

/** What a sample mail would do to its reader's calendar, a line for each thing that the reader sees; none for most. */
export const calendarLines = (kind: MailKind, facts: MailFacts): { name: string; value: string }[] => {
  const leaves = kind === "conference-off" || (kind === "withdrawal" && "who" in facts && facts.who === "reader");
  const starts = "date" in facts && facts.date.anchor === "conference-start" && kind === "reminder";
  if (kind !== "confirmation" && kind !== "conference-changed" && !starts && !leaves) return [];
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
    .flatMap((line) => {
      const [, name, value = ""] = SHOWN.exec(line) ?? [];
      return name ? [{ name, value: value.replace(/\\n/g, " · ").replace(/\\([,;\\])/g, "$1") }] : [];
    });
};
