import { describe, expect, it, test } from "vitest";
import type { ConclusionActor } from "#shared/domain/conclusions/conclusion-commands.ts";
import {
  askConsensus,
  type Consensus,
  gavel,
  objectTo,
  WITHOUT_A_VOTE,
} from "#shared/domain/conclusions/votes/consensus.ts";
import type { Standing } from "#shared/domain/conclusions/votes/electorate.ts";
import { attachStatement, type Statement, statementHash } from "#shared/domain/conclusions/votes/reservations.ts";
import { RulesOfProcedure } from "#shared/domain/conference.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import {
  alternateOf,
  at,
  CHAIR,
  delegationOf,
  headOf,
  MEMBERS,
  member,
  OPENED,
  refusalOf,
  refused,
  sha256,
  TELLER,
} from "./support/chamber.ts";

const [a = "", b = ""] = MEMBERS;
const everybody = MEMBERS.map((country) => member(country));

const ask = (standings: readonly Standing[] = everybody, by: ConclusionActor = CHAIR, rules = {}): Consensus =>
  askConsensus(
    { conference: "honcb-15", decision: "d-1", textHash: sha256("the text") },
    { by, rulesVersion: 3, rulesOfProcedure: RulesOfProcedure.parse(rules), standings },
    OPENED,
  ).after;

const asked = ask();

const fall = (
  before = asked,
  present: readonly string[] = MEMBERS,
  statements: readonly Statement[] = [],
  by: ConclusionActor = CHAIR,
) => gavel(before, { by, present, statements, hash: sha256 }, at(2));

const object = (before = asked, country = a, delegate = headOf(country), present = true) =>
  objectTo(before, { delegation: delegationOf(country), delegate, present }, at(1));

const reservation = (country: string, decision = "d-1"): Statement =>
  attachStatement(
    {
      decision: { id: decision, mode: "consensus", inSecret: false },
      entitled: MEMBERS,
      published: false,
      paragraphs: [],
      delegation: delegationOf(country),
      hash: sha256,
    },
    { id: `s-${country}`, kind: "reservation", language: "es", text: "Con reservas.", delegate: headOf(country) },
    at(1),
  ).after;

describe("the gavel", () => {
  it("falls when nobody objects, and keeps quorum, objections, reservations and time", () => {
    const { after, fact } = fall(asked, MEMBERS.slice(0, 99), [reservation(b), reservation(a)]);
    expect(after).toMatchObject({ state: "ADOPTED", objections: [], rulesVersion: 3, version: 2 });
    expect(after.gavel).toEqual({
      chair: "chair-1",
      at: at(2).toISOString(),
      present: MEMBERS.slice(0, 99),
      members: 196,
      arithmetic: "quorum of a majority: 2 × 99 = 198 > 196",
      statements: [a, b].map((country) => ({
        country,
        statement: `s-${country}`,
        hash: statementHash(reservation(country), sha256),
      })),
    });
    expect(fact).toEqual({ type: "GavelFell", decision: "d-1", present: 99, members: 196 });
  });

  it("is announced in every language", () => {
    expect(WITHOUT_A_VOTE.en).toBe("Adopted without a vote");
    expect(Object.keys(WITHOUT_A_VOTE)).toEqual([...LANGUAGES]);
  });

  it("is not stopped by reservations, however many", () => {
    expect(
      fall(
        asked,
        MEMBERS,
        MEMBERS.map((country) => reservation(country)),
      ).after.state,
    ).toBe("ADOPTED");
  });

  it("keeps what was said with this decision, and was not withdrawn", () => {
    const withdrawn = { ...reservation(b), withdrawnAt: at(1).toISOString() };
    const { after } = fall(asked, MEMBERS, [reservation(a), withdrawn, reservation(b, "d-2")]);
    expect(after.gavel?.statements.map(({ country }) => country)).toEqual([a]);
  });

  it("needs a quorum of those that have a vote, when it falls", () => {
    const refusal = refusalOf(() => fall(asked, MEMBERS.slice(0, 98)));
    expect([refusal?.refusal, refusal?.details.detail]).toEqual([
      "no-quorum",
      "There is no quorum of a majority: 2 × 98 = 196 ≤ 196.",
    ]);
    const oneSuspended = everybody.map((one) => (one.country === a ? { ...one, inGoodStanding: false } : one));
    expect(refused(() => fall(ask(oneSuspended), MEMBERS.slice(0, 99)))).toBe("no-quorum");
    expect(refused(() => fall(asked, MEMBERS.slice(0, 99)))).toBeUndefined();
    const third = ask(everybody, CHAIR, { quorumToDecide: "one-third" });
    expect([65, 66].map((present) => refused(() => fall(third, MEMBERS.slice(0, present))))).toEqual([
      "no-quorum",
      undefined,
    ]);
  });

  it("is the chair's, as the question is", () => {
    expect(refused(() => fall(asked, MEMBERS, [], TELLER))).toBe("not-allowed");
    expect(refused(() => ask(everybody, TELLER))).toBe("not-allowed");
  });
});

describe("one objection", () => {
  it("ends it", () => {
    const { after, fact } = object();
    expect(after).toMatchObject({
      state: "NO_CONSENSUS",
      objections: [{ country: a, by: { delegate: headOf(a), as: "head" }, at: at(1).toISOString() }],
      version: 2,
    });
    expect(fact).toEqual({ type: "ConsensusObjected", decision: "d-1", country: a });
    const refusal = refusalOf(() => fall(after));
    expect([refusal?.refusal, refusal?.details.extra]).toEqual(["consensus-ended", { state: "NO_CONSENSUS" }]);
    // The control: a gavel that does not look at the state falls on an objection.
    expect(fall({ ...after, state: "ASKED" }).after).toMatchObject({ state: "ADOPTED", objections: [{ country: a }] });
  });

  test.each<[string, () => unknown, string]>([
    ["after the gavel", () => object(fall().after), "consensus-ended"],
    ["after another", () => object(object().after, b), "consensus-ended"],
    ["by an observer", () => object(ask([member(a, { as: "observer" }), member(b)])), "not-entitled"],
    ["by a suspended member", () => object(ask([member(a, { inGoodStanding: false }), member(b)])), "not-entitled"],
    ["by somebody who does not act for the member", () => object(asked, a, alternateOf(a)), "not-the-acting-voter"],
    ["from outside the room", () => object(asked, a, headOf(a), false), "not-present"],
  ])("is refused %s", (_, act, refusal) => {
    expect(refused(act)).toBe(refusal);
    expect(refused(() => object())).toBeUndefined();
  });

  it("leaves a second gavel none to fall", () => {
    expect(refused(() => fall(fall().after))).toBe("consensus-ended");
  });
});

it("is decided by those that had a vote when the chair asked", () => {
  expect(asked).toMatchObject({
    state: "ASKED",
    askedAt: OPENED.toISOString(),
    quorumToDecide: "majority",
    electorate: { members: 196, entitled: MEMBERS },
  });
});
