import { expect, test } from "vitest";
import { byBeginning } from "#infra/local/access/leading-keys.ts";

const LEADING = "dynamodb:LeadingKeys";
const asking = (...patterns: string[]) => [
  { policy: { Statement: [{ Effect: "Deny", Condition: { "ForAnyValue:StringLike": { [LEADING]: patterns } } }] } },
];

test("keys that begin alike are one question, and those that begin otherwise another", () => {
  const policies = asking("BALLOTS#*", "CHAIN#*");
  const keys = (...all: string[]) => byBeginning(policies, { [LEADING]: all, other: "x" });
  expect(keys("BALLOTS#a", "BALLOTS#b")).toEqual({ [LEADING]: ["BALLOTS#"], other: "x" });
  expect(keys("honcb-15#vote/a")).toEqual({ [LEADING]: ["-"], other: "x" });
  expect(keys("CHAIN#a", "elsewhere", "BALLOTS#a")).toEqual({ [LEADING]: ["-", "BALLOTS#", "CHAIN#"], other: "x" });
});

test("where policies ask in another way, keys stay as they are", () => {
  for (const pattern of ["*#honcb", "BALLOTS#?", "$" + "{aws:userid}*", "BALLOTS#"]) {
    const context = { [LEADING]: ["BALLOTS#a"] };
    expect(byBeginning(asking(pattern), context)).toBe(context);
  }
  expect(byBeginning(asking("BALLOTS#*"), { other: "x" })).toEqual({ other: "x" });
});

test("the longest beginning that fits is the one", () => {
  expect(byBeginning(asking("A*", "AB*"), { [LEADING]: ["ABC"] })).toEqual({ [LEADING]: ["AB"] });
});
