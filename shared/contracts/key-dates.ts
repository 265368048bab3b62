import * as z from "zod";
import { ConclusionId } from "#shared/domain/conclusions/conclusion.ts";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { KEY_DATE_ANCHORS, KeyDateChange, KeyDateId, KeyDatePlan } from "#shared/domain/reminders/moment.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

/** Dates that reminders count from besides those that every conference has. */

const conference = z.strictObject({ conference: ConferenceId });
const params = conference.extend({ keyDate: KeyDateId });
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "conference-state", "key-date-follows"] as const;

const KeyDateView = z
  .strictObject({
    id: KeyDateId,
    ...KeyDatePlan.shape,
    instant: Instant.meta({ description: "The local time above in the conference's zone" }),
    conclusion: ConclusionId.optional().meta({
      description: "The text of conclusions that it follows from: it is changed there, and nowhere else",
    }),
    version: z.int(),
  })
  .meta({ id: "KeyDate" });
export type KeyDateView = z.input<typeof KeyDateView>;

export const createKeyDateRoute = defineRoute({
  name: "reminders/create-key-date",
  method: "POST",
  path: "/conferences/{conference}/key-dates",
  summary: "Set a date that reminders may count from; those that wait for one of its kind are planned",
  callers: ["organiser"],
  request: {
    params: conference,
    body: KeyDatePlan.extend({ id: KeyDateId }).meta({ id: "NewKeyDate" }),
    idempotent: true,
  },
  success: { status: 201, body: KeyDateView, etag: true },
  refusals: [...always, "conference-state", "key-date-exists"],
});

export const listKeyDatesRoute = defineRoute({
  name: "reminders/list-key-dates",
  method: "GET",
  path: "/conferences/{conference}/key-dates",
  summary: "Key dates, in order of time",
  callers: STAFF_ROLES,
  request: { params: conference, query: Paging.extend({ anchor: z.enum(KEY_DATE_ANCHORS).optional() }) },
  success: { status: 200, body: pageOf(KeyDateView) },
  refusals: always,
});

export const readKeyDateRoute = defineRoute({
  name: "reminders/read-key-date",
  method: "GET",
  path: "/conferences/{conference}/key-dates/{keyDate}",
  summary: "One key date",
  callers: STAFF_ROLES,
  request: { params },
  success: { status: 200, body: KeyDateView, etag: true },
  refusals: always,
});

export const changeKeyDateRoute = defineRoute({
  name: "reminders/change-key-date",
  method: "PATCH",
  path: "/conferences/{conference}/key-dates/{keyDate}",
  summary: "Change a key date; what was planned from it moves, and whoever was told the old one is told the new one",
  callers: ["organiser"],
  request: { params, body: KeyDateChange, ifMatch: true },
  success: { status: 200, body: KeyDateView, etag: true },
  refusals: changing,
});

export const removeKeyDateRoute = defineRoute({
  name: "reminders/remove-key-date",
  method: "DELETE",
  path: "/conferences/{conference}/key-dates/{keyDate}",
  summary: "Remove a key date; what was planned from it is cancelled",
  callers: ["organiser"],
  request: { params, ifMatch: true },
  success: { status: 204 },
  refusals: changing,
});

export const keyDateRoutes: readonly RouteShape[] = [
  ...[createKeyDateRoute, listKeyDatesRoute, readKeyDateRoute, changeKeyDateRoute, removeKeyDateRoute],
];
