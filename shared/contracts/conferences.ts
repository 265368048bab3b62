import * as z from "zod";
import { CONFERENCE_STATES, ConferenceId, ConferencePlan, RulesOfProcedure } from "#shared/domain/conference.ts";
import { ConferenceChange } from "#shared/domain/conference-change.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { prose } from "#shared/domain/text.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

const params = z.strictObject({ conference: ConferenceId });
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "conference-state"] as const;

const ConferenceView = ConferencePlan.extend({
  id: ConferenceId,
  state: z.enum(CONFERENCE_STATES),
  version: z.int(),
  rulesVersion: z.int(),
  /** The local times above as instants; each is exclusive. */
  deadlines: z.strictObject({ nomination: Instant, confirmation: Instant, end: Instant }),
}).meta({ id: "Conference" });
export type ConferenceView = z.input<typeof ConferenceView>;

const conference = { status: 200, body: ConferenceView, etag: true } as const;

export const createConferenceRoute = defineRoute({
  name: "conferences/create-conference",
  method: "POST",
  path: "/conferences",
  summary: "Create a conference as a draft; for organisers of the whole deployment",
  callers: ["organiser"],
  request: {
    body: ConferencePlan.extend({
      id: ConferenceId,
      reminders: z.enum(["default", "none"]).default("default").meta({
        description: "Whether it starts with the reminders that most conferences need; each can be changed",
      }),
    }).meta({ id: "NewConference" }),
    idempotent: true,
  },
  success: { ...conference, status: 201 },
  refusals: ["not-signed-in", "not-allowed", "conference-exists"],
});

export const listConferencesRoute = defineRoute({
  name: "conferences/list-conferences",
  method: "GET",
  path: "/conferences",
  summary: "The conferences in which the caller has a role, by id",
  callers: STAFF_ROLES,
  anyConference: true,
  request: { query: Paging },
  success: { status: 200, body: pageOf(ConferenceView) },
  refusals: ["not-signed-in", "not-allowed"],
});

export const readConferenceRoute = defineRoute({
  name: "conferences/read-conference",
  method: "GET",
  path: "/conferences/{conference}",
  summary: "One conference",
  callers: STAFF_ROLES,
  request: { params },
  success: conference,
  refusals: always,
});

export const changeConferenceRoute = defineRoute({
  name: "conferences/change-conference",
  method: "PATCH",
  path: "/conferences/{conference}",
  summary: "Change fields of a conference; each field given replaces the whole field",
  callers: ["organiser"],
  request: {
    params,
    body: ConferenceChange.extend({
      acceptBelowUse: z.boolean().default(false).meta({
        description: "A limit may fall below the seats taken: nobody loses a seat, and there are no new ones",
      }),
    }).meta({ id: "ConferenceChangeRequest" }),
    ifMatch: true,
  },
  success: conference,
  refusals: [...changing, "quota-below-use", "quota-not-counted"],
});

export const readRulesRoute = defineRoute({
  name: "conferences/read-rules-of-procedure",
  method: "GET",
  path: "/conferences/{conference}/rules-of-procedure/{version}",
  summary: "One version of the rules of procedure; decisions name the version they used",
  callers: STAFF_ROLES,
  request: {
    params: params.extend({
      version: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, { error: "must be a version such as 1" })
        .transform(Number),
    }),
  },
  success: {
    status: 200,
    body: z.strictObject({ version: z.int(), since: Instant, rules: RulesOfProcedure }).meta({ id: "RulesVersion" }),
  },
  refusals: always,
});

export const announceConferenceRoute = defineRoute({
  name: "conferences/announce-conference",
  method: "POST",
  path: "/conferences/{conference}/announcement",
  summary: "Announce a draft, or a postponed one again: members can be invited from now on, and seats are counted",
  callers: ["organiser"],
  request: { params, ifMatch: true, idempotent: true },
  success: conference,
  refusals: changing,
});

const because = z.strictObject({ reason: prose(500) });

export const postponeConferenceRoute = defineRoute({
  name: "conferences/postpone-conference",
  method: "POST",
  path: "/conferences/{conference}/postponement",
  summary: "Postpone an announced conference: registration and reminders rest until it is announced again",
  callers: ["organiser"],
  request: { params, body: because, ifMatch: true, idempotent: true },
  success: conference,
  refusals: changing,
});

export const cancelConferenceRoute = defineRoute({
  name: "conferences/cancel-conference",
  method: "POST",
  path: "/conferences/{conference}/cancellation",
  summary: "Cancel a conference, for good",
  callers: ["organiser"],
  request: { params, body: because, ifMatch: true, idempotent: true },
  success: conference,
  refusals: changing,
});

export const conferenceRoutes: readonly RouteShape[] = [
  createConferenceRoute,
  listConferencesRoute,
  readConferenceRoute,
  changeConferenceRoute,
  readRulesRoute,
  announceConferenceRoute,
  postponeConferenceRoute,
  cancelConferenceRoute,
];
