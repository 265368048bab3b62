import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import { PLATFORM_ZONES, type ZoneData } from "../zone-data.ts";
import table from "./capital-zones.json" with { type: "json" };
import type { ReminderPlan } from "./reminder.ts";

/** A country as its capital lives: its clock and its working week. */
export interface CountryClock {
  readonly zone: string;
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly daysOff: readonly number[];
}

/** ISO 3166-1 alpha-3, every assigned code, in order. */
export const ALL_COUNTRIES: readonly string[] = Object.keys(iso31661Alpha3ToAlpha2).toSorted();

const DAY_MS = 24 * 3600 * 1000;
const NOWHERE = "Etc/UTC";
const clocks = new Map<string, CountryClock>();

/** The clock of a country's capital. One that neither our table nor the platform places has UTC. */
export const clockOf = (country: string): CountryClock => {
  const clock = clocks.get(country) ?? lookedUp(country);
  clocks.set(country, clock);
  return clock;
};

const lookedUp = (country: string): CountryClock => {
  const locale = new Intl.Locale(`und-${iso31661Alpha3ToAlpha2[country as keyof typeof iso31661Alpha3ToAlpha2]}`);
  const capital = (table.zones as Record<string, string | undefined>)[country];
  return { zone: capital ?? locale.getTimeZones()?.[0] ?? NOWHERE, daysOff: locale.getWeekInfo().weekend };
};

/** Whether the people of a country are to be left in peace then (N13). */
export const isQuiet = (
  quietHours: ReminderPlan["quietHours"],
  country: string,
  at: Date,
  zones: ZoneData = PLATFORM_ZONES,
): boolean => {
  const { zone, daysOff } = clockOf(country);
  return quietUntil(quietHours, daysOff, zones.localOf(at, zone)) !== undefined;
};

/**
 * The wall-clock time at which the quiet that a clock shows may end at the earliest; undefined when there is none. Hours
 * that begin in the evening end the next morning.
 */
export const quietUntil = (
  quietHours: ReminderPlan["quietHours"],
  daysOff: readonly number[],
  local: string,
): string | undefined => {
  if ("ignoredBecause" in quietHours) return undefined;
  const [date = "", time = ""] = local.split("T");
  if (quietHours.daysOff && daysOff.includes(weekday(date))) return `${dayAfter(date)}T00:00`;

  const { from, until } = quietHours;
  if (from < until) return from <= time && time < until ? `${date}T${until}` : undefined;
  if (time < until) return `${date}T${until}`;
  return time >= from ? `${dayAfter(date)}T${until}` : undefined;
};

/** A date alone is the same in every zone, so plain UTC reckons with it, many times faster than a calendar. */
const weekday = (date: string): number => new Date(date).getUTCDay() || 7;
const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
