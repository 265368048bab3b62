import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Country } from "#shared/domain/country.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { LEDGER_STATES } from "#shared/domain/mail-ledger.ts";
import { prose } from "#shared/domain/text.ts";
import { MAIL_KINDS } from "./mail.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape } from "./route.ts";

/** What was sent to whom, and what became of it (N14). */

const conference = z.strictObject({ conference: ConferenceId });
const readers = ["organiser", "desk"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const LedgerKey = z.string().regex(/^[0-9a-f]{64}$/, { error: "must be the key of a mail, 64 hexadecimal digits" });
const mail = conference.extend({ ledgerKey: LedgerKey });

/** A person by role and id: no name and no address, so that a list shows no more than it needs. */
export const Person = z
  .string()
  .regex(/^(?:contact|delegate)\/[A-Z]{3}\/[\x21-\x7e]{1,64}$/, { error: "must be such as contact/FRA/<id>" })
  .meta({ id: "Person", examples: ["contact/FRA/3f1c2a34-90b1-40e0-8c57-0d8a2e1b4f66"] });

export const MailView = z
  .strictObject({
    ledgerKey: LedgerKey,
    kind: z.enum(MAIL_KINDS),
    person: z
      .string()
      .meta({ description: "contact/FRA/<id>, delegate/FRA/<id>, desk/FRA/<region>, or the secretariat" }),
    lane: z.enum(["transactional", "bulk"]),
    mailClass: z.enum(["MANDATORY", "INFO"]),
    state: z.enum(LEDGER_STATES),
    at: Instant.meta({ description: "When that happened which it tells of" }),
    attempts: z.int().min(0),
    ambiguous: z.int().optional().meta({ description: "Attempts of which nobody knows whether they left" }),
    language: z.string().optional(),
    acceptedAt: Instant.optional(),
    messageId: z.string().optional(),
    reportedAt: Instant.optional().meta({ description: "When that happened which the state tells of" }),
    bounce: z.enum(["soft", "hard"]).optional(),
    sentTo: z.string().optional().meta({ description: "Who got it in the recipient's place" }),
    why: z.string().optional(),
    mailing: z.string().optional(),
  })
  .meta({ id: "Mail" });
export type MailView = z.input<typeof MailView>;

export const listMailRoute = defineRoute({
  name: "mail/list-mail",
  method: "GET",
  path: "/conferences/{conference}/mail",
  summary: "Every mail and what became of it, oldest first",
  callers: readers,
  request: {
    params: conference,
    query: Paging.extend({
      country: Country.optional(),
      person: Person.optional(),
      kind: z.enum(MAIL_KINDS).optional(),
      state: z.enum(LEDGER_STATES).optional(),
      mailing: z.uuid().optional(),
    }),
  },
  success: { status: 200, body: pageOf(MailView) },
  refusals: always,
});

export const readMailRoute = defineRoute({
  name: "mail/read-mail",
  method: "GET",
  path: "/conferences/{conference}/mail/{ledgerKey}",
  summary: "One mail, with its recipient's name and address as they are now; never what it said",
  callers: readers,
  request: { params: mail },
  success: {
    status: 200,
    body: MailView.extend({
      recipient: z
        .strictObject({ name: z.string(), email: z.string(), language: Language })
        .optional()
        .meta({ description: "Absent when there is no such person any more" }),
    }).meta({ id: "MailInFull" }),
  },
  refusals: always,
});

export const resendMailRoute = defineRoute({
  name: "mail/resend-mail",
  method: "POST",
  path: "/conferences/{conference}/mail/{ledgerKey}/resend",
  summary: "Send the same mail to the same person again, to the address on file now; never a code",
  callers: ["organiser"],
  request: { params: mail, body: z.strictObject({ reason: prose(500) }), idempotent: true },
  success: { status: 202, body: z.strictObject({ ledgerKey: LedgerKey }) },
  refusals: [...always, "conference-state", "mail-under-way", "mail-not-repeatable"],
});

export const mailLogRoutes: readonly RouteShape[] = [listMailRoute, readMailRoute, resendMailRoute];
