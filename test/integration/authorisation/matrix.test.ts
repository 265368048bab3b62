import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalsOf } from "#infra/openapi/problem-answers.ts";
import { problems, problemType } from "#shared/contracts/problems.ts";
import { accessOf, type Caller, type RouteShape } from "#shared/contracts/route.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";
import { ROLE_MATRIX } from "#test/contract/role-matrix.ts";
import { caller, type Reply } from "#test/support/api.ts";
import { changesBy } from "#test/support/changes.ts";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { CALLERS, type CallerName, type Everyone, everyone } from "#test/support/eight-callers.ts";
import { HARMLESS, harmlessRequest, SILENT_COUNTRY } from "#test/support/harmless-requests.ts";

const routes = Object.values(apiRoutes).flat();
const names = Object.keys(CALLERS) as CallerName[];

let world: World;
let all: Everyone;
let delegate: string;
beforeAll(async () => {
  world = await openWorld();
  all = await everyone(world);
  const silent = [{ country: SILENT_COUNTRY, language: "en" }];
  await must(world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, { body: silent }), 200);
  delegate = (await must(all.france.call("GET /delegation"), 200)).body.delegates[0].id;
});
afterAll(() => world.cloud.stop());

/** What the matrix, written by hand, says a caller gets: in, or the status outside. */
const verdict = ({ method, path }: Pick<RouteShape, "method" | "path">, name: CallerName): "in" | 401 | 403 => {
  const row: readonly Caller[] = ROLE_MATRIX[`${method} ${path}`] ?? [];
  const { role, in: where } = CALLERS[name];
  const access = accessOf({ callers: row });
  if (access === "public") return "in";
  // Each kind of credential is nothing to the other kind of door.
  const hasLink = role === "focal-point" || role === "head";
  if (access === "session") return hasLink ? (row.includes(role) ? "in" : 403) : 401;
  if (hasLink || role === "anyone") return 401;
  if (!row.includes(role)) return 403;
  // A role in any conference will do to list those one has a role in; creating one is for the whole deployment.
  if (path === "/conferences") return method === "GET" || where === "everywhere" ? "in" : 403;
  return where === "elsewhere" ? 403 : "in";
};

/** The answer in a word: what it is that a test of authorisation must see exactly. */
const told = ({ status, body }: Reply): string =>
  status < 300 ? `${status}` : `${status} ${body?.type ?? body?.message}`;

const expected = (route: RouteShape, name: CallerName): string => {
  const is = (refusal: keyof typeof problems) => `${problems[refusal].status} ${problemType(refusal)}`;
  const decided = verdict(route, name);
  // The gateway stops whoever has no token at all, and knows no problem documents.
  if (decided === 401) return accessOf(route) === "token" ? "401 Unauthorized" : is("not-signed-in");
  if (decided === 403) return is("not-allowed");
  const isForeign =
    name === "focal point of another country" && route.method === "GET" && route.path.includes("{delegate}");
  const { answer } = harmlessRequest(route, {});
  if (isForeign) return is("not-found");
  return typeof answer === "number" ? `${answer}` : is(answer);
};

const row = async (route: RouteShape): Promise<Record<string, Reply>> => {
  const replies: Record<string, Reply> = {};
  for (const name of names) {
    const { request, options } = harmlessRequest(route, { delegate });
    replies[name] = await all.call[name](request, options);
  }
  return replies;
};

describe(`P15: ${routes.length} routes by ${names.length} callers`, () => {
  it("every route has a request to try", () => {
    expect(Object.keys(HARMLESS).sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  for (const route of routes)
    it(`${route.method} ${route.path}`, async () => {
      const { result, changes } = await changesBy(world, () => row(route));
      expect(Object.fromEntries(names.map((name) => [name, told(result[name] as Reply)]))).toEqual(
        Object.fromEntries(names.map((name) => [name, expected(route, name)])),
      );
      const documented = refusalsOf(route).map(problemType);
      for (const { status, body } of Object.values(result))
        if (status >= 400 && body?.type) expect(documented).toContain(body.type);
      expect(changes).toEqual([]);
    });

  it("lets the organiser of another conference see only that one in the list", async () => {
    const { body } = await all.call["organiser of another conference"]("GET /conferences");
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(["regional-4"]);
  });

  it("answers each focal point for the country of the link", async () => {
    for (const { country, call } of [all.france, all.morocco])
      expect((await must(call("GET /delegation"), 200)).body.country).toBe(country);
  });
});

describe("control: the matrix sees a role that is given", () => {
  it("a chair who is made organiser gets in, on the next call and with the same token", async () => {
    const route = routes.find(({ name }) => name === "conferences/read-audit") as RouteShape;
    const staff = `/conferences/${CONFERENCE}/staff/chair` as const;
    const chairSees = async () => told((await row(route))["chair of the conference"] as Reply);
    expect(await chairSees()).toBe(expected(route, "chair of the conference"));
    await must(world.organiser(`PUT ${staff}`, { body: { roles: ["organiser"] } }), 200);
    expect(await chairSees()).toBe("200");
    await must(world.organiser(`PUT ${staff}`, { body: { roles: ["chair"] } }), 200);
    expect(await chairSees()).toBe(expected(route, "chair of the conference"));
  });

  it("a session sent as the token of a staff route, or a token as a session, opens nothing", async () => {
    const { session } = all.france;
    expect((await caller(world.cloud.apiUrl, `Bearer ${session}`)(`GET /conferences/${CONFERENCE}`)).status).toBe(401);
    const token = await world.cloud.token({ subject: "organiser" });
    expect((await caller(world.cloud.apiUrl, `Bearer ${token}`)("GET /delegation")).status).toBe(401);
  });
});
