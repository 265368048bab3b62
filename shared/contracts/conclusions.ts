import * as z from "zod";
import { ConclusionId } from "#shared/domain/conclusion.ts";
import { ParagraphId, TextPlan, TITLE } from "#shared/domain/conclusion-text.ts";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Country } from "#shared/domain/country.ts";
import { Language } from "#shared/domain/language.ts";
import { LocalTime } from "#shared/domain/local-time.ts";
import { prose } from "#shared/domain/text.ts";
import { ConclusionView, ContentHash, TextDiffView, TextVersionView, TextView } from "./conclusion-views.ts";
import { circulatedRoutes } from "./conclusions-delegation.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

/** Texts of conclusions, from the draft to the time for amendments (rules.md 2.3). */

const conference = z.strictObject({ conference: ConferenceId });
const params = conference.extend({ conclusion: ConclusionId });
const inLanguage = params.extend({ language: Language });
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const acting = [
  ...always,
  ...(["precondition-required", "stale", "conference-state", "conclusion-state"] as const),
] as const;
const drafters = ["organiser", "rapporteur"] as const;
const nothing = z.strictObject({});
const changed = { status: 200, body: ConclusionView, etag: true } as const;
/** A hundred paragraphs of five thousand characters, and what JSON adds to them. */
const largestBody = 1024 * 1024;

const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, { error: "must be a version such as 1" })
  .transform(Number);

const PassageName = z.union([ParagraphId, z.literal(TITLE)]).meta({
  id: "PassageName",
  description: "A paragraph's id, or title",
});

/** Of two words for one passage nobody could say which was meant. */
const mustDiffer =
  <T>(nameOf: (one: T) => string, ...path: string[]) =>
  (all: readonly T[], context: z.core.$RefinementCtx) => {
    const seen = new Set<string>();
    all.forEach((one, at) => {
      if (seen.has(nameOf(one)))
        context.addIssue({ code: "custom", path: [at, ...path], message: "must not name a passage twice" });
      seen.add(nameOf(one));
    });
  };

const MOST_PASSAGES = 101;

const Translated = z.strictObject({
  passage: PassageName,
  text: prose(5000),
  sourceHash: ContentHash.meta({ description: "Of the original words that this was made from, as they were read" }),
});

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

export const reviseTextRoute = defineRoute({
  name: "conclusions/revise-text",
  method: "PUT",
  path: "/conferences/{conference}/conclusions/{conclusion}/text",
  summary: "Put another text in place of the one that is worked upon; what was circulated stays as it is",
  callers: drafters,
  request: { params, body: TextPlan, largestBody, ifMatch: true },
  success: changed,
  refusals: [...acting, "same-text", "change-of-meaning"],
});

export const listVersionsRoute = defineRoute({
  name: "conclusions/list-versions",
  method: "GET",
  path: "/conferences/{conference}/conclusions/{conclusion}/versions",
  summary: "The versions of a text, oldest first",
  callers: STAFF_ROLES,
  request: { params, query: Paging },
  success: { status: 200, body: pageOf(TextVersionView) },
  refusals: always,
});

export const readVersionRoute = defineRoute({
  name: "conclusions/read-version",
  method: "GET",
  path: "/conferences/{conference}/conclusions/{conclusion}/versions/{version}",
  summary: "What a version says in all languages, how far each translation is, and which brackets are open",
  callers: STAFF_ROLES,
  request: { params: params.extend({ version: VersionNumber }) },
  success: { status: 200, body: TextView },
  refusals: always,
});

export const compareVersionsRoute = defineRoute({
  name: "conclusions/compare-versions",
  method: "GET",
  path: "/conferences/{conference}/conclusions/{conclusion}/diff",
  summary: "What became of a text between two of its versions, in one language",
  callers: STAFF_ROLES,
  request: { params, query: z.strictObject({ from: VersionNumber, to: VersionNumber, language: Language }) },
  success: { status: 200, body: TextDiffView },
  refusals: always,
});

export const translateRoute = defineRoute({
  name: "conclusions/translate",
  method: "PUT",
  path: "/conferences/{conference}/conclusions/{conclusion}/texts/{language}",
  summary: "Translate passages of the current version; other passages keep the translation that they have",
  callers: drafters,
  request: {
    params: inLanguage,
    body: z.strictObject({
      passages: z
        .array(Translated)
        .min(1)
        .max(MOST_PASSAGES)
        .superRefine(mustDiffer(({ passage }) => passage, "passage")),
    }),
    largestBody,
    ifMatch: true,
  },
  success: changed,
  refusals: [...acting, "translation-state"],
});

export const reviewTranslationRoute = defineRoute({
  name: "conclusions/review-translation",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/texts/{language}/review",
  summary: "Say of translated passages that they are what the original says",
  callers: drafters,
  request: {
    params: inLanguage,
    body: z.strictObject({
      passages: z
        .array(PassageName)
        .min(1)
        .max(MOST_PASSAGES)
        .superRefine(mustDiffer((passage) => passage)),
    }),
    ifMatch: true,
    idempotent: true,
  },
  success: changed,
  refusals: [...acting, "translation-state"],
});

export const releaseLanguageRoute = defineRoute({
  name: "conclusions/release-language",
  method: "POST",
  path: "/conferences/{conference}/conclusions/{conclusion}/texts/{language}/release",
  summary: "Give the circulated version out in a language that was not ready, or whose translation was corrected",
  callers: ["organiser"],
  request: { params: inLanguage, body: nothing, ifMatch: true, idempotent: true },
  success: changed,
  refusals: [...acting, "not-circulated", "translation-state", "same-text"],
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
  ...[draftConclusionRoute, listConclusionsRoute, readConclusionRoute, reviseTextRoute],
  ...[listVersionsRoute, readVersionRoute, compareVersionsRoute],
  ...[translateRoute, reviewTranslationRoute, releaseLanguageRoute],
  ...[circulateRoute, openAmendmentsRoute, closeAmendmentsRoute, withdrawConclusionRoute],
  ...circulatedRoutes,
];
