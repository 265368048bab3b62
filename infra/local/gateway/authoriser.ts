import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import { json, type Reply } from "../http.ts";
import type { Route } from "./routes.ts";

/** What a function learns about the token: every claim as text. */
export interface Claims {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type Authorise = (route: Route, authorization: string | undefined) => Promise<Claims | Reply | undefined>;

interface Options {
  /** The issuer's public keys. */
  readonly keys: JSONWebKeySet;
  readonly now: () => number;
}

/** The JWT authoriser of HTTP APIs: signature, issuer, audience, times and scopes, as the template says. */
export const authoriser = ({ keys, now }: Options): Authorise => {
  const keySet = createLocalJWKSet(keys);

  return async ({ authorizer, scopes }, authorization) => {
    if (!authorizer) return undefined;
    const token = authorization?.replace(/^bearer\s+/i, "").trim();
    if (!token) return refuse(401, "Unauthorized", "Bearer");

    const { Issuer, Audience } = authorizer.properties.JwtConfiguration as { Issuer: string; Audience: string[] };
    let payload: JWTPayload;
    try {
      const verified = await jwtVerify(token, keySet, {
        // API Gateway knows RSA only, and needs to be told which key.
        algorithms: ["RS256"],
        issuer: Issuer,
        currentDate: new Date(now()),
        requiredClaims: ["iss", "exp"],
      });
      if (!verified.protectedHeader.kid) throw new Error("no key id");
      payload = verified.payload;
    } catch {
      return refuse(401, "Unauthorized", 'Bearer error="invalid_token"');
    }
    if (Number(payload.iat ?? 0) * 1000 > now()) return refuse(401, "Unauthorized", 'Bearer error="invalid_token"');
    // A token without an audience is judged by its client, as Cognito's access tokens are.
    const audience = [payload.aud ?? payload.client_id ?? []].flat() as string[];
    if (!audience.some((one) => Audience.includes(one)))
      return refuse(
        401,
        "Unauthorized",
        'Bearer error="invalid_token", error_description="the token does not have a valid audience"',
      );

    const held = typeof payload.scope === "string" ? payload.scope.split(" ") : null;
    if (scopes.length > 0 && !scopes.some((scope) => held?.includes(scope)))
      return refuse(403, "Forbidden", `Bearer scope="${scopes.join(" ")}" error="insufficient_scope"`);

    return {
      claims: Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)])),
      scopes: held,
    };
  };
};

/** A list becomes `[a b]`: whoever looks for a word in it must take that apart. */
const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asText).join(" ")}]`;
  if (value !== null && typeof value === "object")
    return `map[${Object.entries(value)
      .map(([key, one]) => `${key}:${asText(one)}`)
      .join(" ")}]`;
  return String(value);
};

const refuse = (status: number, message: string, challenge: string): Reply =>
  json(status, { message }, { "www-authenticate": challenge });
