import * as z from "zod";
import { Instant } from "#shared/domain/local-time.ts";
import { Nomination } from "#shared/domain/person.ts";
import { prose } from "#shared/domain/text.ts";
import { Paging, pageOf } from "./paging.ts";
import { DelegateId, DelegateView, DelegationView } from "./registration-views.ts";
import { defineRoute } from "./route.ts";

/** What the holder of a focal point's link does with the people of the delegation. */

const callers = ["focal-point"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "conference-state", "delegation-state"] as const;
const delegation = { status: 200, body: DelegationView, etag: true } as const;
const delegatePath = z.strictObject({ delegate: DelegateId });
const mayExplain = z.strictObject({ reason: prose(500).optional() });

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
