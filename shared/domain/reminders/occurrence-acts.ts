import { Refusal } from "../refusal.ts";
import type { Occurrence, OccurrenceState } from "./occurrence.ts";
import { type PlanFacts, planOccurrence } from "./plan-occurrence.ts";

/** What an organiser does with one occurrence, by what is true now. */
export type OccurrenceAct = (occurrence: Occurrence, facts: PlanFacts) => Occurrence;

/** Also while it runs: whom it has not reached by then it does not reach. */
export const hold: OccurrenceAct = (occurrence) => {
  mustBe(occurrence, "PLANNED", "RUNNING");
  const { sentLate: _, ...kept } = stopped(occurrence);
  return { ...kept, state: "HELD", why: "by-organiser" };
};

/** It goes at its time, or now, or is missed, as if it were planned for the first time. */
export const resume: OccurrenceAct = (occurrence, facts) => {
  mustBe(occurrence, "HELD");
  if (facts.conference.state === "POSTPONED") throw conferenceRefusal(facts);
  return planOccurrence(occurrence, { ...facts, resumed: true }) ?? occurrence;
};

/** For good. What has begun is held first, so that whoever skips it knows that some have it already. */
export const skip: OccurrenceAct = (occurrence) => {
  mustBe(occurrence, "PLANNED", "HELD", "MISSED");
  const { sentLate: _, ...kept } = stopped(occurrence);
  return { ...kept, state: "CANCELLED", why: "skipped" };
};

/** Now, whatever its time; never what says "before" about a date that is past. */
export const dispatch: OccurrenceAct = (occurrence, { reminder, moment, conference, now }) => {
  mustBe(occurrence, "PLANNED", "HELD", "MISSED");
  if (conference.state !== "ANNOUNCED") throw conferenceRefusal({ conference });
  const isPast = Date.parse(moment?.at ?? occurrence.anchorAt) <= now.getTime();
  if (reminder.direction === "before" && isPast)
    throw stateRefusal(occurrence, `It announces a date that is past, and is ${occurrence.state}.`);
  const { why: _, sentLate: __, leftOut, ...kept } = stopped(occurrence);
  const dispatchedAt = now.toISOString();
  // Nobody has had what has not begun: countries whose time was past go too.
  return kept.startedAt === undefined
    ? { ...kept, state: "PLANNED", done: 0, dispatchedAt }
    : { ...kept, state: "RUNNING", dispatchedAt, ...(leftOut && { leftOut }) };
};

/** No run goes on, and no earlier order to send it at once holds. */
const stopped = ({ through: _, dispatchedAt: __, ...occurrence }: Occurrence): Occurrence => ({
  ...{ ...occurrence, version: occurrence.version + 1 },
});

const mustBe = (occurrence: Occurrence, ...states: OccurrenceState[]): void => {
  const { state } = occurrence;
  if (states.includes(state)) return;
  const hint = state === "RUNNING" ? " Hold it first." : "";
  throw stateRefusal(occurrence, `The reminder is ${state}; this needs ${states.join(" or ")}.${hint}`);
};

const conferenceRefusal = ({ conference: { state } }: Pick<PlanFacts, "conference">): Refusal =>
  new Refusal("conference-state", {
    ...{ detail: `The conference is ${state}; nothing can go until it is announced.`, extra: { state } },
  });

const stateRefusal = ({ state }: Occurrence, detail: string): Refusal =>
  new Refusal("occurrence-state", { detail, extra: { state } });
