import amendments from "./conclusions/amendments.json" with { type: "json" };
import analysis from "./conclusions/analysis.json" with { type: "json" };
import darknet from "./conclusions/darknet.json" with { type: "json" };
import services from "./conclusions/services.json" with { type: "json" };
import type { Language } from "./people.ts";

type InLanguages = Readonly<Partial<Record<Language, string>>>;

/** What the conference concludes: by consensus, by a vote, and by silence. */
export const CONCLUSIONS = { analysis, darknet, services } as const;
export type ConclusionName = keyof typeof CONCLUSIONS;

/** Amendments to the second of them. */
export const AMENDMENTS = amendments;
export type AmendmentName = keyof typeof AMENDMENTS;

/** The language in which texts are drafted, and those into which they are translated. */
export const ORIGINAL = "en";
export const TRANSLATED = ["fr", "es", "ar"] as const;

/** What the title, a paragraph or an amendment that becomes one says in a language. */
export const wordsOf = (conclusion: ConclusionName, passage: string, language: Language): string => {
  const { title, paragraphs } = CONCLUSIONS[conclusion];
  const known = passage === "title" ? title : paragraphs.find(({ id }) => id === passage);
  return inLanguage(known, passage, language);
};

export const wordsOfAmendment = (amendment: AmendmentName, language: Language): string =>
  inLanguage(AMENDMENTS[amendment], amendment, language);

const inLanguage = (words: object | undefined, what: string, language: Language): string => {
  const found = (words as InLanguages | undefined)?.[language];
  if (found === undefined) throw new Error(`infra/local/demo/conclusions has no ${what} in ${language}.`);
  return found;
};
