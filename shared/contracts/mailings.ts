import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { MAILING_STATES, MailingChange, MailingPlan } from "#shared/domain/mailing.ts";
import { prose } from "#shared/domain/text.ts";
import { Paging, pageOf } from "./paging.ts";
import { MailPreview, RecipientView } from "./recipients.ts";
import { defineRoute, type RouteShape } from "./route.ts";

/** Mails to many, written by organisers (N3, N10). */

const conference = z.strictObject({ conference: ConferenceId });
const params = conference.extend({ mailing: z.uuid().meta({ id: "MailingId" }) });
const readers = ["organiser", "desk"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "mailing-state"] as const;

const MailingView = z
  .strictObject({
    ...{ id: z.uuid(), state: z.enum(MAILING_STATES), createdAt: Instant, ...MailingPlan.shape },
    authors: z.array(z.string()).meta({ description: "Who wrote or released it: none of them may approve it" }),
    approver: z.string().optional(),
    recipients: z.int().optional().meta({ description: "How many people were in the audience at release" }),
    planned: z.boolean().meta({ description: "Every mail of it stands in the delivery log" }),
    version: z.int(),
  })
  .meta({ id: "Mailing" });
export type MailingView = z.input<typeof MailingView>;

const mailing = { status: 200, body: MailingView, etag: true } as const;

export const draftMailingRoute = defineRoute({
  name: "mail/draft-mailing",
  method: "POST",
  path: "/conferences/{conference}/mailings",
  summary: "Write a mailing; nothing is sent before it is released",
  callers: ["organiser"],
  request: { params: conference, body: MailingPlan, idempotent: true },
  success: { status: 201, body: MailingView, etag: true },
  refusals: [...always, "conference-state"],
});

export const listMailingsRoute = defineRoute({
  name: "mail/list-mailings",
  method: "GET",
  path: "/conferences/{conference}/mailings",
  summary: "Mailings, oldest first",
  callers: readers,
  request: { params: conference, query: Paging.extend({ state: z.enum(MAILING_STATES).optional() }) },
  success: { status: 200, body: pageOf(MailingView) },
  refusals: always,
});

export const readMailingRoute = defineRoute({
  name: "mail/read-mailing",
  method: "GET",
  path: "/conferences/{conference}/mailings/{mailing}",
  summary: "One mailing",
  callers: readers,
  request: { params },
  success: mailing,
  refusals: always,
});

export const changeMailingRoute = defineRoute({
  name: "mail/change-mailing",
  method: "PATCH",
  path: "/conferences/{conference}/mailings/{mailing}",
  summary: "Change a mailing that is still a draft",
  callers: ["organiser"],
  request: { params, body: MailingChange, ifMatch: true },
  success: mailing,
  refusals: changing,
});

export const listRecipientsRoute = defineRoute({
  name: "mail/list-recipients",
  method: "GET",
  path: "/conferences/{conference}/mailings/{mailing}/recipients",
  summary: "Who is in the audience now; people who share an address get one mail",
  callers: readers,
  request: { params, query: Paging },
  success: {
    status: 200,
    body: pageOf(RecipientView),
  },
  refusals: always,
});

export const previewMailingRoute = defineRoute({
  name: "mail/preview-mailing",
  method: "GET",
  path: "/conferences/{conference}/mailings/{mailing}/preview",
  summary: "What it will look like in a language, addressed to the secretariat",
  callers: readers,
  request: { params, query: z.strictObject({ language: Language }) },
  success: {
    status: 200,
    body: MailPreview,
  },
  refusals: always,
});

export const testMailingRoute = defineRoute({
  name: "mail/test-mailing",
  method: "POST",
  path: "/conferences/{conference}/mailings/{mailing}/test",
  summary: "Mail it to the secretariat's address and to nobody else",
  callers: ["organiser"],
  request: { params, body: z.strictObject({ language: Language }), idempotent: true },
  success: { status: 202, body: z.strictObject({ mailing: z.uuid() }) },
  refusals: [...always, "conference-state", "mailing-state"],
});

export const releaseMailingRoute = defineRoute({
  name: "mail/release-mailing",
  method: "POST",
  path: "/conferences/{conference}/mailings/{mailing}/release",
  summary: "Send it; to more than 20 people it waits for a second organiser",
  callers: ["organiser"],
  request: { params, body: z.strictObject({}), ifMatch: true, idempotent: true },
  success: mailing,
  refusals: [...changing, "conference-state", "no-recipient"],
});

export const approveMailingRoute = defineRoute({
  name: "mail/approve-mailing",
  method: "POST",
  path: "/conferences/{conference}/mailings/{mailing}/approval",
  summary: "Send a mailing that waits, as an organiser who had no hand in it",
  callers: ["organiser"],
  request: { params, body: z.strictObject({}), ifMatch: true, idempotent: true },
  success: mailing,
  refusals: [...changing, "conference-state", "second-person-needed"],
});

export const cancelMailingRoute = defineRoute({
  name: "mail/cancel-mailing",
  method: "POST",
  path: "/conferences/{conference}/mailings/{mailing}/cancellation",
  summary: "Stop a mailing, also while it runs: what has not left by then never does",
  callers: ["organiser"],
  // No If-Match: whoever wants to stop it must not be told to read it first.
  request: { params, body: z.strictObject({ reason: prose(500) }), idempotent: true },
  success: mailing,
  refusals: [...always, "mailing-state"],
});

export const mailingRoutes: readonly RouteShape[] = [
  ...[draftMailingRoute, listMailingsRoute, readMailingRoute, changeMailingRoute],
  ...[listRecipientsRoute, previewMailingRoute, testMailingRoute],
  ...[releaseMailingRoute, approveMailingRoute, cancelMailingRoute],
];
