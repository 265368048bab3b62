import * as z from "zod";
import { defineRoute, type RouteShape } from "./route.ts";

/** Ends information mails for the reader of one: the address of its List-Unsubscribe header (RFC 8058). */

const params = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/, { error: "must be as it was mailed" }) });

export const unsubscribePageRoute = defineRoute({
  name: "mail/unsubscribe-page",
  method: "GET",
  path: "/unsubscribe/{token}",
  summary: "A page with one button; opening it changes nothing, so that a scanner of links may",
  callers: ["anyone"],
  request: { params },
  success: { status: 200, body: z.string(), type: "text/html; charset=utf-8" },
  refusals: [],
});

export const unsubscribeRoute = defineRoute({
  name: "mail/unsubscribe",
  method: "POST",
  path: "/unsubscribe/{token}",
  summary: "No more information mails to the address that this token was mailed to; twice is as good as once",
  callers: ["anyone"],
  request: {
    params,
    body: z.string().max(1000).meta({ description: "List-Unsubscribe=One-Click" }),
    bodyTypes: ["application/x-www-form-urlencoded", "multipart/form-data"],
  },
  success: { status: 200, body: z.string(), type: "text/html; charset=utf-8" },
  refusals: ["link-not-valid", "unsupported-media-type", "body-too-large"],
});

export const unsubscribeRoutes: readonly RouteShape[] = [unsubscribePageRoute, unsubscribeRoute];
