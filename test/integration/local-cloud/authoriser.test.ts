import { describe, expect, it } from "vitest";
import type { TokenOptions } from "#infra/local/gateway/issuer.ts";
import { fixtureCloud } from "./fixture/cloud.ts";

const running = fixtureCloud();

const ask = async (authorization?: string) => {
  const response = await fetch(`${running.cloud.apiUrl}/private`, { headers: authorization ? { authorization } : {} });
  return {
    status: response.status,
    challenge: response.headers.get("www-authenticate"),
    // biome-ignore lint/suspicious/noExplicitAny: the event, or what the gateway says.
    body: (await response.json()) as any,
  };
};

const askWith = async (options: TokenOptions) => ask(`Bearer ${await running.cloud.token(options)}`);

const UNAUTHORIZED = { status: 401, body: { message: "Unauthorized" } };

describe("a token of the issuer", () => {
  it("opens the route and is told to the function as text", async () => {
    const { status, body } = await askWith({ subject: "somebody", claims: { "cognito:groups": ["a", "b"], level: 3 } });
    expect(status).toBe(200);
    const { claims, scopes } = body.requestContext.authorizer.jwt;
    expect(claims).toMatchObject({ sub: "somebody", token_use: "access", level: "3", "cognito:groups": "[a b]" });
    expect(Number(claims.exp)).toBeGreaterThan(Date.now() / 1000);
    expect(scopes).toEqual(["passerelle/organise"]);
  });

  it("opens it without the word Bearer too", async () => {
    expect((await ask(await running.cloud.token())).status).toBe(200);
  });

  it("is judged by the cloud's clock", async () => {
    const token = await running.cloud.token({ expiresIn: 60 });
    const before = running.cloud.now();
    running.cloud.setClock(new Date(before.getTime() + 61_000));
    expect(await ask(token)).toMatchObject(UNAUTHORIZED);
    running.cloud.setClock(before);
    expect((await ask(token)).status).toBe(200);
  });
});

describe("what is no token of the issuer", () => {
  const forgeries: Record<string, TokenOptions> = {
    "has no signature": { algorithm: "none" },
    "is signed with the public key as a secret": { algorithm: "HS256" },
    "is signed by another algorithm": { algorithm: "PS256" },
    "is signed by another key": { key: "other" },
    "names no key": { keyId: null },
    "names a key that is not published": { keyId: "another" },
    "has expired": { expiresIn: -1 },
    "is not valid yet": { notBefore: 60 },
    "was issued in the future": { issuedAt: 60 },
    "comes from another issuer": { issuer: "https://issuer.example.org" },
    "is for another client": { clientId: "another" },
    "is for nobody": { clientId: null },
    "is for another audience, whatever its client": { audience: "another" },
  };
  for (const [what, options] of Object.entries(forgeries))
    it(`${what}: 401`, async () => expect(await askWith(options)).toMatchObject(UNAUTHORIZED));

  it("is missing or garbled: 401", async () => {
    expect(await ask()).toMatchObject({ ...UNAUTHORIZED, challenge: "Bearer" });
    expect(await ask("Bearer nonsense")).toMatchObject(UNAUTHORIZED);
    expect(await ask("Basic YTpi")).toMatchObject(UNAUTHORIZED);
    const [header = "", , signature = ""] = (await running.cloud.token()).split(".");
    const payload = Buffer.from(JSON.stringify({ sub: "chair" })).toString("base64url");
    expect(await ask(`Bearer ${header}.${payload}.${signature}`)).toMatchObject(UNAUTHORIZED);
  });
});

describe("a token without the scope", () => {
  it("is forbidden, and an ID token has none", async () => {
    const forbidden = { status: 403, body: { message: "Forbidden" } };
    expect(await askWith({ scope: "other/scope" })).toMatchObject(forbidden);
    expect(await askWith({ scope: null })).toMatchObject(forbidden);
    expect(await askWith({ kind: "id" })).toMatchObject(forbidden);
  });
});
