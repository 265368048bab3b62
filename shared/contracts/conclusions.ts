import * as z from "zod";
import { ConclusionId } from "#shared/domain/conclusions/conclusion.ts";
import { TextPlan } from "#shared/domain/conclusions/conclusion-text.ts";
import { Country } from "#shared/domain/country.ts";
import { LocalTime } from "#shared/domain/local-time.ts";
import { prose } from "#shared/domain/text.ts";
import {
  acting,
  always,
  changed,
  inConference as conference,
  drafters,
  largestBody,
  nothing,
  ofConclusion as params,
} from "./conclusion-acts.ts";
import { conclusionTextRoutes } from "./conclusion-texts.ts";
import { ConclusionView } from "./conclusion-views.ts";
import { circulatedRoutes } from "./conclusions-delegation.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

/** Texts of conclusions, from the draft to the time for amendments (rules.md 2.3). */

export const draftConclusionRoute = defineRoute({
  name: "conclusions/draft-conclusion",
  method: "POST",
  path: "/conferences/{conference}/conclusions",
  summary: "Begin a text: title and paragraphs in its original language",
  callers: drafters,
  request: {
    params: conference,
    body: z
      .strictObject({
        id: ConclusionId,
        sponsor: z
          .union([z.literal("secretariat"), Country])
          .default("secretariat")
          .meta({ description: "Whose proposal it is: only they may withdraw it" }),
        text: TextPlan,
      })
      .meta({ id: "NewConclusion" }),
    largestBody,
    idempotent: true,
  },
  success: { status: 201, body: ConclusionView, etag: true },
  refusals: [...always, "conference-state", "conclusion-exists"],
});

export const listConclusionsRoute = defineRoute({
  name: "conclusions/list-conclusions",
  method: "GET",
  path: "/conferences/{conference}/conclusions",
  summary: "The texts of a conference, by their ids",
  callers: STAFF_ROLES,
  request: { params: conference, query: Paging },
  success: { status: 200, body: pageOf(ConclusionView) },
  refusals: always,
});

export const readConclusionRoute = defineRoute({
  name: "conclusions/read-conclusion",
  method: "GET",
  path: "/conferences/{conference}/conclusions/{conclusion}",
  summary: "How far a text has come",
  callers: STAFF_ROLES,
  request: { params },
  success: changed,
  refusals: always,
});

export const circulateRoute = defineRoute({
  name: "conclusions/circulate",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/circulation",
  summary: "Give the current version out to the delegations, in every language that is ready; it is final from then on",
  callers: ["organiser"],
  request: { params, body: nothing, ifMatch: true, idempotent: true },
  success: changed,
  refusals: acting,
});

export const openAmendmentsRoute = defineRoute({
  name: "conclusions/open-amendments",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendment-round",
  summary: "Open the time for amendments; its end becomes a key date that reminders count from",
  callers: ["chair"],
  request: {
    params,
    body: z.strictObject({
      deadline: LocalTime.meta({ description: "Exclusive; wall-clock time in the conference's zone" }),
    }),
    ifMatch: true,
    idempotent: true,
  },
  success: changed,
  refusals: [...acting, "key-date-exists"],
});

export const closeAmendmentsRoute = defineRoute({
  name: "conclusions/close-amendments",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendment-round/closing",
  summary: "Close the time for amendments, once its deadline has passed",
  callers: ["chair"],
  request: { params, body: nothing, ifMatch: true, idempotent: true },
  success: changed,
  refusals: [...acting, "deadline-not-reached"],
});

export const withdrawConclusionRoute = defineRoute({
  name: "conclusions/withdraw-conclusion",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/withdrawal",
  summary: "Withdraw a proposal of the secretariat's, until a decision opens",
  callers: ["organiser"],
  request: { params, body: z.strictObject({ reason: prose(500) }), ifMatch: true, idempotent: true },
  success: changed,
  refusals: [...acting, "not-the-sponsor"],
});

export const conclusionRoutes: readonly RouteShape[] = [
  ...[draftConclusionRoute, listConclusionsRoute, readConclusionRoute],
  ...[circulateRoute, openAmendmentsRoute, closeAmendmentsRoute, withdrawConclusionRoute],
  ...conclusionTextRoutes,
  ...circulatedRoutes,
];
