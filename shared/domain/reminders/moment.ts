import * as z from "zod";
import type { Conference } from "../conference.ts";
import { Country } from "../country.ts";
import { Texts } from "../language.ts";
import { LocalTime } from "../local-time.ts";
import { Region } from "../region.ts";

/** What a reminder counts from (rules.md 2.2). Those that recur carry the id of what they belong to. */
export const ANCHORS = [
  "invitation-sent",
  "nomination-deadline",
  "confirmation-deadline",
  "conference-start",
  "conference-end",
  "session-start",
  "amendment-deadline",
  "silence-expiry",
  "action-due",
] as const;
export type Anchor = (typeof ANCHORS)[number];

/** Anchors that the conference itself does not have: each such date is set for itself. */
export const KEY_DATE_ANCHORS = ["session-start", "amendment-deadline", "silence-expiry", "action-due"] as const;

export const KeyDateId = z
  .string()
  // Longer than other ids: a date that belongs to a thing is named after it.
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])$/, {
    error: "must be 2 to 60 lower-case letters, digits or hyphens, such as round-table-europe",
  })
  .meta({ id: "KeyDateId", examples: ["round-table-europe"] });

/** A date in a conference's calendar that reminders may count from: a session, a deadline for amendments, an action. */
export const KeyDatePlan = z
  .strictObject({
    anchor: z.enum(KEY_DATE_ANCHORS),
    title: Texts,
    at: LocalTime.meta({ description: "Wall-clock time in the conference's zone" }),
    concerns: z
      .strictObject({ regions: z.array(Region).min(1).max(5), countries: z.array(Country).min(1).max(250) })
      .partial()
      .default({})
      .meta({ description: "Whom it concerns; everybody where nothing is said" }),
  })
  .meta({ id: "KeyDatePlan" });
export type KeyDatePlan = z.output<typeof KeyDatePlan>;

export const KeyDateChange = KeyDatePlan.omit({ anchor: true })
  .extend({ concerns: KeyDatePlan.shape.concerns.unwrap() })
  .partial()
  .meta({ id: "KeyDateChange" });
export type KeyDateChange = z.output<typeof KeyDateChange>;

export interface KeyDate extends KeyDatePlan {
  readonly conference: string;
  readonly id: string;
  readonly version: number;
  /** The text of conclusions that it follows from; nobody changes it but with that. */
  readonly conclusion?: string;
}

/** An anchor as it stands now: one point in time that reminders count from. */
export interface Moment {
  readonly anchor: Anchor;
  /** The country invited, the key date's id, or "conference". */
  readonly subject: string;
  /** Wall-clock time and zone as they were set; an invitation has the wall clock of the conference. */
  readonly local: string;
  readonly zone: string;
  /** RFC 3339 instant. */
  readonly at: string;
  readonly title?: Texts;
  readonly concerns?: KeyDatePlan["concerns"];
}

/** The moments that a conference has by itself, whatever its key dates and invitations. */
export const CONFERENCE_ANCHORS = [
  "nomination-deadline",
  "confirmation-deadline",
  "conference-start",
  "conference-end",
] as const satisfies readonly Anchor[];

/** What of a conference places its own moments. */
export type Dates = Pick<
  Conference,
  "zone" | "startsOn" | "endsOn" | "opensAt" | "closesAt" | "nominationDeadline" | "confirmationDeadline"
>;
