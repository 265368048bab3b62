import { Temporal } from "temporal-polyfill";
import { PLATFORM_ZONES, type ZoneData } from "../zone-data.ts";
import type { Moment } from "./moment.ts";
import { countsDays, type ReminderPlan } from "./reminder.ts";

/** What of a rule says how far from its moment it is due. */
export type Distance = Pick<ReminderPlan, "direction" | "offset" | "timeOfDay">;

export interface DueTime {
  /** What a clock in the zone shows then. */
  readonly local: string;
  readonly zone: string;
  /** RFC 3339 instant. */
  readonly at: string;
}

/**
 * When a rule is due by the clock of a zone. Days are counted in the calendar, so that 09:00 stays 09:00 across a
 * clock change; hours are counted by the clock (rules.md 2.2).
 */
export const dueTime = (
  { direction, offset, timeOfDay }: Distance,
  moment: Pick<Moment, "at">,
  zone: string,
  zones: ZoneData = PLATFORM_ZONES,
): DueTime => {
  const at = placed(moment.at, direction, offset, timeOfDay, zone, zones);
  return { local: zones.localOf(at, zone), zone, at: at.toISOString() };
};

/** An instant so much before or after another; an offset in days keeps the time of day by the clock of the zone. */
export const shift = (
  at: string,
  direction: ReminderPlan["direction"],
  offset: string,
  zone: string,
  zones: ZoneData = PLATFORM_ZONES,
): string => placed(at, direction, offset, undefined, zone, zones).toISOString();

const placed = (
  from: string,
  direction: ReminderPlan["direction"],
  offset: string,
  timeOfDay: string | undefined,
  zone: string,
  zones: ZoneData,
): Date => {
  const distance = direction === "before" ? Temporal.Duration.from(offset).negated() : Temporal.Duration.from(offset);
  if (!countsDays(offset)) return new Date(Temporal.Instant.from(from).add(distance).epochMilliseconds);

  const [date = "", time = ""] = zones.localOf(new Date(from), zone).split("T");
  const day = Temporal.PlainDate.from(date).add(distance);
  return zones.instantOf(`${day}T${timeOfDay ?? time}`, zone);
};
