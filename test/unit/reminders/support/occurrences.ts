import { instantOf } from "#shared/domain/local-time.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { nextStep } from "#shared/domain/reminders/occurrence-steps.ts";
import { type PlanFacts, planOccurrence } from "#shared/domain/reminders/plan-occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { PLATFORM_ZONES, type ZoneData } from "#shared/domain/zone-data.ts";
import { reminder } from "./planning-world.ts";

/** Fourteen days before the start at nine: 26 March, 08:00 in UTC (the seed vector of rules.md 2.2). */
export const rule = (changes: Partial<Reminder> = {}): Reminder =>
  reminder("r-1", { anchor: "conference-start", ...changes });

/** The same by the clocks of Tokyo (00:00 in UTC), Lyon (08:00) and Washington (13:00). */
export const threeZones = (changes: Partial<Reminder> = {}): Reminder =>
  rule({
    ...{ zone: "RECIPIENT", audience: { roles: ["focal-point"], countries: ["FRA", "JPN", "USA"] } },
    ...changes,
  });

export const start = (local = "2019-04-09T09:00", changes: Partial<Moment> = {}): Moment => ({
  ...{ anchor: "conference-start", subject: "conference", local, zone: "Europe/Paris" },
  at: instantOf(local, "Europe/Paris").toISOString(),
  ...changes,
});

export const at = (instant: string): Date => new Date(`2019-${instant}:00.000Z`);

type Given = Partial<Omit<PlanFacts, "conference">> & { state?: PlanFacts["conference"]["state"] };

/** All is well on 1 March, unless told otherwise. */
export const facts = ({ state = "ANNOUNCED", ...given }: Given = {}): PlanFacts => ({
  ...{ reminder: rule(), moment: start(), conference: { id: "honcb-15", state }, id: "o-1", now: at("03-01T09:00") },
  ...given,
});

/** What becomes of it; a test that expects none asks planOccurrence itself. */
export const plan = (existing: Occurrence | undefined, given: Given = {}): Occurrence => {
  const after = planOccurrence(existing, facts(given));
  if (after === undefined) throw new Error("Nothing was planned.");
  return after;
};

/** As it was planned on 1 March, and what became of it since. */
export const planned = (changes: Partial<Occurrence> = {}, given: Given = {}): Occurrence => ({
  ...plan(undefined, given),
  ...changes,
});

/** As it is once its first run has begun. */
export const running = (given: Given & { now: Date }): Occurrence => {
  const step = nextStep(plan(undefined, { ...given, now: at("03-01T09:00") }), facts(given));
  if (step.do !== "run") throw new Error(`It does not run, but ${step.do}.`);
  return step.occurrence;
};

/** A release of the zone data in which Paris keeps summer time all year. */
export const EVER_SUMMER: ZoneData = {
  version: "2019z",
  instantOf: (local, zone) =>
    zone === "Europe/Paris" ? new Date(`${local}:00+02:00`) : PLATFORM_ZONES.instantOf(local, zone),
  localOf: (instant, zone) =>
    zone === "Europe/Paris"
      ? new Date(instant.getTime() + 2 * 3_600_000).toISOString().slice(0, 16)
      : PLATFORM_ZONES.localOf(instant, zone),
};
