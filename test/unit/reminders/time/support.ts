import type { Dates, Moment } from "#shared/domain/reminders/moment.ts";
import { momentsOf } from "#shared/domain/reminders/moments.ts";
import type { wavesOf } from "#shared/domain/reminders/waves.ts";

type Timing = Parameters<typeof wavesOf>[0];

const dates: Dates = {
  ...{ zone: "Europe/Paris", startsOn: "2019-04-09", endsOn: "2019-04-12", opensAt: "09:00", closesAt: "18:00" },
  ...{ nominationDeadline: "2019-02-01T00:00", confirmationDeadline: "2019-03-15T12:00" },
};
/** The seed vector of rules.md 2.2: a start at 09:00 in Paris. */
export const start = momentsOf(dates).find(({ anchor }) => anchor === "conference-start") as Moment;
export const title = { ar: "الجلسة", en: "Session", fr: "Séance", es: "Sesión" };

export const quietHours = { from: "20:00", until: "08:00", daysOff: true };
export const ignored = { ignoredBecause: "The venue burns" };

export const rule = (changes: Partial<Timing> = {}, countries?: string[]): Timing => ({
  ...{ direction: "before", offset: "P14D", timeOfDay: "09:00", zone: "CONFERENCE", quietHours },
  audience: { roles: ["focal-point"], ...(countries && { countries }) },
  ...changes,
});
export const inHours = (offset: string, changes: Partial<Timing> = {}, countries?: string[]) =>
  rule({ offset, timeOfDay: undefined, ...changes }, countries);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows, by the platform's own formatter: it shares no code with what is tested. */
export const shownBy = (instant: string, timeZone: string): string => {
  const formatter =
    formatters.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formatters.set(timeZone, formatter);
  return formatter.format(new Date(instant)).replace(" ", "T");
};

/** How whoever forgets that clocks change would reckon: 14 days are 14 times 24 hours. */
export const absolutely = (at: string, direction: "before" | "after", days: number): string =>
  new Date(Date.parse(at) + (direction === "before" ? -1 : 1) * days * 24 * 3600 * 1000).toISOString();
