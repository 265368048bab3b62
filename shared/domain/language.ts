import * as z from "zod";
import { line } from "./text.ts";

/** The working languages, in the order in which lists of languages are shown. */
export const LANGUAGES = ["ar", "en", "fr", "es"] as const;
export const Language = z.enum(LANGUAGES).meta({ id: "Language", description: "A working language of the conference" });
export type Language = z.output<typeof Language>;

export const directionOf = (language: Language): "rtl" | "ltr" => (language === "ar" ? "rtl" : "ltr");

/** One short text in all four languages; none may be missing. */
export const Texts = z
  .strictObject({ ar: line(200), en: line(200), fr: line(200), es: line(200) })
  .meta({ id: "Texts", description: "One text in all four languages" });
export type Texts = z.output<typeof Texts>;

/** The first language that is known: the person's, the delegation's, the region's, the conference's (rules.md 2.2). */
export const firstKnown = (...languages: (Language | undefined)[]): Language =>
  languages.find((language) => language !== undefined) ?? "en";
