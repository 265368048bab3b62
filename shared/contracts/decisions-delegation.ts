import * as z from "zod";
import { ParagraphId } from "#shared/domain/conclusions/conclusion-text.ts";
import { STATEMENT_KINDS } from "#shared/domain/conclusions/votes/reservations.ts";
import { Choice } from "#shared/domain/conclusions/votes/vote.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { prose } from "#shared/domain/text.ts";
import { LINK_HOLDERS } from "./conclusion-acts.ts";
import { ContentHash, InLanguages } from "./conclusion-views.ts";
import { DecisionId, DecisionView, StatementView } from "./decision-views.ts";
import { Bundle } from "./decisions.ts";
import { defineRoute, type RouteShape } from "./route.ts";
import { CodeDigits } from "./used-code.ts";
import { VoteId, VoteView } from "./vote-views.ts";

/** Decisions and votes as delegations see them, and what their heads say about them, with the code of a mail. */

const params = z.strictObject({ decision: DecisionId });
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const acting = [
  ...always,
  ...(["code-not-valid", "code-locked", "not-entitled", "not-the-acting-voter", "conference-state"] as const),
] as const;

const mine = {
  entitled: z.boolean().meta({ description: "Whether the member has a vote, or may object" }),
  mayAct: z.boolean().meta({ description: "Whether the holder of this link acts for the member at this moment" }),
};

export const OwnDecisionView = z
  .strictObject({ ...DecisionView.shape, title: InLanguages, ...mine })
  .meta({ id: "OwnDecision" });

export const OwnVoteView = z
  .strictObject({
    ...VoteView.omit({ voted: true, entries: true }).shape,
    title: InLanguages,
    ...mine,
    ballots: z
      .array(z.strictObject({ number: z.int(), choice: Choice, at: Instant, hash: ContentHash, inForce: z.boolean() }))
      .meta({ description: "The member's own, in a recorded vote" }),
    hasVoted: z.boolean(),
  })
  .meta({ id: "OwnVote", description: "A vote as a delegation sees it, with its own ballots" });

export const listOwnDecisionsRoute = defineRoute({
  name: "conclusions/list-decisions-as-delegation",
  method: "GET",
  path: "/delegation/decisions",
  summary: "The questions that are put at this moment: decisions and votes that are open, and what ended last",
  callers: LINK_HOLDERS,
  request: {},
  success: {
    status: 200,
    body: z.strictObject({ decisions: z.array(OwnDecisionView), votes: z.array(OwnVoteView) }),
  },
  refusals: always,
});

export const readOwnDecisionRoute = defineRoute({
  name: "conclusions/read-decision-as-delegation",
  method: "GET",
  path: "/delegation/decisions/{decision}",
  summary: "A decision on a text, and how it ended",
  callers: LINK_HOLDERS,
  request: { params },
  success: { status: 200, body: OwnDecisionView },
  refusals: always,
});

export const readOwnBundleRoute = defineRoute({
  name: "conclusions/read-bundle-as-delegation",
  method: "GET",
  path: "/delegation/decisions/{decision}/bundle",
  summary: "The complete record of a decision that has ended, for the delegation to check offline",
  callers: LINK_HOLDERS,
  request: { params },
  success: { status: 200, body: Bundle },
  refusals: [...always, "not-sealed"],
});

export const objectRoute = defineRoute({
  name: "conclusions/object",
  method: "POST",
  path: "/delegation/decisions/{decision}/objections",
  summary: "Object to a text that is put for consensus or is under silence; an amendment breaks a silence as well",
  callers: ["head"],
  request: {
    params,
    body: z
      .strictObject({
        code: CodeDigits,
        how: z.enum(["objection", "amendment", "statement"]).default("objection"),
        language: Language,
        text: prose(5000)
          .optional()
          .meta({ description: "In writing, as a silence asks for; none is needed in the room" }),
      })
      .meta({ id: "NewObjection" }),
    idempotent: true,
  },
  success: { status: 201, body: OwnDecisionView },
  refusals: [...acting, "no-decision-open", "consensus-ended", "not-present", "objection-late"],
});

export const attachStatementRoute = defineRoute({
  name: "conclusions/attach-statement",
  method: "POST",
  path: "/delegation/decisions/{decision}/statements",
  summary: "Attach a reservation, an explanation of vote or an interpretative statement; it blocks nothing",
  callers: ["head"],
  request: {
    params,
    body: z
      .strictObject({
        code: CodeDigits,
        kind: z.enum(STATEMENT_KINDS),
        language: Language,
        text: prose(5000),
        paragraphs: z.array(ParagraphId).min(1).max(100).optional(),
      })
      .meta({ id: "NewStatement" }),
    idempotent: true,
  },
  success: { status: 201, body: StatementView },
  refusals: [...acting, "nothing-to-explain", "statement-too-late"],
});

export const withdrawStatementRoute = defineRoute({
  name: "conclusions/withdraw-statement",
  method: "POST",
  path: "/delegation/decisions/{decision}/statements/{statement}/withdrawal",
  summary: "Take an own statement back, until the decision is published",
  callers: ["head"],
  request: {
    params: params.extend({ statement: z.string().max(80) }),
    body: z.strictObject({ code: CodeDigits }),
    idempotent: true,
  },
  success: { status: 200, body: StatementView },
  refusals: [...acting, "statement-too-late"],
});

export const readOwnVoteRoute = defineRoute({
  name: "conclusions/read-vote-as-delegation",
  method: "GET",
  path: "/delegation/votes/{vote}",
  summary: "A vote, the member's own ballots in it, and once it is counted what it came to",
  callers: LINK_HOLDERS,
  request: { params: z.strictObject({ vote: VoteId }) },
  success: { status: 200, body: OwnVoteView },
  refusals: always,
});

export const correctVoteRoute = defineRoute({
  name: "conclusions/correct-vote",
  method: "POST",
  path: "/delegation/votes/{vote}/corrections",
  summary: "Have it noted, after the closing, how the member had intended to vote; the result does not change",
  callers: ["head"],
  request: {
    params: z.strictObject({ vote: VoteId }),
    body: z.strictObject({ code: CodeDigits, intended: Choice }),
    idempotent: true,
  },
  success: { status: 201, body: z.strictObject({ vote: VoteId, number: z.int(), intended: Choice, at: Instant }) },
  refusals: [...acting, "vote-method", "vote-open"],
});

export const delegationDecisionRoutes: readonly RouteShape[] = [
  ...[listOwnDecisionsRoute, readOwnDecisionRoute, readOwnBundleRoute, objectRoute, attachStatementRoute],
  ...[withdrawStatementRoute, readOwnVoteRoute, correctVoteRoute],
];
