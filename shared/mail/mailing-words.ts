import { countryName } from "#shared/domain/country.ts";
import { filledIn, type Mailing } from "#shared/domain/mailing.ts";
import type { CommonFacts, KindFacts } from "./mail-facts.ts";

/** What a mailing says to one reader. Values go in once and are never read again; the writer makes all of it harmless. */
export const mailingWords = (
  { texts }: Pick<Mailing, "texts">,
  { language, conference, country, readerName }: Omit<CommonFacts, "at">,
  test: boolean,
): KindFacts["mailing"] => {
  const values = {
    name: readerName,
    country: countryName(country, language),
    conference: conference.title[language],
  };
  const { subject, body } = texts[language];
  return { subject: filledIn(subject, values), body: filledIn(body, values), test };
};
