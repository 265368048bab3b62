import type { Category } from "#shared/domain/conference.ts";
import { countryName } from "#shared/domain/country.ts";
import type { Language } from "#shared/domain/language.ts";
import type { CommonFacts, Deadline, NamedPerson, ToldDate } from "./mail-facts.ts";
import type { MessageKey } from "./messages/en.ts";
import { say } from "./say.ts";
import { isDeadline } from "./told-date.ts";
import { userLines, userText } from "./user-text.ts";
import { writtenDates, writtenDeadline, writtenList, writtenMoment } from "./written-time.ts";

/** Puts facts into the reader's words: one for each mail, so that no kind has to think of language, zone or escaping. */
export const writerFor = ({ language, conference, country, readerName, names, at }: CommonFacts) => {
  const { zone } = conference;
  const user = (text: string) => userText(text, language);
  const tell = (key: MessageKey, values?: Record<string, string | number>) => say(language, key, values);

  const dates = writtenDates(conference.startsOn, conference.endsOn, language);
  const city = user(conference.venue.city[language]);
  const whole = (local: string) => {
    const { day, weekday, time, zone: zoneName } = writtenDeadline(local, zone, language);
    const values = { day, weekday, zone: zoneName };
    return time === undefined ? tell("deadline.wholeDay", values) : tell("deadline.time", { ...values, time });
  };
  const lastTime = (local: string) => {
    const { inSentence: day, time } = writtenDeadline(local, zone, language);
    return time === undefined ? day : tell("when", { day, time });
  };
  const beginning = (instant: string) => {
    const { inSentence: day, time, zone: zoneName } = writtenMoment(instant, zone, language);
    return tell("inZone", { when: tell("when", { day, time }), zone: zoneName });
  };

  return {
    say: tell,
    dates,
    city,
    title: user(conference.title[language]),
    secretariat: user(conference.secretariat.name[language]),
    attention: tell("attention", { name: writtenList((names ?? [readerName]).map(user), language) }),
    country: countryName(country, language),
    venue: tell("place", {
      name: user(conference.venue.name[language]),
      city,
      country: countryName(conference.venue.country, language),
    }),
    languages: (all: readonly Language[]) =>
      writtenList(
        all.map((one) => tell(`language.${one}`)),
        language,
      ),
    /** Lines of someone else's words. */
    quote: (text: string) => userLines(text, language),
    role: (category: Category) => tell(`role.${category}`),
    person: ({ name, nameInOwnScript }: Pick<NamedPerson, "name" | "nameInOwnScript">) =>
      nameInOwnScript === undefined ? user(name) : `${user(name)} (${user(nameInOwnScript)})`,
    /** Last day of a deadline, for a sentence. */
    dayOf: (deadline: Deadline) => writtenDeadline(conference[deadline], zone, language).day,
    /** The same with its weekday, and its hour if it has one. */
    lastTimeOf: (deadline: Deadline) => lastTime(conference[deadline]),
    /** The whole deadline, with its hour and zone. */
    deadline: (deadline: Deadline) => whole(conference[deadline]),
    /** A date inside a sentence. A beginning says its zone there, since no line of its own follows. */
    when: ({ anchor, local, at: instant }: ToldDate) => {
      if (anchor === "invitation-sent") return writtenMoment(instant, zone, language).inSentence;
      return isDeadline(anchor) ? lastTime(local) : beginning(instant);
    },
    /** A date on a line of its own. */
    dateLine: ({ anchor, local, at: instant }: ToldDate) => (isDeadline(anchor) ? whole(local) : beginning(instant)),
    /** What a date is called. */
    titleOf: ({ title }: ToldDate) => title && user(title[language]),
    /** An instant inside a sentence, with its hour whatever that is: midnight is 00:00 of the day named. */
    exactly: (instant: string) => {
      const { inSentence: day, time } = writtenMoment(instant, zone, language);
      return tell("when", { day, time });
    },
    /** "before 18:00 on Saturday, 4 May 2019": exclusive, and clear of whether all of the day is. */
    before: (instant: string) => {
      const { inSentence: day, time } = writtenMoment(instant, zone, language);
      return tell("before", { day, time });
    },
    /** An instant on a line of its own, with its zone. */
    exactLine: (instant: string) => {
      const { weekday, time, zone: zoneName } = writtenMoment(instant, zone, language);
      return tell("deadline.time", { weekday, time, zone: zoneName });
    },
    /** Countries by name, in the order that they are given. */
    countries: (codes: readonly string[]) =>
      writtenList(
        codes.map((code) => countryName(code, language)),
        language,
      ),
    happenedAt: () => tell("moment", writtenMoment(at, zone, language)),
  };
};
export type Writer = ReturnType<typeof writerFor>;
