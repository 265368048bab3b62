import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Country } from "#shared/domain/country.ts";
import { EmailAddress } from "#shared/domain/email-address.ts";
import { Language, Texts } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { DelegationView } from "./registration-views.ts";
import { defineRoute, LINK_PURPOSES, type RouteShape } from "./route.ts";

/** A link's token as it stands in the URL's fragment. */
const Token = z.string().max(200);

export const openSessionRoute = defineRoute({
  name: "portal/open-session",
  method: "POST",
  path: "/sessions",
  summary: "Exchange the token of a link for a session of 30 idle minutes",
  callers: ["anyone"],
  request: { body: z.strictObject({ token: Token }) },
  success: {
    status: 201,
    body: z.strictObject({
      session: z.string().meta({ description: "Bearer token for API clients; pages use the cookie" }),
      expiresAt: Instant,
      conference: ConferenceId,
      country: Country,
    }),
  },
  refusals: ["link-not-valid"],
});

export const readSessionRoute = defineRoute({
  name: "portal/read-session",
  method: "GET",
  path: "/sessions/current",
  summary: "What the landing page shows: the conference, its deadlines and the delegation",
  callers: LINK_PURPOSES,
  request: {},
  success: {
    status: 200,
    body: z.strictObject({
      conference: z.strictObject({
        id: ConferenceId,
        title: Texts,
        city: Texts,
        zone: z.string(),
        startsOn: z.string(),
        endsOn: z.string(),
        nominationDeadline: Instant,
        confirmationDeadline: Instant,
        cancelled: z.boolean(),
      }),
      as: z.enum(LINK_PURPOSES).meta({ description: "What the link is for" }),
      country: Country,
      countryName: Texts,
      delegation: DelegationView,
    }),
  },
  refusals: ["not-signed-in", "not-allowed", "not-found"],
});

export const endSessionRoute = defineRoute({
  name: "portal/end-session",
  method: "DELETE",
  path: "/sessions/current",
  summary: "End the session",
  callers: LINK_PURPOSES,
  request: {},
  success: { status: 204 },
  refusals: ["not-signed-in", "not-allowed"],
});

export const requestLinkRoute = defineRoute({
  name: "portal/request-link",
  method: "POST",
  path: "/conferences/{conference}/link-requests",
  summary: "Have a new link mailed, if the address is one on file; the answer does not tell",
  callers: ["anyone"],
  request: {
    params: z.strictObject({ conference: ConferenceId }),
    body: z.strictObject({ email: EmailAddress }),
  },
  success: { status: 202, body: z.strictObject({}) },
  refusals: [],
});

export const landingPageRoute = defineRoute({
  name: "portal/landing-page",
  method: "GET",
  path: "/l/{language}",
  summary: "The page behind the links of mails; reading it changes nothing",
  callers: ["anyone"],
  request: { params: z.strictObject({ language: Language }), query: z.looseObject({}) },
  success: { status: 200, body: z.string(), type: "text/html; charset=utf-8" },
  refusals: ["not-found"],
});

export const pageAssetRoute = defineRoute({
  name: "portal/page-asset",
  method: "GET",
  path: "/assets/{file}",
  summary: "Style sheet and script of the pages",
  callers: ["anyone"],
  request: { params: z.strictObject({ file: z.string().max(100) }) },
  success: { status: 200, body: z.string(), type: "text/plain; charset=utf-8" },
  refusals: ["not-found"],
});

export const portalRoutes: readonly RouteShape[] = [
  openSessionRoute,
  readSessionRoute,
  endSessionRoute,
  requestLinkRoute,
  landingPageRoute,
  pageAssetRoute,
];
