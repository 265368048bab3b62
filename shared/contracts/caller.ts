import type { Actor } from "./record.ts";
import type { LinkPurpose, RouteShape, StaffRole } from "./route.ts";

/** A person of the secretariat: signed in, roles read from the table. */
export interface StaffCaller {
  readonly kind: "staff";
  readonly subject: string;
  /** Roles in the conference of the path, those of the whole deployment included. */
  readonly roles: readonly StaffRole[];
  /** Every conference the person has a role in; "*" is the deployment. */
  readonly memberships: readonly Membership[];
}

export interface Membership {
  readonly conference: string;
  readonly roles: readonly StaffRole[];
}

/** The holder of a link: speaks for one country in one conference, which come from the session and nowhere else. */
export interface LinkCaller {
  readonly kind: "contact";
  readonly purpose: LinkPurpose;
  readonly conference: string;
  readonly country: string;
  /** Id of the contact; of the delegate, where the link is a head's. */
  readonly contact: string;
  /** Hash of the session's token, to end it. */
  readonly session: string;
}

export interface Anyone {
  readonly kind: "anyone";
  readonly sourceIp: string;
  /** Name that this browser was given when it first opened a head's link. */
  readonly device?: string;
}

export type AnyCaller = StaffCaller | LinkCaller | Anyone;

export type CallerOf<R extends RouteShape> = "anyone" extends R["callers"][number]
  ? Anyone
  : R["callers"][number] extends StaffRole
    ? StaffCaller
    : LinkCaller;

export const actorOf = (caller: AnyCaller): Actor => {
  if (caller.kind === "staff") return { kind: "staff", id: caller.subject };
  if (caller.kind === "contact")
    return {
      kind: caller.purpose === "head" ? "delegate" : "contact",
      ...{ id: caller.contact, country: caller.country },
    };
  return { kind: "anyone" };
};
