import type { KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { BundleText } from "#shared/domain/conclusions/bundle/bundle-text.ts";
import type { ConclusionText, Passage } from "#shared/domain/conclusions/conclusion-text.ts";
import { LANGUAGES } from "#shared/domain/language.ts";

/** What was decided upon, in all words that it had then. */
export const textOf = (
  { text: { version, textHash, languages } }: KeptOpening,
  { original, title, paragraphs }: ConclusionText,
): BundleText => ({
  ...{ version, original, title: { text: title.text, translations: translationsOf(title) } },
  paragraphs: paragraphs.map((paragraph) => {
    const { id, part, origin, text, alternativeTo } = paragraph;
    return {
      ...{ id, part, origin, text, ...(alternativeTo !== undefined && { alternativeTo }) },
      translations: translationsOf(paragraph),
    };
  }),
  ...{ textHash, languages },
});

const translationsOf = ({ translations }: Passage) =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const found = translations[language];
      if (found === undefined) return [];
      const { text, sourceHash, state } = found;
      return [[language, { text, sourceHash, state }]];
    }),
  );
