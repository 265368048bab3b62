import type { Category } from "#shared/domain/conference.ts";
import { countryName } from "#shared/domain/country.ts";
import type { CommonFacts, NamedPerson } from "./mail-facts.ts";
import type { MessageKey } from "./messages/en.ts";
import { say } from "./say.ts";
import { userLines, userText } from "./user-text.ts";
import { writtenDates, writtenDeadline, writtenMoment } from "./written-time.ts";

type Deadline = "nominationDeadline" | "confirmationDeadline";

/** Puts facts into the reader's words: one for each mail, so that no kind has to think of language, zone or escaping. */
export const writerFor = ({ language, conference, country, readerName, at }: CommonFacts) => {
  const { zone } = conference;
  const user = (text: string) => userText(text, language);
  const tell = (key: MessageKey, values?: Record<string, string | number>) => say(language, key, values);

  const dates = writtenDates(conference.startsOn, conference.endsOn, language);
  const city = user(conference.venue.city[language]);

  return {
    say: tell,
    dates,
    city,
    title: user(conference.title[language]),
    secretariat: user(conference.secretariat.name[language]),
    attention: tell("attention", { name: user(readerName) }),
    country: countryName(country, language),
    venue: tell("place", {
      name: user(conference.venue.name[language]),
      city,
      country: countryName(conference.venue.country, language),
    }),
    /** Lines of someone else's words. */
    quote: (text: string) => userLines(text, language),
    role: (category: Category) => tell(`role.${category}`),
    person: ({ name, nameInOwnScript }: Pick<NamedPerson, "name" | "nameInOwnScript">) =>
      nameInOwnScript === undefined ? user(name) : `${user(name)} (${user(nameInOwnScript)})`,
    /** Last day of a deadline, for a sentence. */
    dayOf: (deadline: Deadline) => writtenDeadline(conference[deadline], zone, language).day,
    /** The whole deadline, with its hour and zone. */
    deadline: (deadline: Deadline) => {
      const { time, ...rest } = writtenDeadline(conference[deadline], zone, language);
      return time === undefined ? tell("deadline.wholeDay", rest) : tell("deadline.time", { time, ...rest });
    },
    happenedAt: () => tell("moment", writtenMoment(at, zone, language)),
  };
};
export type Writer = ReturnType<typeof writerFor>;
