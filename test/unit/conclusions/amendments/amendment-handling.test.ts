import { describe, expect, it } from "vitest";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import {
  act,
  addingFirst,
  CHAIR,
  closed,
  decided,
  deleting,
  EGY,
  ESP,
  FRA,
  floorOf,
  KEN,
  LEAVE,
  on,
  open,
  RAPPORTEUR,
  RULES,
  replacing,
  rewording,
  tabled,
} from "./support/amendment-story.ts";

const MORE = "Encourages members to share what they learn about all markets.";
const more = replacing("darknet", MORE);
const refusal = (act: () => unknown) => refusalOf(act)?.refusal;
const notPut = ({ putAt: _, ...amendment }: Amendment): Amendment => amendment;

describe("until voting starts", () => {
  const floor = () => closed(open(floorOf(), "more", more));
  const put = () => act(floor(), CHAIR, "more", { do: "put" });

  it("it is withdrawn by its mover; then no more", () => {
    expect(on(act(floor(), ESP, "more", { do: "withdraw" }), "more").state).toBe("WITHDRAWN");
    expect(on(put(), "more")).toMatchObject({ state: "OPEN", putAt: floor().now.toISOString() });
    expect(refusal(() => act(put(), ESP, "more", { do: "withdraw" }))).toBe("voting-started");
  });

  it("control: who does not see that it was put, takes it from under the vote, whose result nothing is there to hold", () => {
    const gone = act(put(), ESP, "more", { do: "withdraw" }, { before: notPut });
    expect(refusal(() => act(gone, RULES, "more", { do: "record-result", decision: "v", carried: true }))).toBe(
      "amendment-state",
    );
  });

  it.each([
    [KEN, { do: "support" }],
    [RAPPORTEUR, { do: "word", wording: "Words." }],
    [RAPPORTEUR, { do: "recommend", disposition: "accept", reason: "Better." }],
    [ESP, { do: "merge-into", into: "more" }],
    [FRA, { do: "accept" }],
    [CHAIR, { do: "put" }],
    [RULES, { do: "lapse", because: "more" }],
    [RULES, { do: "carry-over" }],
  ] as const)("nothing else happens to it while it is voted on either (%#)", (by, command) => {
    expect(refusal(() => act(put(), by, "more", command))).toBe("voting-started");
    // Control: who does not see that it was put, is refused by no such rule.
    expect(refusal(() => act(put(), by, "more", command, { before: notPut }))).not.toBe("voting-started");
  });

  it("and it is not decided before", () => {
    const result = { do: "record-result", decision: "v", carried: true } as const;
    expect(refusal(() => act(floor(), RULES, "more", result))).toBe("voting-not-started");
    expect(on(act(put(), RULES, "more", result), "more")).toMatchObject({ state: "ADOPTED", decision: "v" });
    expect(on(act(put(), RULES, "more", { ...result, carried: false }), "more").state).toBe("REJECTED");
  });
});

describe("taking over (OAS 55)", () => {
  const withdrawn = () => {
    const supported = act(act(open(floorOf(), "more", more), KEN, "more", { do: "support" }), FRA, "more", {
      do: "support",
    });
    return act(supported, ESP, "more", { do: "withdraw" });
  };

  it("by any other delegation, that is its mover from then on", () => {
    const floor = act(withdrawn(), KEN, "more", { do: "take-over" });
    expect(on(floor, "more")).toMatchObject({
      state: "OPEN",
      country: "KEN",
      earlierMovers: ["ESP"],
      coSponsors: ["FRA"],
      change: { text: MORE },
    });
    expect(floor.facts.at(-1)).toMatchObject({ type: "AmendmentTakenOver", country: "KEN", from: "ESP" });
    expect(refusal(() => act(floor, ESP, "more", { do: "withdraw" }))).toBe("not-the-sponsor");
    const again = act(act(floor, KEN, "more", { do: "withdraw" }), ESP, "more", { do: "take-over" });
    expect(on(again, "more")).toMatchObject({ country: "ESP", earlierMovers: ["ESP", "KEN"] });
  });

  it("not by the one that withdrew it", () => {
    expect(refusal(() => act(withdrawn(), ESP, "more", { do: "take-over" }))).toBe("not-allowed");
  });

  it("late too, since it was tabled in time; whether it is admissible is asked where it was not", () => {
    expect(on(act(closed(withdrawn()), EGY, "more", { do: "take-over" }), "more")).toMatchObject({ country: "EGY" });
    const unseen = act(tabled(floorOf(), "more", more), ESP, "more", { do: "withdraw" });
    expect(on(act(unseen, EGY, "more", { do: "take-over" }), "more").state).toBe("SUBMITTED");
  });

  it("not against what was adopted on the same words meanwhile", () => {
    const floor = open(withdrawn(), "gone", deleting("darknet"), EGY);
    const adopted = decided(floor, "gone", true);
    expect(refusal(() => act(adopted, KEN, "more", { do: "take-over" }))).toBe("amendment-conflict");
    expect(refusal(() => act(decided(floor, "gone", false), KEN, "more", { do: "take-over" }))).toBeUndefined();
  });

  it("not of an amendment to one that is not to be decided any more", () => {
    const both = tabled(open(floorOf(), "more", more), "better", rewording("more", "Urges all."), EGY);
    const floor = act(both, EGY, "better", { do: "withdraw" });
    expect(refusal(() => act(floor, KEN, "better", { do: "take-over" }))).toBeUndefined();
    const gone = act(floor, ESP, "more", { do: "withdraw" });
    expect(refusal(() => act(gone, KEN, "better", { do: "take-over" }))).toBe("amendment-state");
    const put = act(closed(floor), CHAIR, "more", { do: "put" });
    expect(refusal(() => act(put, KEN, "better", { do: "take-over" }))).toBe("amendment-state");
  });
});

describe("co-sponsors", () => {
  it("join and leave for themselves", () => {
    const one = act(act(tabled(floorOf(), "more", more), KEN, "more", { do: "support" }), EGY, "more", {
      do: "support",
    });
    expect(on(one, "more").coSponsors).toEqual(["EGY", "KEN"]);
    expect(refusal(() => act(one, KEN, "more", { do: "support" }))).toBe("already-supported");
    expect(refusal(() => act(one, ESP, "more", { do: "support" }))).toBe("already-supported");
    expect(on(act(one, KEN, "more", { do: "end-support" }), "more").coSponsors).toEqual(["EGY"]);
    expect(refusal(() => act(one, FRA, "more", { do: "end-support" }))).toBe("not-the-sponsor");
  });
});

describe("an amendment in another language (C22)", () => {
  const ARABIC = "يشجع الأعضاء على تبادل كل ما يعرفونه.";
  const floor = () => open(floorOf(), "arabic", replacing("darknet", ARABIC, "ar"), EGY);
  const worded = () => act(floor(), RAPPORTEUR, "arabic", { do: "word", wording: "Urges members to share all." });

  it("gets a wording in the original, and stays as it was tabled", () => {
    expect(on(worded(), "arabic")).toMatchObject({
      wording: "Urges members to share all.",
      change: { language: "ar", text: ARABIC },
    });
  });

  it("is neither put nor accepted before", () => {
    expect(refusal(() => act(closed(floor()), CHAIR, "arabic", { do: "put" }))).toBe("wording-missing");
    expect(refusal(() => act(floor(), FRA, "arabic", { do: "accept" }))).toBe("wording-missing");
    // Controls: with it, both.
    expect(on(act(closed(worded()), CHAIR, "arabic", { do: "put" }), "arabic").putAt).toBeDefined();
    expect(on(act(worded(), FRA, "arabic", { do: "accept" }), "arabic").state).toBe("ACCEPTED_BY_SPONSOR");
  });

  it("which what is in the original, or deletes, has not", () => {
    const word = { do: "word", wording: "Urges members to share all." } as const;
    expect(refusal(() => act(open(floorOf(), "more", more), RAPPORTEUR, "more", word))).toBe("invalid-request");
    expect(refusal(() => act(open(floorOf(), "gone", deleting("darknet")), RAPPORTEUR, "gone", word))).toBe(
      "invalid-request",
    );
    expect(
      on(act(closed(open(floorOf(), "gone", deleting("darknet"))), CHAIR, "gone", { do: "put" }), "gone").putAt,
    ).toBeDefined();
  });

  it("which is another than what is there", () => {
    const same = "Encourages members to share what they learn about markets on the darknet.";
    expect(refusal(() => act(floor(), RAPPORTEUR, "arabic", { do: "word", wording: same }))).toBe("same-text");
    const sub = tabled(worded(), "better", rewording("arabic", "شيء آخر", "ar"), KEN);
    const word = (wording: string) => () => act(sub, RAPPORTEUR, "better", { do: "word", wording });
    expect(refusal(word("Urges members to share all."))).toBe("same-text");
    expect(refusal(word("Urges members to share nearly all."))).toBeUndefined();
    const addition = tabled(floorOf(), "plus", addingFirst("preamble", "إذ يلاحظ،", "ar"), EGY);
    expect(refusal(() => act(addition, RAPPORTEUR, "plus", { do: "word", wording: same }))).toBeUndefined();
  });

  it("is said in the original by an amendment to it that was accepted", () => {
    const sub = open(floor(), "better", rewording("arabic", "Urges members to share all."), KEN);
    const accepted = act(sub, EGY, "better", { do: "accept" });
    expect(on(act(closed(accepted), CHAIR, "arabic", { do: "put" }), "arabic").putAt).toBeDefined();
  });
});

describe("what the rapporteur recommends", () => {
  it("is kept with its reason, and changes nothing else (C6)", () => {
    const floor = act(open(floorOf(), "more", more), RAPPORTEUR, "more", {
      do: "recommend",
      disposition: "accept",
      reason: "It is clearer.",
    });
    expect(on(floor, "more")).toMatchObject({
      state: "OPEN",
      recommendation: { disposition: "accept", reason: "It is clearer." },
    });
    expect(floor.facts.at(-1)).toMatchObject({ type: "AmendmentRecommended", disposition: "accept" });
  });
});

describe("merged into another", () => {
  const floor = () => open(open(floorOf(), "more", more), "gone", deleting("darknet"), EGY);

  it("that says it too, by its mover's consent", () => {
    const merged = act(floor(), ESP, "more", { do: "merge-into", into: "gone" });
    expect(on(merged, "more")).toMatchObject({ state: "MERGED_INTO", mergedInto: "gone" });
    expect(refusal(() => act(floor(), EGY, "more", { do: "merge-into", into: "gone" }))).toBe("not-the-sponsor");
    // Into one that was merged itself there is no way, and so no circle.
    expect(refusal(() => act(merged, EGY, "gone", { do: "merge-into", into: "more" }))).toBe("amendment-state");
  });

  it("that is there, is not itself, is no amendment to it and is not being voted on", () => {
    const into =
      (id: string, on = floor()) =>
      () =>
        act(on, ESP, "more", { do: "merge-into", into: id });
    expect(refusal(into("nowhere"))).toBe("invalid-request");
    expect(refusal(into("more"))).toBe("invalid-request");
    const sub = open(floor(), "better", rewording("more", "Urges all."), KEN);
    expect(refusal(into("better", sub))).toBe("invalid-request");
    const put = act(closed(floor()), CHAIR, "gone", { do: "put" });
    expect(refusal(into("gone", put))).toBe("voting-started");
    const submitted = tabled({ ...closed(floor()), leave: LEAVE }, "late", more, KEN);
    expect(refusal(into("late", submitted))).toBe("amendment-state");
  });
});
