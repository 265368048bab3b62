import * as z from "zod";
import {
  AMENDMENT_STATES,
  AmendmentId,
  AmendmentPlan,
  DISPOSITIONS,
} from "#shared/domain/conclusions/amendments/amendment.ts";
import { CONFLICTS } from "#shared/domain/conclusions/amendments/amendment-conflicts.ts";
import { Country } from "#shared/domain/country.ts";
import { Instant } from "#shared/domain/local-time.ts";

export const AmendmentView = z
  .strictObject({
    id: AmendmentId,
    state: z.enum(AMENDMENT_STATES),
    ...AmendmentPlan.shape,
    country: Country.meta({ description: "Whose it is now" }),
    earlierMovers: z.array(Country),
    coSponsors: z.array(Country),
    tabledAt: Instant,
    late: z.boolean().meta({ description: "Tabled after the deadline, with the chair's leave" }),
    reason: z.string().optional().meta({ description: "Why it is inadmissible" }),
    wording: z.string().optional().meta({ description: "What it says in the language of the original, as agreed" }),
    recommendation: z.strictObject({ disposition: z.enum(DISPOSITIONS), reason: z.string() }).optional(),
    putAt: Instant.optional().meta({ description: "When voting on it started" }),
    decision: z.string().optional(),
    mergedInto: AmendmentId.optional(),
    lapsedBecause: AmendmentId.optional(),
    version: z.int(),
  })
  .meta({ id: "Amendment" });
export type AmendmentView = z.input<typeof AmendmentView>;

export const AmendmentsView = z
  .strictObject({
    amendments: z.array(AmendmentView),
    conflicts: z.array(z.strictObject({ between: z.tuple([AmendmentId, AmendmentId]), over: z.enum(CONFLICTS) })),
    proposedOrder: z.array(AmendmentId).meta({ description: "Furthest from the original first" }),
    order: z.array(AmendmentId).meta({ description: "In which they are put: the chair's, where there is one" }),
    leaves: z.array(Country).meta({ description: "Delegations that may table late" }),
    version: z.int(),
  })
  .meta({ id: "Amendments", description: "The amendments to a text and the order in which they are put" });
export type AmendmentsView = z.input<typeof AmendmentsView>;
