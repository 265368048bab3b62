import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT, UnsecuredJWT } from "jose";
import { readJsonFile, writeJsonFile } from "../json-file.ts";
import type { Route } from "./routes.ts";

/** How a token differs from the one an organiser is given: how tests forge them. */
export interface TokenOptions {
  readonly subject?: string;
  /** Null leaves the claim out. */
  readonly scope?: string | null;
  readonly issuer?: string;
  readonly clientId?: string | null;
  /** Given to ID tokens by Cognito, to access tokens by others. */
  readonly audience?: string | string[];
  readonly kind?: "access" | "id";
  /** Seconds from now, negative for the past. */
  readonly expiresIn?: number;
  readonly notBefore?: number;
  readonly issuedAt?: number;
  readonly algorithm?: "RS256" | "RS512" | "PS256" | "HS256" | "none";
  /** A key that the issuer does not publish, under the same id. */
  readonly key?: "own" | "other";
  /** Null leaves the header out. */
  readonly keyId?: string | null;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Stands in for the user pool: its tokens have the shape of Cognito's. */
export interface Issuer {
  readonly keys: JSONWebKeySet;
  token(options?: TokenOptions): Promise<string>;
}

const LIFETIME = 24 * 60 * 60;

/** Opens the issuer whose name the API's authorisers trust; its key is kept with the data. */
export const openIssuer = async (file: string, routes: readonly Route[], now: () => number): Promise<Issuer> => {
  const kept = readJsonFile<JWK>(file) ?? (await newKey());
  writeJsonFile(file, kept);
  const { kty, n, e, kid } = kept;
  const published = { kty, n, e, kid, alg: "RS256", use: "sig" } as JWK;

  const trusted = routes.find(({ authorizer }) => authorizer)?.authorizer?.properties.JwtConfiguration;
  const scopes = [...new Set(routes.flatMap((route) => route.scopes))];

  return {
    keys: { keys: [published] },
    token: async (options = {}) => {
      const {
        subject = "organiser",
        kind = "access",
        scope,
        audience,
        claims = {},
        algorithm = "RS256",
        expiresIn = LIFETIME,
      } = options;
      const seconds = Math.floor(now() / 1000);
      const clientId = options.clientId === undefined ? trusted?.Audience[0] : options.clientId;
      const payload = {
        sub: subject,
        iss: options.issuer ?? trusted?.Issuer,
        token_use: kind,
        iat: seconds + (options.issuedAt ?? 0),
        exp: seconds + expiresIn,
        jti: randomUUID(),
        auth_time: seconds,
        ...(options.notBefore !== undefined && { nbf: seconds + options.notBefore }),
        ...(kind === "id"
          ? { aud: audience ?? clientId, "cognito:username": subject }
          : {
              username: subject,
              ...(clientId !== null && { client_id: clientId }),
              ...(audience !== undefined && { aud: audience }),
            }),
        ...(kind === "access" && scope !== null && { scope: scope ?? scopes.join(" ") }),
        ...claims,
      };
      if (algorithm === "none") return new UnsecuredJWT(payload).encode();

      const keyId = options.keyId === undefined ? kid : options.keyId;
      const header = { alg: algorithm, ...(keyId !== null && { kid: keyId }) };
      return new SignJWT(payload)
        .setProtectedHeader(header)
        .sign(await signingKey(kept, published, algorithm, options.key));
    },
  };
};

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID() };
};

const signingKey = async (kept: JWK, published: JWK, algorithm: string, which: "own" | "other" = "own") => {
  // The classic forgery: the public key, which everybody has, taken for a shared secret.
  if (algorithm === "HS256") return new TextEncoder().encode(JSON.stringify(published));
  return importJWK(which === "own" ? kept : await newKey(), algorithm);
};
