import * as z from "zod";
import { corrections } from "./bundle-afterwards.ts";
import { Course } from "./bundle-course.ts";
import { VoteOpening } from "./bundle-opening.ts";
import { VoteResult } from "./bundle-result.ts";

/** The vote that was a tie, after which the question was put once more (UN General Assembly rule 95). */
export const FirstVote = z.strictObject({ opening: VoteOpening, course: Course, result: VoteResult, corrections });
export type FirstVote = z.output<typeof FirstVote>;

/** The openings of all votes on a question, or of what else was asked; the first is that of the decision. */
export const openingsOf = <O>({
  opening,
  firstVote,
}: {
  readonly opening: O;
  readonly firstVote?: Pick<FirstVote, "opening"> | undefined;
}): readonly [O | FirstVote["opening"], ...O[]] => (firstVote ? [firstVote.opening, opening] : [opening]);
