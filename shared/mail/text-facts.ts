import { amendableUntil } from "#shared/domain/conclusions/circulated-version.ts";
import { readingLanguage } from "#shared/domain/conclusions/text-readers.ts";
import { wordsIn } from "#shared/domain/conclusions/translation.ts";
import type { Language } from "#shared/domain/language.ts";
import { PLATFORM_ZONES } from "#shared/domain/zone-data.ts";
import type { Circumstances } from "./circumstances.ts";
import type { KindFacts, ToldDate } from "./mail-facts.ts";

/** What a mail knows of the text that it is about; undefined when that is gone. */
export const textFacts = (
  { text, conference }: Circumstances,
  language: Language,
  now: Date,
): Omit<KindFacts["circulation"], "link" | "toDelegate"> | undefined => {
  if (text === undefined) return undefined;
  const { conclusion, version, words, out } = text;
  const { original, title, paragraphs } = words;
  const wanted = readingLanguage(language, conference.languages);
  const until = amendableUntil(conclusion, now);
  return {
    // The original is out from the beginning.
    title: wordsIn(title, out.includes(wanted) ? wanted : original, original) ?? title.text,
    ...{ out, paragraphs: paragraphs.length, revised: version.version > 1 },
    ...(until && { until: amendableDate(until, conference.zone, now) }),
  };
};

export const amendableDate = (deadline: string, zone: string, now: Date): ToldDate => ({
  anchor: "amendment-deadline",
  local: PLATFORM_ZONES.localOf(new Date(deadline), zone),
  at: deadline,
  passed: deadline <= now.toISOString(),
});
