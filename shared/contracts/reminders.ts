import * as z from "zod";
import { ConferenceId, ConferencePlan } from "#shared/domain/conference.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant, LocalTime } from "#shared/domain/local-time.ts";
import { KeyDateId } from "#shared/domain/reminders/moment.ts";
import { OCCURRENCE_REASONS, OCCURRENCE_STATES } from "#shared/domain/reminders/occurrence.ts";
import { ReminderChange, ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { keyDateRoutes } from "./key-dates.ts";
import { OccurrenceId, occurrenceRoutes } from "./occurrences.ts";
import { Paging, pageOf } from "./paging.ts";
import { MailPreview, RecipientView } from "./recipients.ts";
import { defineRoute, type RouteShape } from "./route.ts";

/** Rules of when who is reminded of what, as data of a conference (rules.md 2.2). */

const conference = z.strictObject({ conference: ConferenceId });
const params = conference.extend({ reminder: z.uuid().meta({ id: "ReminderId" }) });
const readers = ["organiser", "desk"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "conference-state"] as const;

const ReminderView = z
  .strictObject({
    id: z.uuid(),
    ...ReminderPlan.shape,
    createdAt: Instant,
    authors: z.array(z.string()).meta({ description: "Who wrote its words: none of them may approve them" }),
    approver: z.string().optional(),
    version: z.int(),
  })
  .meta({ id: "Reminder" });
export type ReminderView = z.input<typeof ReminderView>;

const Planned = z.strictObject({
  state: z.enum(OCCURRENCE_STATES),
  why: z.enum(OCCURRENCE_REASONS).optional(),
  at: Instant,
});

/** What becomes of an occurrence by a change. */
const EffectItem = z
  .strictObject({
    occurrence: OccurrenceId,
    reminder: z.uuid(),
    name: z.string(),
    subject: z.string(),
    outcome: z.enum(["planned", "sent-late", "moved", "missed", "cancelled", "held", "unchanged"]),
    before: Planned.optional(),
    after: Planned,
  })
  .meta({ id: "ReminderEffect" });

const Effect = z
  .strictObject({
    occurrences: z.array(EffectItem),
    waitsFor: z
      .string()
      .optional()
      .meta({ description: "The kind of date it counts from, of which there is none yet" }),
  })
  .meta({ id: "ReminderEffects" });
export type Effect = z.input<typeof Effect>;

const WithEffect = z
  .strictObject({ reminder: ReminderView, effect: Effect })
  .meta({ id: "ReminderWithEffect", description: "The rule as saved, and what it will do" });

export const createReminderRoute = defineRoute({
  name: "reminders/create-reminder",
  method: "POST",
  path: "/conferences/{conference}/reminders",
  summary: "Create a reminder; the answer says when it goes, or that it is sent late or missed",
  callers: ["organiser"],
  request: { params: conference, body: ReminderPlan, idempotent: true },
  success: { status: 201, body: WithEffect, etag: true },
  refusals: [...always, "conference-state"],
});

export const listRemindersRoute = defineRoute({
  name: "reminders/list-reminders",
  method: "GET",
  path: "/conferences/{conference}/reminders",
  summary: "The reminders of a conference, oldest first",
  callers: readers,
  request: { params: conference, query: Paging },
  success: { status: 200, body: pageOf(ReminderView) },
  refusals: always,
});

export const readReminderRoute = defineRoute({
  name: "reminders/read-reminder",
  method: "GET",
  path: "/conferences/{conference}/reminders/{reminder}",
  summary: "One reminder",
  callers: readers,
  request: { params },
  success: { status: 200, body: ReminderView, etag: true },
  refusals: always,
});

export const changeReminderRoute = defineRoute({
  name: "reminders/change-reminder",
  method: "PATCH",
  path: "/conferences/{conference}/reminders/{reminder}",
  summary: "Change a reminder, or switch it off; not while one of its occurrences is running",
  callers: ["organiser"],
  request: { params, body: ReminderChange, ifMatch: true },
  success: { status: 200, body: WithEffect, etag: true },
  refusals: [...changing, "reminder-running"],
});

export const approveReminderRoute = defineRoute({
  name: "reminders/approve-reminder",
  method: "POST",
  path: "/conferences/{conference}/reminders/{reminder}/approval",
  summary: "Approve a reminder's own words, as an organiser who did not write them",
  callers: ["organiser"],
  request: { params, body: z.strictObject({}), ifMatch: true, idempotent: true },
  success: { status: 200, body: ReminderView, etag: true },
  refusals: [...changing, "second-person-needed"],
});

const dates = ConferencePlan.pick({
  ...{ zone: true, startsOn: true, endsOn: true, nominationDeadline: true, confirmationDeadline: true },
}).extend({ opensAt: ConferencePlan.shape.opensAt.unwrap(), closesAt: ConferencePlan.shape.closesAt.unwrap() });

export const previewEffectRoute = defineRoute({
  name: "reminders/preview-effect",
  method: "POST",
  path: "/conferences/{conference}/reminders/effect",
  summary: "What a change would do, before it is made: what moves, what is missed, who is told of a new date",
  callers: readers,
  request: {
    params: conference,
    body: z
      .discriminatedUnion("propose", [
        z.strictObject({ propose: z.literal("reminder"), plan: ReminderPlan }),
        z.strictObject({ propose: z.literal("reminder-change"), reminder: z.uuid(), change: ReminderChange }),
        z.strictObject({ propose: z.literal("conference-dates"), dates: dates.partial() }),
        z.strictObject({ propose: z.literal("key-date"), keyDate: KeyDateId, at: LocalTime }),
      ])
      .meta({ id: "ProposedChange" }),
  },
  success: {
    status: 200,
    body: Effect.extend({
      told: z.int().meta({ description: "People who were told a date that changes, and would be told the new one" }),
      recipients: z.int().optional().meta({ description: "With a reminder: how many would get it now" }),
    }).meta({ id: "ProposedEffect" }),
  },
  refusals: [...always, "conference-state", "reminder-running"],
});

export const listReminderRecipientsRoute = defineRoute({
  name: "reminders/list-recipients",
  method: "GET",
  path: "/conferences/{conference}/reminders/{reminder}/recipients",
  summary: "Who would get it if it went now",
  callers: readers,
  request: { params, query: Paging },
  success: {
    status: 200,
    body: pageOf(RecipientView),
  },
  refusals: always,
});

export const previewReminderRoute = defineRoute({
  name: "reminders/preview-reminder",
  method: "GET",
  path: "/conferences/{conference}/reminders/{reminder}/preview",
  summary: "What it will look like in a language, addressed to the secretariat",
  callers: readers,
  request: { params, query: z.strictObject({ language: Language }) },
  success: {
    status: 200,
    body: MailPreview,
  },
  refusals: always,
});

export const reminderRoutes: readonly RouteShape[] = [
  ...[createReminderRoute, listRemindersRoute, readReminderRoute, changeReminderRoute, approveReminderRoute],
  ...[previewEffectRoute, listReminderRecipientsRoute, previewReminderRoute],
  ...occurrenceRoutes,
  ...keyDateRoutes,
];
