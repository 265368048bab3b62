import type { Language } from "#shared/domain/language.ts";
import type { ActingTexts } from "../acting-texts/en.ts";
import type { CirculatedWords } from "../circulated-words.ts";
import type { LandingTexts } from "../landing-texts.ts";
import { byId } from "./elements.ts";

/** What the server put into the page: all that it says, in its language. */
interface Words extends LandingTexts {
  readonly circulated: CirculatedWords;
  readonly acting: ActingTexts;
  readonly countries: Readonly<Record<string, string>>;
}

export const words = JSON.parse(byId("texts").textContent) as Words;
export const language = document.documentElement.lang as Language;

/** One of the texts about acting, with its `{values}`. */
export const say = (name: keyof ActingTexts, values: Readonly<Record<string, string | number>> = {}): string =>
  words.acting[name].replace(/\{(\w+)\}/g, (whole, value) => String(values[value] ?? whole));

export const countryName = (country: string): string => words.countries[country] ?? country;

export const languageName = (one: Language): string =>
  new Intl.DisplayNames(language, { type: "language" }).of(one) ?? one;

export const directionOf = (one: Language): "rtl" | "ltr" => (one === "ar" ? "rtl" : "ltr");

/** Its own where it is out in it; else English, or the first that there is. */
export const shownIn = (languages: readonly Language[]): Language => {
  if (languages.includes(language)) return language;
  return languages.includes("en") ? "en" : (languages[0] ?? "en");
};
