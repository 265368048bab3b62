import * as z from "zod";
import { Code, codes, Id128, Instant, Name, Ordinal, ordered, Person, Tongue, Whole, Words } from "./bundle-fields.ts";

export const Standing = z.strictObject({
  country: Code,
  as: z.enum(["member", "observer"]),
  inGoodStanding: z.boolean(),
  credentials: z.enum(["NONE", "RECEIVED", "PROVISIONAL", "ACCEPTED", "REJECTED"]),
});

const frozen = {
  at: Instant,
  by: Person,
  rules: z.strictObject({
    version: Ordinal,
    majority: z.enum(["simple", "two-thirds", "majority-of-members", "two-thirds-of-members"]),
    quorumToOpen: z.enum(["none", "one-third", "majority"]),
    quorumToDecide: z.enum(["one-third", "majority"]),
    languageNoticeHours: Whole,
    silenceHours: Whole,
    voteMayChange: z.boolean(),
    provisionalCredentialsMayVote: z.boolean(),
  }),
  standings: ordered(Standing, ({ country }) => country),
  entitled: codes,
  /** A decision, taken elsewhere, that the languages need not all have been out so long. */
  waiver: z.strictObject({ decision: Name, reason: Words }).optional(),
};

export const VoteOpening = z.strictObject({
  mode: z.literal("vote"),
  ...frozen,
  present: codes,
  vote: Name,
  method: z.enum(["recorded", "roll-call", "show-of-hands", "secret"]),
  round: z.union([z.literal(1), z.literal(2)]),
  rollCall: z.strictObject({ language: Tongue, seed: Id128, alphabet: z.array(Code), order: z.array(Code) }).optional(),
});

/** What was settled when the decision was opened; nothing that came later changed it. */
export const Opening = z.discriminatedUnion("mode", [
  VoteOpening,
  z.strictObject({
    mode: z.literal("silence"),
    ...frozen,
    expiresAt: Instant,
    /** The variant in which those entitled that were absent have so many days more. */
    adReferendum: z.strictObject({ days: Whole.max(366), absent: codes }).optional(),
  }),
  z.strictObject({ mode: z.literal("consensus"), ...frozen, present: codes }),
]);
export type Opening = z.output<typeof Opening>;
export type OpeningOf<M extends Opening["mode"]> = Extract<Opening, { mode: M }>;
