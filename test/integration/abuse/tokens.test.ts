import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TokenOptions } from "#infra/local/gateway/issuer.ts";
import { grant } from "#infra/local/organisers.ts";
import { accessOf, STAFF_ROLES } from "#shared/contracts/route.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";
import { type Call, caller } from "#test/support/api.ts";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { harmlessRequest } from "#test/support/harmless-requests.ts";
import { expectProblem } from "#test/support/problem.ts";
import { expectSameAnswer } from "#test/support/same-answer.ts";

const organiserRoutes = Object.values(apiRoutes)
  .flat()
  .filter((route) => accessOf(route) === "token");

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Whoever holds every role is let in everywhere, so that a refusal tells of the token alone.
  await grant(world.cloud, "organiser", STAFF_ROLES);
  // Somebody with the very roles that the harmless request gives.
  await must(world.organiser(`PUT /conferences/${CONFERENCE}/staff/desk`, { body: { roles: ["desk"] } }), 200);
});
afterAll(() => world.cloud.stop());

const withToken = async (options: TokenOptions) =>
  caller(world.cloud.apiUrl, `Bearer ${await world.cloud.token({ subject: "organiser", ...options })}`);

/** Every route of the secretariat with this token; how each answers, and that nothing changed. */
const everyRoute = async (call: Call) => {
  const { result, changes } = await changesBy(world, async () => {
    const replies = [];
    for (const route of organiserRoutes) {
      const { request, options } = harmlessRequest(route, {});
      replies.push(await call(request, options));
    }
    return replies;
  });
  expect(changes).toEqual([]);
  return result;
};

const rename = (call: Call, zone: string) => async () => {
  const headers = { "if-match": (await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200)).etag };
  return call(`PATCH /conferences/${CONFERENCE}`, { body: { zone }, headers });
};

describe(`A23: a forged token, at all ${organiserRoutes.length} routes of the secretariat`, () => {
  const forgeries: [what: string, TokenOptions][] = [
    ["without a signature", { algorithm: "none" }],
    ["signed with the public key as a secret", { algorithm: "HS256" }],
    ["signed by another key under the right name", { key: "other" }],
    ["that has expired", { expiresIn: -1 }],
    ["for another client", { clientId: "another" }],
    ["of another issuer", { issuer: "https://evil.example" }],
  ];

  it.each(forgeries)("%s: 401", async (_what, options) => {
    for (const { status, body } of await everyRoute(await withToken(options)))
      expect([status, body]).toEqual([401, { message: "Unauthorized" }]);
  });

  it("control: the same requests with a token of the issuer are let in", async () => {
    for (const { status } of await everyRoute(await withToken({}))) expect([401, 403]).not.toContain(status);
  });
});

describe("A24: an ID token", () => {
  it("has no scope and is stopped at the gateway: 403", async () => {
    for (const { status, body } of await everyRoute(await withToken({ kind: "id" })))
      expect([status, body]).toEqual([403, { message: "Forbidden" }]);
  });

  it("with the scope written into it is stopped by the function: 401", async () => {
    const call = await withToken({ kind: "id", claims: { scope: "passerelle/organise" } });
    for (const reply of await everyRoute(call)) expectProblem(reply, { refusal: "not-signed-in" });
  });

  it("control: an access token of the same person and scope is let in", async () => {
    const call = await withToken({ kind: "access", claims: { scope: "passerelle/organise" } });
    await accepted(world, 200, rename(call, "Europe/Zurich"));
  });
});

describe("A25: roles in claims", () => {
  const CLAIMS = {
    "cognito:groups": ["not-organisers", "organisers-readonly"],
    "custom:roles": "organiser",
    roles: ["organiser", "organiser"],
    groups: "[not-organisers organisers-readonly organiser]",
    conference: "*",
    role: { organiser: true },
  };

  it("open nothing: 403 at every route", async () => {
    const call = await withToken({ subject: "reader", claims: CLAIMS });
    for (const reply of await everyRoute(call)) expectProblem(reply, { refusal: "not-allowed" });
    await refused(world, { refusal: "not-allowed" }, rename(call, "Europe/Madrid"));
  });

  it("of a person whose name holds a role's, a path or a pattern open nothing either", async () => {
    for (const subject of [
      "organiser2",
      "Organiser",
      "organiser#*",
      "*",
      "organiser/../organiser",
      "STAFF#organiser",
    ]) {
      const call = await withToken({ subject, claims: CLAIMS });
      await refused(world, { refusal: "not-allowed" }, rename(call, "Europe/Madrid"));
    }
  });

  it("control: the same token opens what the table gives", async () => {
    const call = await withToken({ subject: "reader", claims: CLAIMS });
    await must(world.organiser(`PUT /conferences/${CONFERENCE}/staff/reader`, { body: { roles: ["organiser"] } }), 200);
    await accepted(world, 200, rename(call, "Europe/Madrid"));
  });
});

describe("A27: someone who was removed, with a token that is still valid", () => {
  it("is refused on the very next call; control: the call before was carried out", async () => {
    const staff = `/conferences/${CONFERENCE}/staff/leaver` as const;
    await must(world.organiser(`PUT ${staff}`, { body: { roles: ["organiser"] } }), 200);
    const leaver = await withToken({ subject: "leaver" });
    await accepted(world, 200, rename(leaver, "Europe/Rome"));
    await accepted(world, 204, () => world.organiser(`DELETE ${staff}`));
    await refused(world, { refusal: "not-allowed" }, rename(leaver, "Europe/Paris"), () =>
      leaver(`GET /conferences/${CONFERENCE}`),
    );
  });

  it("so is one whose role was lowered", async () => {
    const staff = `/conferences/${CONFERENCE}/staff/lowered` as const;
    const lowered = await withToken({ subject: "lowered" });
    await must(world.organiser(`PUT ${staff}`, { body: { roles: ["organiser"] } }), 200);
    await accepted(world, 200, rename(lowered, "Europe/Vienna"));
    await must(world.organiser(`PUT ${staff}`, { body: { roles: ["desk"] } }), 200);
    await refused(world, { refusal: "not-allowed" }, rename(lowered, "Europe/Paris"));
    await must(lowered(`GET /conferences/${CONFERENCE}`), 200);
  });
});

describe("A45: another organiser's conference", () => {
  const readable = (conference: string): `GET /${string}`[] =>
    ["", "/audit", "/audit?entity=delegation/FRA", "/delegates", "/statistics", "/members", "/staff"].map(
      (of) => `GET /conferences/${conference}${of}` as const,
    );

  it("answers as one that does not exist, also once the role there was lost", async () => {
    const staff = `/conferences/${CONFERENCE}/staff/passing` as const;
    await must(world.organiser(`PUT ${staff}`, { body: { roles: ["organiser"] } }), 200);
    const passing = await withToken({ subject: "passing" });
    // Control: with the role all of it is there to be read.
    for (const path of readable(CONFERENCE)) await must(passing(path), 200);
    await must(world.organiser(`DELETE ${staff}`), 204);
    const [theirs, absent] = [readable(CONFERENCE), readable("no-such-9")];
    const replies = await refused(world, { refusal: "not-allowed" }, ...theirs.map((path) => () => passing(path)));
    for (const [at, reply] of replies.entries()) {
      const path = absent[at] as `GET /${string}`;
      expectSameAnswer(reply, await passing(path));
    }
  });
});
