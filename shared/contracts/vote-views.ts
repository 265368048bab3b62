import * as z from "zod";
import { Choice, VOTE_METHODS } from "#shared/domain/conclusions/votes/vote.ts";
import { Country } from "#shared/domain/country.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { ContentHash } from "./conclusion-views.ts";

/** A vote goes by the decision or the amendment that it is on, and how often that was voted on. */
export const VoteId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+){1,3}$/, { error: "must be the id of a vote, such as cooperation.1.v1" })
  .meta({ id: "VoteId", examples: ["cooperation.1.v1"] });

const Count = z.strictObject({ yes: z.int(), no: z.int(), abstain: z.int() });

/** What a vote came to, with every integer that it follows from. */
export const TallyView = z
  .strictObject({
    outcome: z.enum(["ADOPTED", "NOT_ADOPTED", "VOID"]),
    voidBecause: z.enum(["quorum-lost", "ballots-and-voters-differ"]).optional(),
    tied: z.boolean(),
    count: Count.optional().meta({ description: "Absent where so few voted in secret that it would tell how" }),
    notVoting: z.int().optional(),
    positions: z.array(z.strictObject({ country: Country, choice: Choice })).optional(),
    setAside: z.array(z.strictObject({ country: Country, number: z.int(), why: z.string() })),
    attendance: z.strictObject({ opening: z.int(), lowest: z.int(), lowestAt: Instant, closing: z.int() }),
    arithmetic: z.string(),
    hash: ContentHash.meta({ description: "The name of this tally" }),
  })
  .meta({ id: "Tally" });
export type TallyView = z.input<typeof TallyView>;

export const VoteView = z
  .strictObject({
    id: VoteId,
    question: z.strictObject({
      what: z.enum(["conclusion", "amendment", "procedure"]),
      id: z
        .string()
        .meta({ description: "Of the text or of the amendment; in the chair's words where it is of procedure" }),
      decision: z.string(),
      hash: ContentHash.meta({ description: "Of exactly what is voted on" }),
      reopens: z.string().optional().meta({ description: "The decided text that a question of procedure is about" }),
      waivesHoursOf: z
        .string()
        .optional()
        .meta({ description: "The text for which a question of procedure waives the hours of the languages" }),
    }),
    method: z.enum(VOTE_METHODS),
    state: z.enum(["OPEN", "CLOSED"]),
    round: z.int(),
    rulesVersion: z.int(),
    members: z.int(),
    entitled: z.array(Country),
    presentAtOpening: z.array(Country),
    laterChanges: z
      .array(z.strictObject({ at: Instant, country: Country }))
      .meta({ description: "Whose standing changed since the opening: listed, not applied" }),
    rollCall: z.strictObject({ language: Language, seed: z.string(), order: z.array(Country) }).optional(),
    openedAt: Instant,
    closesAt: Instant.optional().meta({ description: "When it closes by itself; exclusive" }),
    closedAt: Instant.optional(),
    voted: z
      .array(Country)
      .optional()
      .meta({ description: "Who has cast a ballot so far; how stays unknown until closing" }),
    entries: z.int().optional().meta({ description: "How often hands were entered" }),
    tally: TallyView.optional(),
    version: z.int(),
  })
  .meta({ id: "Vote", description: "A vote and, once it is closed and counted, what it came to" });
export type VoteView = z.input<typeof VoteView>;
