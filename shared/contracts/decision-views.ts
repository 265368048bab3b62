import * as z from "zod";
import { ConclusionId, DECISION_MODES } from "#shared/domain/conclusions/conclusion.ts";
import { CHAIR_ACTS, HAND_OVERS } from "#shared/domain/conclusions/silence/notice.ts";
import { SILENCE_STATES } from "#shared/domain/conclusions/silence/silence.ts";
import { STATEMENT_KINDS } from "#shared/domain/conclusions/votes/reservations.ts";
import { Country } from "#shared/domain/country.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { ContentHash } from "./conclusion-views.ts";
import { VoteId } from "./vote-views.ts";

/** A decision goes by its text and which decision on it it is. */
export const DecisionId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+\.[1-9]\d*$/, { error: "must be the id of a decision, such as cooperation.1" })
  .meta({ id: "DecisionId", examples: ["cooperation.1"] });

export const StatementView = z
  .strictObject({
    id: z.string(),
    country: Country,
    kind: z.enum(STATEMENT_KINDS),
    language: Language,
    text: z.string(),
    paragraphs: z.array(z.string()).optional(),
    at: Instant,
    withdrawnAt: Instant.optional(),
  })
  .meta({ id: "Statement", description: "A reservation, an explanation of vote or an interpretative statement" });
export type StatementView = z.input<typeof StatementView>;

const Writing = z.strictObject({ id: z.string(), country: Country, how: z.string(), hash: ContentHash, at: Instant });

export const SilenceView = z
  .strictObject({
    state: z.enum(SILENCE_STATES),
    openedAt: Instant,
    expiry: Instant.meta({ description: "Exclusive: what is received then is too late" }),
    expiries: z.array(z.strictObject({ at: Instant, announcedAt: Instant })),
    entitled: z.array(Country),
    informed: z.array(Country),
    unproven: z
      .array(z.strictObject({ country: Country, heard: z.enum(["failed", "nothing"]), awaitsChair: z.boolean() }))
      .meta({ description: "Who is not proven to have been told: nothing is adopted by their silence" }),
    acts: z.array(z.strictObject({ country: Country, act: z.enum(CHAIR_ACTS), at: Instant })),
    handOvers: z.array(z.strictObject({ country: Country, act: z.enum(HAND_OVERS), handedOverAt: Instant })),
    objections: z
      .array(Writing)
      .optional()
      .meta({ description: "Absent for delegations where the rules do not name objectors" }),
    statements: z.array(Writing),
    adReferendumUntil: Instant.optional(),
    version: z.int(),
  })
  .meta({
    id: "Silence",
    description: "A silence procedure: how far it has come, and who is proven to have been told",
  });
export type SilenceView = z.input<typeof SilenceView>;

export const ConsensusView = z
  .strictObject({
    state: z.enum(["ASKED", "ADOPTED", "NO_CONSENSUS"]),
    askedAt: Instant,
    entitled: z.array(Country),
    objections: z.array(z.strictObject({ country: Country, at: Instant })),
    gavel: z.strictObject({ at: Instant, present: z.array(Country), arithmetic: z.string() }).optional(),
    version: z.int(),
  })
  .meta({ id: "Consensus" });
export type ConsensusView = z.input<typeof ConsensusView>;

export const DecisionView = z
  .strictObject({
    id: DecisionId,
    conclusion: ConclusionId,
    mode: z.enum(DECISION_MODES),
    textVersion: z.int(),
    textHash: ContentHash,
    languages: z.partialRecord(Language, ContentHash).meta({ description: "In which words the text is decided upon" }),
    rulesVersion: z.int(),
    openedAt: Instant,
    waiver: z.strictObject({ decision: z.string(), reason: z.string() }).optional(),
    outcome: z.string().optional(),
    endedAt: Instant.optional(),
    root: ContentHash.optional().meta({
      description: "Of everything that the decision follows from; as in the result mail",
    }),
    consensus: ConsensusView.optional(),
    silence: SilenceView.optional(),
    votes: z.array(VoteId).optional(),
    statements: z.array(StatementView),
  })
  .meta({ id: "Decision", description: "A question that was put on a text, and how it ended" });
export type DecisionView = z.input<typeof DecisionView>;
