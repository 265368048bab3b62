import { describe, expect, it, test } from "vitest";
import {
  type ConclusionText,
  type Paragraph,
  paragraphHash,
  textHash,
} from "#shared/domain/conclusions/conclusion-text.ts";
import { drafted } from "#shared/domain/conclusions/text-plan.ts";
import { languageGaps, languageHash, readingIn, translationState } from "#shared/domain/conclusions/translation.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { inLanguages, planWith, samplePlan, sha256 } from "./support/sample-text.ts";

const text = inLanguages();
const paragraph = (id: string, of: ConclusionText = text): Paragraph => {
  const found = of.paragraphs.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no paragraph ${id}`);
  return found;
};

describe("the name of a version", () => {
  it("is the SHA-256 of a form that anybody can write down", () => {
    const plan = planWith("recalling", "Recalling,", { ...samplePlan, paragraphs: samplePlan.paragraphs.slice(0, 1) });
    expect(textHash(drafted(plan, LANGUAGES), sha256)).toBe(
      sha256(
        '{"original":"en","paragraphs":[{"id":"recalling","part":"preamble","text":"Recalling,"}],"title":"Conclusions on police information sharing"}',
      ),
    );
  });

  it("does not depend on the order in which members were written", () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, member]) => [name, turned(member)]),
            )
          : value;
    const other = turned(text) as ConclusionText;
    expect(Object.keys(other)).not.toEqual(Object.keys(text));
    expect(textHash(other, sha256)).toBe(textHash(text, sha256));
    for (const language of LANGUAGES)
      expect(languageHash(other, language, sha256)).toBe(languageHash(text, language, sha256));
  });

  it("stays when a translation changes, while the name of that language, and of no other, changes", () => {
    const corrected: ConclusionText = {
      ...text,
      paragraphs: text.paragraphs.map((one) =>
        one.id === "darknet" && one.translations.fr
          ? { ...one, translations: { ...one.translations, fr: { ...one.translations.fr, text: "Encourage !" } } }
          : one,
      ),
    };
    expect(textHash(corrected, sha256)).toBe(textHash(text, sha256));
    expect(LANGUAGES.filter((one) => languageHash(corrected, one, sha256) !== languageHash(text, one, sha256))).toEqual(
      ["fr"],
    );
  });

  it("stays when an origin or a review changes", () => {
    const elsewhere = {
      ...samplePlan,
      paragraphs: samplePlan.paragraphs.map((one) => ({ ...one, origin: { kind: "rapporteur" as const } })),
    };
    expect(textHash(drafted(elsewhere, LANGUAGES), sha256)).toBe(textHash(text, sha256));
    const unreviewed = inLanguages(samplePlan, LANGUAGES, "DRAFT");
    for (const language of LANGUAGES)
      expect(languageHash(unreviewed, language, sha256)).toBe(languageHash(text, language, sha256));
  });

  const [first, second, third] = samplePlan.paragraphs as [never, never, never];
  test.each([
    ["one letter", planWith("darknet", "Encourages members to share what they learn about markets on the Darknet.")],
    ["a no-break space", planWith("darknet", paragraph("darknet").text.replace(" ", "\u00a0"))],
    ["the title", { ...samplePlan, title: "Conclusions" }],
    ["the order", { ...samplePlan, paragraphs: [first, third, second] }],
    ["a paragraph less", { ...samplePlan, paragraphs: [first, second] }],
    ["the original language", { ...samplePlan, original: "fr" as const }],
    ["a part", { ...samplePlan, paragraphs: [first, { ...(second as object), part: "preamble" } as never, third] }],
    [
      "an alternative",
      { ...samplePlan, paragraphs: [first, second, { ...(third as object), alternativeTo: "darknet" } as never] },
    ],
  ])("changes with %s", (_, plan) => {
    const changed = drafted(plan, LANGUAGES);
    expect(textHash(changed, sha256)).not.toBe(textHash(text, sha256));
    // A text in one language is one of a version: another version has other names in every language.
    const names = LANGUAGES.map((one) => languageHash(inLanguages(plan), one, sha256));
    for (const language of LANGUAGES) expect(names).not.toContain(languageHash(text, language, sha256));
  });

  it("is there for a language only where every passage has words in it", () => {
    expect(languageHash(drafted(samplePlan, LANGUAGES), "en", sha256)).toMatch(/^[0-9a-f]{64}$/);
    expect(languageHash(drafted(samplePlan, LANGUAGES), "ar", sha256)).toBeUndefined();
    const untitled = { ...text, title: { ...text.title, translations: {} } };
    expect(languageHash(untitled, "ar", sha256)).toBeUndefined();
    expect(languageHash(untitled, "en", sha256)).toBe(languageHash(text, "en", sha256));
  });
});

describe("a translation", () => {
  const changed = drafted(planWith("darknet", `${paragraph("darknet").text.slice(0, -1)}!`), LANGUAGES, text);

  it("is stale as soon as one sign of its source is another, and the others are not", () => {
    for (const language of ["ar", "fr", "es"] as const) {
      expect(translationState(paragraph("darknet"), language, "en", sha256)).toBe("REVIEWED");
      expect(translationState(paragraph("darknet", changed), language, "en", sha256)).toBe("STALE");
      expect(translationState(paragraph("training", changed), language, "en", sha256)).toBe("REVIEWED");
    }
    expect(translationState(paragraph("darknet", changed), "en", "en", sha256)).toBe("REVIEWED");
  });

  it("holds again when the source is what it was", () => {
    const back = drafted(samplePlan, LANGUAGES, changed);
    expect(translationState(paragraph("darknet", back), "ar", "en", sha256)).toBe("REVIEWED");
    expect(back).toEqual(text);
  });

  it("is of nothing once the original is in another language", () => {
    expect(drafted({ ...samplePlan, original: "fr" }, LANGUAGES, text).paragraphs[0]?.translations).toEqual({});
  });

  it("is a gap while it is missing, a draft or stale, in the order of languages and text", () => {
    expect(languageGaps(text, LANGUAGES, sha256)).toEqual([]);
    expect(languageGaps(changed, LANGUAGES, sha256)).toEqual(
      (["ar", "fr", "es"] as const).map((language) => ({ passage: "darknet", language, state: "STALE" })),
    );
    expect(languageGaps(inLanguages(samplePlan, ["en", "ar"], "DRAFT"), ["fr", "en", "ar"], sha256)).toEqual([
      ...["title", "recalling", "darknet", "training"].map((passage) => ({
        passage,
        language: "fr",
        state: "MISSING",
      })),
      ...["title", "recalling", "darknet", "training"].map((passage) => ({ passage, language: "ar", state: "DRAFT" })),
    ]);
  });

  it("is pinned to the words of its source alone", () => {
    expect(paragraphHash({ text: "Encourages" }, sha256)).toBe(sha256("Encourages"));
  });

  it("control: a state that does not look at the source takes the stale for reviewed", () => {
    const blind = ({ translations }: Paragraph) => translations.ar?.state ?? "MISSING";
    expect(blind(paragraph("darknet", changed))).toBe("REVIEWED");
  });
});

it("is read in a language with the words there are", () => {
  expect(readingIn(text, "es").title).toBe("Conclusiones sobre el intercambio de información policial");
  expect(readingIn(drafted(samplePlan, LANGUAGES), "es").paragraphs[0]).toEqual({
    id: "recalling",
    part: "preamble",
    text: "",
  });
});
