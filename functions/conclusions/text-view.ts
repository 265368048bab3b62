import type { TextView } from "#shared/contracts/conclusion-views.ts";
import { openBrackets } from "#shared/domain/conclusions/brackets.ts";
import type { TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import {
  type ConclusionText,
  type Hash,
  type Passage,
  paragraphHash,
} from "#shared/domain/conclusions/conclusion-text.ts";
import { numbered } from "#shared/domain/conclusions/numbering.ts";
import { translationState, wordsIn } from "#shared/domain/conclusions/translation.ts";
import type { Language } from "#shared/domain/language.ts";
import { inLanguages, versionView } from "./conclusion-view.ts";

/** All that a version says, in all languages, with what whoever translates it or decides upon it has to know. */
export const textView = (
  version: TextVersion,
  text: ConclusionText,
  languages: readonly Language[],
  hash: Hash,
): TextView => {
  const { original, title, paragraphs } = text;
  const passageView = (passage: Passage) => ({
    sourceHash: paragraphHash(passage, hash),
    texts: inLanguages((language) => wordsIn(passage, language, original)),
    states: Object.fromEntries(
      languages.map((language) => [language, translationState(passage, language, original, hash)]),
    ),
  });
  const numbers = new Map(numbered(text, original).map(({ id, number }) => [id, number]));
  return {
    ...versionView(version),
    original,
    title: passageView(title),
    paragraphs: paragraphs.map(({ translations, text: words, ...paragraph }) => {
      const number = numbers.get(paragraph.id);
      return { ...paragraph, ...(number !== undefined && { number }), ...passageView({ text: words, translations }) };
    }),
    openBrackets: openBrackets(text, hash),
  };
};
