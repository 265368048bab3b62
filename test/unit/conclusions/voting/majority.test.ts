import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Finding, isTied, type Majority, majorityOf } from "#shared/domain/conclusions/votes/majority.ts";
import { RulesOfProcedure } from "#shared/domain/conference.ts";

const RULES: readonly Majority[] = RulesOfProcedure.shape.majority.unwrap().options;

const holds = (rule: Majority, yes: number, no: number, members = 196, abstain = 0) =>
  majorityOf(rule, { yes, no, abstain }, members).holds;

/** The fewest votes in favour that carry a question. */
const fewest = (rule: Majority, no: number, members: number): number => {
  for (let yes = 0; ; yes++) if (holds(rule, yes, no, members)) return yes;
};

describe("each row of the table of majorities", () => {
  test.each<[Majority, number, number, boolean]>([
    ["simple", 1, 0, true],
    ["simple", 61, 60, true],
    ["simple", 60, 60, false],
    ["simple", 60, 61, false],
    ["simple", 0, 0, false],
    ["simple", 0, 1, false],
    ["two-thirds", 2, 1, true],
    ["two-thirds", 100, 50, true],
    ["two-thirds", 99, 50, false],
    ["two-thirds", 100, 51, false],
    ["two-thirds", 1, 0, true],
    ["two-thirds", 0, 0, false],
    ["two-thirds", 0, 1, false],
    ["majority-of-members", 99, 97, true],
    ["majority-of-members", 98, 0, false],
    ["majority-of-members", 0, 0, false],
    ["two-thirds-of-members", 131, 65, true],
    ["two-thirds-of-members", 130, 0, false],
    ["two-thirds-of-members", 0, 0, false],
  ])("%s with %i in favour and %i against, of 196: %s", (rule, yes, no, carried) => {
    expect(holds(rule, yes, no)).toBe(carried);
  });

  test.each<[Majority, number, number]>([
    ["majority-of-members", 196, 99],
    ["majority-of-members", 195, 98],
    ["two-thirds-of-members", 196, 131],
    ["two-thirds-of-members", 195, 130],
    ["two-thirds-of-members", 150, 100],
    ["majority-of-members", 1, 1],
    ["two-thirds-of-members", 1, 1],
  ])("%s of %i members takes %i", (rule, members, votes) => {
    expect(fewest(rule, 0, members)).toBe(votes);
  });

  it.each(RULES)("by %s, abstaining changes nothing", (rule) => {
    for (const abstain of [0, 1, 195])
      for (const [yes, no] of [
        [61, 60],
        [60, 60],
        [131, 65],
        [0, 0],
      ] as const)
        expect(holds(rule, yes, no, 196, abstain)).toBe(holds(rule, yes, no));
  });

  it.each(RULES)("by %s, nothing is carried for which nobody voted, not even among no members", (rule) => {
    expect(holds(rule, 0, 0, 0)).toBe(false);
    expect(holds(rule, 0, 0, 196)).toBe(false);
  });
});

/** Rules as others have them, or had them: each carries what must not be carried, or the reverse. */
const WRONG: [string, Majority, (yes: number, no: number, members: number) => boolean][] = [
  ["two thirds as Y ≥ 2N", "two-thirds", (yes, no) => yes >= 2 * no],
  ["two thirds in fractions", "two-thirds", (yes, no) => yes / (yes + no) > 0.667],
  ["a tie carries", "simple", (yes, no) => yes >= no],
  ["half of the members", "majority-of-members", (yes, _, members) => yes >= Math.ceil(members / 2)],
  [
    "two thirds of members rounded",
    "two-thirds-of-members",
    (yes, _, members) => yes >= Math.round((2 * members) / 3 - 0.5),
  ],
];

test.each(WRONG)("control: %s differs from the rule", (_, rule, wrong) => {
  const { failed } = fc.check(
    fc.property(fc.nat(196), fc.nat(196), fc.nat(196), (yes, no, members) => {
      expect(wrong(yes, no, members)).toBe(holds(rule, yes, no, members));
    }),
    { numRuns: 20_000 },
  );
  expect(failed).toBe(true);
});

describe("the sentence", () => {
  it.each<[Majority, number, number, number, string]>([
    ["simple", 61, 60, 196, "simple majority of those present and voting: 61 > 60"],
    ["simple", 60, 60, 196, "simple majority of those present and voting: 60 ≤ 60"],
    ["two-thirds", 100, 50, 196, "two thirds of those present and voting: 3 × 100 = 300 ≥ 300 = 2 × (100 + 50)"],
    ["two-thirds", 99, 50, 196, "two thirds of those present and voting: 3 × 99 = 297 < 298 = 2 × (99 + 50)"],
    [
      "two-thirds",
      0,
      0,
      196,
      "two thirds of those present and voting: 3 × 0 = 0 ≥ 0 = 2 × (0 + 0), and none in favour",
    ],
    ["majority-of-members", 99, 0, 196, "majority of all members: 2 × 99 = 198 > 196"],
    ["majority-of-members", 98, 0, 196, "majority of all members: 2 × 98 = 196 ≤ 196"],
    ["two-thirds-of-members", 131, 0, 196, "two thirds of all members: 3 × 131 = 393 ≥ 392 = 2 × 196"],
    ["two-thirds-of-members", 130, 0, 196, "two thirds of all members: 3 × 130 = 390 < 392 = 2 × 196"],
  ])("of %s with %i to %i of %i", (rule, yes, no, members, arithmetic) => {
    expect(majorityOf(rule, { yes, no, abstain: 0 }, members).arithmetic).toBe(arithmetic);
  });

  it("says what the rule found, so that whoever computes it again agrees", () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES), fc.nat(200), fc.nat(200), fc.nat(200), (rule, yes, no, members) => {
        const finding = majorityOf(rule, { yes, no, abstain: 0 }, members);
        expect(readAgain(finding)).toBe(finding.holds);
      }),
    );
  });
});

/** Reads the inequality back, as a person with a pencil would. */
const readAgain = ({ arithmetic }: Finding): boolean => {
  const [, left, sign, right] = /(\d+) ([>≤≥<]) (\d+)/.exec(arithmetic) ?? [];
  const isTrue = { ">": Number(left) > Number(right), "≥": Number(left) >= Number(right) }[sign ?? ""] ?? false;
  return isTrue && !arithmetic.endsWith("none in favour");
};

describe("a tie", () => {
  it("is as many in favour as against, where more in favour are asked for", () => {
    expect(isTied("simple", { yes: 60, no: 60, abstain: 3 })).toBe(true);
    expect(isTied("simple", { yes: 61, no: 60, abstain: 3 })).toBe(false);
    expect(isTied("two-thirds", { yes: 60, no: 60, abstain: 3 })).toBe(false);
  });

  it("is no tie where nobody voted", () => {
    expect(isTied("simple", { yes: 0, no: 0, abstain: 120 })).toBe(false);
  });
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])("%d is no count of votes", (wrong) => {
  for (const rule of RULES) {
    expect(() => majorityOf(rule, { yes: wrong, no: 0, abstain: 0 }, 196)).toThrow(RangeError);
    expect(() => majorityOf(rule, { yes: 1, no: 0, abstain: 0 }, wrong)).toThrow(RangeError);
  }
});
