import * as z from "zod";
import { CATEGORIES, Category } from "#shared/domain/conference.ts";
import { Country } from "#shared/domain/country.ts";
import { DELEGATE_STATES, DELEGATION_STATES } from "#shared/domain/delegation.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { REGIONS, Region } from "#shared/domain/region.ts";

export const DelegateId = z.uuid().meta({ id: "DelegateId" });

/** A delegate as shown: never the document number, of which only a hash is kept. */
export const DelegateView = z
  .strictObject({
    id: DelegateId,
    category: Category,
    state: z.enum(DELEGATE_STATES),
    familyName: z.string(),
    givenNames: z.string(),
    nameInOwnScript: z.string().optional(),
    position: z.string(),
    email: z.string(),
    language: Language,
    replaces: DelegateId.optional(),
    looksAlike: z.boolean().meta({ description: "The name mixes alphabets and could be taken for another's" }),
  })
  .meta({ id: "Delegate" });

export const DelegationView = z
  .strictObject({
    conference: z.string(),
    country: Country,
    region: Region,
    state: z.enum(DELEGATION_STATES),
    version: z.int(),
    invitedAt: Instant.optional(),
    reason: z.string().optional(),
    actingHead: z.strictObject({ delegate: DelegateId, from: Instant, until: Instant }).optional(),
    delegates: z.array(DelegateView),
  })
  .meta({ id: "Delegation" });

/** A delegation in a list: without its people's data. */
export const DelegationLine = z
  .strictObject({
    country: Country,
    region: Region,
    state: z.enum(DELEGATION_STATES),
    version: z.int(),
    seats: z.int().meta({ description: "Seats held" }),
  })
  .meta({ id: "DelegationLine" });

const count = z.int().min(0);

export const Statistics = z
  .strictObject({
    members: count,
    /** Every member is in exactly one, so they sum to members (R14). */
    answers: z.strictObject({ accepted: count, regrets: count, none: count, notInvited: count }),
    delegations: z.record(z.enum(DELEGATION_STATES), count),
    delegates: z.record(z.enum(DELEGATE_STATES), count),
    seats: z.strictObject({
      total: count,
      byCategory: z.record(z.enum(CATEGORIES), count),
      byRegion: z.record(z.enum(REGIONS), count),
      byCountry: z.partialRecord(Country, count),
    }),
    quotas: z.array(z.strictObject({ quota: z.string(), size: count, used: count, free: count })),
  })
  .meta({ id: "Statistics" });
