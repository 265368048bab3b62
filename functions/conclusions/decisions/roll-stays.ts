import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Roll } from "#shared/domain/conclusions/votes/roll.ts";

/** Whoever freezes who is entitled, or counts who is there, is in one order with whoever changes the roll. */
export const rollStays = (roll: Roll): NonNullable<DecisionChange["roll"]> => ({
  before: roll,
  after: { ...roll, version: roll.version + 1 },
  facts: [],
});
