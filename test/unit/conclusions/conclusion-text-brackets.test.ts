import { describe, expect, it, test } from "vitest";
import { openBrackets } from "#shared/domain/conclusions/brackets.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { drafted } from "#shared/domain/conclusions/text-plan.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { inLanguages, planWith, samplePlan, sha256 } from "./support/sample-text.ts";

/** The sample with other words for the paragraph on the darknet in one language. */
const saying = (language: Language, words: string): ConclusionText => {
  if (language === "en") return inLanguages(planWith("darknet", words));
  const text = inLanguages();
  return {
    ...text,
    paragraphs: text.paragraphs.map((paragraph) => {
      const translation = paragraph.translations[language];
      return paragraph.id === "darknet" && translation
        ? { ...paragraph, translations: { ...paragraph.translations, [language]: { ...translation, text: words } } }
        : paragraph;
    }),
  };
};

describe("a square bracket is open", () => {
  test.each<[Language, string, string[]]>([
    ["en", "Encourages [urges] members.", ["[urges]"]],
    ["en", "[Encourages [strongly] [urges]] members [as a rule].", ["[Encourages [strongly] [urges]]", "[as a rule]"]],
    ["en", "Encourages [members.", ["[members."]],
    ["en", "Encourages] members.", ["Encourages]"]],
    ["en", "[]", ["[]"]],
    ["ar", "يشجع [الأعضاء] على التبادل.", ["[الأعضاء]"]],
    ["ar", "يشجع ［الأعضاء］ على التبادل.", ["［الأعضاء］"]],
    ["fr", "Encourage ⟦vivement⟧ les membres.", ["⟦vivement⟧"]],
    ["es", "Alienta [enérgicamente\na los miembros].", ["[enérgicamente\na los miembros]"]],
    ["es", "Alienta ⁅a los miembros⁆ y 〚otros〛.", ["⁅a los miembros⁆", "〚otros〛"]],
    ["fr", "Encourage 😀 [les membres].", ["[les membres]"]],
  ])("in %s: %s", (language, words, found) => {
    const open = openBrackets(saying(language, words), sha256);
    expect(open).toEqual(
      found.map((bracketed) => ({ passage: "darknet", language, kind: "bracket", words: bracketed })),
    );
  });

  test.each<[Language, string]>([
    ["en", "Encourages (urges) members, {all} of <them>."],
    ["ar", "يشجع (الأعضاء) «جميعا» ﴿كل﴾."],
    ["fr", "Encourage « les membres » (tous)."],
    ["es", "¿Alienta (a los miembros)?"],
  ])("and no other sign is, in %s", (language, words) => {
    expect(openBrackets(saying(language, words), sha256)).toEqual([]);
  });

  it("in the title as well", () => {
    const open = openBrackets(inLanguages({ ...samplePlan, title: "[Draft] conclusions" }), sha256);
    expect(open).toEqual([{ passage: "title", language: "en", kind: "bracket", words: "[Draft]" }]);
  });

  it("in a draft of a translation, but not in one that was made from other words", () => {
    const bracketed = saying("fr", "Encourage [vivement] les membres.");
    expect(openBrackets(bracketed, sha256)).toHaveLength(1);
    const changed = drafted(planWith("darknet", "Urges members to share."), LANGUAGES, bracketed);
    expect(openBrackets(changed, sha256)).toEqual([]);
  });
});

describe("a paragraph in several wordings is open", () => {
  const [recalling, darknet, training] = samplePlan.paragraphs as [never, never, never];
  const shorter = { ...(darknet as object), id: "darknet-shorter", alternativeTo: "darknet", text: "Urges." } as never;
  const open = (...paragraphs: never[]) =>
    openBrackets(drafted({ ...samplePlan, paragraphs }, LANGUAGES), sha256).map(({ passage, kind }) => [passage, kind]);

  it("until one is chosen, whichever it is", () => {
    expect(open(recalling, darknet, shorter, training)).toEqual([
      ["darknet", "alternative"],
      ["darknet-shorter", "alternative"],
    ]);
    expect(open(recalling, darknet, training)).toEqual([]);
    expect(open(recalling, shorter, training)).toEqual([]);
  });

  it("also when two further wordings are left of three", () => {
    const softer = { ...(shorter as object), id: "darknet-softer" } as never;
    expect(open(recalling, shorter, softer)).toHaveLength(2);
  });
});
