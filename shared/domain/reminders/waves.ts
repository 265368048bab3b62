import { PLATFORM_ZONES, type ZoneData } from "../zone-data.ts";
import { ALL_COUNTRIES, clockOf } from "./country-clock.ts";
import { firstPermitted } from "./first-permitted.ts";
import type { Moment } from "./moment.ts";
import type { Wave } from "./occurrence.ts";
import type { ReminderPlan } from "./reminder.ts";
import { type Distance, type DueTime, dueTime } from "./reminder-time.ts";

const DAY_MS = 24 * 3600 * 1000;
const LONGEST_WAIT_DAYS = 14;

type Timing = Distance & Pick<ReminderPlan, "zone" | "quietHours" | "audience">;
type CountryWave = DueTime & Pick<Wave, "moved">;

/**
 * When it is time for whom. Countries whose clocks agree share a wave, under the zone of the first of them; one wave
 * without countries is for everybody. Never empty: where nobody can be meant, one wave is for no country.
 */
export const wavesOf = (rule: Timing, moment: Moment, zones: ZoneData = PLATFORM_ZONES): Wave[] => {
  const countries = candidates(rule, moment);
  const common = dueTime(rule, moment, moment.zone, zones);
  const timeFor = (country: string): CountryWave => {
    const own = rule.zone === "CONFERENCE" ? common : dueTime(rule, moment, clockOf(country).zone, zones);
    return outOfQuietHours(rule, moment, country, own, zones);
  };

  const groups = Map.groupBy(
    countries.map((country) => ({ country, ...timeFor(country) })),
    ({ at, local, moved }) => `${at} ${local} ${moved ?? false}`,
  );
  const waves = [...groups.values()].flatMap((group): Wave[] => {
    const [first] = group;
    if (!first) return [];
    const { country: _, ...wave } = first;
    return [{ ...wave, countries: group.map(({ country }) => country) }];
  });
  const [only, ...others] = waves;
  if (!only) return [{ ...common, countries: [] }];
  const isForAll = rule.zone === "CONFERENCE" && others.length === 0 && !only.moved;
  return isForAll && countries.length === ALL_COUNTRIES.length ? [common] : waves.toSorted(byTime);
};

/** The countries that rule and moment leave; regions are asked for when people are, a member's may differ from the table. */
const candidates = ({ audience }: Timing, { anchor, subject, concerns }: Moment): string[] =>
  ALL_COUNTRIES.filter(
    (country) =>
      (audience.countries?.includes(country) ?? true) &&
      (concerns?.countries?.includes(country) ?? true) &&
      (anchor !== "invitation-sent" || country === subject),
  );

/** Its own time, or the first permitted minute after it: unless that would cost a "before" rule more than half its lead. */
const outOfQuietHours = (
  { direction, quietHours }: Timing,
  moment: Moment,
  country: string,
  own: DueTime,
  zones: ZoneData,
): CountryWave => {
  const from = Date.parse(own.at);
  const lead = direction === "before" ? Date.parse(moment.at) - from : Number.POSITIVE_INFINITY;
  const limit = new Date(from + Math.min(lead / 2, LONGEST_WAIT_DAYS * DAY_MS));
  const at = firstPermitted(quietHours, country, new Date(from), limit, zones);
  if (!at || at.getTime() === from) return own;
  const { zone } = clockOf(country);
  return { local: zones.localOf(at, zone), zone, at: at.toISOString(), moved: true };
};

const byTime = (a: Wave, b: Wave): number => (`${a.at} ${a.zone}` < `${b.at} ${b.zone}` ? -1 : 1);
