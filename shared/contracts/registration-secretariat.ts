import * as z from "zod";
import { Category, ConferenceId } from "#shared/domain/conference.ts";
import { Country } from "#shared/domain/country.ts";
import { DELEGATE_STATES, DELEGATION_STATES } from "#shared/domain/delegation.ts";
import { Nomination } from "#shared/domain/person.ts";
import { Region } from "#shared/domain/region.ts";
import { prose } from "#shared/domain/text.ts";
import { Paging, pageOf } from "./paging.ts";
import { DelegateId, DelegateView, DelegationLine, DelegationView, Statistics } from "./registration-views.ts";
import { defineRoute } from "./route.ts";

/** What the secretariat does with delegations. */

const conference = z.strictObject({ conference: ConferenceId });
const delegationPath = z.strictObject({ conference: ConferenceId, country: Country });
const delegatePath = z.strictObject({ conference: ConferenceId, country: Country, delegate: DelegateId });
const readers = ["organiser", "desk"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;
const changing = [...always, "precondition-required", "stale", "conference-state", "delegation-state"] as const;
const delegation = { status: 200, body: DelegationView, etag: true } as const;
const Reason = prose(500);

export const inviteMembersRoute = defineRoute({
  name: "registration/invite-members",
  method: "POST",
  path: "/conferences/{conference}/invitations",
  summary: "Invite the members named, or up to 250 of those not yet invited; repeat while `next` is there",
  callers: ["organiser"],
  request: {
    params: conference,
    body: z.strictObject({
      countries: z.array(Country).min(1).max(250).optional(),
      after: Country.optional().meta({ description: "Go on after this country: `next` of the answer before" }),
    }),
  },
  success: {
    status: 200,
    body: z.strictObject({
      invited: z.array(Country),
      alreadyInvited: z.array(Country),
      withoutContact: z.array(Country),
      notMembers: z.array(Country),
      next: Country.optional(),
    }),
  },
  refusals: [...always, "conference-state"],
});

export const listDelegationsRoute = defineRoute({
  name: "registration/list-delegations",
  method: "GET",
  path: "/conferences/{conference}/delegations",
  summary: "Delegations by country code",
  callers: readers,
  request: {
    params: conference,
    query: Paging.extend({ state: z.enum(DELEGATION_STATES).optional(), region: Region.optional() }),
  },
  success: { status: 200, body: pageOf(DelegationLine) },
  refusals: always,
});

export const readDelegationRoute = defineRoute({
  name: "registration/read-delegation",
  method: "GET",
  path: "/conferences/{conference}/delegations/{country}",
  summary: "One delegation with its people",
  callers: readers,
  request: { params: delegationPath },
  success: delegation,
  refusals: always,
});

export const decideOnDelegationRoute = defineRoute({
  name: "registration/decide-on-delegation",
  method: "POST",
  path: "/conferences/{conference}/delegations/{country}/decision",
  summary: "Approve, return or refuse a submitted delegation; the last two need a reason",
  callers: ["organiser"],
  request: {
    params: delegationPath,
    body: z.discriminatedUnion("decision", [
      z.strictObject({ decision: z.literal("approve") }),
      z.strictObject({ decision: z.literal("return"), reason: Reason }),
      z.strictObject({ decision: z.literal("refuse"), reason: Reason }),
    ]),
    ifMatch: true,
    idempotent: true,
  },
  success: delegation,
  refusals: changing,
});

export const withdrawDelegationRoute = defineRoute({
  name: "registration/withdraw-delegation",
  method: "POST",
  path: "/conferences/{conference}/delegations/{country}/withdrawal",
  summary: "Withdraw a delegation for the member; frees its seats",
  callers: ["organiser"],
  request: { params: delegationPath, body: z.strictObject({ reason: Reason }), ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "deadline"],
});

export const restoreDelegationRoute = defineRoute({
  name: "registration/restore-delegation",
  method: "POST",
  path: "/conferences/{conference}/delegations/{country}/restoration",
  summary: "Bring a withdrawn or refused delegation back as submitted; quotas and duplicates are checked again",
  callers: ["organiser"],
  request: { params: delegationPath, body: z.strictObject({ reason: Reason }), ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "no-head", "quota", "duplicate-person", "deadline"],
});

export const replaceDelegateRoute = defineRoute({
  name: "registration/replace-delegate",
  method: "POST",
  path: "/conferences/{conference}/delegations/{country}/delegates/{delegate}/replacement",
  summary: "Put someone else in a delegate's seat, until the conference ends",
  callers: ["organiser"],
  request: { params: delegatePath, body: Nomination, ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "different-category", "duplicate-person", "deadline"],
});

export const withdrawDelegateRoute = defineRoute({
  name: "registration/withdraw-delegate",
  method: "POST",
  path: "/conferences/{conference}/delegations/{country}/delegates/{delegate}/withdrawal",
  summary: "Withdraw one delegate for the member; frees the seat",
  callers: ["organiser"],
  request: { params: delegatePath, body: z.strictObject({ reason: Reason }), ifMatch: true, idempotent: true },
  success: delegation,
  refusals: [...changing, "no-head", "deadline"],
});

export const rotateDelegateLinksRoute = defineRoute({
  name: "registration/rotate-delegate-links",
  method: "POST",
  path: "/conferences/{conference}/delegations/{country}/delegates/{delegate}/links",
  summary:
    "Mail a new link to the head, or to whoever is designated to act; the old ones and their sessions end at once",
  callers: ["organiser"],
  request: { params: delegatePath, body: z.strictObject({}), idempotent: true },
  success: { status: 202, body: z.strictObject({ delegate: DelegateId }) },
  refusals: [...always, "conference-state", "delegation-state"],
});

export const revokeDelegateLinksRoute = defineRoute({
  name: "registration/revoke-delegate-links",
  method: "DELETE",
  path: "/conferences/{conference}/delegations/{country}/delegates/{delegate}/links",
  summary: "End all links and sessions of a delegate at once",
  callers: ["organiser"],
  request: { params: delegatePath },
  success: { status: 204 },
  refusals: always,
});

export const listDelegatesRoute = defineRoute({
  name: "registration/list-delegates",
  method: "GET",
  path: "/conferences/{conference}/delegates",
  summary: "Delegates of all delegations, by country code",
  callers: readers,
  request: {
    params: conference,
    query: Paging.extend({ state: z.enum(DELEGATE_STATES).optional(), category: Category.optional() }),
  },
  success: { status: 200, body: pageOf(DelegateView.extend({ country: Country }).meta({ id: "ListedDelegate" })) },
  refusals: always,
});

export const readStatisticsRoute = defineRoute({
  name: "registration/read-statistics",
  method: "GET",
  path: "/conferences/{conference}/statistics",
  summary: "Where registration stands: by answer, state, region, country and category",
  callers: readers,
  request: { params: conference },
  success: { status: 200, body: Statistics },
  refusals: always,
});
