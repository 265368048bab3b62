import * as z from "zod";
import { AmendmentId, AmendmentPlan } from "#shared/domain/conclusions/amendments/amendment.ts";
import { ConclusionId } from "#shared/domain/conclusions/conclusion.ts";
import { AmendmentsView, AmendmentView } from "./amendment-views.ts";
import { LINK_HOLDERS } from "./conclusion-acts.ts";
import { defineRoute, type RouteShape } from "./route.ts";
import { CodeDigits } from "./used-code.ts";

/** What the head of a delegation, or whoever acts for the head, does with amendments; with the code of a mail. */

const ofConclusion = z.strictObject({ conclusion: ConclusionId });
const params = ofConclusion.extend({ amendment: AmendmentId });
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const refusals = [
  ...always,
  ...(["code-not-valid", "code-locked", "not-the-acting-voter", "not-entitled", "conference-state"] as const),
  ...(["conclusion-state", "amendment-state", "stale-base", "voting-started"] as const),
] as const;
const body = z.strictObject({ code: CodeDigits });
const changed = { status: 200, body: AmendmentView, etag: true } as const;

export const listOwnAmendmentsRoute = defineRoute({
  name: "conclusions/list-amendments-as-delegation",
  method: "GET",
  path: "/delegation/conclusions/{conclusion}/amendments",
  summary: "The amendments to a circulated text, whose they are and what became of them",
  callers: LINK_HOLDERS,
  request: { params: ofConclusion },
  success: { status: 200, body: AmendmentsView },
  refusals: always,
});

export const tableAmendmentRoute = defineRoute({
  name: "conclusions/table-amendment",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments",
  summary: "Table an amendment to one paragraph of the text as it stands, in any language of the conference",
  callers: ["head"],
  request: {
    params: ofConclusion,
    body: body.extend({ id: AmendmentId, ...AmendmentPlan.shape }).meta({ id: "NewAmendment" }),
    idempotent: true,
  },
  success: { status: 201, body: AmendmentView, etag: true },
  refusals: [
    ...refusals,
    ...(["amendment-exists", "amendment-depth", "amendment-conflict", "rival-proposal", "leave-needed"] as const),
    ...(["same-text", "amendment-limit"] as const),
  ],
});

export const supportAmendmentRoute = defineRoute({
  name: "conclusions/support-amendment",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments/{amendment}/support",
  summary: "Become a co-sponsor of an amendment",
  callers: ["head"],
  request: { params, body, idempotent: true },
  success: changed,
  refusals: [...refusals, "already-supported"],
});

export const endSupportRoute = defineRoute({
  name: "conclusions/end-support",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments/{amendment}/support/end",
  summary: "Be a co-sponsor of an amendment no longer",
  callers: ["head"],
  request: { params, body, idempotent: true },
  success: changed,
  refusals: [...refusals, "not-the-sponsor"],
});

export const withdrawAmendmentRoute = defineRoute({
  name: "conclusions/withdraw-amendment",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments/{amendment}/withdrawal",
  summary: "Withdraw an own amendment, until voting on it starts",
  callers: ["head"],
  request: { params, body, idempotent: true },
  success: changed,
  refusals: [...refusals, "not-the-sponsor"],
});

export const takeOverAmendmentRoute = defineRoute({
  name: "conclusions/take-over-amendment",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments/{amendment}/taking-over",
  summary: "Take over an amendment that was withdrawn",
  callers: ["head"],
  request: { params, body, idempotent: true },
  success: changed,
  refusals: [...refusals, "rival-proposal", "amendment-conflict", "amendment-limit"],
});

export const mergeAmendmentRoute = defineRoute({
  name: "conclusions/merge-amendment",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments/{amendment}/merger",
  summary: "Agree that another amendment says what an own one says",
  callers: ["head"],
  request: { params, body: body.extend({ into: AmendmentId }), idempotent: true },
  success: changed,
  refusals: [...refusals, "not-the-sponsor"],
});

export const acceptOwnAmendmentRoute = defineRoute({
  name: "conclusions/accept-amendment-as-sponsor",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments/{amendment}/acceptance",
  summary: "Consent, as the sponsor of what it changes, to an amendment; it is merged without a vote",
  callers: ["head"],
  request: { params, body, idempotent: true },
  success: changed,
  refusals: [
    ...refusals,
    ...(["not-the-sponsor", "wording-missing", "amendment-conflict", "amendments-undecided"] as const),
  ],
});

export const rebaseAmendmentRoute = defineRoute({
  name: "conclusions/rebase-amendment",
  method: "POST",
  path: "/delegation/conclusions/{conclusion}/amendments/{amendment}/rebase",
  summary: "Make an own amendment anew on the text as it stands, after that has changed",
  callers: ["head"],
  request: { params, body: body.extend(AmendmentPlan.shape), idempotent: true },
  success: changed,
  refusals: [
    ...refusals,
    ...(["not-the-sponsor", "amendment-depth", "rival-proposal", "leave-needed", "same-text"] as const),
    "amendment-limit",
  ],
});

export const delegationAmendmentRoutes: readonly RouteShape[] = [
  ...[listOwnAmendmentsRoute, tableAmendmentRoute, supportAmendmentRoute, endSupportRoute, withdrawAmendmentRoute],
  ...[takeOverAmendmentRoute, mergeAmendmentRoute, acceptOwnAmendmentRoute, rebaseAmendmentRoute],
];
