import { describe, expect, it, test } from "vitest";
import {
  attachStatement,
  STATEMENT_KINDS,
  type Statement,
  type StatementCircumstances,
  type StatementWish,
  statementHash,
  toPublish,
  withdrawStatement,
} from "#shared/domain/conclusions/votes/reservations.ts";
import { alternateOf, at, delegationOf, headOf, MEMBERS, refusalOf, refused, sha256 } from "./support/chamber.ts";

const [a = "", b = ""] = MEMBERS;

const circumstances: StatementCircumstances = {
  decision: { id: "d-1", mode: "vote", inSecret: false },
  entitled: MEMBERS,
  published: false,
  paragraphs: ["recalling", "darknet"],
  delegation: delegationOf(a),
  hash: sha256,
};

const attach = (wish: Partial<StatementWish> = {}, differing: Partial<StatementCircumstances> = {}, now = at(10)) =>
  attachStatement(
    { ...circumstances, ...differing },
    { id: "s-1", kind: "reservation", language: "ar", text: "يتحفّظ الوفد على الفقرة.", delegate: headOf(a), ...wish },
    now,
  );

describe("a statement", () => {
  it("is attached to decision and member, in its language, and the record knows it by its hash", () => {
    const { after, fact } = attach({ paragraphs: ["darknet"] });
    expect(after).toEqual({
      decision: "d-1",
      id: "s-1",
      country: a,
      kind: "reservation",
      language: "ar",
      text: "يتحفّظ الوفد على الفقرة.",
      paragraphs: ["darknet"],
      by: { delegate: headOf(a), as: "head" },
      at: at(10).toISOString(),
    });
    expect(fact).toEqual({
      type: "StatementAttached",
      decision: "d-1",
      statement: "s-1",
      country: a,
      kind: "reservation",
      hash: statementHash(after, sha256),
    });
  });

  it("has another hash for other words, another language, another paragraph or another member, and for nothing else", () => {
    const hashOf = (...args: Parameters<typeof attach>) => statementHash(attach(...args).after, sha256);
    const others = [
      hashOf({ text: "Autre chose." }),
      hashOf({ language: "fr" }),
      hashOf({ paragraphs: ["darknet"] }),
      hashOf({ kind: "interpretative-statement" }),
      hashOf({ delegate: headOf(b) }, { delegation: delegationOf(b) }),
    ];
    expect(new Set([hashOf(), ...others]).size).toBe(6);
    expect(hashOf({}, {}, at(11))).toBe(hashOf());
  });

  test.each<[string, Partial<StatementWish>, Partial<StatementCircumstances>, string]>([
    ["after the decision was published", {}, { published: true }, "statement-too-late"],
    ["by a member that has no vote in it", {}, { entitled: [b] }, "not-entitled"],
    ["by somebody who does not act for the member", { delegate: alternateOf(a) }, {}, "not-the-acting-voter"],
    ["about a paragraph that there is not", { paragraphs: ["darknet", "title"] }, {}, "invalid-request"],
  ])("is refused %s", (_, wish, differing, refusal) => {
    expect(refused(() => attach(wish, differing))).toBe(refusal);
    expect(refused(() => attach())).toBeUndefined();
  });

  it("names the paragraph that is wrong", () => {
    const refusal = refusalOf(() => attach({ paragraphs: ["darknet", "title"] }));
    expect(refusal?.details.errors?.[0]?.pointer).toBe("/paragraphs/1");
  });

  test.each([
    ["vote", false, undefined],
    ["vote", true, "nothing-to-explain"],
    ["consensus", false, "nothing-to-explain"],
    ["silence", false, "nothing-to-explain"],
  ] as const)("that explains a vote, where the decision is by %s (secret: %s)", (mode, inSecret, refusal) => {
    const decision = { id: "d-1", mode, inSecret };
    expect(refused(() => attach({ kind: "explanation-of-vote" }, { decision }))).toBe(refusal);
    for (const kind of ["reservation", "interpretative-statement"] as const)
      expect(refused(() => attach({ kind }, { decision }))).toBeUndefined();
  });
});

describe("withdrawing a statement", () => {
  const { after } = attach();
  const withdraw = (
    statement: Statement = after,
    differing: Partial<Pick<StatementCircumstances, "published" | "delegation">> = {},
    delegate = headOf(a),
  ) =>
    withdrawStatement(statement, { published: false, delegation: delegationOf(a), ...differing }, { delegate }, at(12));

  it("keeps it, and publishes it no more", () => {
    const withdrawn = withdraw();
    expect(withdrawn.after).toEqual({ ...after, withdrawnAt: at(12).toISOString() });
    expect(withdrawn.fact).toEqual({ type: "StatementWithdrawn", decision: "d-1", statement: "s-1", country: a });
    expect(toPublish([withdrawn.after])).toEqual([]);
    expect(toPublish([after])).toEqual([after]);
  });

  test.each<[string, () => unknown, string]>([
    ["once it was published", () => withdraw(after, { published: true }), "statement-too-late"],
    ["twice", () => withdraw(withdraw().after), "not-found"],
    ["by another member", () => withdraw(after, { delegation: delegationOf(b) }, headOf(b)), "not-found"],
    ["by somebody who does not act for the member", () => withdraw(after, {}, alternateOf(a)), "not-the-acting-voter"],
  ])("is refused %s", (_, act, refusal) => {
    expect(refused(act)).toBe(refusal);
    expect(refused(() => withdraw())).toBeUndefined();
  });
});

it("is published by kind, then by member, then in the order in which it was made", () => {
  const of = (kind: Statement["kind"], country: string, minutes: number, id: string) =>
    attach({ kind, id, delegate: headOf(country) }, { delegation: delegationOf(country) }, at(minutes)).after;
  const inOrder = [
    of("reservation", a, 2, "z"),
    of("reservation", a, 3, "a"),
    of("reservation", b, 1, "b"),
    of("explanation-of-vote", a, 1, "c"),
    of("interpretative-statement", a, 1, "d"),
  ];
  expect(toPublish(inOrder.toReversed())).toEqual(inOrder);
  expect(STATEMENT_KINDS).toHaveLength(3);
});
