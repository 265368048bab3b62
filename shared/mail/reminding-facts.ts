import type { Conference } from "#shared/domain/conference.ts";
import { countryName } from "#shared/domain/country.ts";
import { filledIn } from "#shared/domain/mailing.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Asking, CommonFacts, KindFacts } from "./mail-facts.ts";
import { isOpen, toldDate } from "./told-date.ts";
import { writerFor } from "./writer.ts";
import { writtenList } from "./written-time.ts";

/** What a reminder is about, as it stands now. */
export const askingOf = (
  { anchor, condition }: Pick<Reminder, "anchor" | "condition">,
  moment: Moment,
  conference: Conference,
  now: Date,
): Asking => ({
  date: toldDate(moment, now),
  open: isOpen({ anchor, ...(condition && { condition }) }, conference, now),
  ...(condition && { condition }),
});

/** An organiser's own words to one reader. Values go in once and are never read again; the writer makes all harmless. */
export const reminderWords = (
  { texts }: Pick<Reminder, "texts">,
  { date }: Pick<Asking, "date">,
  common: CommonFacts,
): Pick<KindFacts["reminder"], "words"> => {
  if (texts === undefined) return {};
  const { language, conference, country, readerName, names = [readerName] } = common;
  const values = {
    name: writtenList(names, language),
    country: countryName(country, language),
    conference: conference.title[language],
    date: writerFor(common).when(date),
  };
  const { subject, body } = texts[language];
  return { words: { subject: filledIn(subject, values), body: filledIn(body, values) } };
};

/** What a reminder asks for, with the organiser's words; undefined where its rule or its date is gone. */
export const asked = (
  { reminding, conference }: Circumstances,
  common: CommonFacts,
  now: Date,
): (Asking & Pick<KindFacts["reminder"], "words">) | undefined => {
  const { reminder, moment } = reminding ?? {};
  if (reminder === undefined || moment === undefined) return undefined;
  const asking = askingOf(reminder, moment, conference, now);
  return { ...asking, ...reminderWords(reminder, asking, common) };
};
