import * as z from "zod";
import { ParagraphId, TextPlan, TITLE } from "#shared/domain/conclusions/conclusion-text.ts";
import { Language } from "#shared/domain/language.ts";
import { prose } from "#shared/domain/text.ts";
import { acting, always, changed, drafters, largestBody, nothing, ofConclusion as params } from "./conclusion-acts.ts";
import { ContentHash, TextDiffView, TextVersionView, TextView } from "./conclusion-views.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

/** What texts of conclusions say: versions, what became of them, and translations (C1, C3, C21). */

const inLanguage = params.extend({ language: Language });

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

export const conclusionTextRoutes: readonly RouteShape[] = [
  ...[reviseTextRoute, listVersionsRoute, readVersionRoute, compareVersionsRoute],
  ...[translateRoute, reviewTranslationRoute, releaseLanguageRoute],
];
