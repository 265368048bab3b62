import { describe, expect, it, test } from "vitest";
import { AmendmentPlan } from "#shared/domain/conclusions/amendments/amendment.ts";
import { textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import { inLanguages, planWith, samplePlan, sha256 } from "../support/sample-text.ts";
import {
  act,
  addingAfter,
  addingFirst,
  baseOf,
  CHAIR,
  closed,
  DEADLINE,
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
  replacing,
  revised,
  rewording,
  tabled,
} from "./support/amendment-story.ts";

const MORE = "Encourages members to share what they learn about all markets.";
const more = replacing("darknet", MORE);
const refusal = (act: () => unknown) => refusalOf(act)?.refusal;
const pointers = (act: () => unknown) => refusalOf(act)?.details.errors?.map(({ pointer }) => pointer);

describe("an amendment is tabled", () => {
  it.each([
    ["replace", more],
    ["delete", deleting("training")],
    ["add-after", addingAfter("darknet", "Asks for a report.")],
    ["add-first", addingFirst("preamble", "Noting the progress made,")],
  ] as const)("to %s", (kind, change) => {
    const floor = tabled(floorOf(), "faster", change);
    expect(on(floor, "faster")).toEqual({
      conference: "honcb-15",
      conclusion: "cooperation",
      id: "faster",
      state: "SUBMITTED",
      version: 1,
      country: "ESP",
      earlierMovers: [],
      coSponsors: [],
      tabledAt: "2019-03-02T09:00:00.000Z",
      base: { version: 1, textHash: textHash(inLanguages(), sha256) },
      change: change(floorOf()),
    });
    expect(floor.facts).toEqual([
      {
        type: "AmendmentTabled",
        conclusion: "cooperation",
        amendment: "faster",
        country: "ESP",
        kind,
        textHash: on(floor, "faster").base.textHash,
        late: false,
      },
    ]);
    expect(AmendmentPlan.safeParse({ base: baseOf(floor), change: change(floor) }).success).toBe(true);
  });

  it.each(["ar", "en", "fr", "es"] as const)(
    "in %s, on the same paragraph, and stays as it was tabled (C22)",
    (language) => {
      const floor = tabled(floorOf(), "faster", addingAfter("darknet", "كلمات", language));
      expect(on(floor, "faster").change).toMatchObject({ paragraph: "darknet", language, text: "كلمات" });
    },
  );

  it("in a language of the conference only", () => {
    const french =
      (see = (languages: readonly string[]) => languages) =>
      () =>
        tabled(floorOf(), "faster", addingAfter("darknet", "Demande un rapport.", "fr"), ESP, {
          around: (as) => ({ ...as, languages: see(["en", "es"]) as typeof as.languages }),
        });
    expect(pointers(french())).toEqual(["/change/language"]);
    // Control: where French is one, it is taken.
    expect(refusal(french(() => ["en", "fr"]))).toBeUndefined();
  });

  it("under a name that is neither another's nor a paragraph's", () => {
    const floor = tabled(floorOf(), "faster", more);
    expect(pointers(() => tabled(floor, "training", more))).toEqual(["/id"]);
    expect(refusal(() => act(floor, ESP, "faster", { do: "table", id: "faster", plan: on(floor, "faster") }))).toBe(
      "amendment-exists",
    );
    const beside = inLanguages({
      ...samplePlan,
      paragraphs: [
        ...samplePlan.paragraphs,
        { id: "other", part: "operative", origin: { kind: "rapporteur" }, text: "Or so.", alternativeTo: "gone" },
      ],
    });
    expect(pointers(() => tabled(floorOf(beside), "gone", more))).toEqual(["/id"]);
    // Control: any other name is taken.
    expect(refusal(() => tabled(floorOf(beside), "other-name", more))).toBeUndefined();
  });
});

describe("it changes this very text (rule 1 and 2)", () => {
  it("names a paragraph of it", () => {
    expect(pointers(() => tabled(floorOf(), "faster", deleting("nowhere")))).toEqual(["/change/paragraph"]);
    expect(pointers(() => tabled(floorOf(), "faster", deleting("title")))).toEqual(["/change/paragraph"]);
  });

  it("is made to the version and to the words as they stand", () => {
    const old = floorOf();
    const now = revised(old, inLanguages(planWith("training", "Asks for training.")));
    const onOld = () =>
      act(now, ESP, "faster", { do: "table", id: "faster", plan: { base: baseOf(old), change: more(old) } });
    expect(refusal(onOld)).toBe("stale-base");
    expect(refusalOf(onOld)?.details.extra).toEqual({ version: 2, textHash: textHash(now.text, sha256) });
    const sameHash = { version: 1, textHash: baseOf(now).textHash };
    expect(
      refusal(() =>
        act(now, ESP, "faster", { do: "table", id: "faster", plan: { base: sameHash, change: more(now) } }),
      ),
    ).toBe("stale-base");
    const sameVersion = { version: 2, textHash: baseOf(old).textHash };
    expect(
      refusal(() =>
        act(now, ESP, "faster", { do: "table", id: "faster", plan: { base: sameVersion, change: more(now) } }),
      ),
    ).toBe("stale-base");
    const otherWords = deleting("training")(old);
    expect(
      refusal(() =>
        act(now, ESP, "faster", { do: "table", id: "faster", plan: { base: baseOf(now), change: otherWords } }),
      ),
    ).toBe("stale-base");
    // Control: with the hash of the paragraph as it stands, it is taken.
    expect(refusal(() => tabled(now, "faster", deleting("training")))).toBeUndefined();
  });

  it("proposes other words, in whatever language it is", () => {
    const words = "Encourage les membres à partager ce qu’ils apprennent : les marchés du darknet.";
    expect(refusal(() => tabled(floorOf(), "same", replacing("darknet", words, "fr")))).toBe("same-text");
    expect(refusal(() => tabled(floorOf(), "same", replacing("darknet", `${words} Vite.`, "fr")))).toBeUndefined();
    const original = "Encourages members to share what they learn about markets on the darknet.";
    expect(refusal(() => tabled(floorOf(), "same", replacing("darknet", original)))).toBe("same-text");
    expect(refusal(() => tabled(floorOf(), "same", replacing("darknet", `${original} Soon.`)))).toBeUndefined();
  });
});

describe("a full replacement is another proposal (rule 1)", () => {
  const other = replacing("darknet", "Decides to found a school of police studies in every region.");
  const alsoOther = replacing("training", "Invites banks.");
  const one = () => tabled(floorOf(), "one", other);

  it("of all operative paragraphs by one delegation, whatever is left of the preamble", () => {
    expect(refusal(() => tabled(one(), "two", alsoOther))).toBe("rival-proposal");
    expect(refusal(() => tabled(one(), "two", deleting("training")))).toBe("rival-proposal");
  });

  it("control: of which it does not see the first, the second is taken, and nothing operative is left as it was", () => {
    const floor = tabled(one(), "two", alsoOther, ESP, { around: (as) => ({ ...as, others: [] }) });
    expect(floor.amendments).toHaveLength(2);
  });

  it("but not by two delegations, nor where a paragraph keeps half of its words, nor what was withdrawn", () => {
    expect(refusal(() => tabled(one(), "two", alsoOther, EGY))).toBeUndefined();
    const half = replacing("training", "Asks the secretariat to offer help to the poorest members now.");
    expect(refusal(() => tabled(one(), "two", half))).toBeUndefined();
    const less = replacing("training", "Asks the secretariat to think of what might help the poorest members now.");
    expect(refusal(() => tabled(one(), "two", less))).toBe("rival-proposal");
    // Six of twelve words are half of them, five are not.
    const gone = () => tabled(floorOf(), "one", deleting("training"));
    const six = replacing("darknet", "Encourages members to share what they think.");
    expect(refusal(() => tabled(gone(), "two", six))).toBeUndefined();
    const five = replacing("darknet", "Encourages members to share what works.");
    expect(refusal(() => tabled(gone(), "two", five))).toBe("rival-proposal");
    const withdrawn = act(one(), ESP, "one", { do: "withdraw" });
    expect(refusal(() => tabled(withdrawn, "two", alsoOther))).toBeUndefined();
    expect(refusal(() => act(tabled(withdrawn, "two", alsoOther), ESP, "one", { do: "take-over" }))).toBe(
      "not-allowed",
    );
  });

  it("of a text without operative paragraphs, of all it has", () => {
    const preamble = inLanguages({ ...samplePlan, paragraphs: samplePlan.paragraphs.slice(0, 1) });
    expect(refusal(() => tabled(floorOf(preamble), "one", deleting("recalling")))).toBe("rival-proposal");
    expect(refusal(() => tabled(floorOf(), "one", deleting("recalling")))).toBeUndefined();
  });

  it("by taking over as well, or by its wording in the original", () => {
    const floor = act(tabled(one(), "two", alsoOther, EGY), EGY, "two", { do: "withdraw" });
    expect(refusal(() => act(floor, ESP, "two", { do: "take-over" }))).toBe("rival-proposal");
    expect(refusal(() => act(floor, KEN, "two", { do: "take-over" }))).toBeUndefined();

    // Nothing in Spanish to compare it with: it is looked at when its wording is there.
    const untranslated = floorOf(inLanguages(samplePlan, ["fr"]));
    const inSpanish = tabled(
      tabled(untranslated, "one", other),
      "two",
      replacing("training", "Invita a los bancos.", "es"),
    );
    const word = (wording: string) => () => act(inSpanish, RAPPORTEUR, "two", { do: "word", wording });
    expect(refusal(word("Invites banks."))).toBe("rival-proposal");
    expect(refusal(word("Asks the secretariat to offer training to every bank by 2021."))).toBeUndefined();
    // Where there is, it is compared with that.
    expect(refusal(() => tabled(one(), "two", replacing("training", "Invita a los bancos.", "es")))).toBe(
      "rival-proposal",
    );
  });
});

describe("an amendment of an amendment (rule 4)", () => {
  const floor = () => tabled(floorOf(), "first", more);
  const second = () => tabled(floor(), "second", rewording("first", `${MORE} Soon.`), EGY);

  it("is one, and is not amended in its turn", () => {
    expect(on(second(), "second").change).toMatchObject({ kind: "reword", amendment: "first" });
    expect(refusal(() => tabled(second(), "third", rewording("second", "Words."), KEN))).toBe("amendment-depth");
  });

  it("control: who does not see that the second is one, has a third", () => {
    const floor = tabled(second(), "third", rewording("second", "Words."), KEN, {
      around: (as) => ({
        ...as,
        others: as.others.map((other) =>
          other.id === "second" ? { ...other, change: replacing("darknet", `${MORE} Soon.`)(floorOf()) } : other,
        ),
      }),
    });
    expect(on(floor, "third").change).toMatchObject({ amendment: "second" });
  });

  it("changes the words as they were tabled, which a deletion has none of", () => {
    expect(pointers(() => tabled(floor(), "second", rewording("nowhere", "Words.")))).toEqual(["/change/amendment"]);
    const deletion = tabled(floorOf(), "first", deleting("darknet"));
    expect(pointers(() => tabled(deletion, "second", rewording("first", "Words.")))).toEqual(["/change/amendment"]);
    expect(refusal(() => tabled(floor(), "second", rewording("first", MORE)))).toBe("same-text");
    expect(refusal(() => tabled(floor(), "second", rewording("first", MORE, "fr")))).toBeUndefined();
    const stale = { ...rewording("first", "Words.")(floor()), wordingHash: sha256("What it never said.") };
    expect(refusal(() => tabled(floor(), "second", () => stale))).toBe("stale-base");
  });

  it("of one that is still to be decided, and not being voted on", () => {
    const withdrawn = act(floor(), ESP, "first", { do: "withdraw" });
    expect(refusal(() => tabled(withdrawn, "second", rewording("first", "Words.")))).toBe("amendment-state");
    const put = act(closed(act(floor(), CHAIR, "first", { do: "admit" })), CHAIR, "first", { do: "put" });
    const late: Floor = { ...put, leave: LEAVE };
    expect(refusal(() => tabled(late, "second", rewording("first", "Words.")))).toBe("voting-started");
    // Control: who does not see that it was put.
    const unseen = tabled(late, "second", rewording("first", "Words."), EGY, {
      around: (as) => ({ ...as, others: as.others.map(({ putAt: _, ...other }) => other) }),
    });
    expect(on(unseen, "second").state).toBe("SUBMITTED");
  });
});

describe("late ones only with the chair's leave (rule 4)", () => {
  const at = (now: string, floor = floorOf()): Floor => ({ ...floor, now: new Date(now) });

  it("up to the last millisecond, not at the deadline", () => {
    expect(on(tabled(at("2019-03-04T11:59:59.999Z"), "late", more), "late").leave).toBeUndefined();
    expect(refusal(() => tabled(at(DEADLINE), "late", more))).toBe("leave-needed");
    expect(refusalOf(() => tabled(at(DEADLINE), "late", more))?.details.extra).toEqual({ deadline: DEADLINE });
    expect(refusal(() => tabled(closed(floorOf()), "late", more))).toBe("leave-needed");
    // Closed is closed, whatever the clock says.
    expect(refusal(() => tabled({ ...closed(floorOf()), now: new Date("2019-03-02T09:00:00Z") }, "late", more))).toBe(
      "leave-needed",
    );
  });

  it.each([at(DEADLINE), closed(floorOf())])("with leave it is taken, and says so", (floor) => {
    const late = tabled({ ...floor, leave: LEAVE }, "late", more);
    expect(on(late, "late").leave).toEqual(LEAVE);
    expect(late.facts).toMatchObject([{ type: "AmendmentTabled", late: true }]);
  });

  it("leave that was not needed is not used", () => {
    expect(on(tabled({ ...floorOf(), leave: LEAVE }, "early", more), "early").leave).toBeUndefined();
  });

  it("nor with leave against what was adopted on the same words", () => {
    const floor: Floor = { ...decided(open(floorOf(), "gone", deleting("darknet"), EGY), "gone", true), leave: LEAVE };
    expect(refusal(() => tabled(floor, "late", more))).toBe("amendment-conflict");
    expect(refusalOf(() => tabled(floor, "late", more))?.details.extra).toEqual({ with: ["gone"] });
    // Controls: where it was rejected, and elsewhere in the text, it is taken.
    const rejected: Floor = {
      ...decided(open(floorOf(), "gone", deleting("darknet"), EGY), "gone", false),
      leave: LEAVE,
    };
    expect(refusal(() => tabled(rejected, "late", more))).toBeUndefined();
    expect(
      refusal(() =>
        tabled(floor, "late", replacing("training", "Asks the secretariat to offer training to every bureau.")),
      ),
    ).toBeUndefined();
  });
});

describe("admissibility", () => {
  test("is ruled on with a reason", () => {
    const floor = tabled(floorOf(), "faster", more);
    const out = act(floor, CHAIR, "faster", { do: "rule-out", reason: "It is about another text." });
    expect(on(out, "faster")).toMatchObject({ state: "INADMISSIBLE", reason: "It is about another text." });
    expect(JSON.stringify(out.facts.at(-1))).not.toContain("another text");
    expect(refusal(() => act(floor, CHAIR, "faster", { do: "rule-out", reason: "  " }))).toBe("reason-required");
  });

  test("is when it becomes open", () => {
    expect(on(open(floorOf(), "faster", more), "faster")).toMatchObject({
      state: "OPEN",
      admittedAt: "2019-03-02T09:00:00.000Z",
    });
  });
});
