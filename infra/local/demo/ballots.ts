import { canAct } from "./movers.ts";
import type { Cast } from "./people.ts";

export interface PlannedBallot {
  readonly country: string;
  readonly choice: "YES" | "NO" | "ABSTAIN";
}

/** How the heads vote who read the codes of their mails. */
export const ballotsOf = ({ delegations }: Cast): PlannedBallot[] =>
  delegations.filter(canAct).map(({ country }, at) => ({ country, choice: choiceOf(at) }));

const choiceOf = (at: number): PlannedBallot["choice"] => {
  if (at % 11 === 10) return "NO";
  return at % 7 === 6 ? "ABSTAIN" : "YES";
};
