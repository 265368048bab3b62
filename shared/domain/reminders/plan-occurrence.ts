import { canonicalJson } from "../canonical-json.ts";
import type { Conference } from "../conference.ts";
import type { ZoneData } from "../zone-data.ts";
import type { Moment } from "./moment.ts";
import type { Occurrence, OccurrenceReason, OccurrenceState } from "./occurrence.ts";
import { changeIn, judged, onPlan, type Placed, placed, remainderOnPlan } from "./place-occurrence.ts";
import type { Reminder } from "./reminder.ts";

export interface PlanFacts {
  readonly reminder: Reminder;
  /** Absent where there is no such date, or not any more. */
  readonly moment: Moment | undefined;
  readonly conference: Pick<Conference, "id" | "state">;
  readonly id: string;
  readonly now: Date;
  readonly zones?: ZoneData;
  /** An organiser lets go of what is held. */
  readonly resumed?: true;
}

/**
 * What an occurrence is to be by what is true now (rules.md 2.2, "situation at creation or change"): the same object
 * when it is that already, undefined when there is none and none is to be.
 */
export const planOccurrence = (existing: Occurrence | undefined, facts: PlanFacts): Occurrence | undefined => {
  const { reminder, moment, conference } = facts;
  if (existing && isForEver(existing)) return existing;

  const ended = (why: OccurrenceReason) => existing && unlessSame(existing, AS_ENDED[existing.state](existing, why));
  if (conference.state === "CANCELLED") return ended("conference-cancelled");
  if (moment === undefined || (reminder.of ?? moment.subject) !== moment.subject) return ended("anchor-gone");
  if (!reminder.active) return ended("switched-off");

  const plan = placed(reminder, moment, facts.zones);
  if (existing) return unlessSame(existing, AS_PLANNED[existing.state](existing, plan, facts));
  const { anchor, subject } = moment;
  const fresh = { conference: conference.id, id: facts.id, reminder: reminder.id, anchor, subject, version: 1 };
  return unlessPostponed(judged({ ...fresh, ...plan }, facts, "new"), facts);
};

const isForEver = ({ state, why }: Occurrence): boolean =>
  state === "CANCELLED" && (why === "skipped" || why === "conference-cancelled");

/** Whether somebody may have got it already. */
const hasBegun = ({ startedAt }: Occurrence): boolean => startedAt !== undefined;

const unlessSame = (before: Occurrence, after: Occurrence): Occurrence =>
  canonicalJson(after) === canonicalJson(before) ? before : { ...after, version: before.version + 1 };

const cancelled = ({ through: _, sentLate: __, dispatchedAt: ___, ...kept }: Occurrence, why: OccurrenceReason) =>
  ({ ...kept, state: "CANCELLED", why }) as const;

const closedToJoiners = ({ through: _, catchUpUntil: __, ...sent }: Occurrence): Occurrence => sent;

/** Nothing is to come of it: the conference, its date or its rule is gone. */
const AS_ENDED: Record<OccurrenceState, (existing: Occurrence, why: OccurrenceReason) => Occurrence> = {
  PLANNED: cancelled,
  HELD: cancelled,
  RUNNING: cancelled,
  CANCELLED: cancelled,
  MISSED: (existing, why) => (why === "conference-cancelled" ? existing : cancelled(existing, why)),
  SENT: closedToJoiners,
};

/** Nothing goes while nobody knows when the conference is. */
const unlessPostponed = (occurrence: Occurrence, { conference }: PlanFacts): Occurrence => {
  const goes = occurrence.state === "PLANNED" || occurrence.state === "RUNNING";
  if (!goes || conference.state !== "POSTPONED") return occurrence;
  const { through: _, sentLate: __, dispatchedAt: ___, ...kept } = occurrence;
  return { ...kept, state: "HELD", why: "conference-postponed", done: hasBegun(kept) ? kept.done : 0 };
};

const isReleased = ({ why }: Occurrence, { conference, reminder, resumed }: PlanFacts): boolean => {
  if (resumed) return true;
  if (why === "conference-postponed") return conference.state === "ANNOUNCED";
  return why === "needs-approval" && (reminder.approver !== undefined || reminder.texts === undefined);
};

type Replan = (existing: Occurrence, plan: Placed, facts: PlanFacts) => Occurrence;

const planned: Replan = (existing, plan, facts) => {
  // Who sends it at once has decided on its time; whom it goes to follows from the rule all the same.
  const stays = existing.dispatchedAt !== undefined;
  const change = changeIn(existing, plan, facts.reminder);
  const after = stays || change === undefined ? onPlan(existing, plan) : judged(onPlan(existing, plan), facts, change);
  return unlessPostponed(after, facts);
};

const held: Replan = (existing, plan, facts) => {
  const stays = remainderOnPlan(existing, plan);
  if (!isReleased(existing, facts)) return stays;
  const { why, dispatchedAt, ...free } = stays;
  const state = hasBegun(existing) ? "RUNNING" : "PLANNED";
  // It was to go at once but for an approval, which has come.
  const atOnce = dispatchedAt !== undefined && { dispatchedAt: facts.now.toISOString() };
  if (atOnce || state === "RUNNING") return unlessPostponed({ ...free, state, ...atOnce }, facts);
  // What passed while the conference was postponed was about another date.
  return unlessPostponed(judged(free, facts, why === "conference-postponed" ? "moved" : "new"), facts);
};

const running: Replan = (existing, plan, facts) => {
  if (facts.conference.state === "POSTPONED") return unlessPostponed(remainderOnPlan(existing, plan), facts);
  const { catchUpUntil: _, ...kept } = existing;
  const { anchorAt, catchUpUntil } = plan;
  return { ...kept, anchorAt, ...(catchUpUntil && { catchUpUntil }) };
};

const sent: Replan = (existing, { catchUpUntil }, { conference }) =>
  catchUpUntil === undefined || conference.state === "POSTPONED"
    ? closedToJoiners(existing)
    : { ...existing, catchUpUntil };

const missed: Replan = (existing, plan, facts) => {
  const isAnnouncedNow = existing.why === "not-announced" && facts.conference.state === "ANNOUNCED";
  const change = changeIn(existing, plan, facts.reminder) ?? (isAnnouncedNow ? "moved" : undefined);
  if (change === undefined) return onPlan(existing, plan);
  const again = judged(onPlan(existing, plan), facts, change === "rule" ? "rule" : "moved");
  // Missed for the same reason as before, unless it would now go.
  return again.state === "MISSED" && change !== "rule" ? onPlan(existing, plan) : unlessPostponed(again, facts);
};

const cancelledBefore: Replan = (existing, plan, facts) => {
  const { why: _, ...back } = remainderOnPlan(existing, plan);
  return unlessPostponed(hasBegun(existing) ? { ...back, state: "RUNNING" } : judged(back, facts, "new"), facts);
};

/** Its rule is in force and its date stands. */
const AS_PLANNED: Record<OccurrenceState, Replan> = {
  PLANNED: planned,
  HELD: held,
  RUNNING: running,
  SENT: sent,
  MISSED: missed,
  CANCELLED: cancelledBefore,
};
