import type * as z from "zod";
import type { RefusalName } from "#shared/domain/refusal.ts";

/** Roles of the secretariat's people, read from the table on every call; they come with an access token. */
export const STAFF_ROLES = ["organiser", "rapporteur", "chair", "desk"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What a link in an e-mail is for; its holder comes with a session. A head's also goes to who is designated to act for the head. */
export const LINK_PURPOSES = ["focal-point", "head"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export type Caller = StaffRole | LinkPurpose | "anyone";

/** How the gateway lets a caller through: by access token, or unchecked because the function checks the session itself. */
export type Access = "token" | "session" | "public";

export interface RouteShape {
  /** feature/verb-object, also the operation's id in the OpenAPI document. */
  readonly name: `${string}/${string}`;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: `/${string}`;
  readonly summary: string;
  /** Who may call. Nobody else may: there is no default. */
  readonly callers: readonly Caller[];
  /** For a path without a conference: a role in any conference will do, and the answer tells only of those. */
  readonly anyConference?: true;
  readonly request: {
    readonly params?: z.ZodObject;
    readonly query?: z.ZodObject;
    readonly body?: z.ZodType;
    /** Media types of the body; JSON unless told. */
    readonly bodyTypes?: readonly string[];
    /** Most characters of the body, where it is longer than others. */
    readonly largestBody?: number;
    /** The call needs the version it read, in If-Match. */
    readonly ifMatch?: true;
    /** The call may carry an Idempotency-Key: its first answer is kept for 24 hours and given again. */
    readonly idempotent?: true;
  };
  readonly success: {
    readonly status: 200 | 201 | 202 | 204;
    readonly body?: z.ZodType;
    /** The answer carries the version in ETag. */
    readonly etag?: true;
    /** Media type of a body that is not JSON. */
    readonly type?: string;
  };
  /** The rules that may say no, beyond what every route may answer. */
  readonly refusals: readonly RefusalName[];
}

export const defineRoute = <const R extends RouteShape>(route: R): R => route;

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a use case of the route is given from the request, parsed. */
export interface Input<R extends RouteShape> {
  readonly params: Parsed<R["request"]["params"]>;
  readonly query: Parsed<R["request"]["query"]>;
  readonly body: Parsed<R["request"]["body"]>;
}

/** What a use case of the route gives back. */
export interface Answer<R extends RouteShape> {
  readonly body: R["success"]["body"] extends z.ZodType ? z.input<R["success"]["body"]> : undefined;
  /** Version of the thing answered, for the ETag. */
  readonly version?: number;
  /** Address of what was created. */
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Each as a Set-Cookie header of its own. */
  readonly cookies?: readonly string[];
}

export const accessOf = ({ callers }: Pick<RouteShape, "callers">): Access => {
  if (callers.includes("anyone")) return "public";
  return callers.some((caller) => (STAFF_ROLES as readonly string[]).includes(caller)) ? "token" : "session";
};
