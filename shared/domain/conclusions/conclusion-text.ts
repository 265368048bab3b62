import * as z from "zod";
import { canonicalJson } from "../canonical-json.ts";
import { Country } from "../country.ts";
import { Language } from "../language.ts";
import { Region } from "../region.ts";
import { line, prose } from "../text.ts";

const slug = (example: string) =>
  z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/, {
    error: `must be 2 to 40 lower-case letters, digits or hyphens, such as ${example}`,
  });

/** The title is a passage too, with a translation of its own; no paragraph may be called so. */
export const TITLE = "title";

/** Names a paragraph in every version and language; numbers are for reading only (C1). */
export const ParagraphId = slug("information-sharing")
  .refine((id) => id !== TITLE, { error: "must not be the name of the title" })
  .meta({ id: "ParagraphId", examples: ["information-sharing"] });

/** Where a paragraph comes from (C2). */
export const Origin = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("region"), region: Region }),
    z.strictObject({ kind: z.literal("session"), session: slug("round-table-europe") }),
    z.strictObject({ kind: z.literal("rapporteur") }),
    z.strictObject({ kind: z.literal("delegation"), country: Country }),
  ])
  .meta({ id: "Origin", description: "The region, session, rapporteur or delegation a paragraph comes from" });
export type Origin = z.output<typeof Origin>;

export const PARTS = ["preamble", "operative"] as const;
export type Part = (typeof PARTS)[number];

/** A paragraph as it is drafted, in the original language. */
export const ParagraphPlan = z
  .strictObject({
    id: ParagraphId,
    part: z.enum(PARTS),
    origin: Origin,
    text: prose(5000),
    alternativeTo: ParagraphId.optional().meta({
      description: "The paragraph that this one is put beside, as its bis or ter, until one of them is chosen",
    }),
  })
  .meta({ id: "ParagraphPlan" });
export type ParagraphPlan = z.output<typeof ParagraphPlan>;

export const Title = line(300);

export const MOST_PARAGRAPHS = 100;

/** A text as it is drafted. */
export const TextPlan = z
  .strictObject({ original: Language, title: Title, paragraphs: z.array(ParagraphPlan).min(1).max(MOST_PARAGRAPHS) })
  .meta({ id: "TextPlan", description: "Title and paragraphs in the original language, in their order" });
export type TextPlan = z.output<typeof TextPlan>;

/** What a passage says in another language, with the hash of the words it was made from (C21). */
export interface Translation {
  readonly text: string;
  readonly sourceHash: string;
  readonly state: "DRAFT" | "REVIEWED";
}
export type Translations = Readonly<Partial<Record<Language, Translation>>>;

/** What is translated as one: the title or a paragraph. */
export interface Passage {
  readonly text: string;
  readonly translations: Translations;
}

export interface Paragraph extends Readonly<ParagraphPlan> {
  readonly translations: Translations;
}

export interface ConclusionText {
  readonly original: Language;
  readonly title: Passage;
  readonly paragraphs: readonly Paragraph[];
}

/** Hex SHA-256 of a text's UTF-8: given, since the same rules run in functions and in a browser. */
export type Hash = (text: string) => string;

/** Of the original words alone, so that an origin or a translation that changes does not move what is pinned to it. */
export const paragraphHash = ({ text }: Pick<Passage, "text">, hash: Hash): string => hash(text);

/**
 * The name of a version: the hash of the canonical JSON of `{original, title, paragraphs: [{id, part, text}]}`, where
 * a paragraph that is an alternative also has `alternativeTo`. Origins and translations have no part in it.
 */
export const textHash = ({ original, title, paragraphs }: ConclusionText, hash: Hash): string =>
  hash(
    canonicalJson({
      original,
      title: title.text,
      paragraphs: paragraphs.map(({ id, part, text, alternativeTo }) => ({ id, part, text, alternativeTo })),
    }),
  );
