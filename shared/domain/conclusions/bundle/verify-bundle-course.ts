import { Refusal } from "../../refusal.ts";
import { type Altered, differences } from "./bundle-differences.ts";
import { resultOf } from "./bundle-outcome.ts";
import type { Result } from "./bundle-result.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import { verifyConsensusCourse } from "./verify-bundle-consensus.ts";
import { verifySilenceCourse } from "./verify-bundle-silence.ts";
import { verifyVoteCourse } from "./verify-bundle-vote.ts";

/** The result follows from the course, and the course was possible. */
export const verifyCourse = (bundle: DecisionBundle): Altered[] => {
  const { opening, course, result } = bundle;
  const follows = resultIn(bundle);
  if (follows === "disagreement")
    return [{ where: "/course/entries", what: "is not two people's agreement on the same hands" }];
  if (follows === undefined)
    return [{ where: "/course/kind", what: `is ${course.kind}, and the opening knows of none` }];
  return [
    ...differences(result, follows, "/result"),
    ...(result.closedAt >= (follows.mode === "silence" ? follows.endedAt : opening.at)
      ? []
      : [{ where: "/result/closedAt", what: "is too early" }]),
    ...courseOf(bundle, follows),
  ];
};

const resultIn = (bundle: DecisionBundle): Result | "disagreement" | undefined => {
  try {
    return resultOf({ ...bundle, closedAt: bundle.result.closedAt });
  } catch (error) {
    if (error instanceof Refusal) return "disagreement";
    throw error;
  }
};

const courseOf = (bundle: DecisionBundle, follows: Result): Altered[] => {
  const { opening, course } = bundle;
  if (opening.mode === "silence") return course.kind === "silence" ? verifySilenceCourse(bundle, opening, course) : [];
  if (opening.mode === "consensus")
    return course.kind === "consensus" && follows.mode === "consensus"
      ? verifyConsensusCourse(opening, course, follows)
      : [];
  return course.kind === "silence" || course.kind === "consensus"
    ? []
    : verifyVoteCourse(course, opening, follows.closedAt);
};
