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
      const course = voteCourse(taken.vote, taken.cast, hash);
      return course && { ...common, course, closedAt: taken.vote.closedAt ?? "" };
    }
    case "silence": {
      const { silence } = taken;
      return {
        ...{ ...common, course: silenceCourse(silence, hash), closedAt: silence.ended?.decidedAt ?? "" },
        laterWritings: laterWritingsOf(silence, hash),
      };
    }
    case "consensus": {
      const course = consensusCourse(taken.consensus, hash);
      return { ...common, course, closedAt: course.gavel?.at ?? course.objections[0]?.at ?? "" };
    }
  }
};
