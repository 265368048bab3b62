import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { Audience } from "../audience.ts";
import { TimeOfDay } from "../local-time.ts";
import { templated } from "../mailing.ts";
import { line, prose } from "../text.ts";
import { ANCHORS, KEY_DATE_ANCHORS, KeyDateId } from "./moment.ts";

/** What a reminder's own words may say about its reader and its date. */
export const REMINDER_PLACEHOLDERS = ["name", "country", "conference", "date"] as const;

/** What somebody may not have done yet: asked when the mail is sent, and again when it leaves (N4). */
export const CONDITIONS = ["has-not-opened-invitation", "has-not-submitted", "has-not-confirmed"] as const;
export type Condition = (typeof CONDITIONS)[number];

const LONGEST_OFFSET_DAYS = 366;
const LONGEST_LATENESS_HOURS = 7 * 24;

const duration = (text: string): Temporal.Duration | undefined => {
  try {
    return Temporal.Duration.from(text);
  } catch {
    return undefined;
  }
};

const hoursIn = (text: string): number | undefined =>
  duration(text)?.total({ unit: "hours", relativeTo: Temporal.PlainDate.from("2019-01-01") });

const isoDuration = z
  .string()
  .max(30)
  .regex(/^P/, { error: "must be an ISO 8601 duration without a sign, such as P14D or PT2H" })
  .refine((text) => duration(text) !== undefined, { error: "must be an ISO 8601 duration, such as P14D or PT2H" });

/** Days, weeks and months are counted in the calendar, hours and minutes by the clock: never both in one (rules.md 2.2). */
export const Offset = isoDuration
  .refine((text) => !(countsDays(text) && /T/.test(text)), { error: "must count days or hours, not both" })
  .refine((text) => (hoursIn(text) ?? 0) <= LONGEST_OFFSET_DAYS * 24, { error: "must not be longer than 366 days" })
  .refine((text) => /^P(?:\d+[YMWD])+$|^PT(?:\d+[HM])+$/.test(text), {
    error: "must be in whole years, months, weeks, days, hours or minutes",
  })
  .meta({ id: "Offset", examples: ["P14D", "PT2H"] });

/** Whether an offset is counted in the calendar; if not, it is counted by the clock. */
export const countsDays = (offset: string): boolean => !offset.startsWith("PT");

const Lateness = isoDuration
  .refine((text) => (hoursIn(text) ?? 0) >= 1 / 12, { error: "must be at least five minutes" })
  .refine((text) => (hoursIn(text) ?? 0) <= LONGEST_LATENESS_HOURS, { error: "must not be longer than 7 days" })
  .meta({ id: "Lateness", examples: ["PT24H"] });

/** Until when what was due at an instant may still go, in epoch milliseconds; an hour of lateness is an hour by the clock. */
export const latestFor = ({ maxLateness }: { maxLateness: string }, at: string): number =>
  Date.parse(at) + Math.round((hoursIn(maxLateness) ?? 0) * 3_600_000);

/** When readers are left in peace, by the clock and the working week of their capital (N13). */
const QuietHours = z
  .strictObject({
    from: TimeOfDay,
    until: TimeOfDay,
    daysOff: z.boolean().meta({ description: "The weekend of the reader's country is quiet too" }),
  })
  .refine(({ from, until }) => from !== until, { error: "must end: from and until are the same" })
  .meta({ id: "QuietHours" });
export type QuietHours = z.output<typeof QuietHours>;

const OwnText = z
  .strictObject({
    subject: templated(line(80), REMINDER_PLACEHOLDERS),
    body: templated(prose(5000), REMINDER_PLACEHOLDERS),
  })
  .meta({ id: "ReminderText" });

export const RUNGS = ["alternate", "head", "regional-desk"] as const;
export type Rung = (typeof RUNGS)[number];

const Step = z
  .strictObject({
    afterUnanswered: z.int().min(1).max(10),
    to: z.enum(RUNGS),
  })
  .meta({ id: "EscalationStep", description: "Who else is told after so many reminders without an answer (N12)" });

const fields = {
  name: line(80),
  anchor: z.enum(ANCHORS),
  of: KeyDateId.optional().meta({ description: "Only this key date; each of its kind where nothing is said" }),
  direction: z.enum(["before", "after"]),
  offset: Offset,
  timeOfDay: TimeOfDay.optional().meta({ description: "With an offset in days: when, by the clock of the zone" }),
  zone: z.enum(["CONFERENCE", "RECIPIENT"]).meta({ description: "RECIPIENT: the zone of the reader's capital" }),
  audience: Audience,
  condition: z.enum(CONDITIONS).optional(),
  texts: z
    .strictObject({ ar: OwnText, en: OwnText, fr: OwnText, es: OwnText })
    .optional()
    .meta({ description: "Own words; the ones made for the anchor where nothing is said" }),
  mailClass: z.enum(["INFO", "MANDATORY"]),
  joinedLater: z
    .union([z.literal("none"), z.strictObject({ minLead: Offset })], {
      error: "must be none, or an object with minLead",
    })
    .meta({ description: "Whether somebody who joins the audience after the send still gets it, and until when (N7)" }),
  maxLateness: Lateness,
  quietHours: z
    .union([QuietHours, z.strictObject({ ignoredBecause: prose(300) })], {
      error: "must have from, until and daysOff, or else ignoredBecause",
    })
    .meta({ description: "To write at night and on days off is a choice that gives its reason" }),
  ladder: z.array(Step).max(3),
  active: z.boolean(),
};

const WholePlan = z.strictObject(fields);
export type ReminderPlan = z.output<typeof WholePlan>;

/** What an organiser says: from when, how far, to whom, on which condition, in which words. */
export const ReminderPlan = WholePlan.extend({
  zone: fields.zone.default("CONFERENCE"),
  joinedLater: fields.joinedLater.default("none"),
  maxLateness: fields.maxLateness.default("PT24H"),
  quietHours: fields.quietHours.default({ from: "20:00", until: "08:00", daysOff: true }),
  ladder: fields.ladder.default([]),
  active: fields.active.default(true),
})
  .superRefine((plan, { addIssue }) => {
    for (const { field, message } of contradictionsInReminder(plan))
      addIssue({ code: "custom", path: [field], message });
  })
  .meta({ id: "ReminderPlan" });

/** What two fields of a plan say against each other, by field. */
export const contradictionsInReminder = (plan: ReminderPlan): { field: string; message: string }[] => {
  const days = countsDays(plan.offset);
  const isKeyDate = (KEY_DATE_ANCHORS as readonly string[]).includes(plan.anchor);
  return [
    ...(days && plan.timeOfDay === undefined
      ? [{ field: "timeOfDay", message: "is required with an offset in days" }]
      : []),
    ...(!days && plan.timeOfDay !== undefined
      ? [{ field: "timeOfDay", message: "must not be given with an offset in hours or minutes" }]
      : []),
    ...(plan.of !== undefined && !isKeyDate
      ? [{ field: "of", message: "is for anchors that are key dates only" }]
      : []),
    ...(plan.anchor === "invitation-sent" && plan.direction === "before"
      ? [{ field: "direction", message: "must be after: nobody knows of an invitation before it is sent" }]
      : []),
    ...(plan.ladder.length > 0 && plan.condition === undefined
      ? [{ field: "ladder", message: "needs a condition: only what is not done yet can be escalated" }]
      : []),
  ];
};

/** Fields to change; null takes an optional one away. */
export const ReminderChange = WholePlan.extend({
  of: fields.of.unwrap().nullable(),
  timeOfDay: fields.timeOfDay.unwrap().nullable(),
  condition: fields.condition.unwrap().nullable(),
  texts: fields.texts.unwrap().nullable(),
})
  .omit({ anchor: true })
  .partial()
  .meta({ id: "ReminderChange" });
export type ReminderChange = z.output<typeof ReminderChange>;

export interface Reminder extends ReminderPlan {
  readonly conference: string;
  readonly id: string;
  readonly createdAt: string;
  /** Subjects of all who wrote its words: none of them is the second pair of eyes (N10). */
  readonly authors: readonly string[];
  /** Who approved its own words; the house's words need nobody. */
  readonly approver?: string;
  readonly version: number;
}
