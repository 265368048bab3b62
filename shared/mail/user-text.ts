import { directionOf, type Language } from "#shared/domain/language.ts";

/** Zero-width non-joiner: invisible in every script, and known to old mail readers' fonts, unlike the word joiner. */
const ZWNJ = "\u200c";
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/**
 * Where mail readers look for addresses: `scheme:`, `//`, `host.name`, `box@host`, with text close on both sides. No
 * host name ends in one letter, so ordinals and initials (15.ª, J.P.) stay as they are.
 */
const JOINTS = /(?<=\S)(?:[:/@](?=\S)|\.(?=[\p{L}\p{N}-]{2}|\p{N}))/gu;

/**
 * Somebody's words on one line, as they may stand in a mail from us: every letter stays, but no mail reader makes a
 * link of them, and they do not reorder what stands around them. A look-alike address copied from the mail carries
 * the invisible ZWNJ and leads nowhere; names and sentences copy as they are, since a full stop before a space gets
 * none. Controls were refused at the door; here they become spaces all the same, since a header may follow.
 */
export const userText = (text: string, language: Language): string =>
  isolated(unlinked(text.replace(CONTROLS, " ").replace(BIDI_CONTROLS, "").trim()), language);

/** The same for text of several lines: one for each. */
export const userLines = (text: string, language: Language): string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => userText(line, language));

const unlinked = (text: string): string => text.replace(JOINTS, (joint) => ZWNJ + joint + ZWNJ);

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RUNS_LEFT_TO_RIGHT =
  /(?!\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})[\p{L}\p{N}]/u;

/** Isolated only where it runs the other way than the mail: elsewhere the marks would be noise in a copied name. */
const isolated = (text: string, language: Language): string =>
  (directionOf(language) === "rtl" ? RUNS_LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text)
    ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
    : text;
