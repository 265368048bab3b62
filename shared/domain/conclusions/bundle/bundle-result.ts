import * as z from "zod";
import { Code, codes, Instant, Ordinal, Whole } from "./bundle-fields.ts";

/** A rule as an inequality between two whole numbers, and whether it holds. */
export const Inequality = z.strictObject({
  rule: z.enum([
    "none",
    "one-third",
    "majority",
    "simple",
    "two-thirds",
    "majority-of-members",
    "two-thirds-of-members",
  ]),
  left: Whole,
  is: z.enum([">", ">="]),
  right: Whole,
  holds: z.boolean(),
});
export type Inequality = z.output<typeof Inequality>;

export const VoteResult = z.strictObject({
  mode: z.literal("vote"),
  closedAt: Instant,
  outcome: z.enum(["ADOPTED", "NOT_ADOPTED", "VOID"]),
  voidBecause: z.enum(["quorum-lost", "ballots-and-voters-differ"]).optional(),
  members: Whole,
  attendance: z.strictObject({ opening: Whole, lowest: Whole, lowestAt: Instant, closing: Whole }),
  quorum: Inequality,
  count: z.strictObject({ yes: Whole, no: Whole, abstain: Whole }).optional(),
  notVoting: Whole.optional(),
  majority: Inequality.optional(),
  tied: z.boolean(),
  setAside: z.array(
    z.strictObject({
      country: Code,
      number: Ordinal,
      why: z.enum(["not-entitled", "vote-final", "replaces-another"]),
    }),
  ),
});

/** What it came to, with every number from which that follows. */
export const Result = z.discriminatedUnion("mode", [
  VoteResult,
  z.strictObject({
    mode: z.literal("silence"),
    closedAt: Instant,
    outcome: z.enum(["ADOPTED", "SILENCE_BROKEN", "SERVICE_UNPROVEN"]),
    /** When it ended by the rules; it was closed then or later. */
    endedAt: Instant,
    expiresAt: Instant,
    objectors: codes,
    unproven: codes,
  }),
  z.strictObject({
    mode: z.literal("consensus"),
    closedAt: Instant,
    outcome: z.enum(["ADOPTED", "NO_CONSENSUS"]),
    members: Whole,
    objectors: codes,
    quorum: Inequality.optional(),
  }),
]);
export type Result = z.output<typeof Result>;
export type ResultOf<M extends Result["mode"]> = Extract<Result, { mode: M }>;
