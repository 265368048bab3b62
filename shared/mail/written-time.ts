import type { Language } from "#shared/domain/language.ts";
import { instantOf } from "#shared/domain/local-time.ts";

/** Calendar and digits are pinned: what a platform takes for Arabic differs between its versions. */
export const LOCALE: Readonly<Record<Language, string>> = {
  ar: "ar-u-ca-gregory-nu-latn",
  en: "en-GB",
  fr: "fr",
  es: "es",
};

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([language, timeZone, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { timeZone, ...options });
  formats.set(key, made);
  return made;
};

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;

/** A day of the month stays on one line with its month, and the first of a French one is an ordinal. */
const kept = (date: string, language: Language): string =>
  (language === "fr" ? date.replace(/(?<!\d)1(?= \p{L}|–)/gu, "1er") : date).replace(
    /(?<=\b\d{1,2}(?:er)?) (?=\p{L})/gu,
    "\u00a0",
  );

/** "9–11 April 2019", from two local dates. */
export const writtenDates = (from: string, to: string, language: Language): string =>
  kept(
    format(language, "UTC", DAY)
      .formatRange(new Date(from), new Date(to))
      // Thin spaces around a dash are right in print; some mail readers show them as boxes.
      .replaceAll("\u2009", " ")
      .replace(/^(\d+) – (?=\d+ )/u, "$1–"),
    language,
  );

export interface WrittenDeadline {
  /** Last day on which one may act: "31 January 2019". */
  readonly day: string;
  /** The same with its weekday: "Thursday, 31 January 2019". */
  readonly weekday: string;
  /** The same inside a sentence: Spanish and Arabic set no comma there, and no year stands alone at the end of one. */
  readonly inSentence: string;
  /** Time of that day; absent where the whole day counts. */
  readonly time?: string;
  /** "Central European Time, UTC+1". */
  readonly zone: string;
}

/** A deadline as people say it. It is exclusive: midnight at the start of 1 February is "the end of 31 January". */
export const writtenDeadline = (local: string, zone: string, language: Language): WrittenDeadline => {
  const instant = instantOf(local, zone);
  const wholeDay = local.endsWith("T00:00");
  const shown = wholeDay ? new Date(instant.getTime() - 1) : instant;
  return {
    day: kept(format(language, zone, DAY).format(shown), language),
    ...weekdayOf(shown, zone, language),
    ...(!wholeDay && { time: timeOf(shown, zone, language) }),
    zone: zoneOf(shown, zone, language),
  };
};

/** A moment in a zone. */
export const writtenMoment = (instant: string, zone: string, language: Language) => {
  const at = new Date(instant);
  return {
    day: kept(format(language, zone, DAY).format(at), language),
    ...weekdayOf(at, zone, language),
    time: timeOf(at, zone, language),
    zone: zoneOf(at, zone, language),
  };
};

const weekdayOf = (at: Date, zone: string, language: Language) => {
  const weekday = kept(format(language, zone, { weekday: "long", ...DAY }).format(at), language);
  const withoutComma = language === "en" ? weekday : weekday.replace(/[,،]/, "");
  return { weekday, inSentence: withoutComma.replace(/ (?=\d{4}$)/, "\u00a0") };
};

/** "A, B and C". */
export const writtenList = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALE[language], { type: "conjunction" }).format(items);

const timeOf = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

/** The zone by its name, and by its distance from UTC for those who live in another. */
const zoneOf = (at: Date, zone: string, language: Language): string => {
  const [name = zone, offset = ""] = (["longGeneric", "longOffset"] as const).map(
    (timeZoneName) =>
      // The offset is read in English, whose form is known, and written as UTC in every language.
      format(timeZoneName === "longOffset" ? "en" : language, zone, { timeZoneName })
        .formatToParts(at)
        .find(({ type }) => type === "timeZoneName")?.value,
  );
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(offset) ?? ["", "+", "00", "00"];
  const whole = `${sign === "-" ? "−" : "+"}${Number(hours)}`;
  const distance = minutes === "00" ? (hours === "00" ? "" : whole) : `${whole}:${minutes}`;
  // Left-to-right mark: without it a sign after Latin letters jumps to their other side in Arabic.
  return `${name}${language === "ar" ? "، \u200e" : ", "}UTC${distance}${language === "ar" ? "\u200e" : ""}`;
};
