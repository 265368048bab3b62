import { describe, expect, it, test } from "vitest";
import {
  type ConclusionText,
  type Paragraph,
  ParagraphId,
  paragraphHash,
  textHash,
} from "#shared/domain/conclusion-text.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { numbered } from "#shared/domain/numbering.ts";
import { contradictionsInText, drafted } from "#shared/domain/text-plan.ts";
import { languageGaps, languageHash, readingIn, translationState } from "#shared/domain/translation.ts";
import { inLanguages, planWith, samplePlan, sha256, wordsFor } from "./support/sample-text.ts";

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

describe("numbers", () => {
  const plan = {
    ...samplePlan,
    paragraphs: [
      ...samplePlan.paragraphs,
      { ...samplePlan.paragraphs[1], id: "darknet-shorter", alternativeTo: "darknet", text: "Encourages sharing." },
      { ...samplePlan.paragraphs[1], id: "darknet-softer", alternativeTo: "darknet", text: "Invites sharing." },
      { ...samplePlan.paragraphs[2], id: "report", text: "Asks for a report." },
    ] as typeof samplePlan.paragraphs,
  };
  const numbers = (language: (typeof LANGUAGES)[number], of = inLanguages(plan)) =>
    numbered(of, language).map(({ id, number }) => [id, number]);

  it("are of the operative paragraphs; a further wording is the bis or ter of the first", () => {
    expect(numbers("en")).toEqual([
      ["recalling", undefined],
      ["darknet", "1"],
      ["training", "2"],
      ["darknet-shorter", "1 bis"],
      ["darknet-softer", "1 ter"],
      ["report", "3"],
    ]);
  });

  it("are the same in every language, translated or not", () => {
    for (const language of LANGUAGES) {
      expect(numbers(language)).toEqual(numbers("en"));
      expect(numbers(language, drafted(plan, LANGUAGES))).toEqual(numbers("en"));
    }
    expect(numbered(text, "ar")[1]).toMatchObject({ number: "1", text: wordsFor("darknet", "ar", "") });
  });

  it("go to the wording that is left when the first one is struck", () => {
    const paragraphs = plan.paragraphs.filter(({ id }) => id !== "darknet" && id !== "darknet-softer");
    expect(numbers("fr", inLanguages({ ...plan, paragraphs }))).toEqual([
      ["recalling", undefined],
      ["training", "1"],
      ["darknet-shorter", "2"],
      ["report", "3"],
    ]);
  });
});

describe("a text that contradicts itself", () => {
  const [first, second, third] = samplePlan.paragraphs as [Paragraph, Paragraph, Paragraph];
  const beside = (alternativeTo: string, other: object = {}) => ({ ...third, id: "other", alternativeTo, ...other });

  test.each<[string, readonly object[], string]>([
    ["names two paragraphs alike", [first, second, { ...third, id: "darknet" }], "/paragraphs/2/id"],
    ["puts a paragraph beside itself", [first, beside("other")], "/paragraphs/1/alternativeTo"],
    [
      "puts a wording beside a wording",
      [second, beside("darknet"), beside("other", { id: "third" })],
      "/paragraphs/2/alternativeTo",
    ],
    ["puts an operative wording into the preamble", [first, beside("recalling")], "/paragraphs/1/alternativeTo"],
    [
      "has more wordings than there are numbers for",
      [second, ...Array.from({ length: 10 }, (_, at) => beside("darknet", { id: `wording-${at}` }))],
      "/paragraphs/1/alternativeTo",
    ],
  ])("%s", (_, paragraphs, pointer) => {
    const plan = { ...samplePlan, paragraphs: paragraphs as Paragraph[] };
    expect(contradictionsInText(plan, LANGUAGES)[0]?.pointer).toBe(pointer);
    expect(() => drafted(plan, LANGUAGES)).toThrow(expect.objectContaining({ refusal: "invalid-request" }));
  });

  it("is written in a language of the conference", () => {
    expect(contradictionsInText(samplePlan, ["ar", "fr"])).toEqual([
      { pointer: "/original", detail: "must be a language of the conference" },
    ]);
  });

  it("may keep a wording whose first one is gone, and ten wordings", () => {
    expect(contradictionsInText({ ...samplePlan, paragraphs: [beside("struck")] }, LANGUAGES)).toEqual([]);
    const ten = [second, ...Array.from({ length: 9 }, (_, at) => beside("darknet", { id: `wording-${at}` }))];
    expect(contradictionsInText({ ...samplePlan, paragraphs: ten }, LANGUAGES)).toEqual([]);
    expect(numbered(drafted({ ...samplePlan, paragraphs: ten }, LANGUAGES), "en").at(-1)?.number).toBe("1 decies");
  });

  it("never calls a paragraph as the title is called", () => {
    expect(ParagraphId.safeParse("title").success).toBe(false);
    expect(ParagraphId.safeParse("title-page").success).toBe(true);
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
