import { describe, expect, it, test } from "vitest";
import type { Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import type { Language } from "#shared/domain/language.ts";
import { circulate, corrected, drafted, openVote, openWaived } from "./support/conclusion-acts.ts";
import {
  CHAIR,
  later,
  NOTICE_HOURS,
  RAPPORTEUR,
  REACHED,
  RULES,
  refusalOf,
  SECRETARIAT,
  type Story,
  step,
  translated,
} from "./support/conclusion-story.ts";
import { planWith, samplePlan } from "./support/sample-text.ts";

/** The paragraph on the darknet with a bracket in one language; the original may say so from the beginning. */
const bracketed = (language: Language): Story => {
  const plan = language === "en" ? planWith("darknet", "Encourages [urges] members.") : samplePlan;
  const story = translated(drafted(plan));
  const words = { ar: "يشجع [الأعضاء].", fr: "Encourage [vivement].", es: "Alienta [enérgicamente]." };
  return language === "en" ? story : corrected(story, language, words[language]);
};

describe("an open bracket", () => {
  test.each(["ar", "en", "fr", "es"] as const)("in %s keeps a decision from opening, waived or not", (language) => {
    const story = later(circulate(bracketed(language)), NOTICE_HOURS);
    for (const command of [openVote, openWaived]) {
      const refusal = refusalOf(() => step(story, CHAIR, command));
      expect(refusal?.refusal).toBe("open-bracket");
      expect(refusal?.details.detail).toBe(`Still open: darknet (${language}).`);
    }
  });

  it("as an alternative does so too", () => {
    const shorter = { ...samplePlan.paragraphs[1], id: "shorter", alternativeTo: "darknet" } as never;
    const plan = { ...samplePlan, paragraphs: [...samplePlan.paragraphs, shorter] };
    const story = later(circulate(translated(drafted(plan))), NOTICE_HOURS);
    expect(refusalOf(() => step(story, CHAIR, openVote))?.details.detail).toBe(
      "Still open: darknet (en), shorter (en).",
    );
  });

  it("that editing brought in keeps a text from publication", () => {
    const plan = planWith("training", "Asks [the secretariat] to offer training to every bureau by 2021.");
    const edited = translated(step(REACHED.EDITING(), RAPPORTEUR, { do: "revise", plan }));
    expect(refusalOf(() => step(edited, SECRETARIAT, { do: "publish" }))?.refusal).toBe("open-bracket");
  });

  it("keeps a text from adoption, and from nothing else", () => {
    // No command leads here; the rule is asked a second time all the same.
    const story = { ...REACHED.DECISION_OPEN(), text: bracketed("fr").text as ConclusionText };
    const record = (outcome: Outcome) => () => step(story, RULES, { do: "record-outcome", decision: "first", outcome });
    expect(refusalOf(record("ADOPTED"))?.refusal).toBe("open-bracket");
    expect(record("NOT_ADOPTED")().conclusion?.state).toBe("NOT_ADOPTED");
    // The control: rules that are shown the text without its bracket adopt it.
    const blind: typeof decideConclusion = (before, command, circumstances) =>
      decideConclusion(before, command, { ...circumstances, text: REACHED.DECISION_OPEN().text as ConclusionText });
    const adopted = step(story, RULES, { do: "record-outcome", decision: "first", outcome: "ADOPTED" }, blind);
    expect(adopted.conclusion?.state).toBe("ADOPTED");
    expect(JSON.stringify(story.text)).toContain("[vivement]");
  });
});
