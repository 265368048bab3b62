import { describe, expect, it, test } from "vitest";
import { type Paragraph, ParagraphId } from "#shared/domain/conclusions/conclusion-text.ts";
import { numbered } from "#shared/domain/conclusions/numbering.ts";
import { contradictionsInText, drafted } from "#shared/domain/conclusions/text-plan.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { inLanguages, samplePlan, wordsFor } from "./support/sample-text.ts";

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
    expect(numbered(inLanguages(), "ar")[1]).toMatchObject({ number: "1", text: wordsFor("darknet", "ar", "") });
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
