import { describe, expect, it } from "vitest";
import { mergeAmendments } from "#shared/domain/conclusions/amendments/amendment-merge.ts";
import { orderPut } from "#shared/domain/conclusions/amendments/amendment-order.ts";
import { textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { numbered } from "#shared/domain/conclusions/numbering.ts";
import { contradictionsInText } from "#shared/domain/conclusions/text-plan.ts";
import { translationState } from "#shared/domain/conclusions/translation.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import { inLanguages, planWith, samplePlan, sha256 } from "../support/sample-text.ts";
import {
  act,
  addingAfter,
  addingFirst,
  decided,
  deleting,
  EGY,
  ESP,
  type Floor,
  FRA,
  floorOf,
  KEN,
  open,
  RAPPORTEUR,
  replacing,
  revised,
  rewording,
} from "./support/amendment-story.ts";

const merged = (floor: Floor, order = orderPut(floor.amendments)) =>
  mergeAmendments({ version: floor.conclusion.current.version, text: floor.text }, floor.amendments, order, sha256);
const ids = (floor: Floor, order?: string[]) => merged(floor, order).paragraphs.map(({ id }) => id);
const all = (...made: [string, Parameters<typeof open>[2]][]): Floor =>
  made.reduce((floor, [id, change], at) => open(floor, id, change, [ESP, EGY, KEN][at % 3]), floorOf());
/** As if each had been adopted. */
const adopted = (floor: Floor): Floor => ({
  ...floor,
  amendments: floor.amendments.map((one) => ({ ...one, state: "ADOPTED" })),
});

describe("the merged text (C7)", () => {
  it("without amendments is the text", () => {
    expect(textHash(merged(floorOf()), sha256)).toBe(textHash(floorOf().text, sha256));
  });

  it("has what was adopted or accepted by the sponsor in it, and nothing else", () => {
    const floor = all(
      ["new", addingAfter("darknet", "Asks for a report.")],
      ["start", addingFirst("preamble", "Noting the progress made,")],
      ["other", replacing("training", "Asks the secretariat to offer training to all bureaus.")],
      ["gone", deleting("recalling")],
    );
    expect(merged(floor)).toEqual(floor.text);
    const accepted = act(floor, FRA, "new", { do: "accept" });
    const ruled = act(accepted, ESP, "gone", { do: "withdraw" });
    const decidedAll = decided(decided(ruled, "other", true), "start", false);
    expect(merged(decidedAll).paragraphs.map(({ id, text }) => [id, text])).toEqual([
      ["recalling", "Recalling the conclusions of the previous conference,"],
      ["darknet", "Encourages members to share what they learn about markets on the darknet."],
      ["new", "Asks for a report."],
      ["training", "Asks the secretariat to offer training to all bureaus."],
    ]);
  });

  it("adds a paragraph under its amendment's id, with the delegation it comes from, in the part of what it follows", () => {
    const floor = adopted(
      all(["noting", addingAfter("recalling", "Noting,")], ["asks", addingFirst("operative", "Asks.")]),
    );
    expect(merged(floor).paragraphs.slice(1, 3)).toEqual([
      {
        id: "noting",
        part: "preamble",
        origin: { kind: "delegation", country: "ESP" },
        text: "Noting,",
        translations: {},
      },
      {
        id: "asks",
        part: "operative",
        origin: { kind: "delegation", country: "EGY" },
        text: "Asks.",
        translations: {},
      },
    ]);
    expect(numbered(merged(floor), "en").map(({ number }) => number)).toEqual([undefined, undefined, "1", "2", "3"]);
    expect(contradictionsInText(merged(floor), ["en"])).toEqual([]);
  });

  it("opens a part that was empty", () => {
    const operative = floorOf(inLanguages({ ...samplePlan, paragraphs: samplePlan.paragraphs.slice(1) }));
    const both = open(
      open(operative, "asks", addingFirst("operative", "Asks.")),
      "noting",
      addingFirst("preamble", "Noting,"),
    );
    expect(ids(adopted(both))).toEqual(["noting", "asks", "darknet", "training"]);
    const preamble = floorOf(inLanguages({ ...samplePlan, paragraphs: samplePlan.paragraphs.slice(0, 1) }));
    const after = open(
      open(preamble, "asks", addingFirst("operative", "Asks.")),
      "noting",
      addingAfter("recalling", "Noting,"),
    );
    expect(ids(adopted(after))).toEqual(["recalling", "noting", "asks"]);
  });

  it("has additions at one place as they were put, after what was accepted without a vote", () => {
    const floor = adopted(
      all(
        ["aa", addingAfter("darknet", "One.")],
        ["bb", addingAfter("darknet", "Two.")],
        ["cc", addingAfter("darknet", "Three.")],
      ),
    );
    expect(ids(floor, ["cc", "aa", "bb"])).toEqual(["recalling", "darknet", "cc", "aa", "bb", "training"]);
    expect(ids(floor, ["cc", "bb"])).toEqual(["recalling", "darknet", "aa", "cc", "bb", "training"]);
    expect(ids(floor, [])).toEqual(["recalling", "darknet", "aa", "bb", "cc", "training"]);
    const arrivedOtherwise = { ...floor, amendments: floor.amendments.toReversed() };
    expect(ids(arrivedOtherwise, [])).toEqual(ids(floor, []));
    expect(ids(arrivedOtherwise, ["cc", "bb"])).toEqual(ids(floor, ["cc", "bb"]));
  });

  it("has an addition after a paragraph that was deleted where that one was, and at the start of a part too", () => {
    const floor = adopted(
      all(
        ["gone", deleting("darknet")],
        ["plus", addingAfter("darknet", "Asks.")],
        ["first", addingFirst("operative", "Begins.")],
      ),
    );
    expect(ids(floor)).toEqual(["recalling", "first", "plus", "training"]);
  });

  it("keeps what was tabled in another language as a draft of its translation; other translations are stale (C21, C22)", () => {
    const spanish = "Alienta a los miembros a compartir todo lo que sepan.";
    const floor = act(open(floorOf(), "mas", replacing("darknet", spanish, "es")), RAPPORTEUR, "mas", {
      do: "word",
      wording: "Encourages members to share everything they know.",
    });
    const after = merged(act(floor, FRA, "mas", { do: "accept" }));
    const [recalling, darknet] = after.paragraphs;
    const stateOf = (language: "ar" | "fr" | "es") =>
      darknet && translationState(darknet, language, after.original, sha256);
    expect(darknet?.text).toBe("Encourages members to share everything they know.");
    expect([stateOf("ar"), stateOf("fr"), stateOf("es")]).toEqual(["STALE", "STALE", "DRAFT"]);
    expect(darknet?.translations.es?.text).toBe(spanish);
    expect(recalling).toBe(floor.text.paragraphs[0]);
    expect(after.title).toBe(floor.text.title);
  });

  it("says what an accepted amendment to an amendment says, and not where that was made to other words", () => {
    const floor = open(
      all(["more", replacing("darknet", "Urges members to share.")]),
      "all",
      rewording("more", "Urges all."),
      EGY,
    );
    const words = (of: Floor) => merged(of).paragraphs[1]?.text;
    expect(words(decided(decided(floor, "all", true), "more", true))).toBe("Urges all.");
    expect(words(decided(decided(floor, "all", false), "more", true))).toBe("Urges members to share.");
    expect(words(decided(decided(floor, "all", true), "more", false))).toBe(floor.text.paragraphs[1]?.text);
    const outrun = adopted(floor);
    const changed = outrun.amendments.map((one) =>
      one.change.kind === "reword" ? { ...one, change: { ...one.change, wordingHash: sha256("Before.") } } : one,
    );
    expect(words({ ...outrun, amendments: changed })).toBe("Urges members to share.");
  });
});

describe("nothing is merged", () => {
  it("without a wording in the original", () => {
    const floor = adopted(open(floorOf(), "mas", replacing("darknet", "Alienta a todos.", "es")));
    expect(refusalOf(() => merged(floor))?.refusal).toBe("wording-missing");
    const worded = floor.amendments.map((one) => ({ ...one, wording: "Encourages all." }));
    expect(refusalOf(() => merged({ ...floor, amendments: worded }))).toBeUndefined();
  });

  it("of two that change the same words", () => {
    const floor = all(["one", replacing("darknet", "Urges all.")], ["two", deleting("darknet")]);
    expect(refusalOf(() => merged(adopted(floor)))?.details.extra).toEqual({
      conflicts: [{ between: ["one", "two"], over: "words" }],
    });
    expect(refusalOf(() => merged(decided(floor, "two", true)))).toBeUndefined();
  });

  it("into another text", () => {
    const floor = adopted(all(["one", replacing("darknet", "Urges all.")]));
    const other = inLanguages(planWith("training", "Asks for training."));
    expect(refusalOf(() => merged({ ...floor, text: other }))?.refusal).toBe("stale-base");
  });

  it("that was decided on an earlier version: it is in the text already", () => {
    const floor = adopted(all(["plus", addingAfter("darknet", "Asks.")]));
    const next = revised(floor, merged(floor));
    expect(ids(next)).toEqual(["recalling", "darknet", "plus", "training"]);
    // Control: were it taken for one of this version, it would be in twice.
    const retaken = next.amendments.map((one) => ({ ...one, base: { ...next.conclusion.current } }));
    expect(ids({ ...next, amendments: retaken })).toEqual(["recalling", "darknet", "plus", "plus", "training"]);
    const again = open(next, "next", addingAfter("plus", "Asks again."), KEN);
    expect(ids(adopted(again))).toEqual(["recalling", "darknet", "plus", "next", "training"]);
  });

  it("where nothing operative would be left", () => {
    const floor = adopted(all(["one", deleting("darknet")], ["two", deleting("training")]));
    expect(refusalOf(() => merged(floor))?.refusal).toBe("nothing-operative");
    const plus = adopted(
      open(
        all(["one", deleting("darknet")], ["two", deleting("training")]),
        "plus",
        addingFirst("operative", "Asks."),
        KEN,
      ),
    );
    expect(ids(plus)).toEqual(["recalling", "plus"]);
  });
});
