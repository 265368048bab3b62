import * as z from "zod";
import type { ConclusionText } from "../conclusion-text.ts";
import { Code, Instant, Name, Ordinal, Sha256, Tongue, Words } from "./bundle-fields.ts";

const Translations = z.partialRecord(
  Tongue,
  z.strictObject({ text: Words, sourceHash: Sha256, state: z.enum(["DRAFT", "REVIEWED"]) }),
);

const From = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("region"), region: Name }),
  z.strictObject({ kind: z.literal("session"), session: Name }),
  z.strictObject({ kind: z.literal("rapporteur") }),
  z.strictObject({ kind: z.literal("delegation"), country: Code }),
]);

/** What was decided upon, in all its words. */
export const BundleText = z.strictObject({
  version: Ordinal,
  original: Tongue,
  title: z.strictObject({ text: Words, translations: Translations }),
  paragraphs: z
    .array(
      z.strictObject({
        id: Name,
        part: z.enum(["preamble", "operative"]),
        origin: From,
        text: Words,
        alternativeTo: Name.optional(),
        translations: Translations,
      }),
    )
    .min(1),
  textHash: Sha256,
  /** In which languages it was out, in which words, and since when. */
  languages: z.partialRecord(Tongue, z.strictObject({ languageHash: Sha256, outAt: Instant })),
});
export type BundleText = z.output<typeof BundleText>;

/** As the rules on texts read it; no hash and no rule on a decided text asks where a paragraph comes from. */
export const asConclusionText = ({ original, title, paragraphs }: BundleText): ConclusionText => ({
  original,
  title,
  paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, origin: { kind: "rapporteur" } })),
});
