import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Country } from "#shared/domain/country.ts";
import { Language, Texts } from "#shared/domain/language.ts";
import { MemberChange } from "#shared/domain/member-change.ts";
import { Region } from "#shared/domain/region.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape } from "./route.ts";

const conference = z.strictObject({ conference: ConferenceId });
const params = conference.extend({ country: Country });
const readers = ["organiser", "desk"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const ContactId = z.uuid().meta({ id: "ContactId" });
const count = z.int().min(0);

const MemberView = z
  .strictObject({
    country: Country,
    names: Texts,
    language: Language,
    region: Region,
    regionReason: z.string().optional(),
    regionTable: z.string().meta({ description: "Date of the table of regions that applied" }),
    contacts: z.array(
      z
        .strictObject({
          id: ContactId,
          role: z.enum(["focal-point", "alternate"]),
          name: z.string(),
          email: z.string(),
          language: Language.optional(),
        })
        .meta({ id: "Contact" }),
    ),
    version: z.int(),
  })
  .meta({ id: "Member" });
export type MemberView = z.input<typeof MemberView>;

const member = { status: 200, body: MemberView, etag: true } as const;

export const listMembersRoute = defineRoute({
  name: "conferences/list-members",
  method: "GET",
  path: "/conferences/{conference}/members",
  summary: "Members by country code",
  callers: readers,
  request: { params: conference, query: Paging.extend({ region: Region.optional() }) },
  success: { status: 200, body: pageOf(MemberView) },
  refusals: always,
});

export const readMemberRoute = defineRoute({
  name: "conferences/read-member",
  method: "GET",
  path: "/conferences/{conference}/members/{country}",
  summary: "One member with its contacts",
  callers: readers,
  request: { params },
  success: member,
  refusals: always,
});

export const changeMemberRoute = defineRoute({
  name: "conferences/change-member",
  method: "PATCH",
  path: "/conferences/{conference}/members/{country}",
  summary: "Change a member; links and sessions of a contact whose address changes end at once",
  callers: ["organiser"],
  request: { params, body: MemberChange, ifMatch: true },
  success: member,
  refusals: [...always, "precondition-required", "stale", "conference-state"],
});

export const rotateLinksRoute = defineRoute({
  name: "conferences/rotate-links",
  method: "POST",
  path: "/conferences/{conference}/members/{country}/links",
  summary: "Mail a new link to one contact, or to all of the member; the old ones and their sessions end at once",
  callers: ["organiser"],
  request: { params, body: z.strictObject({ contact: ContactId.optional() }), idempotent: true },
  success: { status: 202, body: z.strictObject({ contacts: z.array(ContactId) }) },
  refusals: [...always, "conference-state", "member-has-no-contact"],
});

export const revokeLinksRoute = defineRoute({
  name: "conferences/revoke-links",
  method: "DELETE",
  path: "/conferences/{conference}/members/{country}/links",
  summary: "End all links and sessions of a member's contacts at once",
  callers: ["organiser"],
  request: { params },
  success: { status: 204 },
  refusals: always,
});

const RowError = z
  .strictObject({
    line: count.meta({ description: "Line of the file, its header being 1; in JSON the place in the array, from 1" }),
    field: z.string().optional(),
    detail: z.string(),
  })
  .meta({ id: "RowError" });

export const importMembersRoute = defineRoute({
  name: "conferences/import-members",
  method: "POST",
  path: "/conferences/{conference}/members/imports",
  summary: "Add and change members from CSV or JSON; with any error nothing is written, twice the same changes nothing",
  callers: ["organiser"],
  // No Idempotency-Key: the content is the key. What stands in the file already is left alone, so that a call cut
  // short goes on where it stopped.
  request: {
    params: conference,
    query: z.strictObject({
      dryRun: z
        .enum(["true", "false"])
        .default("false")
        .transform((value) => value === "true"),
    }),
    body: z.union([z.string(), z.array(z.unknown())]).meta({
      description: "CSV with a header line, or an array of MemberDetails; errors are told by row, the first 200",
    }),
    bodyTypes: ["text/csv", "application/json"],
  },
  success: {
    status: 200,
    body: z
      .strictObject({ added: count, changed: count, unchanged: count, errors: z.array(RowError) })
      .meta({ id: "ImportResult" }),
  },
  refusals: [...always, "conference-state", "unsupported-media-type", "body-too-large"],
});

export const memberRoutes: readonly RouteShape[] = [
  listMembersRoute,
  readMemberRoute,
  changeMemberRoute,
  rotateLinksRoute,
  revokeLinksRoute,
  importMembersRoute,
];
