import type { Conference } from "../conference.ts";
import { leftOutWith } from "./left-out.ts";
import type { Occurrence, Wave } from "./occurrence.ts";
import { latestFor, type Reminder } from "./reminder.ts";

export type NextStep =
  | { readonly do: "wait" }
  | { readonly do: "save"; readonly occurrence: Occurrence; readonly fact?: "ReminderMissed" | "ReminderSent" }
  /** Mails are made for the waves from `done` up to `through`, exclusive. */
  | { readonly do: "run"; readonly occurrence: Occurrence; readonly through: number }
  | { readonly do: "catch-up"; readonly occurrence: Occurrence; readonly through: number };

export interface StepFacts {
  readonly reminder: Reminder;
  readonly conference: Pick<Conference, "state">;
  readonly now: Date;
}

const WAIT: NextStep = { do: "wait" };
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Early enough for the first zone to reach the day, and an hour or two of changed clocks. */
const LOOK_AHEAD_MS = 26 * HOUR_MS;
const RUN_AGAIN_MS = 10 * MINUTE_MS;
const CATCH_UP_EVERY_MS = HOUR_MS;
/** So that the last look is not taken a moment too late. */
const LAST_CATCH_UP_MS = 5 * MINUTE_MS;

/** What is to be done with an occurrence now; it has been planned from what is true now just before. */
export const nextStep = (occurrence: Occurrence, facts: StepFacts): NextStep => {
  const { state, waves } = occurrence;
  const { reminder, conference, now } = facts;
  if (!reminder.active || conference.state === "POSTPONED" || conference.state === "CANCELLED") return WAIT;
  if (state === "SENT") return catchesUp(occurrence, now) ? caughtUp(occurrence) : WAIT;
  if (state !== "PLANNED" && state !== "RUNNING") return WAIT;

  const ripe = firstUnripe(occurrence, now);
  if (ripe > occurrence.done && conference.state === "DRAFT") return missed(occurrence, "not-announced");
  if (isOvertaken(occurrence, facts)) return closed(occurrence, "anchor-passed", now);
  const from = firstInTime(occurrence, ripe, facts);
  if (from === waves.length) return occurrence.dispatchedAt ? lapsed(occurrence) : closed(occurrence, "too-late", now);
  if (occurrence.through !== undefined && occurrence.through > from) return runAgain(occurrence, from, ripe);
  if (ripe > from) return begun(occurrence, from, ripe, now);
  return from > occurrence.done ? { do: "save", occurrence: passingOver(occurrence, from) } : WAIT;
};

/** The first wave whose time has not come. */
const firstUnripe = ({ waves, done, dispatchedAt }: Occurrence, now: Date): number => {
  if (dispatchedAt !== undefined) return waves.length;
  const unripe = waves.findIndex(({ at }, index) => index >= done && Date.parse(at) > now.getTime());
  return unripe === -1 ? waves.length : unripe;
};

/** The first wave that is not done and not too late. */
const firstInTime = (occurrence: Occurrence, ripe: number, { reminder, now }: StepFacts): number => {
  const inTime = occurrence.waves.findIndex(
    (wave, index) => index >= occurrence.done && now.getTime() <= latestOf(occurrence, reminder, wave),
  );
  return inTime === -1 ? Math.max(ripe, occurrence.done) : inTime;
};

/** What says "before" has nothing to say any more once its date is there (N8). */
const isOvertaken = ({ waves, done, anchorAt, dispatchedAt }: Occurrence, { reminder, now }: StepFacts): boolean => {
  if (reminder.direction !== "before" || done === waves.length) return false;
  const goesAt = Date.parse(dispatchedAt ?? waves[done]?.at ?? anchorAt);
  return Math.max(goesAt, now.getTime()) >= Date.parse(anchorAt);
};

const latestOf = ({ dispatchedAt }: Occurrence, reminder: Reminder, wave: Wave): number =>
  latestFor(reminder, dispatchedAt ?? wave.at);

const upTo = ({ through: _, ...occurrence }: Occurrence, done: number): Occurrence => ({
  ...{ ...occurrence, done, version: occurrence.version + 1 },
});

/** What is not done by then is not done any more. */
const passingOver = (occurrence: Occurrence, from: number): Occurrence => ({
  ...upTo(occurrence, from),
  ...leftOutWith(occurrence.leftOut, occurrence.waves.slice(occurrence.done, from)),
});

const begun = (occurrence: Occurrence, from: number, through: number, now: Date): NextStep => {
  const { startedAt = now.toISOString() } = occurrence;
  return { do: "run", occurrence: { ...passingOver(occurrence, from), state: "RUNNING", through, startedAt }, through };
};

/** A run that stopped half-way is done again from its start; not by a clock that says it was never begun. */
const runAgain = (occurrence: Occurrence, from: number, ripe: number): NextStep => {
  const { through = from, done } = occurrence;
  if (ripe < through) return WAIT;
  return { do: "run", occurrence: from === done ? occurrence : { ...passingOver(occurrence, from), through }, through };
};

/** An order to send it at once that nobody could carry out in time is void: its own time holds again. */
const lapsed = (occurrence: Occurrence): NextStep => {
  const { dispatchedAt: _, ...kept } = upTo(occurrence, occurrence.done);
  return { do: "save", occurrence: kept };
};

/** Nothing more of it can go. */
const closed = (occurrence: Occurrence, why: "anchor-passed" | "too-late", now: Date): NextStep => {
  if (occurrence.startedAt === undefined) return missed(occurrence, why);
  const finishedAt = now.toISOString();
  const sent: Occurrence = { ...passingOver(occurrence, occurrence.waves.length), state: "SENT", finishedAt };
  return { do: "save", occurrence: sent, fact: "ReminderSent" };
};

const missed = (occurrence: Occurrence, why: "anchor-passed" | "too-late" | "not-announced"): NextStep => {
  const { sentLate: _, dispatchedAt: __, leftOut: ___, ...kept } = upTo(occurrence, 0);
  return { do: "save", occurrence: { ...kept, state: "MISSED", why }, fact: "ReminderMissed" };
};

/** A look that stopped half-way is taken again. */
const caughtUp = (occurrence: Occurrence): NextStep => {
  const { length: through } = occurrence.waves;
  const after = occurrence.through === through ? occurrence : { ...upTo(occurrence, through), through };
  return { do: "catch-up", occurrence: after, through };
};

const catchesUp = ({ catchUpUntil }: Occurrence, now: Date): boolean =>
  catchUpUntil !== undefined && now.getTime() < Date.parse(catchUpUntil);

/** The mails of a run are all planned. The same object where that has been said before, or it was stopped meanwhile. */
export const finished = (occurrence: Occurrence, now: Date): Occurrence => {
  const { through, waves } = occurrence;
  if (through === undefined) return occurrence;
  const after = upTo(occurrence, through);
  if (through < waves.length || occurrence.state === "SENT") return after;
  return { ...after, state: "SENT", finishedAt: now.toISOString() };
};

/** When it is to be looked at next, in epoch milliseconds; undefined where nothing will come of it by itself. */
export const dueOf = (occurrence: Occurrence, now: Date): number | undefined => {
  const { state, waves, done, through, dispatchedAt, catchUpUntil } = occurrence;
  const at = dispatchedAt || !waves[done] ? now.getTime() : Date.parse(waves[done].at);
  if (state === "PLANNED") return at - LOOK_AHEAD_MS > now.getTime() ? at - LOOK_AHEAD_MS : at;
  if (state === "RUNNING") return through === undefined ? at : now.getTime() + RUN_AGAIN_MS;
  return state === "SENT" && catchUpUntil !== undefined ? nextLook(catchUpUntil, through, now) : undefined;
};

const nextLook = (until: string, through: number | undefined, now: Date): number | undefined => {
  const end = Date.parse(until);
  if (through !== undefined) return end > now.getTime() ? now.getTime() + RUN_AGAIN_MS : undefined;
  const last = end - LAST_CATCH_UP_MS;
  return last > now.getTime() ? Math.min(now.getTime() + CATCH_UP_EVERY_MS, last) : undefined;
};

/** After this no mail of a wave may leave, as an RFC 3339 instant; who joined later has until the end of that. */
export const notAfterOf = (occurrence: Occurrence, reminder: Reminder, wave: Wave): string => {
  const { state, catchUpUntil, anchorAt } = occurrence;
  if (state === "SENT" && catchUpUntil !== undefined) return catchUpUntil;
  const latest = latestOf(occurrence, reminder, wave);
  const end = reminder.direction === "before" ? Math.min(latest, Date.parse(anchorAt)) : latest;
  return new Date(end).toISOString();
};
