import type { ConclusionView, TextVersionView } from "#shared/contracts/conclusion-views.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { wordsIn } from "#shared/domain/conclusions/translation.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";

/** Changed words and titles are shown in place of those that are kept. */
type Shown = Pick<KeptConclusion, "conclusion" | "title">;

/** A conclusion as staff see it: how far it has come, without its words. */
export const conclusionView = ({ conclusion, title }: Shown): ConclusionView => {
  const { id, sponsor, state, symbol, current, rounds, version } = conclusion;
  return {
    ...{ id, title, sponsor, state, version },
    ...(symbol !== undefined && { symbol }),
    current: versionView(current),
    rounds: [...rounds],
  };
};

export const conclusionAnswer = (shown: Shown) => ({
  body: conclusionView(shown),
  version: shown.conclusion.version,
});

export const versionView = ({ version, textHash, circulatedAt, out }: TextVersion): TextVersionView => ({
  ...{ version, textHash, out },
  ...(circulatedAt !== undefined && { circulatedAt }),
});

/** A title in each language that it has words in. */
export const titleIn = ({ original, title }: ConclusionText): KeptConclusion["title"] =>
  inLanguages((language) => wordsIn(title, language, original));

export const inLanguages = (wordsOf: (language: Language) => string | undefined): Partial<Record<Language, string>> =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = wordsOf(language);
      return words === undefined ? [] : [[language, words]];
    }),
  );
