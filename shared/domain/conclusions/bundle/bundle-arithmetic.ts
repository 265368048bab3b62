import { type Count, type Majority, majorityOf } from "../votes/majority.ts";
import { type Quorum, quorumOf } from "../votes/quorum.ts";
import type { Inequality } from "./bundle-result.ts";

const strict = (left: number, right: number) => ({ left, is: ">" as const, right });
const inclusive = (left: number, right: number) => ({ left, is: ">=" as const, right });

const MAJORITIES: Record<Majority, (count: Count, members: number) => Pick<Inequality, "left" | "is" | "right">> = {
  simple: ({ yes, no }) => strict(yes, no),
  "two-thirds": ({ yes, no }) => inclusive(3 * yes, 2 * (yes + no)),
  "majority-of-members": ({ yes }, members) => strict(2 * yes, members),
  "two-thirds-of-members": ({ yes }, members) => inclusive(3 * yes, 2 * members),
};

const QUORUMS: Record<Quorum, (present: number, members: number) => Pick<Inequality, "left" | "is" | "right">> = {
  none: (present) => inclusive(present, 0),
  "one-third": (present, members) => inclusive(3 * present, members),
  majority: (present, members) => strict(2 * present, members),
};

/** The rule on votes with its two numbers, so that a reader can follow it by hand. */
export const majorityInequality = (rule: Majority, count: Count, members: number): Inequality => ({
  rule,
  ...MAJORITIES[rule](count, members),
  holds: majorityOf(rule, count, members).holds,
});

export const quorumInequality = (rule: Quorum, present: number, members: number): Inequality => ({
  rule,
  ...QUORUMS[rule](present, members),
  holds: quorumOf(rule, present, members).holds,
});
