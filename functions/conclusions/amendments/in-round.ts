import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import { Refusal } from "#shared/domain/refusal.ts";

/** From the opening of a time for amendments until what came of it is merged, amendments are decided. */
const ROUND: readonly Conclusion["state"][] = ["AMENDMENTS_OPEN", "AMENDMENTS_CLOSED"];

export const isInRound = ({ state }: Pick<Conclusion, "state">): boolean => ROUND.includes(state);

export const mustBeInRound = ({ state }: Pick<Conclusion, "state">): void => {
  if (!ROUND.includes(state))
    throw new Refusal("conclusion-state", {
      detail: `The conclusion is ${state}; this needs ${ROUND.join(" or ")}.`,
      extra: { state },
    });
};
