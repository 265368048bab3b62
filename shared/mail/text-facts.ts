import { amendableUntil } from "#shared/domain/conclusions/circulated-version.ts";
import { readingLanguage } from "#shared/domain/conclusions/text-readers.ts";
import { wordsIn } from "#shared/domain/conclusions/translation.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
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
    ...(until && { until: dateAt("amendment-deadline", until, conference.zone, now) }),
  };
};

/** An instant as a date of this kind, with the wall clock of the conference. */
export const dateAt = (anchor: Anchor, at: string, zone: string, now: Date): ToldDate => ({
  anchor,
  local: PLATFORM_ZONES.localOf(new Date(at), zone),
  at,
  passed: at <= now.toISOString(),
});
