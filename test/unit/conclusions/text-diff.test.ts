import { describe, expect, it, test } from "vitest";
import { applyTextDiff, textDiff } from "#shared/domain/conclusions/text-diff.ts";
import { readingIn } from "#shared/domain/conclusions/translation.ts";
import { applyWordDiff, type Stretch, tokensOf, wordDiff } from "#shared/domain/conclusions/word-diff.ts";
import { inLanguages, planWith, samplePlan } from "./support/sample-text.ts";

/** As one reads it on paper: [-removed-] and {+added+}. */
const marked = (stretches: readonly Stretch[]) =>
  stretches
    .map(({ kind, words }) => (kind === "same" ? words : kind === "removed" ? `[-${words}-]` : `{+${words}+}`))
    .join("");

describe("the words of a paragraph", () => {
  test.each([
    [
      "one word",
      "Encourages members to share.",
      "Urges members to share.",
      "[-Encourages-]{+Urges+} members to share.",
    ],
    [
      "two places",
      "The bureau shall report to us.",
      "The bureaus shall report.",
      "The [-bureau-]{+bureaus+} shall report[- to us-].",
    ],
    ["at the end", "to share", "to share, and to learn", "to share{+, and to learn+}"],
    ["an elision", "Demande d’aider l'État.", "Demande d’offrir l'État.", "Demande [-d’aider-]{+d’offrir+} l'État."],
    ["a French space", "les marchés : tous", "les marchés\u00a0: tous", "les marchés[- -]{+\u00a0+}: tous"],
    ["a narrow French space", "Vraiment\u202f?", "Vraiment\u202f!", "Vraiment\u202f[-?-]{+!+}"],
    ["Spanish signs", "¿Alienta a los miembros?", "Alienta a los miembros.", "[-¿-]Alienta a los miembros[-?-]{+.+}"],
    ["an Arabic word", "يشجع الأعضاء على التبادل", "يحث الأعضاء على التبادل", "[-يشجع-]{+يحث+} الأعضاء على التبادل"],
    ["a vowel mark", "يُشَجِّع الأعضاء", "يشجع الأعضاء", "[-يُشَجِّع-]{+يشجع+} الأعضاء"],
    ["an accent made of two", "présent là", "présents là", "[-présent-]{+présents+} là"],
    ["from nothing", "", "Urges.", "{+Urges.+}"],
    ["to nothing", "Urges.", "", "[-Urges.-]"],
  ])("%s", (_, before, after, expected) => {
    expect(marked(wordDiff(before, after))).toBe(expected);
    expect(applyWordDiff(before, wordDiff(before, after))).toBe(after);
  });

  it("are never cut between a letter and its marks", () => {
    expect(tokensOf("يُشَجِّع النِّساء")).toEqual(["يُشَجِّع", " ", "النِّساء"]);
    expect(tokensOf("e\u0301te\u0301\u00a0: l’État, 2021")).toEqual([
      "e\u0301te\u0301",
      "\u00a0",
      ":",
      " ",
      "l’État",
      ",",
      " ",
      "2021",
    ]);
    expect(tokensOf("می\u200cخواهم \u200fو")).toEqual(["می\u200cخواهم", " ", "\u200f", "و"]);
  });

  it("control: cut at letters alone, the mark would be what changed", () => {
    const cut = (words: string) => words.match(/\p{L}|\P{L}/gu) ?? [];
    expect(cut("يُشَجِّع")).toContain("ّ");
    expect(tokensOf("يُشَجِّع")).not.toContain("ّ");
  });

  it("say nothing about two equal texts, and always the same about two others", () => {
    expect(wordDiff("Urges members.", "Urges members.")).toEqual([]);
    const [before, after] = ["a b a b c a", "b a c b a a"];
    expect(wordDiff(before, after)).toEqual(wordDiff(before, after));
  });

  it("are told apart as a whole where a comparison would take too long", () => {
    const before = Array.from({ length: 2500 }, (_, at) => `old${at}`).join(" ");
    const after = Array.from({ length: 2500 }, (_, at) => `new${at}`).join(" ");
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(applyWordDiff(before, wordDiff(before, after))).toBe(after);
  });

  it("belong to the text they were made from", () => {
    expect(() => applyWordDiff("Invites members.", wordDiff("Urges members.", "Urges us."))).toThrow("another text");
  });
});

describe("the paragraphs of a text", () => {
  const [recalling, darknet, training] = samplePlan.paragraphs as [never, never, never];
  const reading = (paragraphs: readonly object[], title = samplePlan.title) =>
    readingIn(inLanguages({ ...samplePlan, title, paragraphs: paragraphs as never }), "en");
  const before = reading(samplePlan.paragraphs);
  const added = {
    id: "report",
    part: "operative",
    origin: { kind: "rapporteur" },
    text: "Asks for a report.",
  } as const;

  it("are not named where nothing became of them", () => {
    expect(textDiff(before, before)).toEqual({ title: [], paragraphs: [] });
  });

  it("are added, removed, moved and changed", () => {
    const changed = { ...(recalling as object), text: "Recalling the conclusions of all conferences," };
    const after = reading([training, changed, added], "Conclusions on information sharing");
    const diff = textDiff(before, after);
    expect(marked(diff.title)).toBe("Conclusions on [-police -]information sharing");
    expect(diff.paragraphs).toEqual([
      { change: "removed", id: "darknet" },
      { change: "changed", id: "recalling", after: "training", words: expect.any(Array) },
      {
        change: "added",
        after: "recalling",
        paragraph: { id: "report", part: "operative", text: "Asks for a report." },
      },
    ]);
    expect(applyTextDiff(before, diff)).toEqual(after);
  });

  it("are moved by themselves where one passes many", () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ ...added, id: `point-${at}` }));
    const [first, ...rest] = many;
    const diff = textDiff(reading(many), reading([...rest, first as object]));
    expect(diff.paragraphs).toEqual([{ change: "changed", id: "point-0", after: "point-5" }]);
  });

  it("change their part or what they are a wording of", () => {
    const after = reading([
      recalling,
      { ...(darknet as object), part: "preamble" },
      { ...(training as object), alternativeTo: "gone" },
    ]);
    const diff = textDiff(before, after);
    expect(diff.paragraphs).toEqual([
      { change: "changed", id: "darknet", standing: { part: "preamble" } },
      { change: "changed", id: "training", standing: { part: "operative", alternativeTo: "gone" } },
    ]);
    expect(applyTextDiff(before, diff)).toEqual(after);
    expect(applyTextDiff(after, textDiff(after, before))).toEqual(before);
  });

  it("are compared in any language", () => {
    const [older, newer] = [inLanguages(), inLanguages(planWith("darknet", "Urges members."))];
    for (const language of ["ar", "es", "fr"] as const)
      expect(textDiff(readingIn(older, language), readingIn(newer, language)).paragraphs).toEqual([]);
    expect(textDiff(readingIn(older, "en"), readingIn(newer, "en")).paragraphs).toHaveLength(1);
    expect(textDiff(readingIn(older, "en"), readingIn(older, "ar")).paragraphs).toHaveLength(3);
  });

  it("belong to the text they were made from", () => {
    const diff = textDiff(before, reading([recalling, { ...(darknet as object), text: "Urges members." }, training]));
    expect(() => applyTextDiff(reading([recalling, training]), diff)).toThrow("no paragraph darknet");
  });
});
