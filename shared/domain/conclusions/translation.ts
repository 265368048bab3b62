import { canonicalJson } from "../canonical-json.ts";
import type { Language } from "../language.ts";
import {
  type ConclusionText,
  type Hash,
  type Paragraph,
  type Passage,
  paragraphHash,
  TITLE,
  type Translation,
  textHash,
} from "./conclusion-text.ts";

export type TranslationState = "MISSING" | "DRAFT" | "REVIEWED" | "STALE";

/** How far a passage is in a language; words made from another original are STALE, however well they were reviewed. */
export const translationState = (
  passage: Passage,
  language: Language,
  original: Language,
  hash: Hash,
): TranslationState => {
  if (language === original) return "REVIEWED";
  const translation = passage.translations[language];
  if (translation === undefined) return "MISSING";
  return translation.sourceHash === paragraphHash(passage, hash) ? translation.state : "STALE";
};

/** A text's passages in their order, the title first, each under the name by which it is translated. */
export const passagesOf = ({ title, paragraphs }: ConclusionText): (Passage & { readonly id: string })[] => [
  { id: TITLE, ...title },
  ...paragraphs,
];

export interface LanguageGap {
  readonly passage: string;
  readonly language: Language;
  readonly state: Exclude<TranslationState, "REVIEWED">;
}

/** What is not reviewed for these very words, in the order of the languages and of the text. */
export const languageGaps = (text: ConclusionText, languages: readonly Language[], hash: Hash): LanguageGap[] =>
  languages.flatMap((language) =>
    passagesOf(text).flatMap((passage) => {
      const state = translationState(passage, language, text.original, hash);
      return state === "REVIEWED" ? [] : [{ passage: passage.id, language, state }];
    }),
  );

export const wordsIn = (passage: Passage, language: Language, original: Language): string | undefined =>
  language === original ? passage.text : passage.translations[language]?.text;

/** A text as it is read in one language; a passage without a translation has no words. */
export interface Reading {
  readonly title: string;
  readonly paragraphs: readonly (Pick<Paragraph, "id" | "part" | "alternativeTo"> & { readonly text: string })[];
}

export const readingIn = ({ original, title, paragraphs }: ConclusionText, language: Language): Reading => ({
  title: wordsIn(title, language, original) ?? "",
  paragraphs: paragraphs.map(({ id, part, alternativeTo, ...passage }) => ({
    id,
    part,
    ...(alternativeTo === undefined ? {} : { alternativeTo }),
    text: wordsIn(passage, language, original) ?? "",
  })),
});

/**
 * The name of a text in one language: the hash of the canonical JSON of `{source, language, title, paragraphs:
 * [{id, text}]}`, where `source` is the text's own hash; undefined where a passage has no words in the language.
 */
export const languageHash = (text: ConclusionText, language: Language, hash: Hash): string | undefined => {
  const { title, paragraphs } = readingIn(text, language);
  if (title === "" || paragraphs.some(({ text: words }) => words === "")) return undefined;
  return hash(
    canonicalJson({
      source: textHash(text, hash),
      language,
      title,
      paragraphs: paragraphs.map(({ id, text: words }) => ({ id, text: words })),
    }),
  );
};

/** The text with other translations in one language, by the name of the passage. */
export const withTranslations = (
  text: ConclusionText,
  language: Language,
  translations: ReadonlyMap<string, Translation>,
): ConclusionText => {
  const changed = <P extends Passage>(id: string, passage: P): P => {
    const translation = translations.get(id);
    return translation === undefined
      ? passage
      : { ...passage, translations: { ...passage.translations, [language]: translation } };
  };
  return {
    ...text,
    title: changed(TITLE, text.title),
    paragraphs: text.paragraphs.map((paragraph) => changed(paragraph.id, paragraph)),
  };
};
