import capitalClocks from "./capital-clocks.json" with { type: "json" };
import { CONFERENCE } from "./conference-plan.ts";
import type { PlannedReminder } from "./default-plan.ts";
import { firstThatWillDo, instantShowing } from "./wall-clock.ts";

/**
 * When a reminder of the default plan is due for a country: worked out here by looking at clocks until one shows the
 * right time, with none of the calendar arithmetic that the system does.
 */

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const MORNING = "08:00";
const EVENING = "20:00";

/** Where not Saturday and Sunday. 0 is Sunday, as for Date. */
const FRIDAY_AND_SATURDAY = "BHR DZA EGY IRQ ISR JOR KWT LBY OMN QAT SAU SDN SYR YEM";
const OTHER_WEEKENDS: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(FRIDAY_AND_SATURDAY.split(" ").map((country) => [country, [5, 6]])),
  ...{ AFG: [4, 5], IRN: [5], IND: [0], UGA: [0] },
};

/** The instant for a country: 09:00 of that day, or the first waking hour after it while half of the time is left. */
export const reminderTimes = ({ date, daysBefore }: Pick<PlannedReminder, "date" | "daysBefore">) => {
  const day = new Date(Date.parse(`${date.slice(0, 10)}T00:00Z`) - daysBefore * DAY_MS).toISOString().slice(0, 10);
  return wakingTimes(instantShowing(`${day}T09:00`, CONFERENCE.zone), instantShowing(date, CONFERENCE.zone));
};

/** The same for a reminder that counts hours, whatever time of day that makes it. */
export const reminderTimesHoursBefore = (end: string, hours: number) =>
  wakingTimes(Date.parse(end) - hours * HOUR_MS, Date.parse(end));

const wakingTimes =
  (own: number, end: number) =>
  (country: string): string => {
    const zone = (capitalClocks as Record<string, string>)[country];
    if (zone === undefined) throw new Error(`capital-clocks.json does not have ${country}.`);
    const weekend = OTHER_WEEKENDS[country] ?? [6, 0];
    const isAwake = (shown: string) => {
      const time = shown.slice(11);
      return MORNING <= time && time < EVENING && !weekend.includes(new Date(`${shown}Z`).getUTCDay());
    };
    return new Date(firstThatWillDo(own, own + (end - own) / 2, zone, isAwake) ?? own).toISOString();
  };
