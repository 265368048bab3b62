import type { Language } from "../language.ts";
import type { ConclusionText } from "./conclusion-text.ts";
import { type Reading, readingIn } from "./translation.ts";

/** What follows the number of a paragraph's second to tenth wording. */
const WORDINGS = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"] as const;
export const MOST_WORDINGS = 1 + WORDINGS.length;

type Line = Reading["paragraphs"][number];

/** What a paragraph is a wording of: the paragraph it was put beside, which may be gone by now, or itself. */
export const subjectOf = ({ id, alternativeTo }: Pick<Line, "id" | "alternativeTo">): string => alternativeTo ?? id;

export const wordingsOf = (subject: string, paragraphs: readonly Pick<Line, "id" | "alternativeTo">[]): number =>
  paragraphs.filter((paragraph) => subjectOf(paragraph) === subject).length;

export interface Numbered extends Line {
  /** "1", "1 bis"; none in the preamble. */
  readonly number?: string;
}

/**
 * The paragraphs as read in a language, the operative ones numbered from 1, a further wording of one as its bis or ter.
 * Numbers come from ids and order alone, and so are the same in every language.
 */
export const numbered = (text: ConclusionText, language: Language): Numbered[] => {
  const numbers = new Map<string, { readonly number: number; wordings: number }>();
  return readingIn(text, language).paragraphs.map((paragraph) => {
    if (paragraph.part === "preamble") return paragraph;
    const seen = numbers.get(subjectOf(paragraph));
    if (seen === undefined) {
      const number = numbers.size + 1;
      numbers.set(subjectOf(paragraph), { number, wordings: 1 });
      return { ...paragraph, number: String(number) };
    }
    const wording = WORDINGS[seen.wordings - 1] ?? String(seen.wordings + 1);
    seen.wordings += 1;
    return { ...paragraph, number: `${seen.number} ${wording}` };
  });
};
