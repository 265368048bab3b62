import type { RulesOfProcedure } from "../../conference.ts";

export type Majority = RulesOfProcedure["majority"];

/** Votes in whole numbers; who abstains counts as not voting (UN General Assembly rule 86). */
export interface Count {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** What a rule comes to, and the integers it comes from, in words that anybody can check. */
export interface Finding {
  readonly holds: boolean;
  readonly arithmetic: string;
}

type Rule = (yes: number, no: number, members: number) => Finding;

const RULES: Record<Majority, Rule> = {
  simple: (yes, no) => ({
    holds: yes > no,
    arithmetic: `simple majority of those present and voting: ${yes} ${yes > no ? ">" : "≤"} ${no}`,
  }),
  "two-thirds": (yes, no) => {
    const [left, right] = [3 * yes, 2 * (yes + no)];
    return {
      holds: yes > 0 && left >= right,
      arithmetic: `two thirds of those present and voting: 3 × ${yes} = ${left} ${sign(left, right)} ${right} = 2 × (${yes} + ${no})${orNobody(yes)}`,
    };
  },
  "majority-of-members": (yes, _no, members) => ({
    holds: 2 * yes > members,
    arithmetic: `majority of all members: 2 × ${yes} = ${2 * yes} ${2 * yes > members ? ">" : "≤"} ${members}`,
  }),
  "two-thirds-of-members": (yes, _no, members) => {
    const [left, right] = [3 * yes, 2 * members];
    return {
      holds: yes > 0 && left >= right,
      arithmetic: `two thirds of all members: 3 × ${yes} = ${left} ${sign(left, right)} ${right} = 2 × ${members}${orNobody(yes)}`,
    };
  },
};

/** Whether a count carries a question among so many members of the conference (rules.md 2.3-V); integers only. */
export const majorityOf = (rule: Majority, { yes, no, abstain }: Count, members: number): Finding => {
  mustBeCounts(yes, no, abstain, members);
  return RULES[rule](yes, no, members);
};

/** Only where more votes in favour than against are asked for does an equal division leave the question open. */
export const isTied = (rule: Majority, { yes, no }: Count): boolean => rule === "simple" && yes === no && yes > 0;

export const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

/** Half a vote, or less than none, is a mistake of ours. */
export const mustBeCounts = (...numbers: number[]): void => {
  const wrong = numbers.find((number) => !isCount(number));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no count.`);
};

/** Without it, 0 ≥ 0 would carry a text for which nobody voted. */
const orNobody = (yes: number): string => (yes === 0 ? ", and none in favour" : "");

const sign = (left: number, right: number): string => (left >= right ? "≥" : "<");
