import { canonicalJson } from "../canonical-json.ts";
import type { Conference } from "../conference.ts";
import { PLATFORM_ZONES, type ZoneData } from "../zone-data.ts";
import { ALL_COUNTRIES } from "./country-clock.ts";
import { leftOutWith } from "./left-out.ts";
import type { Moment } from "./moment.ts";
import type { Occurrence } from "./occurrence.ts";
import { latestFor, type Reminder } from "./reminder.ts";
import { shift } from "./reminder-time.ts";
import { wavesOf } from "./waves.ts";

/** What of an occurrence follows from its rule and its moment alone. */
export type Placed = Pick<Occurrence, "anchorAt" | "waves" | "at" | "zoneData" | "maxLateness" | "catchUpUntil">;

/** What made it be placed anew; only a moved date makes everything miss that is past (rules.md 2.2). */
export type Change = "new" | "rule" | "zone-data" | "moved";

export const placed = (reminder: Reminder, moment: Moment, zones: ZoneData = PLATFORM_ZONES): Placed => {
  const waves = wavesOf(reminder, moment, zones);
  const [at, last] = [waves[0]?.at ?? moment.at, waves.at(-1)?.at ?? moment.at];
  const { joinedLater, direction, maxLateness } = reminder;
  const catchUpUntil =
    joinedLater !== "none" &&
    shift(direction === "before" ? moment.at : last, direction, joinedLater.minLead, moment.zone, zones);
  return {
    ...{ anchorAt: moment.at, waves, at, zoneData: zones.version, maxLateness },
    ...(catchUpUntil && { catchUpUntil }),
  };
};

/** The same occurrence, on new ground. */
export const onPlan = ({ catchUpUntil: _, ...existing }: Occurrence, plan: Placed): Occurrence => ({
  ...existing,
  ...plan,
});

/** The same for what stands still: whoever has had their wave keeps it, and the others get the time that holds now. */
export const remainderOnPlan = (existing: Occurrence, plan: Placed): Occurrence => {
  if (existing.startedAt === undefined) return { ...onPlan(existing, plan), done: 0 };
  const finished = existing.waves.slice(0, existing.done);
  const had = new Set(finished.flatMap(({ countries = [] }) => countries));
  const everybodyHad = finished.some(({ countries }) => countries === undefined);
  if (finished.length === 0) return onPlan(existing, plan);
  const rest = plan.waves.flatMap(({ countries = ALL_COUNTRIES, ...wave }) => {
    const others = countries.filter((country) => !had.has(country));
    return others.length > 0 && !everybodyHad ? [{ ...wave, countries: others }] : [];
  });
  return { ...onPlan(existing, plan), waves: [...finished, ...rest], at: existing.at };
};

/** Why its time is another one than was planned; undefined where it is not. */
export const changeIn = (existing: Occurrence, plan: Placed, { direction }: Reminder): Change | undefined => {
  const next = plan.waves[existing.done] ?? plan.waves[0];
  const isOvertaken = direction === "before" && next !== undefined && Date.parse(next.at) >= Date.parse(plan.anchorAt);
  const isMoved = existing.anchorAt !== plan.anchorAt;
  const isSame =
    canonicalJson(existing.waves) === canonicalJson(plan.waves) &&
    (existing.maxLateness ?? plan.maxLateness) === plan.maxLateness;
  if (isSame && !(isMoved && isOvertaken)) return undefined;
  if (existing.zoneData !== plan.zoneData && haveSameClocks(existing, plan)) return "zone-data";
  return isMoved ? "moved" : "rule";
};

/** The clocks are to show the same; it is only another instant when they do. */
const haveSameClocks = (one: Pick<Occurrence, "waves">, other: Pick<Occurrence, "waves">): boolean =>
  canonicalJson(clocksOf(one)) === canonicalJson(clocksOf(other));

const clocksOf = ({ waves }: Pick<Occurrence, "waves">) => [...new Set(waves.map(({ local }) => local))].sort();

interface JudgeFacts {
  readonly reminder: Reminder;
  readonly conference: Pick<Conference, "state">;
  readonly now: Date;
}

type Undecided = Omit<Occurrence, "state" | "done"> & Partial<Pick<Occurrence, "state" | "done">>;

/** PLANNED, at once where it is not too late yet; or MISSED. */
export const judged = (undecided: Undecided, { reminder, conference, now }: JudgeFacts, change: Change): Occurrence => {
  const { why: _, sentLate: __, through: ___, dispatchedAt: ____, leftOut: _____, ...kept } = undecided;
  const { waves, anchorAt } = kept;
  const isMoved = change === "moved";
  const missed = (why: "too-late" | "anchor-passed" | "not-announced") =>
    ({ ...kept, state: "MISSED", why: isMoved ? "anchor-moved" : why, done: 0 }) as const;

  const isBefore = reminder.direction === "before";
  if (isBefore && Date.parse(anchorAt) <= now.getTime()) return missed("anchor-passed");
  const done = waves.findIndex(({ at }) => now.getTime() <= (isMoved ? Date.parse(at) : latestFor(reminder, at)));
  const next = waves[done];
  if (next === undefined) return missed("too-late");
  if (isBefore && Date.parse(next.at) >= Date.parse(anchorAt)) return missed("anchor-passed");
  const isDue = Date.parse(next.at) <= now.getTime();
  if (isDue && conference.state === "DRAFT") return missed("not-announced");
  const isLate = Date.parse(next.at) < now.getTime();
  const passedOver = leftOutWith(undefined, waves.slice(0, done));
  return { ...kept, state: "PLANNED", done, ...passedOver, ...(isLate && { sentLate: true }) };
};
