import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { Paging, pageOf } from "./paging.ts";
import { ENTITIES, type Entity } from "./record.ts";
import { defineRoute, type RouteShape } from "./route.ts";

const EntityName = z
  .string()
  .regex(new RegExp(`^(?:${ENTITIES.join("|")})/[\\x21-\\x7e]{1,255}$`), { error: "must be such as delegation/FRA" })
  .transform((entity) => entity as Entity);

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const RecordView = z
  .strictObject({
    conference: z.string(),
    entity: z.string().meta({ examples: ["delegation/FRA"] }),
    id: z.uuid(),
    at: Instant,
    actor: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("staff"), id: z.string() }),
      z.strictObject({ kind: z.literal(["contact", "delegate"]), id: z.string(), country: z.string() }),
      z.strictObject({ kind: z.literal("anyone") }),
      z.strictObject({ kind: z.literal("system"), id: z.string() }),
    ]),
    fact: z.looseObject({ type: z.string().meta({ examples: ["DelegationSubmitted"] }) }),
    version: z.int().meta({ description: "Version of the entity after the change" }),
    before: Hash.optional().meta({ description: "SHA-256 of the entity's canonical JSON before the change" }),
    after: Hash.optional().meta({ description: "SHA-256 of the entity's canonical JSON after the change" }),
    reason: z.string().optional(),
    requestId: z.string(),
  })
  .meta({ id: "Record" });
export type RecordView = z.input<typeof RecordView>;

export const readAuditRoute = defineRoute({
  name: "conferences/read-audit",
  method: "GET",
  path: "/conferences/{conference}/audit",
  summary: "What happened, of one entity or of the whole conference: who, what, when, hashes before and after, why",
  callers: ["organiser"],
  request: {
    params: z.strictObject({ conference: ConferenceId }),
    query: Paging.extend({
      entity: EntityName.optional(),
      order: z.enum(["newest", "oldest"]).default("newest"),
    }),
  },
  success: { status: 200, body: pageOf(RecordView) },
  refusals: ["not-signed-in", "not-allowed", "not-found"],
});

export const auditRoutes: readonly RouteShape[] = [readAuditRoute];
