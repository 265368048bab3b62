import * as z from "zod";
import { CREDENTIALS } from "#shared/domain/conclusions/votes/electorate.ts";
import { Country } from "#shared/domain/country.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { prose } from "#shared/domain/text.ts";
import { always, inConference as params } from "./conclusion-acts.ts";
import { defineRoute, type RouteShape, STAFF_ROLES } from "./route.ts";

/** Credentials, standing and presence of delegations: who may vote, and whether enough are there (rules.md 2.3-V). */

export const Credentials = z.enum(CREDENTIALS).meta({ id: "Credentials" });

const standing = { as: z.enum(["member", "observer"]), inGoodStanding: z.boolean(), credentials: Credentials };

const Quorum = z.strictObject({
  holds: z.boolean(),
  arithmetic: z.string().meta({ description: "The rule with its integers" }),
});

export const RollView = z
  .strictObject({
    members: z.int().meta({ description: "All members of the conference, with or without a vote" }),
    entitled: z.array(Country).meta({ description: "Those who would have a vote if one were opened now" }),
    present: z.array(Country).meta({ description: "Of those entitled, who is in the room" }),
    toOpen: Quorum,
    toDecide: Quorum,
    delegations: z.array(z.strictObject({ country: Country, ...standing, presentSince: Instant.optional() })),
    openVotes: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: "Roll", description: "Who may vote, and who is in the room" });
export type RollView = z.input<typeof RollView>;

const shown = { status: 200, body: RollView, etag: true } as const;
const countries = z.array(Country).min(1).max(250);

export const readRollRoute = defineRoute({
  name: "conclusions/read-roll",
  method: "GET",
  path: "/conferences/{conference}/roll",
  summary: "Credentials, standing and presence of every delegation, and whether there is a quorum",
  callers: STAFF_ROLES,
  request: { params },
  success: shown,
  refusals: always,
});

export const setStandingRoute = defineRoute({
  name: "conclusions/set-standing",
  method: "PUT",
  path: "/conferences/{conference}/roll/standings/{country}",
  summary:
    "Say whether a participant is a member in good standing, and how far its credentials are; of no effect on open votes",
  callers: ["organiser"],
  request: {
    params: params.extend({ country: Country }),
    body: z.strictObject({ ...standing, reason: prose(500).optional() }).meta({ id: "Standing" }),
  },
  success: shown,
  refusals: [...always, "conference-state"],
});

export const setCredentialsRoute = defineRoute({
  name: "conclusions/set-credentials",
  method: "POST",
  path: "/conferences/{conference}/roll/credentials",
  summary: "Record what came of looking at the credentials of several members; at most 50 at once while a vote is open",
  callers: ["organiser"],
  request: { params, body: z.strictObject({ credentials: Credentials, countries }), idempotent: true },
  success: shown,
  refusals: [...always, "conference-state"],
});

export const takePresenceRoute = defineRoute({
  name: "conclusions/take-presence",
  method: "POST",
  path: "/conferences/{conference}/roll/presence",
  summary: "Record which delegations are in the room and which are not, as the roll call or the door has it",
  callers: ["organiser", "desk"],
  request: {
    params,
    body: z.strictObject({
      delegations: z
        .array(z.strictObject({ country: Country, present: z.boolean() }))
        .min(1)
        .max(250),
    }),
    idempotent: true,
  },
  success: shown,
  refusals: [...always, "conference-state"],
});

export const rollRoutes: readonly RouteShape[] = [
  ...[readRollRoute, setStandingRoute, setCredentialsRoute, takePresenceRoute],
];
