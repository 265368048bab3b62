import type { LedgerEntry, Particulars } from "#shared/contracts/mail-entry.ts";
import { languagesOut } from "#shared/domain/conclusions/circulated-version.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import type { Anchor, Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import type { Circumstances } from "#shared/mail/circumstances.ts";

export interface Needs {
  readonly findCircumstances: (
    conference: string,
    country: string,
  ) => Promise<Pick<Circumstances, "member" | "delegation"> & { readonly conference: Conference | undefined }>;
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
  readonly findOccurrence: (conference: string, occurrence: string) => Promise<Occurrence | undefined>;
  /** A date as it stands now. */
  readonly findMoment: (conference: Conference, anchor: Anchor, subject: string) => Promise<Moment | undefined>;
  readonly findConclusion: (conference: string, conclusion: string) => Promise<Conclusion | undefined>;
  /** What a version of it says, in the words that were given out. */
  readonly findTextOut: (
    conference: string,
    conclusion: string,
    version: number,
  ) => Promise<ConclusionText | undefined>;
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
): Promise<Pick<Circumstances, "mailing" | "reminding" | "moment" | "text">> => {
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
      return textNow(needs, id, entry.particulars);
    default:
      return {};
  }
};

const textNow = async (
  { findConclusion, findTextOut }: Needs,
  conference: string,
  { conclusion: id, textVersion }: Particulars["circulation"],
): Promise<Pick<Circumstances, "text">> => {
  const [conclusion, words] = await Promise.all([
    findConclusion(conference, id),
    findTextOut(conference, id, textVersion),
  ]);
  const versions = conclusion ? [...conclusion.earlier, conclusion.current] : [];
  const version = versions.find((one) => one.version === textVersion);
  if (conclusion === undefined || version === undefined || words === undefined) return {};
  return { text: { conclusion, version, words, out: languagesOut(version, words) } };
};
