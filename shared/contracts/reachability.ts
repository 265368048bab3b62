import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { prose } from "#shared/domain/text.ts";
import { Person } from "./mail-log.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape } from "./route.ts";

/** Addresses that take no mail, people nobody can reach, and the lane that stops itself (N11). */

const conference = z.strictObject({ conference: ConferenceId });
const readers = ["organiser", "desk"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const reasoned = z.strictObject({ reason: prose(500) });
const AddressHash = z.string().regex(/^[0-9a-f]{64}$/, { error: "must be the hash of a suppressed address" });
const count = z.int().min(0);

export const SuppressionView = z
  .strictObject({
    addressHash: AddressHash,
    address: z.string(),
    person: z.string().meta({ description: "contact/FRA/<id>, delegate/FRA/<id>, or the secretariat" }),
    why: z.enum(["bounce", "complaint", "unsubscribed"]),
    scope: z.enum(["all", "info"]).meta({ description: "all: gets nothing; info: gets what carries rights or duties" }),
    at: Instant,
    ledgerKey: z.string().optional().meta({ description: "The mail it came of" }),
  })
  .meta({ id: "Suppression" });
export type SuppressionView = z.input<typeof SuppressionView>;

export const listSuppressionsRoute = defineRoute({
  name: "mail/list-suppressions",
  method: "GET",
  path: "/conferences/{conference}/suppressions",
  summary: "Addresses that get no mail, or none that is only information, and why",
  callers: readers,
  request: { params: conference, query: Paging },
  success: { status: 200, body: pageOf(SuppressionView) },
  refusals: always,
});

export const releaseSuppressionRoute = defineRoute({
  name: "mail/release-suppression",
  method: "POST",
  path: "/conferences/{conference}/suppressions/{addressHash}/release",
  summary: "Send to this address again: its owner says that it works, or wants information again",
  callers: ["organiser"],
  request: { params: conference.extend({ addressHash: AddressHash }), body: reasoned, idempotent: true },
  success: { status: 204 },
  refusals: always,
});

export const listUnreachableRoute = defineRoute({
  name: "mail/list-unreachable",
  method: "GET",
  path: "/conferences/{conference}/unreachable",
  summary: "Contacts and delegates whom no mail reaches, by country: each needs a call or a letter",
  callers: readers,
  request: { params: conference, query: Paging },
  success: {
    status: 200,
    body: pageOf(
      z
        .strictObject({
          person: Person,
          country: z.string(),
          role: z.string(),
          name: z.string(),
          why: z.enum(["suppressed", "BOUNCED", "REJECTED", "UNKNOWN"]),
          since: Instant,
          otherContact: z.boolean().meta({ description: "Whether another contact of the country can be reached" }),
        })
        .meta({ id: "Unreachable" }),
    ),
  },
  refusals: always,
});

export const LaneView = z
  .strictObject({
    state: z.enum(["OPEN", "STOPPED"]),
    sent: count.meta({ description: "Mails in this lane since it was last opened" }),
    bounced: count,
    complained: count,
    why: z.string().optional(),
  })
  .meta({ id: "BulkLane" });
export type LaneView = z.input<typeof LaneView>;

export const readBulkLaneRoute = defineRoute({
  name: "mail/read-bulk-lane",
  method: "GET",
  path: "/conferences/{conference}/lanes/bulk",
  summary: "Whether mailings leave, or stopped because too many bounced or complained",
  callers: readers,
  request: { params: conference },
  success: { status: 200, body: LaneView },
  refusals: always,
});

export const releaseBulkLaneRoute = defineRoute({
  name: "mail/release-bulk-lane",
  method: "POST",
  path: "/conferences/{conference}/lanes/bulk/release",
  summary: "Let mailings leave again; what was held is sent",
  callers: ["organiser"],
  request: { params: conference, body: reasoned, idempotent: true },
  success: { status: 200, body: LaneView },
  refusals: always,
});

export const reachabilityRoutes: readonly RouteShape[] = [
  listSuppressionsRoute,
  releaseSuppressionRoute,
  listUnreachableRoute,
  readBulkLaneRoute,
  releaseBulkLaneRoute,
];
