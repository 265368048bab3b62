import type { RulesOfProcedure } from "../../conference.ts";
import { Refusal } from "../../refusal.ts";
import { type Finding, mustBeCounts } from "./majority.ts";

export type Quorum = RulesOfProcedure["quorumToOpen"] | RulesOfProcedure["quorumToDecide"];

/** Whether enough members are there (rules.md 2.3-V); integers only, since half of 197 is no number of members. */
export const quorumOf = (rule: Quorum, present: number, members: number): Finding => {
  mustBeCounts(present, members);
  switch (rule) {
    case "none":
      return { holds: true, arithmetic: `no quorum is asked for: ${present} of ${members} present` };
    case "one-third":
      return {
        holds: present > 0 && 3 * present >= members,
        arithmetic: `quorum of one third: 3 × ${present} = ${3 * present} ${3 * present >= members ? "≥" : "<"} ${members}${present === 0 ? ", and nobody present" : ""}`,
      };
    case "majority":
      return {
        holds: 2 * present > members,
        arithmetic: `quorum of a majority: 2 × ${present} = ${2 * present} ${2 * present > members ? ">" : "≤"} ${members}`,
      };
  }
};

/** The finding, which must hold. */
export const mustBeQuorate = (rule: Quorum, present: number, members: number): Finding => {
  const quorum = quorumOf(rule, present, members);
  if (!quorum.holds)
    throw new Refusal("no-quorum", { detail: `There is no ${quorum.arithmetic}.`, extra: { present, members } });
  return quorum;
};

/** A delegation came in or went out, as scans or the desk say. */
export interface PresenceChange {
  readonly country: string;
  readonly present: boolean;
  /** RFC 3339 instant. */
  readonly at: string;
}

/** How many of those entitled were there: at the opening, when they were fewest, and at the closing. */
export interface Attendance {
  readonly opening: number;
  readonly lowest: number;
  readonly lowestAt: string;
  readonly closing: number;
}

/**
 * Who was there from the opening until just before the closing. All that happens at one instant happens together; who
 * comes and goes at one instant has gone. The order in which changes became known is without effect.
 */
export const attendanceOf = (
  { entitled }: { readonly entitled: readonly string[] },
  atOpening: readonly string[],
  changes: readonly PresenceChange[],
  { openedAt, closedAt }: { readonly openedAt: string; readonly closedAt: string },
): Attendance => {
  const voters = new Set(entitled);
  const there = new Set(atOpening.filter((country) => voters.has(country)));
  const opening = there.size;
  const [from, until] = [Date.parse(openedAt), Date.parse(closedAt)];
  let [lowest, lowestAt] = [opening, from];
  const during = changes
    .map((change) => ({ ...change, at: Date.parse(change.at) }))
    .filter(({ country, at }) => voters.has(country) && at >= from && at < until)
    .toSorted((a, b) => a.at - b.at || Number(b.present) - Number(a.present));
  for (const [index, { country, present, at }] of during.entries()) {
    if (present) there.add(country);
    else there.delete(country);
    if (during[index + 1]?.at !== at && there.size < lowest) [lowest, lowestAt] = [there.size, at];
  }
  return { opening, lowest, lowestAt: new Date(lowestAt).toISOString(), closing: there.size };
};
