import { describe, expect, it } from "vitest";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import { inLanguages, planWith, samplePlan } from "../support/sample-text.ts";
import {
  act,
  addingAfter,
  addingFirst,
  baseOf,
  CHAIR,
  closed,
  decided,
  deleting,
  EGY,
  ESP,
  type Floor,
  floorOf,
  KEN,
  LEAVE,
  on,
  open,
  RAPPORTEUR,
  RULES,
  replacing,
  revised,
  rewording,
  tabled,
} from "./support/amendment-story.ts";

const refusal = (act: () => unknown) => refusalOf(act)?.refusal;
const carried = (floor: Floor, id: string) => act(floor, RULES, id, { do: "carry-over" });
const REVISED = inLanguages(planWith("darknet", "Encourages members to share what they learn."));
const onNext = (change: Parameters<typeof open>[2], text: ConclusionText = REVISED) =>
  carried(revised(open(floorOf(), "it", change), text), "it");
const spanish = replacing("darknet", "Alienta a todos.", "es");

describe("on a new version (rule 2)", () => {
  it.each([
    ["replace", replacing("training", "Asks for training.")],
    ["delete", deleting("training")],
    ["add-after", addingAfter("training", "Asks for a report.")],
    ["add-first", addingFirst("operative", "Asks for a report.")],
  ])("an amendment to %s goes on where the paragraph is unchanged", (_, change) => {
    const floor = onNext(change);
    expect(on(floor, "it")).toMatchObject({ state: "OPEN", base: baseOf(floor) });
    expect(floor.facts.at(-1)).toMatchObject({ type: "AmendmentCarriedOver", textHash: baseOf(floor).textHash });
    expect(on(act(closed(floor), CHAIR, "it", { do: "put" }), "it").putAt).toBeDefined();
  });

  it.each([
    ["replace", replacing("darknet", "Urges all.")],
    ["delete", deleting("darknet")],
    ["add-after", addingAfter("darknet", "Asks for a report.")],
  ])("an amendment to %s needs rebase where the paragraph is changed, or gone", (_, change) => {
    const gone = inLanguages({ ...samplePlan, paragraphs: samplePlan.paragraphs.filter(({ id }) => id !== "darknet") });
    for (const text of [REVISED, gone]) {
      const floor = onNext(change, text);
      expect(on(floor, "it")).toMatchObject({ state: "NEEDS_REBASE", base: { version: 1 } });
      expect(floor.facts.at(-1)).toMatchObject({ type: "AmendmentOutrun" });
    }
  });

  it("a paragraph that was only translated, moved or of another origin is unchanged", () => {
    const moved = inLanguages({ ...samplePlan, paragraphs: samplePlan.paragraphs.toReversed() }, ["fr"]);
    const origin = { kind: "delegation", country: "KEN" } as const;
    const text = { ...moved, paragraphs: moved.paragraphs.map((paragraph) => ({ ...paragraph, origin })) };
    expect(on(onNext(deleting("darknet"), text), "it").state).toBe("OPEN");
  });

  it("nothing is done with it before, though its mover may withdraw it", () => {
    const floor = revised(open(floorOf(), "it", deleting("darknet")), REVISED);
    const put = () => act(closed(floor), CHAIR, "it", { do: "put" });
    expect(refusal(put)).toBe("stale-base");
    expect(on(act(floor, ESP, "it", { do: "withdraw" }), "it").state).toBe("WITHDRAWN");
    expect(refusal(() => act(act(floor, ESP, "it", { do: "withdraw" }), KEN, "it", { do: "take-over" }))).toBe(
      "stale-base",
    );
    // Control: pinned to the words as they are now, it would be put, and delete what nobody proposed to delete.
    const pinned = floor.amendments.map((one) => ({ ...one, base: baseOf(floor), change: deleting("darknet")(floor) }));
    const voted = decided({ ...floor, amendments: pinned }, "it", true);
    expect(on(voted, "it").state).toBe("ADOPTED");
  });

  it("of the very same words too, it is for that version only once it is carried over", () => {
    const floor = revised(open(floorOf(), "it", deleting("darknet")), floorOf().text);
    expect(refusal(() => act(closed(floor), CHAIR, "it", { do: "put" }))).toBe("stale-base");
    expect(refusal(() => act(closed(carried(floor, "it")), CHAIR, "it", { do: "put" }))).toBeUndefined();
  });

  it("of an amendment to an amendment the words of that one count", () => {
    const both = () =>
      tabled(open(floorOf(), "it", spanish), "better", rewording("it", "Alienta a casi todos.", "es"), EGY);
    const floor = carried(carried(revised(both(), REVISED), "it"), "better");
    expect(on(floor, "better").state).toBe("SUBMITTED");
    const rebased = act(floor, ESP, "it", {
      do: "rebase",
      plan: { base: baseOf(floor), change: replacing("darknet", "Urges all to share what they learn.")(floor) },
    });
    expect(refusal(() => act(rebased, CHAIR, "better", { do: "admit" }))).toBe("stale-base");
    expect(on(carried(rebased, "better"), "better").state).toBe("NEEDS_REBASE");
  });
});

describe("its mover decides", () => {
  const outrun = () => {
    const first = act(open(floorOf(), "it", spanish), RAPPORTEUR, "it", { do: "word", wording: "Encourages all." });
    const recommended = act(first, RAPPORTEUR, "it", { do: "recommend", disposition: "accept", reason: "Better." });
    return carried(revised(act(recommended, KEN, "it", { do: "support" }), REVISED), "it");
  };
  const rebase = (floor: Floor, change: Parameters<typeof open>[2], base = baseOf(floor)) =>
    act(floor, ESP, "it", { do: "rebase", plan: { base, change: change(floor) } });
  const other = replacing("darknet", "Encourages all members to share what they learn.");

  it("to make it anew on the text as it stands: it is looked at as any other", () => {
    const floor = rebase(outrun(), other);
    expect(on(floor, "it")).toMatchObject({
      state: "SUBMITTED",
      base: baseOf(floor),
      country: "ESP",
      coSponsors: ["KEN"],
      change: { text: "Encourages all members to share what they learn.", language: "en" },
    });
    expect(on(floor, "it")).not.toHaveProperty("wording");
    expect(on(floor, "it")).not.toHaveProperty("recommendation");
    expect(on(floor, "it")).not.toHaveProperty("admittedAt");
    expect(floor.facts.at(-1)).toMatchObject({ type: "AmendmentRebased", textHash: baseOf(floor).textHash });
  });

  it("by the same rules as when it was tabled", () => {
    expect(refusal(() => rebase(outrun(), other, { ...baseOf(outrun()), version: 1 }))).toBe("stale-base");
    expect(refusal(() => rebase(outrun(), () => other(floorOf())))).toBe("stale-base");
    expect(refusal(() => rebase(outrun(), replacing("darknet", REVISED.paragraphs[1]?.text ?? "")))).toBe("same-text");
    const second = tabled(outrun(), "two", deleting("training"));
    expect(refusal(() => rebase(second, deleting("darknet")))).toBe("rival-proposal");
    expect(refusal(() => rebase(closed(outrun()), other))).toBe("leave-needed");
    expect(on(rebase({ ...closed(outrun()), leave: LEAVE }, other), "it").leave).toEqual(LEAVE);
  });

  it("or not: then the chair rules it out, and it keeps nobody waiting", () => {
    const floor = act(closed(outrun()), CHAIR, "it", { do: "rule-out", reason: "Its mover is silent." });
    expect(on(floor, "it").state).toBe("INADMISSIBLE");
  });
});

describe("what was decided on an earlier version", () => {
  it("excludes nothing on the next", () => {
    const floor = decided(
      open(floorOf(), "old", replacing("darknet", "Encourages members to share what they learn.")),
      "old",
      true,
    );
    const next = revised(floor, REVISED);
    const again = open(next, "new", deleting("darknet"), KEN);
    expect(on(again, "new").state).toBe("OPEN");
    // Control: by one of this version it would be.
    const same = { ...next, amendments: next.amendments.map((one) => ({ ...one, base: baseOf(next) })) };
    expect(refusal(() => tabled(same, "new", deleting("darknet"), KEN))).toBe("amendment-conflict");
  });
});
