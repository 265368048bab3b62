import * as z from "zod";
import { AmendmentId } from "#shared/domain/conclusions/amendments/amendment.ts";
import { ConclusionId } from "#shared/domain/conclusions/conclusion.ts";
import { Choice, VOTE_METHODS } from "#shared/domain/conclusions/votes/vote.ts";
import { Country } from "#shared/domain/country.ts";
import { Language } from "#shared/domain/language.ts";
import { LocalTime } from "#shared/domain/local-time.ts";
import { line } from "#shared/domain/text.ts";
import { always, inConference, nothing } from "./conclusion-acts.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";
import { VoteId, VoteView } from "./vote-views.ts";

/** Votes as the chair conducts them (rules.md 2.3-V). Ballots are cast elsewhere, by delegations. */

const params = inConference.extend({ vote: VoteId });
const changed = { status: 200, body: VoteView, etag: true } as const;

/** How a vote is taken: asked for wherever one is opened. */
export const votePlan = {
  method: z.enum(VOTE_METHODS),
  alphabet: Language.optional().meta({
    description: "Whose alphabet a roll call follows; the first language otherwise",
  }),
  closesAt: LocalTime.optional().meta({
    description:
      "When it closes by itself, exclusive; wall-clock time in the conference's zone. The chair closes it otherwise",
  }),
};
export const openingRefusals = ["no-quorum", "voted-already", "vote-method"] as const;

export const openVoteRoute = defineRoute({
  name: "conclusions/open-vote",
  method: "POST",
  path: "/conferences/{conference}/votes",
  summary: "Open a vote on an amendment, which is put with it, or on a question of procedure",
  callers: ["chair"],
  request: {
    params: inConference,
    body: z
      .discriminatedUnion("on", [
        z.strictObject({ on: z.literal("amendment"), conclusion: ConclusionId, amendment: AmendmentId, ...votePlan }),
        z.strictObject({
          on: z.literal("procedure"),
          id: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/, {
            error: "must be 2 to 40 lower-case letters, digits or hyphens",
          }),
          question: line(300),
          reopens: ConclusionId.optional().meta({
            description: "The decided text that it is about; two thirds are needed",
          }),
          waivesHoursOf: ConclusionId.optional().meta({
            description: "The text that may then be put before all languages were out so long; two thirds are needed",
          }),
          ...votePlan,
        }),
      ])
      .meta({ id: "NewVote" }),
    idempotent: true,
  },
  success: { status: 201, body: VoteView, etag: true },
  refusals: [
    ...always,
    ...openingRefusals,
    ...(["conference-state", "conclusion-state", "amendment-state", "stale-base", "voting-started"] as const),
    ...(["voting-order", "wording-missing", "amendment-conflict", "amendments-undecided", "vote-open"] as const),
  ],
});

export const listVotesRoute = defineRoute({
  name: "conclusions/list-votes",
  method: "GET",
  path: "/conferences/{conference}/votes",
  summary: "The votes of a conference, by their ids",
  callers: STAFF_ROLES,
  request: { params: inConference, query: Paging },
  success: { status: 200, body: pageOf(VoteView) },
  refusals: always,
});

export const readVoteRoute = defineRoute({
  name: "conclusions/read-vote",
  method: "GET",
  path: "/conferences/{conference}/votes/{vote}",
  summary: "A vote: who may vote and who has, and once it is counted what it came to",
  callers: STAFF_ROLES,
  request: { params },
  success: changed,
  refusals: always,
});

export const closeVoteRoute = defineRoute({
  name: "conclusions/close-vote",
  method: "POST",
  path: "/conferences/{conference}/votes/{vote}/closing",
  summary: "Close a vote and count it; closed again, it is as it was closed",
  callers: ["chair"],
  request: { params, body: nothing, idempotent: true },
  success: changed,
  refusals: [...always, "conference-state", "second-person-needed", "entries-differ"],
});

const Hands = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("totals"), yes: z.int(), no: z.int(), abstain: z.int() }),
    z.strictObject({
      kind: z.literal("by-country"),
      positions: z.array(z.strictObject({ country: Country, choice: Choice })).max(250),
    }),
  ])
  .meta({ id: "Hands" });

export const enterHandsRoute = defineRoute({
  name: "conclusions/enter-hands",
  method: "POST",
  path: "/conferences/{conference}/votes/{vote}/hands",
  summary:
    "Enter hands, voices or papers as they were counted; two people do so, each for themselves, before it is closed",
  callers: ["organiser", "desk"],
  request: { params, body: z.strictObject({ hands: Hands }), idempotent: true },
  success: { status: 201, body: VoteView, etag: true },
  refusals: [...always, "conference-state", "vote-method", "vote-closed", "not-entitled"],
});

export const voteRoutes: readonly RouteShape[] = [
  ...[openVoteRoute, listVotesRoute, readVoteRoute, closeVoteRoute, enterHandsRoute],
];
