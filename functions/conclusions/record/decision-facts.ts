import type { KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Cast } from "#shared/domain/conclusions/votes/votes-cast.ts";
import { consensusCourse } from "./consensus-course.ts";
import { laterWritingsOf, silenceCourse } from "./silence-course.ts";
import { textOf } from "./text-of.ts";
import { voteCourse } from "./vote-course.ts";

export interface CastVote {
  readonly vote: Vote;
  readonly cast: Cast;
}

/** What is kept of how a decision took place, by its mode. `first`: the vote before it, which was a tie. */
export type Taken =
  | ({ readonly mode: "vote"; readonly first?: CastVote } & CastVote)
  | { readonly mode: "silence"; readonly silence: Silence }
  | { readonly mode: "consensus"; readonly consensus: Consensus };

/** As it was begun; of a second vote, as that was. */
export interface Begun {
  readonly openings: readonly KeptOpening[];
  readonly text: ConclusionText;
}

/**
 * A decision that has ended, as its bundle has it, without what was said beside it. Undefined where so few voted in
 * secret that there is none.
 */
export const decisionFacts = (
  { openings, text: words }: Begun,
  taken: Taken,
  hash: Hash,
): DecisionFacts | undefined => {
  const begun = openings.at(-1);
  if (begun === undefined) throw new Error("The record of a decision that nobody began.");
  const { conference, conclusion, decision, opening } = begun;
  const text = textOf(begun, words);
  const beside = { statements: [], corrections: [], laterWritings: [] };
  const common = { conference, conclusion, decision, text, opening, ...beside };
  switch (taken.mode) {
    case "vote": {
      const course = courseOf(taken, hash);
      const firstVote = taken.first && firstVoteOf(openings, taken.first, hash);
      const isShown = course !== undefined && (taken.first === undefined) === (firstVote === undefined);
      return isShown ? { ...common, ...course, ...(firstVote && { firstVote }) } : undefined;
    }
    case "silence": {
      const { silence } = taken;
      return {
        ...{ ...common, course: silenceCourse(silence, hash), closedAt: mustBe(silence.ended?.decidedAt) },
        laterWritings: laterWritingsOf(silence, hash),
      };
    }
    case "consensus": {
      const course = consensusCourse(taken.consensus, hash);
      return { ...common, course, closedAt: mustBe(course.gavel?.at ?? course.objections[0]?.at) };
    }
  }
};

const courseOf = ({ vote, cast }: CastVote, hash: Hash) => {
  const course = voteCourse(vote, cast, hash);
  return course && { course, closedAt: mustBe(vote.closedAt) };
};

const firstVoteOf = ([first]: Begun["openings"], cast: CastVote, hash: Hash): DecisionFacts["firstVote"] => {
  if (first?.opening.mode !== "vote" || first.opening.vote !== cast.vote.id)
    throw new Error(`${cast.vote.id} was not the first vote on its question.`);
  const course = courseOf(cast, hash);
  return course && { opening: first.opening, ...course, corrections: [] };
};

/** A decision that has not ended has no facts. */
const mustBe = (closedAt: string | undefined): string => {
  if (closedAt === undefined) throw new Error("The record of a decision that has not ended.");
  return closedAt;
};
