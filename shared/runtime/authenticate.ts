import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { AnyCaller, Anyone, LinkCaller, Membership, StaffCaller } from "#shared/contracts/caller.ts";
import { accessOf, type RouteShape } from "#shared/contracts/route.ts";
import { Refusal } from "#shared/domain/refusal.ts";

/** How callers are known: adapters, given by the function. */
export interface Doors {
  /** The roles of a signed-in person, as the table has them now. */
  readonly membershipsOf: (subject: string) => Promise<readonly Membership[]>;
  /** The session of this token's hash, unless it has ended or its link was revoked. */
  readonly findSession: (tokenHash: string, now: Date) => Promise<LinkCaller | undefined>;
  /** The one origin whose pages may use the session cookie. */
  readonly publicUrl: string;
}

export const SESSION_COOKIE = "__Host-passerelle";
/** Names a device, so that a link opened on a second one is noticed; opens nothing. */
export const DEVICE_COOKIE = "__Host-passerelle-device";

export const hashOfToken = (purpose: "link" | "session" | "device" | "unsubscribe", token: string): string =>
  createHash("sha256").update(`${purpose}:${token}`).digest("hex");

/** Who is calling; a Refusal when the route needs to know and nobody says, or when that caller may not. */
export const authenticate = async (
  event: APIGatewayProxyEventV2,
  route: RouteShape,
  doors: Doors,
  now: Date,
): Promise<AnyCaller> => {
  const access = accessOf(route);
  if (access === "public") return anyoneOf(event);
  const caller = access === "token" ? await staffOf(event, route, doors) : await holderOf(event, doors, now);
  const may = caller.kind === "staff" ? caller.roles : [caller.purpose];
  if (!may.some((role) => route.callers.includes(role))) throw new Refusal("not-allowed");
  return caller;
};

const anyoneOf = (event: APIGatewayProxyEventV2): Anyone => {
  const device = new RegExp(`^${DEVICE_COOKIE}=([\\w-]{43})$`);
  const [name] = event.cookies?.flatMap((one) => device.exec(one)?.[1] ?? []) ?? [];
  return { kind: "anyone", sourceIp: event.requestContext.http.sourceIp, ...(name && { device: name }) };
};

/**
 * The gateway has checked signature, issuer, audience, expiry and scope. Roles never come from claims: the table says
 * now what a token issued an hour ago cannot know.
 */
const staffOf = async (event: APIGatewayProxyEventV2, route: RouteShape, doors: Doors): Promise<StaffCaller> => {
  const claims = (event.requestContext as { authorizer?: { jwt?: { claims?: Record<string, unknown> } } }).authorizer
    ?.jwt?.claims;
  const subject = claims?.sub;
  if (typeof subject !== "string" || subject === "") throw new Refusal("not-signed-in");
  if (claims?.token_use !== undefined && claims.token_use !== "access") throw new Refusal("not-signed-in");
  const memberships = await doors.membershipsOf(subject);
  const here = event.pathParameters?.conference;
  const roles = memberships
    .filter(({ conference }) => conference === "*" || conference === here || route.anyConference)
    .flatMap((membership) => membership.roles);
  return { kind: "staff", subject, roles, memberships };
};

/** A page comes with the cookie and its origin; an API client with the session as bearer token. */
const holderOf = async (event: APIGatewayProxyEventV2, doors: Doors, now: Date): Promise<LinkCaller> => {
  const bearer = /^Bearer ([\w-]{20,100})$/i.exec(event.headers.authorization ?? "")?.[1];
  const token = bearer ?? cookieToken(event, doors);
  const session = token && (await doors.findSession(hashOfToken("session", token), now));
  if (!session) throw new Refusal("not-signed-in");
  return session;
};

const cookieToken = (event: APIGatewayProxyEventV2, { publicUrl }: Doors): string | undefined => {
  const cookie = event.cookies?.find((one) => one.startsWith(`${SESSION_COOKIE}=`));
  if (cookie === undefined) return undefined;
  const changes = event.requestContext.http.method !== "GET";
  if (changes && event.headers.origin !== new URL(publicUrl).origin) throw new Refusal("not-allowed");
  return cookie.slice(SESSION_COOKIE.length + 1);
};
