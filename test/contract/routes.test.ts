import { describe, expect, it } from "vitest";
import { problems } from "#shared/contracts/problems.ts";
import { accessOf } from "#shared/contracts/route.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";
import { disagreements, ROLE_MATRIX } from "./role-matrix.ts";

const routes = Object.values(apiRoutes).flat();

describe("authorisation is deny by default (V5)", () => {
  it("routes and role matrix agree, row by row", () => {
    expect(disagreements(routes, ROLE_MATRIX)).toEqual([]);
  });

  it("control: a route without a row, and one that lets in somebody else, are found", () => {
    const opened = routes.map((route) =>
      route.path === "/conferences/{conference}/audit" ? { ...route, callers: ["organiser", "desk"] as const } : route,
    );
    expect(disagreements(opened, ROLE_MATRIX)).toHaveLength(1);
    const added = { method: "GET", path: "/conferences/{conference}/secrets", callers: ["organiser"] } as const;
    expect(disagreements([...routes, added], ROLE_MATRIX)).toHaveLength(1);
  });

  it("no route mixes people with a token and people with a link", () => {
    for (const { callers } of routes) {
      const kinds = new Set(callers.map((caller) => accessOf({ callers: [caller] })));
      expect(kinds.size).toBe(1);
    }
  });
});

describe("every route", () => {
  it("has a name, and a method and path, of its own", () => {
    expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length);
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
  });

  it("describes exactly the parameters of its path", () => {
    for (const { path, request } of routes) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect(Object.keys(request.params?.shape ?? {}).sort()).toEqual(inPath);
    }
  });

  it("names only refusals that have a problem, each once", () => {
    for (const { refusals, name } of routes) {
      expect(new Set(refusals).size, name).toBe(refusals.length);
      for (const refusal of refusals) expect(problems).toHaveProperty(refusal);
    }
  });

  it("that changes a thing wants the version that was read, and one that creates takes an Idempotency-Key", () => {
    const excused = new Set([
      // Creates a session or asks for a mail: nothing to be stale against, and repeating does no harm.
      "portal/open-session",
      "portal/request-link",
      "portal/end-session",
      // A mail reader presses it for its reader, without a header of ours.
      "mail/unsubscribe",
      // Asks only, with more than fits a query: nothing is written.
      "reminders/preview-effect",
      "registration/request-code",
      // Repeating changes nothing: what is there stays.
      "registration/invite-members",
      "conferences/import-members",
      "conferences/grant-roles",
      "conferences/remove-roles",
      "conferences/rotate-links",
      "conferences/revoke-links",
      "registration/revoke-delegate-links",
      "conclusions/set-standing",
      // An answer kept under a key would lead from the member to its ballot; a second one is refused anyway.
      "conclusions/cast-secret-ballot",
    ]);
    for (const { name, method, request } of routes) {
      if (method === "GET" || excused.has(name)) continue;
      expect(request.ifMatch || request.idempotent, name).toBe(true);
      if (method !== "POST") expect(request.ifMatch, name).toBe(true);
      if (method === "POST") expect(request.idempotent, name).toBe(true);
    }
  });
});
