import * as z from "zod";
import type { RefusalName } from "#shared/domain/refusal.ts";

/** What each refusal looks like from outside (RFC 9457). A refusal without an entry does not compile. */
export const problems = {
  "malformed-request": { status: 400, title: "The request cannot be read" },
  "invalid-request": { status: 422, title: "The request breaks a rule of its fields" },
  "unsupported-media-type": { status: 415, title: "The body has a media type this address does not take" },
  "body-too-large": { status: 413, title: "The body is larger than this address takes" },
  "precondition-required": { status: 428, title: "Send the version you read in If-Match" },
  "idempotency-key-reused": { status: 422, title: "This Idempotency-Key was used for another request" },
  "too-many-requests": { status: 429, title: "Too many requests; wait before the next" },
  "try-again": { status: 503, title: "Many changes at once; send the same request again" },
  "not-signed-in": { status: 401, title: "Sign in, or open the link of the e-mail again" },
  "not-allowed": { status: 403, title: "You may not do this" },
  "link-not-valid": { status: 410, title: "This link is no longer valid; ask for a new one" },
  "code-not-valid": { status: 403, title: "The code is not the one that was mailed, or it has expired" },
  "code-locked": { status: 429, title: "Too many wrong codes; wait before you ask for another" },
  "not-found": { status: 404, title: "There is no such thing here" },
  "no-such-route": { status: 404, title: "There is no such address" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  stale: { status: 412, title: "It was changed since you read it; read it again" },
  "conference-exists": { status: 409, title: "A conference of this id exists" },
  "conference-state": { status: 409, title: "The conference is not in a state for this" },
  "quota-below-use": { status: 409, title: "More seats are taken than the new limit allows" },
  "quota-not-counted": { status: 409, title: "A limit on what was not limited when the conference was announced" },
  "member-has-no-contact": { status: 409, title: "The member has no focal point to write to" },
  "duplicate-delegation": { status: 409, title: "The member has a delegation already" },
  "duplicate-person": { status: 409, title: "The same person is registered already" },
  "delegation-state": { status: 409, title: "The delegation is not in a state for this" },
  quota: { status: 409, title: "There are not enough free seats" },
  "no-head": { status: 409, title: "A delegation has exactly one head" },
  deadline: { status: 409, title: "The deadline has passed" },
  "different-category": { status: 409, title: "The seat is of another category" },
  "reason-required": { status: 422, title: "Give a reason" },
  "key-date-exists": { status: 409, title: "A key date of this id exists" },
  "key-date-follows": { status: 409, title: "The date is that of a text of conclusions, and changes with it" },
  "occurrence-state": { status: 409, title: "The reminder has come too far for this, or not far enough" },
  "reminder-running": { status: 409, title: "The reminder is being sent at this moment; hold it, or wait" },
  "conclusion-exists": { status: 409, title: "A conclusion of this id exists" },
  "conclusion-state": { status: 409, title: "The conclusion is not in a state for this" },
  "not-the-sponsor": { status: 403, title: "Only its sponsor may do this" },
  "same-text": { status: 409, title: "The text is the one that was circulated" },
  "change-of-meaning": {
    status: 409,
    title: "A decided text is edited for its form only; other changes need a decision",
  },
  "translation-state": { status: 409, title: "The translation is missing, or was made from other words" },
  "not-circulated": { status: 409, title: "This version of the text was not circulated" },
  "language-not-out": { status: 409, title: "The text is not out in this language" },
  "language-gate": { status: 409, title: "The text was not out long enough in all languages" },
  "open-bracket": { status: 409, title: "A square bracket or an alternative is still open" },
  "amendments-undecided": { status: 409, title: "Amendments to the text are not decided yet" },
  "deadline-not-reached": { status: 409, title: "The deadline that was announced is still ahead" },
  "two-thirds-needed": { status: 409, title: "A decided text is reopened by two thirds of those present and voting" },
  "mailing-state": { status: 409, title: "The mailing is not in a state for this" },
  "second-person-needed": { status: 409, title: "Another organiser has to approve it, who had no hand in it" },
  "no-recipient": { status: 409, title: "Nobody is in the audience" },
  "mail-under-way": { status: 409, title: "The mail is still on its way; sending it again now would double it" },
  "mail-not-repeatable": { status: 409, title: "A mail of this kind is not sent again" },
} as const satisfies Record<RefusalName, { status: number; title: string }>;

/** Stable, and without a host, so that a client can compare it whatever the deployment's address. */
export const problemType = (name: string): string => `urn:passerelle:problem:${name}`;

export const Problem = z
  .looseObject({
    type: z.string().meta({ examples: [problemType("quota")] }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          detail: z.string(),
          pointer: z.string().optional(),
          parameter: z.string().optional(),
          line: z.int().optional(),
          field: z.string().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: "Problem", description: "Why a request was refused (RFC 9457)" });

/** What any route may answer besides its own refusals. */
export const COMMON_REFUSALS = ["malformed-request", "invalid-request", "too-many-requests", "try-again"] as const;
