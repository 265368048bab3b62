import { CONFERENCE } from "./conference-plan.ts";

/** What else than the rule's readers is told once so many earlier reminders of the same went without an answer. */
interface Rung {
  readonly after: number;
  readonly tell: "alternates" | "head" | "desk";
}

export interface PlannedReminder {
  readonly name: string;
  /** What its readers have not done yet; those who come have nothing left to do. */
  readonly missing?: "nomination" | "confirmation";
  readonly readers: "focal points" | "those who come";
  /** By the clock of the conference. */
  readonly date: string;
  readonly daysBefore: number;
  readonly ladder: readonly Rung[];
}

const nominate = { missing: "nomination", readers: "focal points", date: CONFERENCE.nominationDeadline } as const;
const confirm = { missing: "confirmation", readers: "focal points", date: CONFERENCE.confirmationDeadline } as const;
const open = { readers: "those who come", date: `${CONFERENCE.startsOn}T09:00`, ladder: [] } as const;

const alternatesAfter = (after: number): Rung => ({ after, tell: "alternates" });

/** What every conference reminds of at 09:00 unless it says otherwise, in the order of time; written down once more. */
export const DEFAULT_PLAN: readonly PlannedReminder[] = [
  { ...nominate, name: "30 days left to nominate", daysBefore: 30, ladder: [] },
  { ...nominate, name: "14 days left to nominate", daysBefore: 14, ladder: [] },
  { ...nominate, name: "7 days left to nominate", daysBefore: 7, ladder: [alternatesAfter(2)] },
  {
    ...{ ...nominate, name: "2 days left to nominate", daysBefore: 2 },
    ladder: [alternatesAfter(2), { after: 3, tell: "desk" }],
  },
  { ...confirm, name: "14 days left to confirm", daysBefore: 14, ladder: [] },
  { ...confirm, name: "7 days left to confirm", daysBefore: 7, ladder: [alternatesAfter(1)] },
  {
    ...{ ...confirm, name: "2 days left to confirm", daysBefore: 2 },
    ladder: [alternatesAfter(1), { after: 2, tell: "head" }],
  },
  { ...open, name: "The conference starts in 14 days", daysBefore: 14 },
  { ...open, name: "The conference starts tomorrow", daysBefore: 1 },
];

/** A reminder of a date that is set by something that happens. */
export interface DateReminder {
  readonly name: string;
  /** The fact that sets the date, and which of its fields is the end. */
  readonly setBy: string;
  readonly end: string;
  readonly before: { readonly days: number } | { readonly hours: number };
}

/** To the focal points and heads of those who come, at 09:00 or so many hours before. */
export const OF_DATES: readonly DateReminder[] = [
  { name: "2 days left for amendments", setBy: "AmendmentsOpened", end: "deadline", before: { days: 2 } },
  { name: "Silence ends in 24 hours", setBy: "SilenceOpened", end: "expiry", before: { hours: 24 } },
];
