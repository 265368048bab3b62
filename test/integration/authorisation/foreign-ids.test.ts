import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessOf, type RouteShape } from "#shared/contracts/route.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";
import type { Call, Reply } from "#test/support/api.ts";
import { changesBy } from "#test/support/changes.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { COUNTRY, type Everyone, everyone, OTHER_CONFERENCE, OTHER_COUNTRY } from "#test/support/eight-callers.ts";
import { harmlessRequest } from "#test/support/harmless-requests.ts";
import { expectProblem } from "#test/support/problem.ts";
import { answerOf, expectSameAnswer } from "#test/support/same-answer.ts";

const ABSENT_CONFERENCE = "no-such-9";
const ABSENT_COUNTRY = "NZL";

const routes = Object.values(apiRoutes).flat();
const having = (parameter: string, access: "token" | "session") =>
  routes.filter((route) => route.path.includes(`{${parameter}}`) && accessOf(route) === access);

let world: World;
let all: Everyone;
let delegateOf: Record<string, string>;
beforeAll(async () => {
  world = await openWorld();
  all = await everyone(world);
  delegateOf = {};
  for (const { country, call } of [all.france, all.morocco])
    delegateOf[country] = (await must(call("GET /delegation"), 200)).body.delegates[1].id;
});
afterAll(() => world.cloud.stop());

/** The same request with one place and with another. The version is right, so that it stops neither. */
const both = async (call: Call, route: RouteShape, version: string, ...places: Record<string, string>[]) => {
  const { result, changes } = await changesBy(world, async () => {
    const replies: Reply[] = [];
    for (const place of places) {
      const { request, options } = harmlessRequest(route, place);
      const headers = { ...options.headers, ...(route.request.ifMatch && { "if-match": version }) };
      replies.push(await call(request, { ...options, headers }));
    }
    return replies;
  });
  expect(changes).toEqual([]);
  return result;
};

describe("A45, P15: another organiser's conference answers as one that does not exist", () => {
  for (const route of having("conference", "token"))
    it(`${route.method} ${route.path}`, async () => {
      const outsider = all.call["organiser of another conference"];
      const delegate = delegateOf[COUNTRY] as string;
      const places = [CONFERENCE, ABSENT_CONFERENCE].map((conference) => ({ conference, delegate }));
      const [foreign, absent] = (await both(outsider, route, '"1"', ...places)) as [Reply, Reply];
      expectProblem(foreign, { refusal: "not-allowed" });
      expectSameAnswer(foreign, absent);
      // Whoever may see every conference is told that there is none; or before that, where only a body that breaks a
      // rule keeps the request harmless, that it does.
      const { answer } = harmlessRequest(route, {});
      const [told] = (await both(world.organiser, route, '"1"', { conference: ABSENT_CONFERENCE, delegate })) as [
        Reply,
      ];
      const notFound = answer === "invalid-request" ? answer : "not-found";
      // What only a chair does is no organiser's to ask about, anywhere.
      expectProblem(told, { refusal: route.callers.includes("organiser") ? notFound : "not-allowed" });
    });
});

describe("P15: a country of another conference answers as one that is a member of none", () => {
  for (const route of having("country", "token"))
    it(`${route.method} ${route.path}`, async () => {
      const organiser = all.call["organiser of another conference"];
      const delegate = delegateOf[COUNTRY] as string;
      const places = [COUNTRY, ABSENT_COUNTRY].map((country) => ({ conference: OTHER_CONFERENCE, country, delegate }));
      const [foreign, absent] = (await both(organiser, route, '"1"', ...places)) as [Reply, Reply];
      expectProblem(foreign, { refusal: "not-found" });
      expectSameAnswer(foreign, absent);
    });
});

describe("A4, P15: a delegate of another delegation answers as one who does not exist", () => {
  const attempts = async (call: Call, route: RouteShape, version: string) => {
    const places = [delegateOf[OTHER_COUNTRY] as string, randomUUID()].map((delegate) => ({
      delegate,
      country: COUNTRY,
    }));
    return (await both(call, route, version, ...places)) as [Reply, Reply];
  };

  describe.each(["as a draft", "submitted"])("%s", (state) => {
    beforeAll(async () => {
      if (state === "submitted") await must(all.france.submit(), 200);
    });
    // A draft is amended and struck from, a submitted delegation is replaced and withdrawn from. Links are ended in
    // every state, and mailed anew only in later ones.
    const fits = ({ path, method }: RouteShape) =>
      path.endsWith("/links")
        ? method === "DELETE"
        : method === "GET" || /(replacement|withdrawal)$/.test(path) === (state === "submitted");

    for (const route of [...having("delegate", "session"), ...having("delegate", "token")])
      it(`${route.method} ${route.path}`, async () => {
        const call = accessOf(route) === "token" ? world.organiser : all.france.call;
        const [foreign, absent] = await attempts(call, route, await all.france.etag());
        expectSameAnswer(foreign, absent);
        // Elsewhere the state may be what is told first: it is one's own.
        if (fits(route)) expectProblem(foreign, { refusal: "not-found" });
        else expect([404, 409]).toContain(foreign.status);
      });
  });

  it("control: one's own delegate is answered otherwise", async () => {
    const route = having("delegate", "session").find(({ method }) => method === "GET") as RouteShape;
    const places = [delegateOf[COUNTRY] as string, randomUUID()].map((delegate) => ({ delegate }));
    const [own, absent] = (await both(all.france.call, route, '"1"', ...places)) as [Reply, Reply];
    expect(own.status).toBe(200);
    expect(answerOf(own)).not.toEqual(answerOf(absent));
  });

  it("control: with the right version and one's own delegate the act is done", async () => {
    const body = { reason: "control" };
    const path = `POST /delegation/delegates/${delegateOf[COUNTRY]}/withdrawal` as const;
    const act = async () => all.france.call(path, { body, headers: { ...key(), "if-match": await all.france.etag() } });
    const { result, changes } = await changesBy(world, act);
    expect(result.status).toBe(200);
    expect(changes).not.toEqual([]);
  });
});
