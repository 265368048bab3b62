import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionFact } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Language } from "#shared/domain/language.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";

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

/** A text as it was read, and as it is to be. */
export interface TextChange {
  readonly before?: ConclusionText | undefined;
  readonly after: ConclusionText;
}

/** What one act changes about a conclusion. */
export interface ConclusionChange {
  readonly before?: KeptConclusion;
  readonly after: Conclusion;
  readonly title: KeptConclusion["title"];
  /** Absent where no word was written. */
  readonly text?: TextChange;
  /** What reminders count from, set or taken away with it. */
  readonly keyDate?: { readonly set: KeyDate; readonly before?: KeyDate } | { readonly remove: KeyDate };
  readonly fact: ConclusionFact;
  readonly reason?: string;
}
