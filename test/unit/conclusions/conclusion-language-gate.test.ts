import { describe, expect, it, test } from "vitest";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { languageHash } from "#shared/domain/conclusions/translation.ts";
import {
  A_MILLISECOND,
  circulate,
  corrected,
  current,
  drafted,
  lacking,
  openVote,
  openWaived,
  putOut,
} from "./support/conclusion-acts.ts";
import {
  CHAIR,
  circumstancesOf,
  conference,
  later,
  NOTICE_HOURS,
  RAPPORTEUR,
  refusalOf,
  step,
  translated,
} from "./support/conclusion-story.ts";
import { samplePlan, sha256 } from "./support/sample-text.ts";

describe("the language gate", () => {
  const out = circulate(translated(drafted()));

  it("opens when all four languages have been out for the hours of notice, and not a millisecond before", () => {
    const enoughAt = later(out, NOTICE_HOURS).now.toISOString();
    expect(lacking(later(out, NOTICE_HOURS - A_MILLISECOND))).toEqual([
      "language-gate",
      ["ar", "en", "fr", "es"].map((language) => ({ language, why: "too-recent", enoughAt })),
    ]);
    expect(lacking(later(out, NOTICE_HOURS))).toBeUndefined();
  });

  test.each([0, 1, 12, 24, 720])("counts %i hours as the rules of procedure have them", (languageNoticeHours) => {
    const opened = (hours: number) => () =>
      decideConclusion(out.conclusion, openVote, {
        ...circumstancesOf(later(out, hours), CHAIR),
        conference: { ...conference, rulesOfProcedure: { languageNoticeHours } },
      });
    expect(refusalOf(opened(languageNoticeHours))).toBeUndefined();
    if (languageNoticeHours > 0)
      expect(refusalOf(opened(languageNoticeHours - A_MILLISECOND))?.refusal).toBe("language-gate");
  });

  test.each(["ar", "fr", "es"] as const)("waits for %s, however long the others have been out", (language) => {
    const others = (["ar", "fr", "es"] as const).filter((one) => one !== language);
    const without = later(circulate(translated(drafted(), others)), 100);
    const gaps = ["title", "recalling", "darknet", "training"].map((passage) => ({
      passage,
      language,
      state: "MISSING",
    }));
    expect(lacking(without)).toEqual(["language-gate", [{ language, why: "not-reviewed", passages: gaps }]]);
    expect(refusalOf(() => putOut(without, language))?.refusal).toBe("translation-state");

    const ready = translated(without);
    expect(lacking(ready)).toEqual(["language-gate", [{ language, why: "not-out" }]]);

    const complete = putOut(ready, language);
    const enoughAt = later(complete, NOTICE_HOURS).now.toISOString();
    expect(lacking(later(complete, NOTICE_HOURS - A_MILLISECOND))).toEqual([
      "language-gate",
      [{ language, why: "too-recent", enoughAt }],
    ]);
    expect(lacking(later(complete, NOTICE_HOURS))).toBeUndefined();
  });

  it("begins anew for the language whose words were corrected, once they are out", () => {
    const story = later(corrected(out, "ar", "يحث الأعضاء."), 100);
    expect(lacking(story)).toEqual(["language-gate", [{ language: "ar", why: "not-out" }]]);
    const again = putOut(story, "ar");
    expect(lacking(later(again, NOTICE_HOURS - A_MILLISECOND))?.[1]).toMatchObject([
      { language: "ar", why: "too-recent" },
    ]);
    expect(lacking(later(again, NOTICE_HOURS))).toBeUndefined();
  });

  it("goes on for words that were reviewed again and stayed as they are", () => {
    const words = out.text?.paragraphs[1]?.translations.ar?.text ?? "";
    const story = later(corrected(out, "ar", words), NOTICE_HOURS);
    expect(lacking(story)).toBeUndefined();
    expect(refusalOf(() => putOut(story, "ar"))?.refusal).toBe("same-text");
  });

  it("waits while a word that was out is a draft again", () => {
    const passages = [
      { passage: "darknet", text: "Alienta.", sourceHash: sha256(samplePlan.paragraphs[1]?.text ?? "") },
    ];
    const story = later(step(out, RAPPORTEUR, { do: "translate", language: "es", passages }), 100);
    expect(lacking(story)?.[1]).toMatchObject([{ language: "es", why: "not-reviewed" }]);
  });

  test.each(["consensus", "silence", "vote"] as const)("is before a decision by %s", (mode) => {
    const opened = (hours: number) => () => step(later(out, hours), CHAIR, { ...openVote, mode });
    expect(refusalOf(opened(NOTICE_HOURS - A_MILLISECOND))?.refusal).toBe("language-gate");
    expect(opened(NOTICE_HOURS)().conclusion?.state).toBe("DECISION_OPEN");
  });

  it("is opened by a decision that is cited, and keeps what was out", () => {
    // French is translated by now, but nobody has it yet.
    const story = step(translated(circulate(translated(drafted(), ["ar"])), ["fr"]), CHAIR, openWaived);
    const decision = story.conclusion?.decisions.at(-1);
    expect(decision?.waiver).toEqual({ decision: "plenary-3", reason: "The printer broke." });
    const text = story.text as ConclusionText;
    expect(decision?.languages).toEqual({
      en: languageHash(text, "en", sha256),
      ar: languageHash(text, "ar", sha256),
    });
    expect(story.facts.at(-1)).toMatchObject({ type: "DecisionOpened", waivedBy: "plenary-3" });
    expect(JSON.stringify(story.facts)).not.toContain("printer");
  });

  it("freezes what is decided upon: text, languages, rules", () => {
    const decision = step(later(out, NOTICE_HOURS), CHAIR, openVote).conclusion?.decisions.at(-1);
    expect(decision).toMatchObject({ version: 1, textHash: current(out).textHash, rulesVersion: 2, mode: "vote" });
    expect(Object.keys(decision?.languages ?? {})).toEqual(["ar", "en", "fr", "es"]);
    expect(decision).not.toHaveProperty("waiver");
  });
});
