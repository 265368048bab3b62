import { createConfig, lintFromString } from "@redocly/openapi-core";
import { beforeAll, expect, test } from "vitest";
import { openApiDocument } from "#infra/openapi.ts";
import { accessOf } from "#shared/contracts/route.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

type Document = ReturnType<typeof openApiDocument>;
let document: Document;

beforeAll(() => {
  document = openApiDocument();
});

const errorsIn = async (api: unknown): Promise<string[]> => {
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: JSON.stringify(api), absoluteRef: "openapi.json", config });
  return problems.filter(({ severity }) => severity === "error").map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

// biome-ignore lint/suspicious/noExplicitAny: read as a client reads it, as JSON
const operation = (method: string, path: string): any =>
  (document.paths?.[path] as Record<string, unknown>)?.[method.toLowerCase()];

test("the document passes redocly's recommended rules", async () => {
  expect(await errorsIn(document)).toEqual([]);
});

test("control: a document without security for a route, and with a parameter nobody declared, does not", async () => {
  const broken = structuredClone(document) as unknown as {
    paths: Record<string, Record<string, { security?: unknown }>>;
  };
  delete broken.paths["/docs"]?.get?.security;
  broken.paths["/docs/{page}"] = broken.paths["/docs"] ?? {};
  const found = (await errorsIn(broken)).join("\n");
  expect(found).toContain("security-defined");
  expect(found).toContain("path-parameters-defined");
});

test("every route is an operation, with its callers and the way they prove who they are", () => {
  const schemes = { token: ["accessToken"], session: ["session", "sessionCookie"], public: [] };
  for (const route of Object.values(apiRoutes).flat()) {
    const found = operation(route.method, route.path);
    expect(found, route.name).toMatchObject({ operationId: route.name, "x-callers": route.callers });
    expect(found.security.flatMap(Object.keys), route.name).toEqual(schemes[accessOf(route)]);
  }
});

test("a route that needs a version says so, and says how it is refused", () => {
  for (const { name, method, path, request } of Object.values(apiRoutes).flat()) {
    const { parameters = [], responses } = operation(method, path);
    const headers = parameters
      .filter((one: { in: string }) => one.in === "header")
      .map((one: { name: string }) => one.name);
    expect(headers.includes("If-Match"), name).toBe(request.ifMatch === true);
    expect(headers.includes("Idempotency-Key"), name).toBe(request.idempotent === true);
    expect("428" in responses && "412" in responses, name).toBe(request.ifMatch === true);
  }
});

test("refusals of one status are told apart by type", () => {
  const types = (status: string, schema: unknown) =>
    JSON.stringify(schema)
      .match(/urn:passerelle:problem:[a-z-]+/g)
      ?.map((type) => `${status} ${type.split(":").at(-1)}`);
  for (const route of Object.values(apiRoutes).flat()) {
    const { responses } = operation(route.method, route.path);
    const told = Object.entries<{ content?: unknown }>(responses)
      .filter(([status]) => Number(status) >= 400)
      .flatMap(([status, { content }]) => types(status, content) ?? [])
      .map((type) => type.split(" ")[1]);
    expect(told, route.name).toEqual(expect.arrayContaining([...route.refusals]));
  }
});
