import { describe, expect, test } from "vitest";
import { DECISION, headed, memoryDecisions } from "./support/memory-decisions.ts";

const refused = (attempt: Promise<unknown>, refusal: string) => expect(attempt).rejects.toMatchObject({ refusal });
const asked = async (setting: Parameters<typeof memoryDecisions>[0] = {}) => {
  const world = memoryDecisions(setting);
  await world.open({ mode: "consensus" });
  return world;
};

describe("a consensus", () => {
  test("is asked for without a quorum, which counts when the gavel falls", async () => {
    const world = await asked({ present: [] });
    await refused(world.gavel(), "no-quorum");
    world.kept.roll = { ...world.kept.roll, present: { FRA: "x", KEN: "x" }, version: 2 };
    const { body } = (await world.gavel()) as never as { body: object };
    expect(body).toMatchObject({
      ...{ outcome: "ADOPTED", root: expect.any(String) },
      consensus: { state: "ADOPTED", gavel: { present: ["FRA", "KEN"] } },
    });
    expect(world.conclusion().state).toBe("ADOPTED");
    expect(world.kept.seals.get(DECISION)).toMatchObject([{ mode: "consensus", outcome: "ADOPTED" }]);
    expect(world.facts().map(({ type }) => type)).toEqual([
      ...["DecisionOpened", "ConsensusAsked", "DecisionEnded", "GavelFell", "DecisionSealed"],
    ]);
    await refused(world.gavel(), "consensus-ended");
  });

  test("ends with one objection by whoever acts for a member in the room, without a word in writing", async () => {
    const world = await asked();
    const { body } = (await world.object("FRA")) as never as { body: object };
    expect(body).toMatchObject({ outcome: "NO_CONSENSUS", consensus: { objections: [{ country: "FRA" }] } });
    expect(world.conclusion().state).toBe("CIRCULATED");
    expect(world.kept.consensuses.get(DECISION)?.objections).toMatchObject([
      { country: "FRA", by: { delegate: "FRA-head", as: "head" } },
    ]);
    await refused(world.gavel(), "consensus-ended");
    await refused(world.object("KEN"), "consensus-ended");
    expect(world.kept.seals.get(DECISION)).toHaveLength(1);
  });

  test("is objected to by those entitled and present only, and by nothing but an objection", async () => {
    const world = await asked({ present: ["FRA", "NOR"] });
    await refused(world.object("NOR"), "not-entitled");
    await refused(world.object("KEN"), "not-present");
    await refused(world.object("FRA", { delegate: "FRA-adviser" }), "not-the-acting-voter");
    await refused(world.object("FRA", { code: "000000" }), "code-not-valid");
    await expect(world.object("FRA", { how: "amendment", text: "Delete." })).rejects.toMatchObject({
      details: { errors: [{ pointer: "/how" }] },
    });
    expect(world.conclusion().state).toBe("DECISION_OPEN");
  });

  test("may be objected to through the chair, in the name of whoever acts at this moment", async () => {
    const world = await asked();
    const term = { from: "2019-03-31T00:00:00.000Z", until: "2019-04-02T00:00:00.000Z" };
    world.delegations.set("KEN", {
      ...headed("KEN"),
      delegates: [{ id: "KEN-alternate", category: "ALTERNATE", state: "CONFIRMED" } as never],
      actingHead: { delegate: "KEN-alternate", ...term },
    });
    await refused(world.hear({ country: "NOR" }), "not-entitled");
    await world.hear({ country: "KEN" });
    expect(world.kept.consensuses.get(DECISION)?.objections).toMatchObject([
      { country: "KEN", by: { delegate: "KEN-alternate", as: "acting-head" } },
    ]);
  });

  test("nobody is heard who has nobody that acts for it", async () => {
    const world = await asked();
    world.delegations.delete("KEN");
    await refused(world.hear({ country: "KEN" }), "not-the-acting-voter");
  });

  test("keeps what was said with it and blocked nothing", async () => {
    const world = await asked();
    world.kept.statements.set(DECISION, [
      {
        ...{
          decision: DECISION,
          id: "s1",
          country: "FRA",
          kind: "reservation",
          language: "fr",
          text: "With a reservation.",
        },
        ...{ by: { delegate: "FRA-head", as: "head" }, at: "2019-04-01T08:00:00.000Z" },
      },
    ]);
    await world.gavel();
    expect(world.kept.consensuses.get(DECISION)?.gavel?.statements).toMatchObject([
      { country: "FRA", statement: "s1" },
    ]);
  });

  test("is decided once, whatever comes at the same moment", async () => {
    for (let seed = 0; seed < 40; seed++) {
      const world = await asked();
      let order = seed;
      const random = () => {
        order = (order * 16_807 + 11) % 2_147_483_647;
        return order / 2_147_483_647;
      };
      const quiet = (attempt: Promise<unknown>) => attempt.catch(() => undefined);
      await world.together(random, [
        () => quiet(world.gavel()),
        () => quiet(world.object("FRA")),
        () => quiet(world.hear({ country: "KEN" })),
      ]);
      expect(world.kept.seals.get(DECISION)).toHaveLength(1);
      expect(world.facts("DecisionEnded")).toHaveLength(1);
      const { state, gavel, objections } = world.kept.consensuses.get(DECISION) ?? ({} as never);
      expect(state === "ADOPTED" ? [gavel !== undefined, objections.length] : [gavel, objections.length]).toEqual(
        state === "ADOPTED" ? [true, 0] : [undefined, 1],
      );
    }
  });
});

describe("a waiver of the hours for which all languages must be out", () => {
  const waiver = { decision: "procedure.languages.v1", reason: "The printer broke." };
  const vote = { id: waiver.decision, state: "CLOSED", question: { what: "procedure", waivesHoursOf: "cooperation" } };
  const withVote = (changes: object, outcome?: string) => {
    const world = memoryDecisions();
    world.kept.votes.set(waiver.decision, { ...vote, ...changes } as never);
    if (outcome) world.tallies.set(waiver.decision, { outcome } as never);
    return world.open({ mode: "consensus", waiver });
  };

  test("is a vote of procedure that was carried", async () => {
    expect(await withVote({}, "ADOPTED")).toMatchObject({ body: { waiver } });
  });

  test.each([
    ["none", undefined, undefined],
    ["one that is open", { state: "OPEN" }, undefined],
    ["one that was lost", {}, "NOT_ADOPTED"],
    ["one that was void", {}, "VOID"],
    ["one that was not counted yet", {}, undefined],
    ["one on something else", { question: { what: "procedure" } }, "ADOPTED"],
    ["one on another text", { question: { what: "procedure", waivesHoursOf: "other" } }, "ADOPTED"],
  ] as const)("and is not %s", async (_, changes, outcome) => {
    const opening = changes ? withVote(changes, outcome) : memoryDecisions().open({ mode: "consensus", waiver });
    await expect(opening).rejects.toMatchObject({
      ...{ refusal: "invalid-request", details: { errors: [{ pointer: "/waiver/decision" }] } },
    });
  });
});

describe("opening a decision", () => {
  test("by vote opens the vote with it, with a roll that knows of it", async () => {
    const world = memoryDecisions();
    const { body } = (await world.open({ mode: "vote", method: "recorded" })) as never as { body: object };
    expect(body).toMatchObject({ id: DECISION, mode: "vote", votes: ["cooperation.1.v1"] });
    expect(world.kept.votes.get("cooperation.1.v1")).toMatchObject({
      question: { what: "conclusion", decision: DECISION },
    });
    expect(world.kept.roll.open).toEqual(["cooperation.1.v1"]);
  });

  test("is refused where the text was changed since it was read, or a question is put already", async () => {
    const world = await asked();
    await refused(world.open({ mode: "consensus" }), "conclusion-state");
    const postponed = memoryDecisions();
    postponed.become({ state: "POSTPONED" });
    await refused(postponed.open({ mode: "consensus" }), "conference-state");
  });

  test("waits for amendments that are neither decided nor withdrawn", async () => {
    const undecided = { readAmendments: async () => ({ book: undefined, amendments: [{ state: "OPEN" } as never] }) };
    const world = memoryDecisions({ defect: () => undecided });
    await refused(world.open({ mode: "consensus" }), "amendments-undecided");
    const decided = { readAmendments: async () => ({ book: undefined, amendments: [{ state: "REJECTED" } as never] }) };
    await memoryDecisions({ defect: () => decided }).open({ mode: "consensus" });
  });

  test("freezes who is entitled in one order with the roll: whoever changes it meanwhile is seen", async () => {
    let suspends = true;
    const world = memoryDecisions({
      defect: ({ saveDecision }) => ({
        saveDecision: async (...change) => {
          if (suspends) suspend();
          suspends = false;
          return saveDecision(...change);
        },
      }),
    });
    const suspend = () => {
      const { standings, version } = world.kept.roll;
      const suspended = { as: "member", inGoodStanding: false, credentials: "NONE" } as const;
      world.kept.roll = { ...world.kept.roll, standings: { ...standings, FRA: suspended }, version: version + 1 };
    };
    await world.open({ mode: "consensus" });
    expect(world.kept.consensuses.get(DECISION)?.electorate.entitled).toEqual(["KEN", "SWE"]);
  });
});
