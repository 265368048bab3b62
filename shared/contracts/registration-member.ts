import * as z from "zod";
import { Instant } from "#shared/domain/local-time.ts";
import { Nomination } from "#shared/domain/person.ts";
import { prose } from "#shared/domain/text.ts";
import { Paging, pageOf } from "./paging.ts";
import { DelegateId, DelegateView, DelegationView } from "./registration-views.ts";
import { defineRoute } from "./route.ts";

/** What the holder of a focal point's link can do. The delegation is the session's; no path or body names another. */

const callers = ["focal-point"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "conference-state", "delegation-state"] as const;
const delegation = { status: 200, body: DelegationView, etag: true } as const;
const delegatePath = z.strictObject({ delegate: DelegateId });
const nothing = z.strictObject({});
const mayExplain = z.strictObject({ reason: prose(500).optional() });
const Code = z.string().regex(/^\d{6}$/, { error: "must be the six digits of the mail" });

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

export const listOwnDelegatesRoute = defineRoute({
  name: "registration/list-own-delegates",
  method: "GET",
  path: "/delegation/delegates",
  summary: "The delegation's people, those who left included",
  callers,
  request: { query: Paging },
  success: { status: 200, body: pageOf(DelegateView) },
  refusals: always,
});

export const readOwnDelegateRoute = defineRoute({
  name: "registration/read-own-delegate",
  method: "GET",
  path: "/delegation/delegates/{delegate}",
  summary: "One of the delegation's people",
  callers,
  request: { params: delegatePath },
  success: { status: 200, body: DelegateView },
  refusals: always,
});

export const nominateRoute = defineRoute({
  name: "registration/nominate",
  method: "POST",
  path: "/delegation/delegates",
  summary: "Add one person to the draft",
  callers,
  request: { body: Nomination, ifMatch: true, idempotent: true },
  success: { status: 201, body: DelegationView, etag: true },
  refusals: [...changing, "duplicate-person", "quota", "deadline"],
});

export const amendNominationRoute = defineRoute({
  name: "registration/amend-nomination",
  method: "PATCH",
  path: "/delegation/delegates/{delegate}",
  summary: "Change what the draft says about one person",
  callers,
  request: { params: delegatePath, body: Nomination.partial(), ifMatch: true },
  success: delegation,
  refusals: [...changing, "duplicate-person", "deadline"],
});

export const strikeNominationRoute = defineRoute({
  name: "registration/strike-nomination",
  method: "DELETE",
  path: "/delegation/delegates/{delegate}",
  summary: "Take one person out of the draft",
  callers,
  request: { params: delegatePath, ifMatch: true },
  success: delegation,
  refusals: [...changing, "deadline"],
});

export const requestCodeRoute = defineRoute({
  name: "registration/request-code",
  method: "POST",
  path: "/delegation/codes",
  summary: "Have a six-digit code mailed to the address on file, for a submission",
  callers,
  request: { body: z.strictObject({ purpose: z.literal("submit") }) },
  success: { status: 202, body: z.strictObject({ expiresAt: Instant }) },
  refusals: [...always, "code-locked", "too-many-requests"],
});

export const submitDelegationRoute = defineRoute({
  name: "registration/submit-delegation",
  method: "POST",
  path: "/delegation/submission",
  summary: "Submit the draft to the secretariat, with the code of the mail; takes the seats",
  callers,
  request: { body: z.strictObject({ code: Code }), ifMatch: true, idempotent: true },
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

export const replaceOwnDelegateRoute = defineRoute({
  name: "registration/replace-own-delegate",
  method: "POST",
  path: "/delegation/delegates/{delegate}/replacement",
  summary: "Put someone else in a delegate's seat, until the confirmation deadline",
  callers,
  request: { params: delegatePath, body: Nomination, ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "different-category", "duplicate-person", "deadline"],
});

export const withdrawOwnDelegateRoute = defineRoute({
  name: "registration/withdraw-own-delegate",
  method: "POST",
  path: "/delegation/delegates/{delegate}/withdrawal",
  summary: "Withdraw one delegate; frees the seat",
  callers,
  request: { params: delegatePath, body: mayExplain, ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "no-head", "deadline"],
});

export const designateActingHeadRoute = defineRoute({
  name: "registration/designate-acting-head",
  method: "PUT",
  path: "/delegation/acting-head",
  summary: "Let an alternate or adviser act for the head between two instants",
  callers,
  request: {
    body: z
      .strictObject({ delegate: DelegateId, from: Instant, until: Instant })
      .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
        path: ["until"],
        error: "must be after from",
      }),
    ifMatch: true,
  },
  success: delegation,
  refusals: [...changing, "different-category", "deadline"],
});

export const endDesignationRoute = defineRoute({
  name: "registration/end-designation",
  method: "DELETE",
  path: "/delegation/acting-head",
  summary: "End the designation of an acting head",
  callers,
  request: { ifMatch: true },
  success: delegation,
  refusals: changing,
});
