import { describe, expect, it } from "vitest";
import type { AmendmentCircumstances } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { lapsing } from "#shared/domain/conclusions/amendments/amendment-exclusion.ts";
import { mergeAmendments } from "#shared/domain/conclusions/amendments/amendment-merge.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import { sha256 } from "../support/sample-text.ts";
import {
  act,
  addingAfter,
  CHAIR,
  closed,
  decided,
  deleting,
  EGY,
  ESP,
  type Floor,
  FRA,
  floorOf,
  KEN,
  on,
  open,
  RULES,
  replacing,
  rewording,
  tabled,
} from "./support/amendment-story.ts";

const MORE = "Encourages members to share what they learn about all markets.";
const more = replacing("darknet", MORE);
const refusal = (act: () => unknown) => refusalOf(act)?.refusal;
const put = (floor: Floor, id: string) => act(closed(floor), CHAIR, id, { do: "put" });
const others = (floor: Floor, id: string) => floor.amendments.filter((one) => one.id !== id);
const lapsed = (floor: Floor, id: string) => lapsing(on(floor, id), others(floor, id));
const lapse = (floor: Floor, id: string, because: string) => act(floor, RULES, id, { do: "lapse", because });

/** Spain's other words and Egypt's deletion of one paragraph, Kenya's addition after it, and Spain's of another. */
const four = () => {
  const two = open(open(floorOf(), "more", more), "gone", deleting("darknet"), EGY);
  return open(open(two, "plus", addingAfter("darknet", "Asks for a report."), KEN), "other", deleting("training"), KEN);
};

describe("a sponsor's consent (C6)", () => {
  it("is that of whoever proposed what it changes, and is recorded", () => {
    const floor = act(open(floorOf(), "more", more), FRA, "more", { do: "accept" });
    expect(on(floor, "more").state).toBe("ACCEPTED_BY_SPONSOR");
    expect(floor.facts.at(-1)).toEqual({
      type: "AmendmentAccepted",
      conclusion: "cooperation",
      amendment: "more",
      by: "FRA",
    });
    expect(refusal(() => act(floor, ESP, "more", { do: "withdraw" }))).toBe("amendment-state");
  });

  it("to an amendment to an amendment is its mover's, not the sponsor's of the text", () => {
    const floor = open(open(floorOf(), "more", more), "better", rewording("more", "Urges all."), EGY);
    expect(on(act(floor, ESP, "better", { do: "accept" }), "better").state).toBe("ACCEPTED_BY_SPONSOR");
    expect(refusal(() => act(floor, FRA, "better", { do: "accept" }))).toBe("not-the-sponsor");
  });

  it("takes nobody's vote away: while another one waits, or holds, on the same words, there is none", () => {
    expect(refusalOf(() => act(four(), FRA, "more", { do: "accept" }))?.details.extra).toEqual({ with: ["gone"] });
    expect(refusal(() => act(four(), FRA, "more", { do: "accept" }))).toBe("amendment-conflict");
    expect(refusal(() => act(four(), FRA, "plus", { do: "accept" }))).toBeUndefined();
    const withdrawn = act(four(), EGY, "gone", { do: "withdraw" });
    const accepted = act(withdrawn, FRA, "more", { do: "accept" });
    expect(on(accepted, "more").state).toBe("ACCEPTED_BY_SPONSOR");
    const second: Floor = {
      ...open(accepted, "again", replacing("darknet", `${MORE} Soon.`), KEN),
      chairsOrder: ["again", "other", "plus"],
    };
    expect(refusal(() => act(second, FRA, "again", { do: "accept" }))).toBe("amendment-conflict");
    // Only voted on can it win against the one that was accepted.
    expect(lapsed(decided(second, "again", true), "again")).toEqual(["more"]);
    expect(on(lapse(decided(second, "again", true), "more", "again"), "more").state).toBe("LAPSED");
  });

  it("control: who does not see the other one accepts both, and nothing can be merged", () => {
    const blind = { around: (as: AmendmentCircumstances) => ({ ...as, others: [] }) };
    const both = act(act(four(), FRA, "more", { do: "accept" }, blind), FRA, "gone", { do: "accept" }, blind);
    expect(refusal(() => mergeAmendments({ version: 1, text: both.text }, both.amendments, [], sha256))).toBe(
      "amendment-conflict",
    );
  });
});

describe("what lapses without a vote (rule 3)", () => {
  it("is what an adoption implies to reject: other changes of the same words, and nothing else", () => {
    const floor = decided(four(), "gone", true);
    expect(lapsed(floor, "gone")).toEqual(["more"]);
    const after = lapse(floor, "more", "gone");
    expect(on(after, "more")).toMatchObject({ state: "LAPSED", lapsedBecause: "gone" });
    expect(after.facts.at(-1)).toMatchObject({ type: "AmendmentLapsed", because: "gone" });
    expect(refusal(() => lapse(floor, "plus", "gone"))).toBe("amendment-conflict");
    expect(refusal(() => lapse(floor, "other", "gone"))).toBe("amendment-conflict");
    expect(refusal(() => lapse(floor, "more", "nowhere"))).toBe("amendment-conflict");
    expect(on(decided(after, "other", false), "other").state).toBe("REJECTED");
  });

  it("is nothing by a rejection", () => {
    const floor = decided(four(), "gone", false);
    expect(lapsed(floor, "gone")).toEqual([]);
    expect(refusal(() => lapse(floor, "more", "gone"))).toBe("amendment-conflict");
  });

  it("is not put, even where it did not lapse yet", () => {
    const floor = { ...decided(four(), "gone", true), chairsOrder: ["more", "other", "plus"] };
    expect(refusal(() => put(floor, "more"))).toBe("amendment-conflict");
    // Control: who does not see the adoption puts it, and both hold.
    const blind = act(
      floor,
      CHAIR,
      "more",
      { do: "put" },
      {
        around: (as) => ({ ...as, others: as.others.filter(({ id }) => id !== "gone") }),
      },
    );
    const both = act(blind, RULES, "more", { do: "record-result", decision: "v", carried: true });
    expect(refusal(() => mergeAmendments({ version: 1, text: both.text }, both.amendments, [], sha256))).toBe(
      "amendment-conflict",
    );
  });

  it("is an amendment to one that is not put any more", () => {
    const floor = tabled(open(floorOf(), "more", more), "better", rewording("more", "Urges all."), EGY);
    const withdrawn = act(floor, ESP, "more", { do: "withdraw" });
    expect(lapsed(withdrawn, "more")).toEqual(["better"]);
    expect(on(lapse(withdrawn, "better", "more"), "better").state).toBe("LAPSED");
    expect(lapsed(floor, "more")).toEqual([]);
    // What was decided before stays as it was.
    expect(lapsed(act(withdrawn, EGY, "better", { do: "withdraw" }), "more")).toEqual([]);
    expect(refusal(() => lapse(floor, "better", "more"))).toBe("amendment-conflict");
  });
});

describe("amendments are put one at a time, in their order", () => {
  it("as proposed: the deletions, by the words they take, then the other words, then what adds", () => {
    expect(refusalOf(() => put(four(), "more"))?.details.extra).toEqual({ next: "gone" });
    expect(refusal(() => put(four(), "more"))).toBe("voting-order");
    const first = put(four(), "gone");
    expect(refusalOf(() => put(first, "other"))?.details.extra).toEqual({ next: "gone" });
    // While it is voted on nothing goes before it, whatever order is decided meanwhile.
    const reordered: Floor = { ...first, chairsOrder: ["other", "gone", "more", "plus"] };
    expect(refusalOf(() => put(reordered, "other"))?.details.extra).toEqual({ next: "gone" });
    const second = decided(decided(four(), "gone", false), "other", false);
    expect(on(decided(decided(second, "more", true), "plus", true), "plus").state).toBe("ADOPTED");
  });

  it("or as the chair decided", () => {
    const floor: Floor = { ...four(), chairsOrder: ["plus", "more", "gone", "other"] };
    expect(refusalOf(() => put(floor, "gone"))?.details.extra).toEqual({ next: "plus" });
    expect(on(put(floor, "plus"), "plus").putAt).toBeDefined();
  });

  it("with the amendments to them before", () => {
    const floor = tabled(
      open(floorOf(), "more", more),
      "better",
      rewording("more", "Urges all members to share."),
      EGY,
    );
    expect(refusal(() => put(floor, "more"))).toBe("amendments-undecided");
    expect(refusal(() => act(floor, FRA, "more", { do: "accept" }))).toBe("amendments-undecided");
    const admitted = act(floor, CHAIR, "better", { do: "admit" });
    expect(refusalOf(() => put(admitted, "more"))?.details.extra).toEqual({ undecided: 1 });
    const both = decided(decided(admitted, "better", true), "more", true);
    const merged = mergeAmendments({ version: 1, text: both.text }, both.amendments, [], sha256);
    expect(merged.paragraphs[1]?.text).toBe("Urges all members to share.");
    // Control: who does not see the amendment to it decides on words that are not those to be merged.
    const blind = decided(admitted, "more", true, { around: (as) => ({ ...as, others: [] }) });
    const early = mergeAmendments({ version: 1, text: blind.text }, blind.amendments, [], sha256);
    expect(early.paragraphs[1]?.text).toBe(MORE);
  });
});
