import { quorumInequality } from "./bundle-arithmetic.ts";
import type { CourseOf } from "./bundle-course.ts";
import type { OpeningOf } from "./bundle-opening.ts";
import type { ResultOf } from "./bundle-result.ts";

/** What came of the question whether anybody objects (rules.md 2.3-C). */
export const consensusResult = (
  closedAt: string,
  { standings, rules }: OpeningOf<"consensus">,
  { objections, gavel }: CourseOf<"consensus">,
): ResultOf<"consensus"> => {
  const members = standings.filter(({ as }) => as === "member").length;
  return {
    mode: "consensus",
    closedAt,
    outcome: objections.length > 0 ? "NO_CONSENSUS" : "ADOPTED",
    members,
    objectors: [...new Set(objections.map(({ country }) => country))].toSorted(),
    ...(gavel && { quorum: quorumInequality(rules.quorumToDecide, gavel.present.length, members) }),
  };
};
