import { PLATFORM_ZONES, type ZoneData } from "../zone-data.ts";
import { clockOf, quietUntil } from "./country-clock.ts";
import type { ReminderPlan } from "./reminder.ts";

const MINUTE_MS = 60_000;

/** An instant, and what a clock shows then. */
interface Reading {
  readonly at: number;
  readonly shown: string;
}
type Read = (at: number) => Reading;

/** The first minute at or after an instant at which a country is not in its quiet hours; undefined if it is past `limit`. */
export const firstPermitted = (
  quietHours: ReminderPlan["quietHours"],
  country: string,
  from: Date,
  limit: Date,
  zones: ZoneData = PLATFORM_ZONES,
): Date | undefined => {
  const { zone, daysOff } = clockOf(country);
  const read: Read = (at) => ({ at, shown: zones.localOf(new Date(at), zone) });
  let now = read(from.getTime());
  while (now.at <= limit.getTime()) {
    const end = quietUntil(quietHours, daysOff, now.shown);
    if (end === undefined) return new Date(now.at);
    now = firstShowing(end, now, read);
  }
  return undefined;
};

/**
 * The first minute at which a clock shows a later time or more, whether it is put back or forward in between or not. It
 * only ever goes forward, so that an hour that happens twice or not at all cannot hold up whoever waits for its end.
 */
const firstShowing = (local: string, { at, shown }: Reading, read: Read): Reading => {
  let start: Reading = { at: Math.floor(at / MINUTE_MS) * MINUTE_MS, shown };
  let end = read(start.at + between(shown, local));
  // Put back in between: the clock has not come so far yet.
  while (end.shown < local) {
    start = end;
    end = read(start.at + between(start.shown, local));
  }
  // Put forward in between: it shows more already, and did so for the first time somewhere in between.
  while (end.shown > local && end.at - start.at > MINUTE_MS) {
    const middle = read(start.at + Math.floor((end.at - start.at) / MINUTE_MS / 2) * MINUTE_MS);
    if (middle.shown < local) start = middle;
    else end = middle;
  }
  return end;
};

/** Milliseconds that a clock takes from one time to another when nobody touches it. */
const between = (earlier: string, later: string): number => Date.parse(`${later}Z`) - Date.parse(`${earlier}Z`);
