import * as z from "zod";
import {
  Choice,
  Code,
  Instant,
  Name,
  Ordinal,
  ordered,
  padded,
  Sha256,
  Tongue,
  Voter,
  Words,
} from "./bundle-fields.ts";

/** What members said with the decision; it may come after the closing, until the decision is published (C19). */
export const BundleStatement = z.strictObject({
  id: Name,
  country: Code,
  kind: z.enum(["reservation", "explanation-of-vote", "interpretative-statement"]),
  language: Tongue,
  /** Of a statement that was withdrawn only the hash of its words is still here. */
  text: Words.optional(),
  textHash: Sha256,
  paragraphs: z.array(Name).optional(),
  by: Voter,
  at: Instant,
  withdrawnAt: Instant.optional(),
});
export const statements = ordered(BundleStatement, ({ id }) => id);

/** How a member had intended to vote: a note beside the record, without effect on it (C16). */
export const Correction = z.strictObject({
  country: Code,
  number: Ordinal,
  intended: Choice,
  by: Voter,
  at: Instant,
});
export const corrections = ordered(Correction, ({ country, number }) => `${country} ${padded(number)}`);
