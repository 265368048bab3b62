import type { Language } from "../../language.ts";
import type { ConclusionText } from "../conclusion-text.ts";
import { wordsIn } from "../translation.ts";
import { commonPlaces, tokensOf } from "../word-diff.ts";
import type { Amendment } from "./amendment.ts";
import { originalWords } from "./amendment-wording.ts";

type Changing = Pick<Amendment, "change" | "wording">;

/** Words and numbers; signs and spaces are no distance. */
export const wordsOf = (text: string): string[] => tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token));

/** How many words of what it changes an amendment takes away, keeps and adds. */
export interface Distance {
  readonly removed: number;
  readonly kept: number;
  readonly added: number;
}

/**
 * Measured in the original where the amendment has words in it, and else in its own language; where the text has none
 * in that language, nothing is known to be kept.
 */
export const distanceOf = (amendment: Changing, text: ConclusionText, others: readonly Amendment[]): Distance => {
  const { change } = amendment;
  if (change.kind === "delete")
    return { removed: wordsOf(paragraphIn(text, change.paragraph, text.original) ?? "").length, kept: 0, added: 0 };
  const inOriginal = originalWords(amendment, text.original);
  const after = wordsOf(inOriginal ?? change.text);
  if (change.kind === "add-after" || change.kind === "add-first") return { removed: 0, kept: 0, added: after.length };
  const language = inOriginal === undefined ? change.language : text.original;
  const wordsBefore =
    change.kind === "replace"
      ? [paragraphIn(text, change.paragraph, language), paragraphIn(text, change.paragraph, text.original)]
      : amendmentIn(others, change.amendment, language, text.original);
  const [comparable, otherwise] = wordsBefore;
  const before = wordsOf(comparable ?? otherwise ?? "");
  const kept = comparable === undefined ? 0 : commonPlaces(before, after).length;
  return { removed: before.length - kept, kept, added: after.length - kept };
};

/** Whether an amendment in words can be compared with what it changes at all. */
export const isComparable = ({ change, wording }: Changing, text: ConclusionText): boolean =>
  change.kind !== "replace" ||
  originalWords({ change, wording }, text.original) !== undefined ||
  paragraphIn(text, change.paragraph, change.language) !== undefined;

const paragraphIn = (text: ConclusionText, id: string, language: Language): string | undefined => {
  const paragraph = text.paragraphs.find((one) => one.id === id);
  return paragraph && wordsIn(paragraph, language, text.original);
};

const amendmentIn = (
  amendments: readonly Amendment[],
  id: string,
  language: Language,
  original: Language,
): [string | undefined, string | undefined] => {
  const amended = amendments.find((one) => one.id === id);
  if (amended === undefined || amended.change.kind === "delete") return [undefined, undefined];
  const asTabled = amended.change.text;
  if (language === original) return [originalWords(amended, original), asTabled];
  return [amended.change.language === language ? asTabled : undefined, asTabled];
};

export const wordsChanged = ({ removed, added }: Distance): number => removed + added;
