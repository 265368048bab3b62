import * as z from "zod";
import { CODE_PURPOSES } from "#shared/domain/code.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { Nomination } from "#shared/domain/person.ts";
import { prose } from "#shared/domain/text.ts";
import { DelegationView } from "./registration-views.ts";
import { defineRoute } from "./route.ts";
import { CodeDigits } from "./used-code.ts";

/**
 * What the holder of a focal point's link does with the delegation as a whole. It is the session's; no path or body
 * names another.
 */

const callers = ["focal-point"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "conference-state", "delegation-state"] as const;
const delegation = { status: 200, body: DelegationView, etag: true } as const;
const nothing = z.strictObject({});
const mayExplain = z.strictObject({ reason: prose(500).optional() });

export const readOwnDelegationRoute = defineRoute({
  name: "registration/read-own-delegation",
  method: "GET",
  path: "/delegation",
  summary: "The delegation of the link's holder",
  callers,
  request: {},
  success: delegation,
  refusals: always,
});

export const draftDelegationRoute = defineRoute({
  name: "registration/draft-delegation",
  method: "POST",
  path: "/delegation",
  summary: "Name the delegation's people, all or none; it stays a draft until it is submitted",
  callers,
  request: { body: z.strictObject({ delegates: z.array(Nomination).min(1).max(20) }), idempotent: true },
  success: { status: 201, body: DelegationView, etag: true },
  refusals: [
    ...always,
    "conference-state",
    "delegation-state",
    "duplicate-delegation",
    "duplicate-person",
    "quota",
    "deadline",
  ],
});

export const requestCodeRoute = defineRoute({
  name: "registration/request-code",
  method: "POST",
  path: "/delegation/codes",
  summary: "Have a six-digit code mailed to the address on file: for a submission, or for an act of the head",
  callers: ["focal-point", "head"],
  request: {
    body: z.strictObject({
      purpose: z.enum(CODE_PURPOSES).meta({
        description:
          "`submit` is the focal point's; the others are the head's, or whose turn it is to act for the head",
      }),
    }),
  },
  success: { status: 202, body: z.strictObject({ expiresAt: Instant }) },
  refusals: [...always, "code-locked", "too-many-requests"],
});

export const submitDelegationRoute = defineRoute({
  name: "registration/submit-delegation",
  method: "POST",
  path: "/delegation/submission",
  summary: "Submit the draft to the secretariat, with the code of the mail; takes the seats",
  callers,
  request: { body: z.strictObject({ code: CodeDigits }), ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "code-not-valid", "code-locked", "no-head", "quota", "deadline"],
});

export const confirmDelegationRoute = defineRoute({
  name: "registration/confirm-delegation",
  method: "POST",
  path: "/delegation/confirmation",
  summary: "Confirm the approved delegation",
  callers,
  request: { body: nothing, ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "deadline"],
});

export const sendRegretsRoute = defineRoute({
  name: "registration/send-regrets",
  method: "POST",
  path: "/delegation/regrets",
  summary: "Say that the member will not attend",
  callers,
  request: { body: mayExplain, ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "deadline"],
});

export const takeBackRegretsRoute = defineRoute({
  name: "registration/take-back-regrets",
  method: "DELETE",
  path: "/delegation/regrets",
  summary: "Take the regrets back, until the nomination deadline",
  callers,
  request: { ifMatch: true },
  success: delegation,
  refusals: [...changing, "deadline"],
});

export const withdrawOwnDelegationRoute = defineRoute({
  name: "registration/withdraw-own-delegation",
  method: "POST",
  path: "/delegation/withdrawal",
  summary: "Withdraw the whole delegation; frees its seats",
  callers,
  request: { body: mayExplain, ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "deadline"],
});
