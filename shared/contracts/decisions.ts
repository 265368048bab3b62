import * as z from "zod";
import { HAND_OVERS } from "#shared/domain/conclusions/silence/notice.ts";
import { Country } from "#shared/domain/country.ts";
import { Instant, LocalTime } from "#shared/domain/local-time.ts";
import { prose } from "#shared/domain/text.ts";
import { acting, always, changed as changedText, inConference, nothing, ofConclusion } from "./conclusion-acts.ts";
import { DecisionId, DecisionView } from "./decision-views.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";
import { VoteId, VoteView } from "./vote-views.ts";
import { openingRefusals, votePlan } from "./votes.ts";

/** Decisions on texts as the chair conducts them (rules.md 2.3). */

const params = inConference.extend({ decision: DecisionId });
const shown = { status: 200, body: DecisionView } as const;
const conducting = [...always, "conference-state", "conclusion-state"] as const;

const waiver = z
  .strictObject({ decision: VoteId, reason: prose(500) })
  .optional()
  .meta({ description: "A vote of procedure that waived the hours for which all languages must be out" });

export const openDecisionRoute = defineRoute({
  name: "conclusions/open-decision",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/decision",
  summary: "Put the question on exactly this text: ask for consensus, open a silence procedure or a vote",
  callers: ["chair"],
  request: {
    params: ofConclusion,
    body: z
      .discriminatedUnion("mode", [
        z.strictObject({ mode: z.literal("consensus"), waiver }),
        z.strictObject({
          mode: z.literal("silence"),
          expiry: LocalTime.meta({ description: "Exclusive; wall-clock time in the conference's zone" }),
          waiver,
        }),
        z.strictObject({ mode: z.literal("vote"), ...votePlan, waiver }),
      ])
      .meta({ id: "NewDecision" }),
    ifMatch: true,
    idempotent: true,
  },
  success: { status: 201, body: DecisionView },
  refusals: [
    ...acting,
    ...openingRefusals,
    ...(["amendments-undecided", "not-circulated", "open-bracket", "language-gate", "silence-too-short"] as const),
    ...(["silence-exists", "key-date-exists"] as const),
  ],
});

export const listDecisionsRoute = defineRoute({
  name: "conclusions/list-decisions",
  method: "GET",
  path: "/conferences/{conference}/conclusions/{conclusion}/decisions",
  summary: "The questions that were put on a text, in their order",
  callers: STAFF_ROLES,
  request: { params: ofConclusion },
  success: { status: 200, body: z.strictObject({ items: z.array(DecisionView) }) },
  refusals: always,
});

export const readDecisionRoute = defineRoute({
  name: "conclusions/read-decision",
  method: "GET",
  path: "/conferences/{conference}/decisions/{decision}",
  summary: "A decision, who is proven to have been told of it, and how it ended",
  callers: STAFF_ROLES,
  request: { params },
  success: shown,
  refusals: always,
});

/** What npm run verify reads; its format is described beside the rules that make it. */
export const Bundle = z.looseObject({ format: z.string(), root: z.string() }).meta({
  id: "DecisionBundle",
  description: "Everything that a decision follows from, in the format passerelle-decision/1",
});

export const readBundleRoute = defineRoute({
  name: "conclusions/read-bundle",
  method: "GET",
  path: "/conferences/{conference}/decisions/{decision}/bundle",
  summary: "The complete record of a decision that has ended, for anybody to check offline",
  callers: STAFF_ROLES,
  request: { params },
  success: { status: 200, body: Bundle },
  refusals: [...always, "not-sealed"],
});

export const gavelRoute = defineRoute({
  name: "conclusions/gavel",
  method: "POST",
  path: "/conferences/{conference}/decisions/{decision}/gavel",
  summary: "Nobody objects: the text is adopted without a vote",
  callers: ["chair"],
  request: { params, body: nothing, idempotent: true },
  success: shown,
  refusals: [...conducting, "no-decision-open", "consensus-ended", "no-quorum", "open-bracket"],
});

export const hearObjectionRoute = defineRoute({
  name: "conclusions/hear-objection",
  method: "POST",
  path: "/conferences/{conference}/decisions/{decision}/objections",
  summary: "A delegation objects in the room: there is no consensus",
  callers: ["chair"],
  request: { params, body: z.strictObject({ country: Country }), idempotent: true },
  success: shown,
  refusals: [
    ...conducting,
    ...(["no-decision-open", "consensus-ended", "not-entitled", "not-the-acting-voter", "not-present"] as const),
  ],
});

export const extendSilenceRoute = defineRoute({
  name: "conclusions/extend-silence",
  method: "POST",
  path: "/conferences/{conference}/decisions/{decision}/extension",
  summary: "Extend a silence before it is over; it is never shortened",
  callers: ["chair"],
  request: { params, body: z.strictObject({ expiry: LocalTime }), idempotent: true },
  success: shown,
  refusals: [...conducting, "no-decision-open", "silence-state", "deadline", "silence-not-shortened"],
});

export const recordHandOverRoute = defineRoute({
  name: "conclusions/record-hand-over",
  method: "POST",
  path: "/conferences/{conference}/decisions/{decision}/hand-overs",
  summary: "Record that the notice of a silence was handed over on paper: that proves that the delegation was told",
  callers: ["organiser"],
  request: {
    params,
    body: z.strictObject({ country: Country, act: z.enum(HAND_OVERS), handedOverAt: Instant }),
    idempotent: true,
  },
  success: shown,
  refusals: [...conducting, "no-decision-open", "silence-state", "deadline", "not-entitled", "service-proven"],
});

export const actOnUnprovenRoute = defineRoute({
  name: "conclusions/act-on-unproven",
  method: "POST",
  path: "/conferences/{conference}/decisions/{decision}/unproven",
  summary: "Have the notice sent again to a delegation that is not proven to have been told, or have it handed over",
  callers: ["chair"],
  request: {
    params,
    body: z.strictObject({ country: Country, act: z.enum(["send-again", "hand-over"]) }),
    idempotent: true,
  },
  success: shown,
  refusals: [...conducting, "no-decision-open", "silence-state", "deadline", "not-entitled", "service-proven"],
});

export const secondVoteRoute = defineRoute({
  name: "conclusions/open-second-vote",
  method: "POST",
  path: "/conferences/{conference}/decisions/{decision}/votes",
  summary: "After a tie: open the one second vote on the same question",
  callers: ["chair"],
  request: { params, body: z.strictObject(votePlan), idempotent: true },
  success: { status: 201, body: VoteView, etag: true },
  refusals: [...conducting, ...openingRefusals, "no-decision-open", "vote-open"],
});

export const rejectTiedRoute = defineRoute({
  name: "conclusions/reject-tied",
  method: "POST",
  path: "/conferences/{conference}/decisions/{decision}/rejection",
  summary: "After a tie: take no second vote; the text is not adopted",
  callers: ["chair"],
  request: { params, body: nothing, idempotent: true },
  success: shown,
  refusals: [...conducting, "no-decision-open", "vote-open"],
});

export const reopenRoute = defineRoute({
  name: "conclusions/reopen",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/reopening",
  summary: "Reopen a decided text, after a vote of procedure to do so by two thirds of those present and voting",
  callers: ["chair"],
  request: { params: ofConclusion, body: z.strictObject({ vote: VoteId }), ifMatch: true, idempotent: true },
  success: changedText,
  refusals: [...acting, "reopening-not-decided", "two-thirds-needed"],
});

export const decisionRoutes: readonly RouteShape[] = [
  ...[openDecisionRoute, listDecisionsRoute, readDecisionRoute, readBundleRoute, gavelRoute, hearObjectionRoute],
  ...[extendSilenceRoute, recordHandOverRoute, actOnUnprovenRoute, secondVoteRoute, rejectTiedRoute, reopenRoute],
];
