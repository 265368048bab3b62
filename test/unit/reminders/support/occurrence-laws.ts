import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { PlanFacts } from "#shared/domain/reminders/plan-occurrence.ts";

/** A step that makes mails, or the end of one. */
export type Run = { readonly do: "run" | "catch-up"; readonly through: number } | { readonly do: "finish" };

interface Change {
  readonly before: Occurrence | undefined;
  readonly after: Occurrence | undefined;
  readonly facts: PlanFacts;
  /** Countries that are finished, and those that mails were made for; both are added to here. */
  readonly had: Set<string>;
  readonly ran: Set<string>;
}

const HOUR_MS = 3_600_000;
const LIMITS: Record<string, number> = { PT1H: HOUR_MS, PT24H: 24 * HOUR_MS, P2D: 48 * HOUR_MS };
const WITH_REASON = ["HELD", "MISSED", "CANCELLED"];

/** The laws of an occurrence that a change breaks, whatever led to it. */
export const broken = (change: Change, run?: Run): string[] => {
  const { before, after } = change;
  if (after === undefined) return before === undefined ? [] : ["what is there stays there"];
  return [
    ...shape(after),
    ...(before ? course(before, after) : []),
    ...(run?.do === "finish" && before ? finishing(change, before, after) : []),
    ...(run && run.do !== "finish" ? running(change, after, run) : []),
  ];
};

const lawsOf = (laws: Record<string, boolean>): string[] =>
  Object.entries(laws).flatMap(([law, holds]) => (holds ? [] : [law]));

const shape = ({ state, why, waves, done, through, at, dispatchedAt, startedAt }: Occurrence) =>
  lawsOf({
    "what is held, missed or cancelled says why, and nothing else does":
      WITH_REASON.includes(state) === (why !== undefined),
    "there is a first wave, whose time is its time": waves[0]?.at === at,
    "no more is done than there is": done <= waves.length && (through ?? 0) <= waves.length,
    "what is sent is sent to all": state !== "SENT" || done === waves.length,
    "only what runs or is sent is on its way": through === undefined || state === "RUNNING" || state === "SENT",
    "what runs has begun, what is missed has not":
      state === "RUNNING" ? startedAt !== undefined : state !== "MISSED" || startedAt === undefined,
    "what is stopped is not to go at once": dispatchedAt === undefined || !WITH_REASON.includes(state),
  });

const course = (before: Occurrence, after: Occurrence) =>
  lawsOf({
    "every change is one version further": before === after || after.version > before.version,
    "what is sent stays sent": before.state !== "SENT" || after.state === "SENT",
    "what is skipped stays skipped": before.why !== "skipped" || after === before,
    "what is done stays done": before.startedAt === undefined || after.done >= before.done,
    "who had it keeps their wave":
      before.startedAt === undefined ||
      before.done === 0 ||
      after.waves[0] === before.waves[0] ||
      after.waves[0]?.at === before.waves[0]?.at,
  });

const finishing = ({ had, ran }: Change, before: Occurrence, after: Occurrence) => {
  const end = Math.max(after.done, after === before ? 0 : (before.through ?? 0));
  const countries = before.waves.slice(before.done, end).flatMap((wave) => wave.countries ?? []);
  const laws = lawsOf({
    "no country is finished twice": countries.every((country) => !had.has(country)),
    "only what has run is finished": countries.every((country) => ran.has(country)),
  });
  for (const country of countries) had.add(country);
  return laws;
};

const running = ({ facts, ran, had }: Change, occurrence: Occurrence, run: Exclude<Run, { do: "finish" }>) => {
  const { reminder, moment, conference, now } = facts;
  const always = {
    "nothing goes but for a conference that is announced": conference.state === "ANNOUNCED",
    "nothing goes by a rule that is off or about a date that is gone": reminder.active && moment !== undefined,
  };
  if (run.do === "catch-up")
    return lawsOf({ ...always, "nobody joins too late": now.getTime() < Date.parse(occurrence.catchUpUntil ?? "") });

  const waves = occurrence.waves.slice(occurrence.done, run.through);
  const from = (at: string) => Date.parse(occurrence.dispatchedAt ?? at);
  const countries = waves.flatMap((wave) => wave.countries ?? []);
  for (const country of countries) ran.add(country);
  return lawsOf({
    ...always,
    "nothing goes before its time": waves.every(
      ({ at }) => occurrence.dispatchedAt !== undefined || Date.parse(at) <= now.getTime(),
    ),
    "nothing goes later than its limit": waves.every(
      ({ at }) => now.getTime() <= from(at) + (LIMITS[reminder.maxLateness] ?? 0),
    ),
    "nothing announces a date that is past":
      reminder.direction === "after" || now.getTime() < Date.parse(moment?.at ?? ""),
    "nobody who had it is looked at again": countries.every((country) => !had.has(country)),
  });
};
