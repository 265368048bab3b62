import { language, words } from "./page.ts";

const localeTag = language === "ar" ? "ar-u-ca-gregory-nu-latn" : language;

export const longDate = (date: string): string =>
  new Intl.DateTimeFormat(localeTag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));

/** Without a zone in the reader's own. Seconds where there are any. */
const moment = (instant: Date, zone?: string): string =>
  new Intl.DateTimeFormat(localeTag, {
    ...{ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...(instant.getUTCSeconds() > 0 && { second: "2-digit" }),
    ...(zone && { timeZone: zone, timeZoneName: "short" }),
  }).format(instant);

/** An instant in the conference's zone, and in the reader's where that is another. */
export const moments = (instant: string | Date, zone: string): string[] => {
  const at = new Date(instant);
  const elsewhere = zone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [moment(at, zone), ...(elsewhere ? [`${words.yourTime} ${moment(at)}`] : [])];
};

/** At midnight the last minute before: "until 15 February, 23:59" is what people call "before the 16th, 00:00". */
export const deadline = (instant: string, zone: string): string[] =>
  moments(new Date(Date.parse(instant) - (endsADay(instant, zone) ? 60_000 : 0)), zone);

/** The reader's clock, for what lasts minutes. */
export const clock = (instant: string): string =>
  new Intl.DateTimeFormat(localeTag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(instant),
  );

const endsADay = (instant: string, zone: string): boolean =>
  new Intl.DateTimeFormat("en", { timeZone: zone, timeStyle: "short", hourCycle: "h23" }).format(new Date(instant)) ===
  "00:00";
