import { LANGUAGES, type Language } from "../language.ts";
import type { ConclusionText, Hash } from "./conclusion-text.ts";
import { subjectOf, wordingsOf } from "./numbering.ts";
import { passagesOf, translationState, wordsIn } from "./translation.ts";

/** Square brackets of any make: as typed, full width, with quill, white and tortoise-shell white. */
const OPENING = new Set("[［⁅⟦〚");
const CLOSING = new Set("]］⁆⟧〛");

export interface OpenBracket {
  readonly passage: string;
  readonly language: Language;
  readonly kind: "bracket" | "alternative";
  /** What stands between the brackets, or the whole wording. */
  readonly words: string;
}

/**
 * Where a text is not settled yet: square brackets, in the original and in each translation of these very words, and
 * paragraphs that stand in more than one wording (C8). A stale translation is one of another text.
 */
export const openBrackets = (text: ConclusionText, hash: Hash): OpenBracket[] => {
  const alternatives = text.paragraphs.filter((paragraph) => wordingsOf(subjectOf(paragraph), text.paragraphs) > 1);
  return [
    ...passagesOf(text).flatMap((passage) =>
      LANGUAGES.filter((language) => translationState(passage, language, text.original, hash) !== "STALE").flatMap(
        (language) =>
          bracketed(wordsIn(passage, language, text.original) ?? "").map((words) => ({
            passage: passage.id,
            language,
            kind: "bracket" as const,
            words,
          })),
      ),
    ),
    ...alternatives.map(({ id, text: words }) => ({
      passage: id,
      language: text.original,
      kind: "alternative" as const,
      words,
    })),
  ];
};

/** The outermost bracketed stretches; a bracket without its other half opens to the end, or closes from the start. */
const bracketed = (words: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, sign] of [...words.matchAll(/./gsu)].map(({ index, 0: character }) => [index, character] as const)) {
    if (OPENING.has(sign)) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (CLOSING.has(sign)) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) {
        found.push(words.slice(start, at + sign.length));
        start = at + sign.length;
      }
    }
  }
  return depth > 0 ? [...found, words.slice(start)] : found;
};
