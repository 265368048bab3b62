import fc from "fast-check";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { dispatch, hold, resume, skip } from "#shared/domain/reminders/occurrence-acts.ts";
import { dueOf, finished, nextStep } from "#shared/domain/reminders/occurrence-steps.ts";
import { type PlanFacts, planOccurrence } from "#shared/domain/reminders/plan-occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { broken, type Run } from "./occurrence-laws.ts";
import { start, threeZones } from "./occurrences.ts";

const MINUTE_MS = 60_000;
/** What one sweep leaves due, the next one finds. */
const MOST_LOOKS = 3;
const ACTS = { hold, resume, skip, dispatch };

/** What decides; a control has one of them changed. */
export const DECIDING = { planOccurrence, nextStep, finished };
export type Deciding = typeof DECIDING;

const lead = fc.constantFrom<Partial<Reminder>>(
  ...[
    { offset: "PT2H", timeOfDay: undefined },
    { offset: "P1D", timeOfDay: "22:00" },
    { offset: "P14D", timeOfDay: "09:00" },
  ],
);
const change: fc.Arbitrary<Partial<Reminder>> = fc.oneof(
  lead,
  fc.record({ direction: fc.constantFrom<Reminder["direction"]>("before", "after") }),
  fc.record({ zone: fc.constantFrom<Reminder["zone"]>("CONFERENCE", "RECIPIENT") }),
  fc.record({ maxLateness: fc.constantFrom("PT1H", "PT24H", "P2D") }),
  fc.record({ active: fc.boolean() }),
  fc.record({ joinedLater: fc.constantFrom<Reminder["joinedLater"]>("none", { minLead: "PT2H" }) }),
);
const day = fc.tuple(fc.constantFrom("03", "04"), fc.integer({ min: 10, max: 28 }), fc.constantFrom("00", "09", "18"));

type State = PlanFacts["conference"]["state"];
interface Events {
  /** Minutes, also back. */
  clock: number;
  clockTo: "due" | "date";
  date: string | undefined;
  rule: Partial<Reminder>;
  conference: State;
  organiser: keyof typeof ACTS;
  plan: true;
  sweep: true;
  lastPage: true;
  /** To when it is due, swept and finished, as on a good day. */
  goesOn: true;
}
type Event = { [What in keyof Events]: readonly [What, Events[What]] }[keyof Events];

const happens = <What extends keyof Events>(weight: number, what: What, arbitrary: fc.Arbitrary<Events[What]>) => ({
  weight,
  arbitrary: arbitrary.map((value) => [what, value] as unknown as Event),
});
const always = fc.constant(true as const);

const event = fc.oneof(
  happens(4, "clock", fc.integer({ min: -300, max: 4000 })),
  happens(4, "clockTo", fc.constantFrom("due", "date")),
  happens(
    2,
    "date",
    day.map(([month, date, hour]) => `2019-${month}-${date}T${hour}:00`),
  ),
  happens(1, "date", fc.constant(undefined)),
  happens(3, "rule", change),
  happens(2, "conference", fc.constantFrom<State>("ANNOUNCED", "ANNOUNCED", "ANNOUNCED", "POSTPONED", "CANCELLED")),
  happens(
    3,
    "organiser",
    fc.constantFrom<Events["organiser"]>("hold", "resume", "resume", "dispatch", "dispatch", "skip"),
  ),
  happens(2, "plan", always),
  happens(6, "sweep", always),
  happens(4, "lastPage", always),
  happens(4, "goesOn", always),
);

export const history = fc.record({
  first: fc.constantFrom<State>("DRAFT", "ANNOUNCED", "ANNOUNCED"),
  events: fc.array(event, { minLength: 10, maxLength: 40, size: "max" }),
});
export type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Lives through a history: the laws that were broken, and what became of the occurrence. */
export const live = ({ first, events }: History, { planOccurrence, nextStep, finished }: Deciding = DECIDING) => {
  let now = new Date("2019-03-20T08:00:00.000Z");
  let reminder = threeZones();
  let moment: Moment | undefined = start();
  let conference: PlanFacts["conference"] = { id: "honcb-15", state: first };
  let occurrence: Occurrence | undefined;
  const [had, ran, laws] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const facts = (): PlanFacts => ({ reminder, moment, conference, id: "o-1", now });

  const become = (after: Occurrence | undefined, run?: Run) => {
    for (const law of broken({ before: occurrence, after, facts: facts(), had, ran }, run)) laws.add(law);
    occurrence = after;
  };
  const lies = ({ state, waves, done, through }: Occurrence): boolean => {
    const goes = state === "PLANNED" || (state === "RUNNING" && through === undefined);
    const next = waves[done];
    return goes && (next === undefined || Date.parse(next.at) <= now.getTime());
  };

  const happen: { readonly [What in keyof Events]: (value: Events[What]) => void } = {
    clock: (minutes) => {
      now = new Date(now.getTime() + minutes * MINUTE_MS);
    },
    clockTo: (what) => {
      const to = what === "date" ? moment && Date.parse(moment.at) : occurrence && dueOf(occurrence, now);
      if (to !== undefined) now = new Date(to);
    },
    date: (local) => {
      moment = local === undefined ? undefined : start(local);
    },
    rule: (one) => {
      if (occurrence?.state !== "RUNNING") reminder = { ...reminder, ...one };
    },
    conference: (state) => {
      const isPossible = conference.state !== "CANCELLED" && (conference.state !== "DRAFT" || state !== "POSTPONED");
      if (isPossible) conference = { ...conference, state };
    },
    organiser: (act) => {
      try {
        if (occurrence) become(ACTS[act](occurrence, facts()));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    },
    plan: () => {
      become(planOccurrence(occurrence, facts()));
      if (planOccurrence(occurrence, facts()) !== occurrence) laws.add("planning twice changes nothing");
    },
    sweep: () => {
      happen.plan(true);
      for (let looks = 0; occurrence && looks < MOST_LOOKS; looks++) {
        const step = nextStep(occurrence, facts());
        if (step.do === "wait") break;
        become(step.occurrence, step.do === "save" ? undefined : { do: step.do, through: step.through });
        if (step.do !== "save") break;
      }
      if (occurrence && lies(occurrence)) laws.add("nothing that is due is left lying");
    },
    lastPage: () => {
      if (occurrence) become(finished(occurrence, now), { do: "finish" });
    },
    goesOn: () => {
      happen.clockTo("due");
      happen.sweep(true);
      happen.lastPage(true);
    },
  };
  for (const [what, value] of events) (happen[what] as (value: unknown) => void)(value);
  return { laws, occurrence };
};
