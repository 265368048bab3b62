import * as z from "zod";
import { CONCLUSION_STATES, ConclusionId, DocumentSymbol } from "#shared/domain/conclusions/conclusion.ts";
import { Origin, PARTS, ParagraphId } from "#shared/domain/conclusions/conclusion-text.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";

/** What is shown of a text of conclusions, its versions and what became of their words. */

export const ContentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256 in lower-case hex" })
  .meta({ id: "ContentHash", examples: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] });

export const InLanguages = z
  .partialRecord(Language, z.string())
  .meta({ id: "InLanguages", description: "By language" });

export const TextVersionView = z
  .strictObject({
    version: z.int(),
    textHash: ContentHash.meta({ description: "The version's name: of the original words in their order" }),
    circulatedAt: Instant.optional().meta({ description: "From then on its words are never written again" }),
    out: z
      .partialRecord(Language, z.strictObject({ languageHash: ContentHash, at: Instant }))
      .meta({ description: "In which languages it was given out, in which words and since when" }),
  })
  .meta({ id: "TextVersion" });
export type TextVersionView = z.input<typeof TextVersionView>;

export const ConclusionView = z
  .strictObject({
    id: ConclusionId,
    title: InLanguages,
    sponsor: z.string().meta({ description: "The secretariat, or the member whose proposal it is" }),
    state: z.enum(CONCLUSION_STATES),
    symbol: DocumentSymbol.optional(),
    current: TextVersionView,
    rounds: z.array(
      z.strictObject({
        version: z.int(),
        openedAt: Instant,
        deadline: Instant,
        closedAt: Instant.optional(),
      }),
    ),
    version: z.int(),
  })
  .meta({ id: "Conclusion", description: "A text of conclusions and how far it has come" });
export type ConclusionView = z.input<typeof ConclusionView>;

export const TRANSLATION_STATES = ["MISSING", "DRAFT", "REVIEWED", "STALE"] as const;

/** The title or a paragraph in all languages; `sourceHash` is what a translation says that it was made from. */
const passage = {
  sourceHash: ContentHash,
  texts: InLanguages,
  states: z.partialRecord(Language, z.enum(TRANSLATION_STATES)),
};

export const TextView = z
  .strictObject({
    ...TextVersionView.shape,
    original: Language,
    title: z.strictObject(passage),
    paragraphs: z.array(
      z.strictObject({
        id: ParagraphId,
        part: z.enum(PARTS),
        number: z
          .string()
          .optional()
          .meta({ description: "The same in every language", examples: ["1", "1 bis"] }),
        alternativeTo: ParagraphId.optional(),
        origin: Origin,
        ...passage,
      }),
    ),
    openBrackets: z.array(
      z.strictObject({
        passage: z.string(),
        language: Language,
        kind: z.enum(["bracket", "alternative"]),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: "ConclusionText", description: "All that a version says, in all languages, and what is still open" });
export type TextView = z.input<typeof TextView>;

const Stretches = z.array(z.strictObject({ kind: z.enum(["same", "removed", "added"]), words: z.string() }));
const After = z.string().nullable().meta({ description: "The paragraph that it follows now; null at the beginning" });
const standing = { part: z.enum(PARTS), alternativeTo: ParagraphId.optional() };

export const TextDiffView = z
  .strictObject({
    from: TextVersionView.pick({ version: true, textHash: true }),
    to: TextVersionView.pick({ version: true, textHash: true }),
    language: Language,
    title: Stretches,
    paragraphs: z.array(
      z.discriminatedUnion("change", [
        z.strictObject({ change: z.literal("removed"), id: ParagraphId }),
        z.strictObject({
          change: z.literal("added"),
          paragraph: z.strictObject({ id: ParagraphId, ...standing, text: z.string() }),
          after: After,
        }),
        z.strictObject({
          change: z.literal("changed"),
          id: ParagraphId,
          after: After.optional(),
          words: Stretches.optional(),
          standing: z.strictObject(standing).optional(),
        }),
      ]),
    ),
  })
  .meta({ id: "TextDiff", description: "What became of a text, by paragraph and within a paragraph by words" });
export type TextDiffView = z.input<typeof TextDiffView>;
