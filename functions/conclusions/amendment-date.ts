import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { wordsIn } from "#shared/domain/conclusions/translation.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { LANGUAGES, type Language, type Texts } from "#shared/domain/language.ts";
import { instantOf } from "#shared/domain/local-time.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";

/** Each round has a date of its own: what was reminded of the first one is not that of the second moved. */
export const amendmentDateId = (conclusion: string, round: number): string =>
  `amendments${round === 1 ? "" : round}-${conclusion}`;

/** The end of a time for amendments, as a date that reminders count from. */
export const amendmentDate = (after: Conclusion, text: ConclusionText, deadline: string): KeyDate => ({
  ...{ conference: after.conference, conclusion: after.id, version: 1 },
  id: amendmentDateId(after.id, after.rounds.length),
  anchor: "amendment-deadline",
  title: titleOf(after, text),
  at: deadline,
  concerns: {},
});

/** Of a date of a text: in the words that were given out, or those of the original where a language is not out. */
export const titleOf = ({ current }: Conclusion, { original, title }: ConclusionText): Texts => {
  const wordsOf = (language: Language) => (current.out[language] && wordsIn(title, language, original)) ?? title.text;
  return Object.fromEntries(LANGUAGES.map((language) => [language, shortened(wordsOf(language))])) as Texts;
};

/** A date's title is shorter than a text's may be. */
const MOST = 200;

const shortened = (words: string): string =>
  words.length <= MOST ? words : `${words.slice(0, MOST - 1).replace(/[\ud800-\udbff]$/, "")}…`;

interface Needs {
  readonly findKeyDate: (conference: string, id: string) => Promise<KeyDate | undefined>;
}

/** Nobody is reminded any more of a date that is still ahead when its time for amendments is over. */
export const dateOver = async (
  { findKeyDate }: Needs,
  { conference, conclusion }: { readonly conference: Conference; readonly conclusion: Conclusion },
  now: Date,
): Promise<{ remove: KeyDate } | undefined> => {
  const date = await findKeyDate(conference.id, amendmentDateId(conclusion.id, conclusion.rounds.length));
  return date?.conclusion === conclusion.id && instantOf(date.at, conference.zone) > now ? { remove: date } : undefined;
};
