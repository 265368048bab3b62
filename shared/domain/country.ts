import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import * as z from "zod";
import type { Language } from "./language.ts";

/** ISO 3166-1 alpha-3: the name of a member in paths and tables. */
export const Country = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: "must be an ISO 3166-1 alpha-3 code in capitals" })
  .refine((code) => Object.hasOwn(iso31661Alpha3ToAlpha2, code), { error: "is not an assigned ISO 3166-1 code" })
  .meta({ id: "Country", examples: ["FRA"] });
export type Country = z.output<typeof Country>;

/** All that there are. */
export const COUNTRIES: readonly Country[] = Object.keys(iso31661Alpha3ToAlpha2).sort();

const names = new Map<Language, Intl.DisplayNames>();

/** The country's name in a language, as the platform's CLDR data has it. */
export const countryName = (country: Country, language: Language): string => {
  const inLanguage = names.get(language) ?? new Intl.DisplayNames([language], { type: "region" });
  names.set(language, inLanguage);
  const alpha2 = iso31661Alpha3ToAlpha2[country as keyof typeof iso31661Alpha3ToAlpha2];
  return (alpha2 && inLanguage.of(alpha2)) ?? country;
};
