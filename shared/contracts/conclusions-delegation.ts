import * as z from "zod";
import { CONCLUSION_STATES, ConclusionId, DocumentSymbol } from "#shared/domain/conclusions/conclusion.ts";
import { Origin, PARTS, ParagraphId } from "#shared/domain/conclusions/conclusion-text.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { ContentHash, InLanguages } from "./conclusion-views.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape } from "./route.ts";

/** What delegations read: texts that were circulated, in the words that were given out, and nothing of a draft. */

const always = ["not-signed-in", "not-allowed", "not-found"] as const;

const header = {
  id: ConclusionId,
  state: z.enum(CONCLUSION_STATES),
  symbol: DocumentSymbol.optional(),
  textVersion: z.int().meta({ description: "The version that was circulated last" }),
  textHash: ContentHash.meta({ description: "The version's name: of the original words in their order" }),
  circulatedAt: Instant,
  languages: z.array(Language).meta({ description: "In which it can be read" }),
  amendmentsUntil: Instant.optional().meta({ description: "Exclusive; absent where amendments may not be submitted" }),
};

export const CirculatedConclusionView = z
  .strictObject({ ...header, title: InLanguages })
  .meta({ id: "CirculatedConclusion", description: "A text that delegations may read" });
export type CirculatedConclusionView = z.input<typeof CirculatedConclusionView>;

export const CirculatedTextView = z
  .strictObject({
    ...header,
    language: Language,
    original: Language,
    title: z.string(),
    paragraphs: z.array(
      z.strictObject({
        id: ParagraphId,
        part: z.enum(PARTS),
        number: z
          .string()
          .optional()
          .meta({ description: "The same in every language", examples: ["1", "1 bis"] }),
        origin: Origin,
        text: z.string(),
        hash: ContentHash.meta({ description: "Of its original words: what an amendment to it names" }),
      }),
    ),
  })
  .meta({ id: "CirculatedText", description: "What a circulated text says in one language" });
export type CirculatedTextView = z.input<typeof CirculatedTextView>;

export const listCirculatedRoute = defineRoute({
  name: "conclusions/list-circulated",
  method: "GET",
  path: "/delegation/conclusions",
  summary: "The texts that were circulated to the delegations, by their ids; a page may be short and have a next one",
  callers: ["focal-point", "head"],
  request: { query: Paging },
  success: { status: 200, body: pageOf(CirculatedConclusionView) },
  refusals: always,
});

export const readCirculatedRoute = defineRoute({
  name: "conclusions/read-circulated",
  method: "GET",
  path: "/delegation/conclusions/{conclusion}",
  summary: "What a circulated text says in a language, its paragraphs numbered alike in all of them",
  callers: ["focal-point", "head"],
  request: { params: z.strictObject({ conclusion: ConclusionId }), query: z.strictObject({ language: Language }) },
  success: { status: 200, body: CirculatedTextView },
  refusals: [...always, "language-not-out"],
});

export const circulatedRoutes: readonly RouteShape[] = [listCirculatedRoute, readCirculatedRoute];
