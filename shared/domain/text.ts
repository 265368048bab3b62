import * as z from "zod";

/** C0 and C1 controls, line and paragraph separators: they end a header or a line where nobody expects it. */
const CONTROLS = /[\p{Cc}\u2028\u2029]/u;
const CONTROLS_BUT_NEWLINE = /(?!\n)[\p{Cc}\u2028\u2029]/u;
/** Overrides, embeddings and isolates reorder what stands around a text; marks such as ZWNJ, LRM and RLM do not. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/u;

/** What a decoder puts where it could not read: a letter was lost on the way, as with a CSV saved in an old encoding. */
const LOST_LETTER = "\ufffd";

const text = (max: number, forbidden: RegExp) =>
  z
    .string()
    .max(max * 2)
    .refine((value) => value.isWellFormed(), { error: "must be well-formed Unicode" })
    .transform((value) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, { error: "must not be empty" })
        .max(max)
        .refine((value) => !forbidden.test(value), { error: "must not contain control characters" })
        .refine((value) => !value.includes(LOST_LETTER), {
          error: "has letters that were lost before they came here (U+FFFD); send it as UTF-8",
        })
        .refine((value) => !BIDI_CONTROLS.test(value), {
          error: "must not contain characters that reorder text (U+202A to U+202E, U+2066 to U+2069)",
        }),
    );

/** Text on one line, stored as typed but for composition (NFC) and outer white space. */
export const line = (max: number) => text(max, CONTROLS);

/** Text that may hold line breaks. */
export const prose = (max: number) => text(max, CONTROLS_BUT_NEWLINE);

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** Whether a single word mixes alphabets whose letters look alike, so that an organiser looks twice. */
export const mixesAlphabets = (value: string): boolean =>
  value.split(/[\s\p{P}]+/u).some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
