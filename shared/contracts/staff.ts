import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

const conference = z.strictObject({ conference: ConferenceId });
const always = ["not-signed-in", "not-allowed", "not-found"] as const;

/** A person as the issuer of access tokens names them: claim `sub`. */
export const Subject = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, { error: "must be the subject of the person's access token" })
  .meta({ id: "Subject", examples: ["5f2c8a34-90b1-70e0-3c57-0d8a2e1b4f66"] });

const params = conference.extend({ subject: Subject });

export const Roles = z
  .array(z.enum(STAFF_ROLES))
  .min(1)
  .max(STAFF_ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, { error: "must not name a role twice" });

const StaffView = z.strictObject({ subject: Subject, roles: Roles }).meta({ id: "Staff" });

export const listStaffRoute = defineRoute({
  name: "conferences/list-staff",
  method: "GET",
  path: "/conferences/{conference}/staff",
  summary: "Who has which roles in this conference; those of the whole deployment are not listed",
  callers: ["organiser"],
  request: { params: conference, query: Paging },
  success: { status: 200, body: pageOf(StaffView) },
  refusals: always,
});

export const grantRolesRoute = defineRoute({
  name: "conferences/grant-roles",
  method: "PUT",
  path: "/conferences/{conference}/staff/{subject}",
  summary: "Give a person these roles in the conference and no others; acts on their very next call",
  callers: ["organiser"],
  request: { params, body: z.strictObject({ roles: Roles }) },
  success: { status: 200, body: StaffView },
  refusals: always,
});

export const removeRolesRoute = defineRoute({
  name: "conferences/remove-roles",
  method: "DELETE",
  path: "/conferences/{conference}/staff/{subject}",
  summary: "Take all roles in the conference from a person; acts on their very next call",
  callers: ["organiser"],
  request: { params },
  success: { status: 204 },
  refusals: always,
});

export const staffRoutes: readonly RouteShape[] = [listStaffRoute, grantRolesRoute, removeRolesRoute];
