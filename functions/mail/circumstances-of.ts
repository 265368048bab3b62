import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import type { Anchor, Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import type { Circumstances } from "#shared/mail/circumstances.ts";
import { type Needs as DecisionNeeds, decisionCircumstances } from "./decision-circumstances.ts";
import { textNow } from "./text-circumstances.ts";

export interface Needs extends DecisionNeeds {
  readonly findCircumstances: (
    conference: string,
    country: string,
  ) => Promise<Pick<Circumstances, "member" | "delegation"> & { readonly conference: Conference | undefined }>;
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
  readonly findOccurrence: (conference: string, occurrence: string) => Promise<Occurrence | undefined>;
  /** A date as it stands now. */
  readonly findMoment: (conference: Conference, anchor: Anchor, subject: string) => Promise<Moment | undefined>;
}

/** What is true now of all that a mail depends on; undefined when its conference is gone. */
export const circumstancesOf = async (needs: Needs, entry: LedgerEntry): Promise<Circumstances | undefined> => {
  const about = entry.kind === "contact-broken" ? entry.particulars.of : entry.recipient.country;
  const { conference, member, delegation } = await needs.findCircumstances(entry.conference, about);
  return conference && { conference, member, delegation, ...(await furtherOf(needs, entry, conference)) };
};

/** What only mails of its kind depend on. */
const furtherOf = async (
  needs: Needs,
  entry: LedgerEntry,
  conference: Conference,
): Promise<Omit<Circumstances, "conference" | "member" | "delegation">> => {
  const { id } = conference;
  switch (entry.kind) {
    case "mailing": {
      const mailing = await needs.findMailing(id, entry.particulars.mailing);
      return mailing ? { mailing } : {};
    }
    case "reminder":
    case "escalation": {
      const [reminder, occurrence] = await Promise.all([
        needs.findReminder(id, entry.particulars.reminder),
        needs.findOccurrence(id, entry.particulars.occurrence),
      ]);
      if (reminder === undefined) return {};
      const moment = occurrence && (await needs.findMoment(conference, occurrence.anchor, occurrence.subject));
      return { reminding: { reminder, occurrence, moment } };
    }
    case "date-changed": {
      const moment = await needs.findMoment(conference, entry.particulars.anchor, entry.particulars.subject);
      return moment ? { moment } : {};
    }
    case "circulation":
    case "amendments-open":
      return textNow(needs, id, entry.particulars.conclusion, { version: entry.particulars.textVersion });
    case "act-receipt":
    case "amendment-outcome":
    case "silence-opened":
    case "silence-news":
    case "silence-office":
    case "ballot-open":
    case "ballot-closing":
    case "decision-result":
      return decisionCircumstances(needs, entry);
    default:
      return {};
  }
};
