import type { Language } from "../../language.ts";
import { openBrackets } from "../brackets.ts";
import { type Hash, TITLE, textHash } from "../conclusion-text.ts";
import { languageGaps, languageHash } from "../translation.ts";
import { type Altered, differences } from "./bundle-differences.ts";
import { asConclusionText } from "./bundle-text.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import { openingsOf } from "./first-vote.ts";

const HOUR_MS = 3_600_000;

/** The words are those that their hashes name, settled, and out in time in every language (C8, C20, C21). */
export const verifyText = (bundle: DecisionBundle, hash: Hash): Altered[] => {
  const text = asConclusionText(bundle.text);
  const ids = bundle.text.paragraphs.map(({ id }) => id);
  return [
    ...differences(bundle.text.textHash, textHash(text, hash), "/text/textHash"),
    ...ids.flatMap((id, index) =>
      id === TITLE || ids.indexOf(id) < index
        ? [{ where: `/text/paragraphs/${index}/id`, what: `names a second passage ${id}` }]
        : [],
    ),
    ...openBrackets(text, hash).map(({ passage, language, kind }) => ({
      where: placeOf(passage, ids),
      what: `has an open ${kind} in ${language}`,
    })),
    ...verifyLanguages(bundle, hash),
  ];
};

const verifyLanguages = ({ conference, text: recorded, ...put }: DecisionBundle, hash: Hash): Altered[] => {
  const [opening] = openingsOf(put);
  const text = asConclusionText(recorded);
  const out = Object.entries(recorded.languages) as [Language, (typeof recorded.languages)[Language] & object][];
  const ids = recorded.paragraphs.map(({ id }) => id);
  const hours = opening.rules.languageNoticeHours;
  // A waiver is of the time that languages must have been out; by silence nobody agrees to words that are not there.
  const mayLack = opening.waiver !== undefined && opening.mode !== "silence";
  return [
    ...out.flatMap(([language, { languageHash: named, outAt }]) => {
      const where = `/text/languages/${language}`;
      return [
        ...differences(named, languageHash(text, language, hash), `${where}/languageHash`),
        ...(conference.languages.includes(language) ? [] : [{ where, what: "is not a language of the conference" }]),
        ...(outAt <= opening.at ? [] : [{ where: `${where}/outAt`, what: "is after the opening" }]),
        ...(opening.waiver !== undefined || Date.parse(outAt) + hours * HOUR_MS <= Date.parse(opening.at)
          ? []
          : [{ where: `${where}/outAt`, what: `is less than ${hours} hours before the opening` }]),
      ];
    }),
    ...conference.languages.flatMap((language) =>
      mayLack || recorded.languages[language] !== undefined
        ? []
        : [{ where: "/text/languages", what: `lacks ${language}, in which the text had to be out` }],
    ),
    ...(opening.waiver === undefined ? languageGaps(text, conference.languages, hash) : []).map(
      ({ passage, language, state }) => ({
        where: `${placeOf(passage, ids)}/translations`,
        what: `is ${state} in ${language}`,
      }),
    ),
  ];
};

const placeOf = (passage: string, ids: readonly string[]): string =>
  passage === TITLE ? "/text/title" : `/text/paragraphs/${ids.indexOf(passage)}`;
