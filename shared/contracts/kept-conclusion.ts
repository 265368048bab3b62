import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { Language } from "#shared/domain/language.ts";

/** Where words are kept: under the version of the conclusion that wrote them, in so many parts. */
export interface WordsPlace {
  readonly revision: number;
  readonly parts: number;
}
export type WordsPlaces = Readonly<Partial<Record<Language, WordsPlace>>>;

/** The words of one version of the text. Those of the original language are the text itself. */
export interface VersionWords {
  readonly original: Language;
  readonly now: WordsPlaces;
  /** As they were when the language was last given out, whatever was corrected since. */
  readonly out: WordsPlaces;
}

/** A conclusion as it is kept: its words stand elsewhere, since all of them together do not fit one item. */
export interface KeptConclusion {
  readonly conclusion: Conclusion;
  /** Of the text as it stands, for lists; nobody decides on it. */
  readonly title: Readonly<Partial<Record<Language, string>>>;
  /** By the number of the text's version. */
  readonly words: Readonly<Record<string, VersionWords>>;
}
