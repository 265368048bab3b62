import * as z from "zod";
import { corrections, statements } from "./bundle-afterwards.ts";
import { Course, writings } from "./bundle-course.ts";
import { Instant, Name, Ordinal, Sha256, Tongue } from "./bundle-fields.ts";
import { Opening } from "./bundle-opening.ts";
import { Result } from "./bundle-result.ts";
import { BundleText } from "./bundle-text.ts";
import { FirstVote } from "./first-vote.ts";

export const BUNDLE_FORMAT = "passerelle-decision/1";

/** Everything that a decision follows from, as decision-bundle.md describes it, for whoever wants to check it. */
export const DecisionBundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  conference: z.strictObject({
    id: Name,
    languages: z
      .array(Tongue)
      .min(1)
      .refine((languages) => new Set(languages).size === languages.length, { error: "must not name a language twice" }),
  }),
  conclusion: Name,
  decision: Name,
  text: BundleText,
  /** Where the vote is a second one. */
  firstVote: FirstVote.optional(),
  opening: Opening,
  course: Course,
  result: Result,
  /** What came with it or after it, each in its own time. */
  statements,
  corrections,
  laterWritings: writings,
  chain: z.array(z.strictObject({ n: Ordinal, at: Instant, previous: Sha256, bodyHash: Sha256, hash: Sha256 })),
  root: Sha256,
});
export type DecisionBundle = z.output<typeof DecisionBundle>;

/** A decision as it took place, before what follows from it is worked out. */
export type DecisionFacts = Omit<DecisionBundle, "format" | "firstVote" | "result" | "chain" | "root"> & {
  readonly firstVote?: Omit<FirstVote, "result"> & { readonly closedAt: string };
  readonly closedAt: string;
};
