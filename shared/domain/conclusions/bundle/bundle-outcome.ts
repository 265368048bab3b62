import { consensusResult } from "./bundle-consensus.ts";
import type { VoteCourse } from "./bundle-course.ts";
import type { Result } from "./bundle-result.ts";
import { silenceResult } from "./bundle-silence.ts";
import { voteResult } from "./bundle-tally.ts";
import type { DecisionFacts } from "./decision-bundle.ts";

/** What follows from how a decision took place; undefined where it took place in a way that its opening does not know. */
export const resultOf = (facts: Omit<DecisionFacts, "firstVote">): Result | undefined => {
  const { opening, course, closedAt } = facts;
  if (opening.mode === "vote")
    return isOfVote(course) && COURSE_OF[opening.method] === course.kind
      ? voteResult(facts, opening, course)
      : undefined;
  if (opening.mode === "silence")
    return course.kind === "silence" ? silenceResult(closedAt, opening, course) : undefined;
  return course.kind === "consensus" ? consensusResult(closedAt, opening, course) : undefined;
};

const COURSE_OF = {
  recorded: "ballots",
  "roll-call": "hands",
  "show-of-hands": "hands",
  secret: "secret",
} as const;

const isOfVote = (course: DecisionFacts["course"]): course is VoteCourse =>
  course.kind === "ballots" || course.kind === "hands" || course.kind === "secret";
