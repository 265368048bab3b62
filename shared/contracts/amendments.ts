import * as z from "zod";
import { AmendmentId, DISPOSITIONS } from "#shared/domain/conclusions/amendments/amendment.ts";
import { ParagraphId } from "#shared/domain/conclusions/conclusion-text.ts";
import { Country } from "#shared/domain/country.ts";
import { prose } from "#shared/domain/text.ts";
import { AmendmentsView, AmendmentView } from "./amendment-views.ts";
import { acting, always, changed as changedText, drafters, nothing, ofConclusion } from "./conclusion-acts.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

/** What the secretariat and the chair do with the amendments that delegations tabled (rules.md 2.3). */

const params = ofConclusion.extend({ amendment: AmendmentId });
const refusals = [...acting, "amendment-state", "stale-base", "voting-started"] as const;
const changed = { status: 200, body: AmendmentView, etag: true } as const;
const list = { status: 200, body: AmendmentsView, etag: true } as const;
const because = z.strictObject({ reason: prose(500) });

export const listAmendmentsRoute = defineRoute({
  name: "conclusions/list-amendments",
  method: "GET",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments",
  summary: "All amendments to a text, their conflicts and the order in which they are put",
  callers: STAFF_ROLES,
  request: { params: ofConclusion },
  success: list,
  refusals: always,
});

export const readAmendmentRoute = defineRoute({
  name: "conclusions/read-amendment",
  method: "GET",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}",
  summary: "One amendment",
  callers: STAFF_ROLES,
  request: { params },
  success: changed,
  refusals: always,
});

export const admitAmendmentRoute = defineRoute({
  name: "conclusions/admit-amendment",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/admission",
  summary: "Find an amendment admissible",
  callers: ["organiser", "chair"],
  request: { params, body: nothing, ifMatch: true, idempotent: true },
  success: changed,
  refusals,
});

export const ruleOutAmendmentRoute = defineRoute({
  name: "conclusions/rule-out-amendment",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/ruling-out",
  summary: "Rule an amendment out as inadmissible, and say why",
  callers: ["chair"],
  request: { params, body: because, ifMatch: true, idempotent: true },
  success: changed,
  refusals,
});

export const wordAmendmentRoute = defineRoute({
  name: "conclusions/word-amendment",
  method: "PUT",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/wording",
  summary: "Say what an amendment in another language says in that of the original; its mover's words stay beside it",
  callers: ["rapporteur"],
  request: { params, body: z.strictObject({ wording: prose(5000) }), ifMatch: true },
  success: changed,
  refusals: [...refusals, "same-text", "rival-proposal"],
});

export const recommendRoute = defineRoute({
  name: "conclusions/recommend-disposition",
  method: "PUT",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/recommendation",
  summary: "Recommend what to do with an amendment",
  callers: drafters,
  request: {
    params,
    body: z.strictObject({ disposition: z.enum(DISPOSITIONS), reason: prose(500) }),
    ifMatch: true,
  },
  success: changed,
  refusals,
});

export const acceptAmendmentRoute = defineRoute({
  name: "conclusions/accept-amendment",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/acceptance",
  summary: "Consent to an amendment to a text of the secretariat's; it is merged without a vote",
  callers: ["organiser"],
  request: { params, body: nothing, ifMatch: true, idempotent: true },
  success: changed,
  refusals: [...refusals, "not-the-sponsor", "wording-missing", "amendment-conflict", "amendments-undecided"],
});

export const putAmendmentRoute = defineRoute({
  name: "conclusions/put-amendment",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/putting",
  summary: "Put an amendment to the meeting, in its turn",
  callers: ["chair"],
  request: { params, body: nothing, ifMatch: true, idempotent: true },
  success: changed,
  refusals: [...refusals, "voting-order", "wording-missing", "amendment-conflict", "amendments-undecided"],
});

export const decideAmendmentRoute = defineRoute({
  name: "conclusions/decide-amendment",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/result",
  summary: "Record what the meeting decided by the gavel on an amendment that was put; others that it excludes lapse",
  callers: ["chair"],
  request: { params, body: z.strictObject({ carried: z.boolean() }), ifMatch: true, idempotent: true },
  success: changed,
  refusals: [...refusals, "voting-not-started", "vote-open", "voted-already"],
});

export const setOrderRoute = defineRoute({
  name: "conclusions/set-amendment-order",
  method: "PUT",
  path: "/conferences/{conference}/conclusions/{conclusion}/amendment-order",
  summary: "Set the order in which amendments are put; a reason is asked for where it is not the one proposed",
  callers: ["chair"],
  request: {
    params: ofConclusion,
    body: z.strictObject({ order: z.array(AmendmentId).min(1).max(500), reason: prose(500).optional() }),
    ifMatch: true,
  },
  success: list,
  refusals: [...acting, "voting-started", "reason-required"],
});

export const giveLeaveRoute = defineRoute({
  name: "conclusions/give-leave",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/leaves",
  summary: "Allow a delegation to table amendments although the time is over",
  callers: ["chair"],
  request: {
    params: ofConclusion,
    body: because.extend({ country: Country }),
    idempotent: true,
  },
  success: list,
  refusals: [...always, "conference-state", "conclusion-state"],
});

export const consolidateRoute = defineRoute({
  name: "conclusions/consolidate",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/consolidation",
  summary: "Merge the amendments that were accepted into the next version of the text",
  callers: drafters,
  request: { params: ofConclusion, body: nothing, ifMatch: true, idempotent: true },
  success: changedText,
  refusals: [
    ...acting,
    "amendments-undecided",
    "amendment-conflict",
    "wording-missing",
    "stale-base",
    "nothing-operative",
    "amendment-limit",
  ],
});

export const divideRoute = defineRoute({
  name: "conclusions/divide",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/division",
  summary:
    "Record what became of paragraphs that were put separately, before the text is put as a whole; what failed is left out",
  callers: ["chair"],
  request: {
    params: ofConclusion,
    body: z.strictObject({
      votes: z
        .array(z.strictObject({ paragraph: ParagraphId, carried: z.boolean() }))
        .min(1)
        .max(100),
    }),
    ifMatch: true,
    idempotent: true,
  },
  success: changedText,
  refusals: [...acting, "amendments-undecided", "not-circulated"],
});

export const amendmentRoutes: readonly RouteShape[] = [
  ...[listAmendmentsRoute, readAmendmentRoute, admitAmendmentRoute, ruleOutAmendmentRoute, wordAmendmentRoute],
  ...[recommendRoute, acceptAmendmentRoute, putAmendmentRoute, decideAmendmentRoute, setOrderRoute, giveLeaveRoute],
  ...[consolidateRoute, divideRoute],
];
