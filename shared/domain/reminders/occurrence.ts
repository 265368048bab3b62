import type { Anchor } from "./moment.ts";

export const OCCURRENCE_STATES = ["PLANNED", "HELD", "RUNNING", "SENT", "MISSED", "CANCELLED"] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

/** Why an occurrence is held, missed or cancelled. */
export const OCCURRENCE_REASONS = [
  // HELD
  "by-organiser",
  "conference-postponed",
  "needs-approval",
  // MISSED
  "too-late",
  "anchor-passed",
  "anchor-moved",
  "not-announced",
  // CANCELLED
  "skipped",
  "switched-off",
  "anchor-gone",
  "conference-cancelled",
] as const;
export type OccurrenceReason = (typeof OCCURRENCE_REASONS)[number];

/** Readers for whom it is time at the same instant of the same clock. */
export interface Wave {
  /** Wall-clock time and zone that the instant was computed from, so that it can be computed again (rules.md 2.2). */
  readonly local: string;
  readonly zone: string;
  /** RFC 3339 instant. */
  readonly at: string;
  /** ISO 3166-1 alpha-3; everybody where absent. */
  readonly countries?: readonly string[];
  /** Moved out of the quiet hours of these countries. */
  readonly moved?: true;
}

/** A reminder about one moment: what it planned, and how far it has come. */
export interface Occurrence {
  readonly conference: string;
  /** Made of reminder, anchor and subject: the same whenever it is planned. */
  readonly id: string;
  readonly reminder: string;
  readonly anchor: Anchor;
  readonly subject: string;
  /** The moment's instant when this was planned. */
  readonly anchorAt: string;
  readonly state: OccurrenceState;
  readonly why?: OccurrenceReason;
  /** By instant; never empty. */
  readonly waves: readonly Wave[];
  /** How many of them are finished. */
  readonly done: number;
  /** Countries whose wave was missed while that of others went: too late, or past when the date moved. */
  readonly leftOut?: readonly string[];
  /** Waves up to this one, exclusive, are being made into mails now, or looked at for those who joined later. */
  readonly through?: number;
  /** Instant of the first wave. */
  readonly at: string;
  /** Version of the time-zone data that the waves were computed with. */
  readonly zoneData: string;
  /** The rule's limit when this was planned: where it changes, what was too late is looked at again. */
  readonly maxLateness?: string;
  /** Until then, somebody who joins the audience after the send still gets it. */
  readonly catchUpUntil?: string;
  /** It was due when it came into being, and was not too late (rules.md 2.2). */
  readonly sentLate?: true;
  /** An organiser sends it whatever its time. */
  readonly dispatchedAt?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly version: number;
}
