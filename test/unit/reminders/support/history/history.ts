import fc from "fast-check";
import { DELEGATION_STATES, type DelegationState } from "#shared/domain/delegation.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import type { ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { ANCHORS, COUNTRIES, change, plan } from "./plans.ts";

/** What may happen to a conference and its reminders, one thing after the other. */
export type Step =
  | { readonly do: "live" | "next" | "outage" | "back"; readonly minutes: number }
  | { readonly do: "sweep" | "catch up" | "overtake" | "send" | "send twice" | "lose mail" }
  | { readonly do: "work"; readonly how: "next" | "last" | "twice" | "lose" | "die"; readonly writes: number }
  | { readonly do: "answer"; readonly country: string; readonly state: DelegationState }
  | { readonly do: "contact"; readonly country: string; readonly how: "leaves" | "joins" | "shares" }
  | { readonly do: "delegate"; readonly country: string; readonly how: "joins" | "replaced" | "leaves" | "shares" }
  | { readonly do: "move"; readonly anchor: Anchor; readonly hours: number }
  | { readonly do: "conference"; readonly state: "ANNOUNCED" | "POSTPONED" | "CANCELLED" }
  | { readonly do: "session"; readonly id: string; readonly day: number | undefined }
  | { readonly do: "create"; readonly plan: ReminderPlan }
  | { readonly do: "change"; readonly which: number; readonly to: Partial<ReminderPlan> }
  | { readonly do: "act"; readonly which: number; readonly act: "hold" | "resume" | "skip" | "dispatch" };

export interface History {
  readonly start: string;
  readonly first: readonly (DelegationState | undefined)[];
  /** A delegation that does not fit one page. */
  readonly large: boolean;
  readonly plans: readonly ReminderPlan[];
  readonly steps: readonly Step[];
}

const country = fc.constantFrom(...COUNTRIES);
const which = fc.nat(40);
const minutes = fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 9000 }));
const just = <T extends Step["do"]>(what: T) => fc.constant(what);

/** Somebody does something. */
const turn: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: just("answer"), country, state: fc.constantFrom(...DELEGATION_STATES) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: just("contact"), country, how: fc.constantFrom("leaves", "joins", "shares") }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: just("delegate"),
      country,
      how: fc.constantFrom("joins", "replaced", "leaves", "shares"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: just("move"),
      anchor: fc.constantFrom(...ANCHORS.slice(0, 4)),
      hours: fc.constantFrom(-24 * 9, -48, -24, -3, 1, 3, 24, 72, 24 * 9, 24 * 30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: just("conference"),
      state: fc.constantFrom("ANNOUNCED", "ANNOUNCED", "ANNOUNCED", "ANNOUNCED", "POSTPONED", "POSTPONED", "CANCELLED"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: just("session"),
      id: fc.constantFrom("opening", "closing"),
      day: fc.option(fc.integer({ min: 1, max: 45 }), { nil: undefined }),
    }),
  },
  fc.record({ do: just("create"), plan }),
  { weight: 2, arbitrary: fc.record({ do: just("change"), which, to: change }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: just("act"),
      which,
      act: fc.constantFrom("hold", "resume", "resume", "skip", "dispatch"),
    }),
  },
) as fc.Arbitrary<Step>;

/** The machinery does something, or fails to. */
const work = fc.record({
  do: just("work"),
  how: fc.constantFrom("next", "next", "next", "last", "twice", "lose", "die", "die"),
  writes: fc.nat(12),
});
const machinery = fc.oneof(
  { weight: 4, arbitrary: work },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("sweep", "send", "send", "send twice", "lose mail", "catch up") }),
  },
  fc.record({ do: just("back"), minutes: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ do: just("outage"), minutes }),
) as fc.Arbitrary<Step>;

/** Its time comes for something, and while it is worked on other things happen. */
const scene = fc
  .record({
    late: fc.constantFrom(0, 0, 0, 1, 30, 90, 1500),
    isSettled: fc.integer({ min: 0, max: 3 }),
    during: fc.array(fc.oneof(work, work, machinery, turn), { minLength: 2, maxLength: 9 }),
  })
  .map(({ late, during, isSettled }): Step[] => [
    { do: "next", minutes: late },
    { do: "sweep" },
    { do: "work", how: "next", writes: 0 },
    { do: "work", how: "next", writes: 0 },
    ...during,
    ...(isSettled > 0 ? [{ do: "live", minutes: 0 } as const] : []),
  ]);
const SETTLE = { do: "live", minutes: 0 } as const;
const WORK = { do: "work", how: "next", writes: 0 } as const;
const BEGIN: readonly Step[] = [SETTLE, { do: "next", minutes: 0 }, { do: "sweep" }, WORK];

/** What happens between two steps of the machinery, where it matters most. */
const mishap: fc.Arbitrary<Step[]> = fc.oneof(
  // The mails are made, and before they leave everybody does what they ask for.
  fc.constant<Step[]>([
    ...BEGIN,
    WORK,
    ...COUNTRIES.map((one) => ({ do: "answer", country: one, state: "CONFIRMED" }) as const),
    SETTLE,
  ]),
  // The process dies in the middle of a page, and before the page is made again somebody leaves.
  fc
    .record({ writes: fc.integer({ min: 6, max: 24 }), of: fc.constantFrom("JPN", "PER") })
    .map(({ writes, of }): Step[] => [
      ...BEGIN,
      { do: "work", how: "die", writes },
      { do: "contact", country: of, how: "leaves" },
      SETTLE,
    ]),
  // The mails are made, and before they leave their date is moved to where it has passed.
  fc.constant<Step[]>([...BEGIN, WORK, { do: "overtake" }, SETTLE]),
  // Somebody decides something, and nobody hears of it.
  turn.map((one): Step[] => [SETTLE, one, { do: "work", how: "lose", writes: 0 }]),
);
const quiet = fc.record({ do: just("live"), minutes }) as fc.Arbitrary<Step>;
const steps = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: scene },
      { weight: 3, arbitrary: mishap },
      { weight: 3, arbitrary: fc.oneof(turn, quiet, machinery).map((one) => [one]) },
    ),
    { minLength: 2, maxLength: 8, size: "max" },
  )
  .map((all) => all.flat());

/** Before, at and after the night on which clocks change. */
const start = fc.constantFrom(
  "2019-01-30T09:00:00Z",
  "2019-02-14T22:00:00Z",
  "2019-03-13T06:00:00Z",
  "2019-03-29T20:00:00Z",
  "2019-04-07T06:00:00Z",
);

/** Of the countries above; one that was never invited has none. */
const FIRST: (DelegationState | undefined)[][] = [
  ["INVITED", "CONFIRMED", "APPROVED", undefined],
  ["DRAFT", "APPROVED", "INVITED", "CONFIRMED"],
  ["APPROVED", "CONFIRMED", "RETURNED", "INVITED"],
];

export const histories: fc.Arbitrary<History> = fc.record({
  start,
  first: fc.constantFrom(...FIRST),
  large: fc.integer({ min: 0, max: 9 }).map((one) => one === 9),
  plans: fc.array(plan, { minLength: 1, maxLength: 4 }),
  steps,
});
