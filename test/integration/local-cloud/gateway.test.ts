import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { doing, fixtureCloud } from "./fixture/cloud.ts";

const running = fixtureCloud();

const echo = async (path: string, init?: RequestInit) => {
  const response = await fetch(running.cloud.apiUrl + path, init);
  // biome-ignore lint/suspicious/noExplicitAny: the event as the function got it.
  return (await response.json()) as any;
};

/** Sends what fetch would not: headers and paths as they are. */
const rawRequest = (options: { method?: string; path: string; headers?: Record<string, string>; body?: Buffer }) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { method = "GET", path, headers = {}, body } = options;
    const outgoing = request(running.cloud.apiUrl, { method, path, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });

describe("what a function is told", () => {
  it("is the payload format 2.0", async () => {
    const event = await echo("/echo/w%C3%A9%20b?a=1&b=x%20y&a=2", {
      headers: { cookie: "one=1; two=2", "X-Thing": "Word", "x-forwarded-for": "203.0.113.9" },
    });
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "GET /echo/{word}",
      rawPath: "/echo/wé b",
      rawQueryString: "a=1&b=x%20y&a=2",
      queryStringParameters: { a: "1,2", b: "x y" },
      pathParameters: { word: "wé b" },
      cookies: ["one=1", "two=2"],
      headers: { "x-thing": "Word", "x-forwarded-for": "203.0.113.9, 127.0.0.1" },
      requestContext: { http: { method: "GET", path: "/echo/wé b", sourceIp: "127.0.0.1" }, stage: "$default" },
      isBase64Encoded: false,
    });
    expect(event.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
    expect(event).not.toHaveProperty("body");
    expect(event.headers).not.toHaveProperty("cookie");
    expect(event.requestContext).not.toHaveProperty("authorizer");
  });

  it("is text for JSON and base64 for a form, as on AWS", async () => {
    const post = (type: string, body: string) =>
      echo("/echo/x", { method: "POST", headers: { "content-type": type }, body });
    expect(await post("application/json; charset=utf-8", '{"é":1}')).toMatchObject({
      body: '{"é":1}',
      isBase64Encoded: false,
    });
    expect(await post("text/csv", "a,b")).toMatchObject({ body: "a,b", isBase64Encoded: false });
    expect(await post("application/x-www-form-urlencoded", "a=b")).toMatchObject({
      body: "YT1i",
      isBase64Encoded: true,
    });
  });

  it("comes from the most specific route", async () => {
    expect((await echo("/echo/fixed")).routeKey).toBe("GET /echo/fixed");
    expect(await echo("/files/a/b")).toMatchObject({ routeKey: "ANY /files/{path+}", pathParameters: { path: "a/b" } });
  });
});

describe("what the gateway refuses", () => {
  it("is what no route asks for", async () => {
    expect(await rawRequest({ path: "/nothing" })).toEqual({ status: 404, text: '{"message":"Not Found"}' });
    expect(await rawRequest({ method: "DELETE", path: "/echo/fixed" })).toMatchObject({ status: 404 });
    expect(await rawRequest({ method: "OPTIONS", path: "/echo/fixed" })).toMatchObject({ status: 404 });
    expect(await rawRequest({ path: "/echo/%ZZ" })).toMatchObject({ status: 400 });
  });

  it("is a head of more than 10,240 bytes", async () => {
    const withHeader = (length: number) =>
      rawRequest({ path: "/echo/fixed", headers: { "x-long": "a".repeat(length) } });
    expect((await withHeader(9_000)).status).toBe(200);
    expect(await withHeader(10_240)).toMatchObject({ status: 431 });
  });

  it("is a body of more than Lambda takes", async () => {
    const withBody = (length: number) =>
      rawRequest({
        method: "POST",
        path: "/echo/x",
        headers: { "content-type": "text/plain" },
        body: Buffer.alloc(length, "a"),
      });
    expect((await withBody(2 * 1024 * 1024)).status).toBe(200);
    expect(await withBody(7 * 1024 * 1024)).toMatchObject({ status: 413 });
    expect(await withBody(11 * 1024 * 1024)).toMatchObject({ status: 413 });
  });
});

describe("what a caller is told", () => {
  const answering = (raw: unknown) =>
    fetch(`${running.cloud.apiUrl}/do`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ deed: "answer", raw: JSON.stringify(raw) }),
    });

  it("is the function's status, headers, cookies and bytes", async () => {
    const response = await answering({
      statusCode: 201,
      headers: { "Content-Type": "image/png", "X-N": 3 },
      cookies: ["a=1; Secure", "b=2"],
      body: Buffer.from([0, 255, 1]).toString("base64"),
      isBase64Encoded: true,
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("x-n")).toBe("3");
    expect(response.headers.getSetCookie()).toEqual(["a=1; Secure", "b=2"]);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1]);
  });

  it("is a body alone when the function gives no status", async () => {
    const response = await answering({ hello: 1 });
    expect([response.status, await response.json()]).toEqual([200, { hello: 1 }]);
  });

  it("is nothing of what went wrong inside", async () => {
    for (const deed of ["fail", "exit", "slow"])
      expect(await doing(running.cloud, deed)).toEqual({ status: 500, body: { message: "Internal Server Error" } });
    expect((await answering({ statusCode: "none" })).status).toBe(500);
    expect(running.cloud.functions.logs("-Api")).toContain("on purpose");
  });
});

describe("a function", () => {
  it("has only its own environment", async () => {
    const { body } = await doing(running.cloud, "environment");
    expect(body.greeting).toBe("bonjour");
    expect(body.names).not.toContain("PATH");
    expect(body.names).not.toContain("HOME");
  });

  it("knows how long it may still run", async () => {
    const { remaining } = (await doing(running.cloud, "remaining")).body;
    expect(remaining).toBeGreaterThan(500);
    expect(remaining).toBeLessThanOrEqual(2_000);
  });
});
