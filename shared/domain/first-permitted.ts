import { Temporal } from "temporal-polyfill";
import { clockOf, quietUntil } from "./country-clock.ts";
import type { ReminderPlan } from "./reminder.ts";
import { PLATFORM_ZONES, type ZoneData } from "./zone-data.ts";

const MINUTE_MS = 60_000;

/** The first minute at or after an instant at which a country is not in its quiet hours; undefined if it is past `limit`. */
export const firstPermitted = (
  quietHours: ReminderPlan["quietHours"],
  country: string,
  from: Date,
  limit: Date,
  zones: ZoneData = PLATFORM_ZONES,
): Date | undefined => {
  const { zone, daysOff } = clockOf(country);
  let at = from;
  while (at <= limit) {
    const end = quietUntil(quietHours, daysOff, zones.localOf(at, zone));
    if (end === undefined) return at;
    at = whenClockReads(end, zone, at, zones);
  }
  return undefined;
};

/**
 * The first minute after an instant at which a clock, put back or forward in between or not, shows a later time or more.
 * It only ever goes forward, so that an hour that happens twice or not at all cannot hold up whoever waits for it.
 */
const whenClockReads = (local: string, zone: string, after: Date, zones: ZoneData): Date => {
  let start = Math.floor(after.getTime() / MINUTE_MS);
  const shown = (minute: number) => zones.localOf(new Date(minute * MINUTE_MS), zone);
  let end = start + minutesBetween(shown(start), local);
  // Put back in between: the clock has not come so far yet.
  while (shown(end) < local) {
    start = end;
    end += minutesBetween(shown(end), local);
  }
  // Put forward in between: it shows more already, and did so for the first time somewhere in between.
  while (shown(end) > local && end - start > 1) {
    const middle = Math.ceil((start + end) / 2);
    if (shown(middle) < local) start = middle;
    else end = middle;
  }
  return new Date(end * MINUTE_MS);
};

const minutesBetween = (earlier: string, later: string): number =>
  Temporal.PlainDateTime.from(earlier).until(later, { largestUnit: "minutes" }).minutes;
