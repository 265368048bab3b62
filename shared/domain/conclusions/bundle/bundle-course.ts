import * as z from "zod";
import {
  Choice,
  Code,
  codes,
  Id128,
  Instant,
  Name,
  Ordinal,
  ordered,
  Person,
  padded,
  Sha256,
  Tongue,
  Voter,
  Whole,
} from "./bundle-fields.ts";
import { Standing } from "./bundle-opening.ts";

const PresenceChange = z.strictObject({ country: Code, present: z.boolean(), at: Instant });

const duringVote = {
  presence: ordered(PresenceChange, ({ at, country, present }) => `${at} ${country} ${present}`),
  /** What became of the right to vote since the opening: listed, not applied (C15). */
  laterChanges: z.array(z.strictObject({ at: Instant, before: Standing.optional(), after: Standing })),
};

const Hands = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("totals"), yes: Whole, no: Whole, abstain: Whole }),
  z.strictObject({
    kind: z.literal("by-country"),
    positions: ordered(z.strictObject({ country: Code, choice: Choice }), ({ country }) => country),
  }),
]);

/** A paper with fewer ballots than these would tell of single members how they voted. */
export const FEWEST_SECRET_BALLOTS = 5;

/** An objection or an amendment sent during or after a silence; its words are kept elsewhere, named by their hash. */
export const Writing = z.strictObject({
  id: Name,
  country: Code,
  how: z.enum(["objection", "amendment"]),
  by: Person,
  language: Tongue,
  hash: Sha256,
  at: Instant,
});
export type Writing = z.output<typeof Writing>;
export const writings = ordered(Writing, ({ country, id, how, hash }) => `${country} ${id} ${how} ${hash}`);

const Service = z.strictObject({
  country: Code,
  deliveries: ordered(z.strictObject({ mail: Name, at: Instant, knownAt: Instant }), ({ mail }) => mail),
  failures: ordered(z.strictObject({ mail: Name, why: Name, knownAt: Instant }), ({ mail }) => mail),
  handOver: z.strictObject({ act: Name, at: Instant, by: Person, knownAt: Instant }).optional(),
  /** What the chair did about it. */
  acts: z.array(z.strictObject({ act: z.enum(["send-again", "hand-over", "extension"]), at: Instant })),
});
export type Service = z.output<typeof Service>;

/** What happened between opening and closing. */
export const Course = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ballots"),
    ...duringVote,
    /** All of them, also those that were replaced. */
    ballots: ordered(
      z.strictObject({
        country: Code,
        number: Ordinal,
        choice: Choice,
        replaces: Ordinal.optional(),
        by: Voter,
        at: Instant,
      }),
      ({ country, number }) => `${country} ${padded(number)}`,
    ),
  }),
  z.strictObject({
    kind: z.literal("hands"),
    ...duringVote,
    entries: ordered(z.strictObject({ number: Ordinal, by: Person, at: Instant, hands: Hands }), ({ number }) =>
      padded(number),
    ),
  }),
  z.strictObject({
    kind: z.literal("secret"),
    ...duringVote,
    /** That a member voted, and apart from it how somebody did: nothing joins the two. */
    participations: ordered(z.strictObject({ country: Code, by: Voter }), ({ country }) => country),
    ballots: ordered(z.strictObject({ id: Id128, choice: Choice }), ({ id }) => id).min(FEWEST_SECRET_BALLOTS),
  }),
  z.strictObject({
    kind: z.literal("silence"),
    extensions: z.array(z.strictObject({ at: Instant, by: Person, expiresAt: Instant })),
    /** One for each of those entitled: what is known of its notice, and since when that was known here. */
    services: ordered(Service, ({ country }) => country),
    objections: writings,
  }),
  z.strictObject({
    kind: z.literal("consensus"),
    objections: z.array(z.strictObject({ country: Code, by: Voter, at: Instant })),
    gavel: z.strictObject({ at: Instant, by: Person, present: codes }).optional(),
  }),
]);
export type Course = z.output<typeof Course>;
export type CourseOf<K extends Course["kind"]> = Extract<Course, { kind: K }>;
export type VoteCourse = CourseOf<"ballots" | "hands" | "secret">;
