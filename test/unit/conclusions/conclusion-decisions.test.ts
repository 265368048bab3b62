import { describe, expect, it, test } from "vitest";
import type { DecisionMode, Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionActor, ConclusionCommand } from "#shared/domain/conclusions/conclusion-commands.ts";
import { current, openVote } from "./support/conclusion-acts.ts";
import { CHAIR, RAPPORTEUR, REACHED, RULES, refusalOf, SPONSOR, step } from "./support/conclusion-story.ts";
import { planWith, samplePlan } from "./support/sample-text.ts";

describe("a decision ends", () => {
  const asked = (mode: DecisionMode) => step(REACHED.CONSOLIDATED(), CHAIR, { ...openVote, mode });
  const recorded = (mode: DecisionMode, outcome: Outcome, by: ConclusionActor) =>
    step(asked(mode), by, { do: "record-outcome", decision: "first", outcome });

  test.each<[DecisionMode, Outcome, ConclusionActor, string]>([
    ["consensus", "ADOPTED", CHAIR, "ADOPTED"],
    ["consensus", "NO_CONSENSUS", RULES, "CIRCULATED"],
    ["silence", "ADOPTED", RULES, "ADOPTED"],
    ["silence", "SILENCE_BROKEN", RULES, "SILENCE_BROKEN"],
    ["silence", "SERVICE_UNPROVEN", RULES, "CIRCULATED"],
    ["vote", "ADOPTED", RULES, "ADOPTED"],
    ["vote", "NOT_ADOPTED", RULES, "NOT_ADOPTED"],
    ["vote", "VOID", RULES, "CIRCULATED"],
  ])("%s with %s", (mode, outcome, by, state) => {
    const story = recorded(mode, outcome, by);
    expect(story.conclusion?.state).toBe(state);
    expect(story.conclusion?.decisions).toMatchObject([{ id: "first", outcome, endedAt: story.now.toISOString() }]);
    expect(story.facts.at(-1)).toMatchObject({
      type: "DecisionEnded",
      mode,
      outcome,
      textHash: current(story).textHash,
    });
    const other = by === CHAIR ? RULES : CHAIR;
    expect(refusalOf(() => recorded(mode, outcome, other))?.refusal).toBe("not-allowed");
  });

  test.each<[DecisionMode, Outcome, ConclusionActor]>([
    ["consensus", "NOT_ADOPTED", CHAIR],
    ["consensus", "SILENCE_BROKEN", CHAIR],
    ["silence", "NOT_ADOPTED", RULES],
    ["silence", "VOID", RULES],
    ["vote", "SILENCE_BROKEN", RULES],
    ["vote", "NO_CONSENSUS", RULES],
  ])("%s never with %s", (mode, outcome, by) => {
    expect(refusalOf(() => recorded(mode, outcome, by))?.details.errors?.[0]?.pointer).toBe("/outcome");
  });

  it("that is the one which is open", () => {
    const command: ConclusionCommand = { do: "record-outcome", decision: "earlier", outcome: "ADOPTED" };
    expect(refusalOf(() => step(asked("vote"), RULES, command))?.refusal).toBe("conclusion-state");
  });

  it("without a result, and the question is put again in another way", () => {
    const again = step(recorded("consensus", "NO_CONSENSUS", RULES), CHAIR, {
      ...openVote,
      decision: "second",
      mode: "silence",
    });
    expect(again.conclusion?.decisions.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["first", "NO_CONSENSUS"],
      ["second", undefined],
    ]);
  });
});

describe("a decided text", () => {
  test.each([
    [1, 0, true],
    [2, 1, true],
    [66, 33, true],
    [100, 50, true],
    [131, 65, true],
    [0, 0, false],
    [0, 1, false],
    [1, 1, false],
    [65, 33, false],
    [130, 66, false],
  ])("is reopened by %i against %i: %s", (inFavour, against, carried) => {
    const reopen = () => step(REACHED.NOT_ADOPTED(), CHAIR, { do: "reopen", by: { decision: "d", inFavour, against } });
    if (!carried) expect(refusalOf(reopen)?.refusal).toBe("two-thirds-needed");
    else
      expect(reopen().facts.at(-1)).toEqual({
        type: "ConclusionReopened",
        conclusion: "cooperation",
        by: "d",
        inFavour,
        against,
      });
  });

  it("is reopened as it was decided, without what editing began", () => {
    const adopted = REACHED.EDITING();
    const edited = step(adopted, RAPPORTEUR, {
      do: "revise",
      plan: planWith("training", "Asks, in time, for training."),
    });
    expect(current(edited)).toMatchObject({ version: 2 });
    const reopened = step(edited, CHAIR, { do: "reopen", by: { decision: "d", inFavour: 2, against: 1 } });
    expect(current(reopened)).toEqual(current(adopted));
    expect(reopened.conclusion?.earlier).toEqual([]);
    expect(reopened.conclusion).not.toHaveProperty("symbol");
  });

  it("is not its sponsor's any more, even when it is reopened", () => {
    const reopened = step(REACHED.ADOPTED(), CHAIR, { do: "reopen", by: { decision: "d", inFavour: 2, against: 1 } });
    expect(refusalOf(() => step(reopened, SPONSOR, { do: "withdraw" }))?.refusal).toBe("conclusion-state");
  });

  const edited = (plan: typeof samplePlan) => step(REACHED.EDITING(), RAPPORTEUR, { do: "revise", plan });
  const [first, second, third] = samplePlan.paragraphs as [never, never, never];

  it("is edited for its form", () => {
    const story = edited(planWith("training", "Asks the secretariat to offer training to every bureau by 2021;"));
    expect(current(story)).toMatchObject({ version: 2 });
    expect(story.conclusion?.earlier[0]).toEqual(current(REACHED.EDITING()));
  });

  test.each([
    ["added", { ...samplePlan, paragraphs: [first, second, third, { ...(third as object), id: "other" } as never] }],
    ["left out", { ...samplePlan, paragraphs: [first, second] }],
    ["moved", { ...samplePlan, paragraphs: [first, third, second] }],
    [
      "put into the preamble",
      { ...samplePlan, paragraphs: [first, second, { ...(third as object), part: "preamble" } as never] },
    ],
    [
      "another's alternative",
      { ...samplePlan, paragraphs: [first, second, { ...(third as object), alternativeTo: "darknet" } as never] },
    ],
    ["written in another language", { ...samplePlan, original: "fr" as const }],
  ])("never has a paragraph %s by editing", (_, plan) => {
    expect(refusalOf(() => edited(plan))?.refusal).toBe("change-of-meaning");
  });
});
