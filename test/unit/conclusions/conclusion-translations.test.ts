import { describe, expect, it, test } from "vitest";
import type { ConclusionActor, ConclusionCommand } from "#shared/domain/conclusions/conclusion-commands.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import type { Language } from "#shared/domain/language.ts";
import type { RefusalName } from "#shared/domain/refusal.ts";
import { circulate, drafted, putOut } from "./support/conclusion-acts.ts";
import {
  circumstancesOf,
  conference,
  RAPPORTEUR,
  REACHED,
  refusalOf,
  SECRETARIAT,
  type Story,
  step,
  translated,
} from "./support/conclusion-story.ts";
import { planWith, samplePlan, sha256 } from "./support/sample-text.ts";

describe("translations", () => {
  const story = drafted();
  const translate = (language: Language, passage: string, text: string, source: string) => () =>
    step(story, RAPPORTEUR, { do: "translate", language, passages: [{ passage, text, sourceHash: sha256(source) }] });
  const darknet = samplePlan.paragraphs[1]?.text ?? "";

  test.each<[string, () => unknown, RefusalName, string | undefined]>([
    ["into the original language", translate("en", "darknet", "Urges.", darknet), "invalid-request", "/language"],
    ["of a passage there is not", translate("fr", "other", "Demande.", darknet), "invalid-request", "/passages/0"],
    ["of other words", translate("fr", "darknet", "Demande.", `${darknet} `), "translation-state", undefined],
    [
      "of the title on two lines",
      translate("fr", "title", "Deux\nlignes", samplePlan.title),
      "invalid-request",
      "/passages/0/text",
    ],
    [
      "that are reviewed before they are there",
      () => step(story, RAPPORTEUR, { do: "review", language: "fr", passages: ["darknet"] }),
      "translation-state",
      undefined,
    ],
    [
      "that are reviewed where there is no passage",
      () => step(story, RAPPORTEUR, { do: "review", language: "fr", passages: ["darknet", "other"].reverse() }),
      "invalid-request",
      "/passages/0",
    ],
    ["put out before circulation", () => putOut(REACHED.EDITING(), "fr"), "conclusion-state", undefined],
  ])("%s are refused", (_, act, name, pointer) => {
    const refusal = refusalOf(act);
    expect(refusal?.refusal).toBe(name);
    expect(refusal?.details.errors?.[0]?.pointer).toBe(pointer);
  });

  it("are not reviewed once the original was changed", () => {
    const done = translated(story);
    const changed = step(done, RAPPORTEUR, { do: "revise", plan: planWith("darknet", `${darknet}!`) });
    const review = () => step(changed, RAPPORTEUR, { do: "review", language: "fr", passages: ["training", "darknet"] });
    expect(refusalOf(review)?.details.extra).toEqual({ passages: ["darknet"] });
  });

  it("are into the languages of the conference, and so is what is put out", () => {
    const bilingual = { ...conference, languages: ["en", "fr"] as const };
    const given = (from: Story, by: ConclusionActor, command: ConclusionCommand) => () =>
      decideConclusion(from.conclusion, command, { ...circumstancesOf(from, by), conference: bilingual });
    const passages = [{ passage: "darknet", text: "Alienta.", sourceHash: sha256(darknet) }];
    for (const act of [
      given(story, RAPPORTEUR, { do: "translate", language: "es", passages }),
      given(translated(story), RAPPORTEUR, { do: "review", language: "es", passages: ["darknet"] }),
      given(translated(circulate(drafted())), SECRETARIAT, { do: "put-out", language: "es" }),
    ])
      expect(refusalOf(act)?.details.errors?.[0]?.pointer).toBe("/language");
    expect(refusalOf(given(story, RAPPORTEUR, { do: "translate", language: "fr", passages }))).toBeUndefined();
  });
});
