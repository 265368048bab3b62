import type { Hash } from "../conclusion-text.ts";
import { type Altered, differences } from "./bundle-differences.ts";
import { canPrecede } from "./clocks-differ.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import { verifyCourse } from "./verify-bundle-course.ts";
import { verifyOpening } from "./verify-bundle-opening.ts";

/** Before a second vote there was a first one, as sound as any, which was a tie and over by then. */
export const verifyFirstVote = (bundle: DecisionBundle, hash: Hash): Altered[] => {
  const { firstVote, opening } = bundle;
  if (firstVote === undefined) return [];
  const { firstVote: _, ...alone } = { ...bundle, ...firstVote };
  const { tied, closedAt } = firstVote.result;
  return [
    ...[...verifyOpening(alone, hash), ...verifyCourse(alone)],
    ...differences(tied, true, "/result/tied"),
    ...(canPrecede(closedAt, opening.at) ? [] : [{ where: "/result/closedAt", what: "is after the second opening" }]),
    ...(opening.mode === "vote" && opening.vote === firstVote.opening.vote
      ? [{ where: "/opening/vote", what: "is the second vote's name" }]
      : []),
  ].map(({ where, what }) => ({ where: `/firstVote${where}`, what }));
};
