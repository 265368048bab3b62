import fc from "fast-check";
import type { Amendment, Change } from "#shared/domain/conclusions/amendments/amendment.ts";
import { type ConclusionText, type TextPlan, textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { inLanguages, sha256 } from "../../support/sample-text.ts";

const PARAGRAPHS = ["alpha", "beta", "gamma", "delta", "epsilon"];
const OTHER_WORDS = ["Urges all.", "Asks for a report.", "Decides nothing."];
const IDS = ["id-1", "id-2", "id-3", "id-4", "id-5", "id-6"];

/** A text of up to five paragraphs, with none of one part as it may be, and the last always operative. */
export const texts: fc.Arbitrary<ConclusionText> = fc
  .tuple(fc.integer({ min: 2, max: PARAGRAPHS.length }), fc.integer({ min: 0, max: 4 }))
  .map(([count, preamble]) => {
    const plan: TextPlan = {
      original: "en",
      title: "Conclusions",
      paragraphs: PARAGRAPHS.slice(0, count).map((id, at) => ({
        id,
        part: at < Math.min(preamble, count - 1) ? "preamble" : "operative",
        origin: { kind: "rapporteur" },
        text: `Words of ${id}.`,
      })),
    };
    return inLanguages(plan);
  });

export interface Accepted {
  readonly text: ConclusionText;
  readonly amendments: readonly Amendment[];
}

const chosen = fc.record({
  kind: fc.constantFrom("replace", "delete", "add-after", "add-first", "replace", "add-after"),
  at: fc.nat(),
  part: fc.constantFrom("preamble", "operative"),
  language: fc.constantFrom<Language>(...LANGUAGES),
  words: fc.constantFrom(...OTHER_WORDS),
  isReworded: fc.boolean(),
});

/** Up to six accepted amendments to such a text, some of them to others of the six. */
export const acceptedSets: fc.Arbitrary<Accepted> = fc
  .tuple(texts, fc.array(chosen, { minLength: 1, maxLength: IDS.length }))
  .map(([text, choices]) => {
    const base = { version: 1, textHash: textHash(text, sha256) };
    const amendments: Amendment[] = [];
    for (const { kind, at, part, language, words, isReworded } of choices) {
      const id = IDS[amendments.length] ?? "";
      const paragraph = text.paragraphs[at % text.paragraphs.length];
      if (paragraph === undefined) continue;
      const inWords = { language, text: language === "en" ? words : `${language}: ${words}` };
      const on = { paragraph: paragraph.id, paragraphHash: sha256(paragraph.text) };
      const last = amendments.at(-1)?.change;
      const change: Change =
        isReworded && last !== undefined && last.kind !== "delete" && last.kind !== "reword"
          ? { kind: "reword", amendment: IDS[amendments.length - 1] ?? "", wordingHash: sha256(last.text), ...inWords }
          : kind === "add-first"
            ? { kind, part, ...inWords }
            : kind === "delete"
              ? { kind, ...on }
              : { kind: kind as "replace" | "add-after", ...on, ...inWords };
      amendments.push({
        conference: "honcb-15",
        conclusion: "cooperation",
        id,
        state: at % 3 === 0 ? "ACCEPTED_BY_SPONSOR" : "ADOPTED",
        version: 4,
        base,
        change,
        country: "ESP",
        earlierMovers: [],
        coSponsors: [],
        tabledAt: "2019-03-02T09:00:00.000Z",
        ...(change.kind === "delete" || language === "en" ? {} : { wording: words }),
      });
    }
    return { text, amendments };
  });

export const permutations = <T>(list: readonly T[]): T[][] =>
  list.length <= 1
    ? [[...list]]
    : list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
