import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiAt } from "#infra/local/demo/api.ts";
import { atOnce } from "#infra/local/demo/at-once.ts";
import { announceConferenceRoute, createConferenceRoute, readConferenceRoute } from "#shared/contracts/conferences.ts";

const problem = (name: string, status: number) => ({
  status,
  body: { type: `urn:passerelle:problem:${name}`, title: name, status, requestId: "request-1" },
});

describe("the demo's client", () => {
  let replies: { status: number; body: unknown }[];
  let asked: { method?: string; url?: string; headers: IncomingHttpHeaders }[];
  const server = createServer((request, response) => {
    asked.push(request);
    const { status, body } = replies.shift() ?? { status: 200, body: {} };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const api = () => apiAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const params = { conference: "honcb-15" };

  beforeEach(async () => {
    replies = [];
    asked = [];
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it("sends what the route asks for: path, token, version and an Idempotency-Key", async () => {
    await api().call(announceConferenceRoute, { as: "token", params, ifMatch: 3 });
    expect(asked[0]).toMatchObject({
      method: "POST",
      url: "/conferences/honcb-15/announcement",
      headers: {
        authorization: "Bearer token",
        "if-match": '"3"',
        "idempotency-key": expect.stringMatching(/^\S{8,}$/),
      },
    });
  });

  it("stops at an answer that it did not count on, with the request, the problem and what to look at next", async () => {
    replies = [problem("conference-state", 409)];
    const stopped = api().call(announceConferenceRoute, { params, ifMatch: 3 });
    await expect(stopped).rejects.toThrow(
      /POST \/conferences\/honcb-15\/announcement.*409.*conference-state.*request-1.*Look next/s,
    );
  });

  it("counts a refusal that it asked for", async () => {
    const client = api();
    replies = [problem("stale", 412), problem("stale", 412)];
    await client.refuses("stale", announceConferenceRoute, { params, ifMatch: 3 });
    await client.refuses("stale", announceConferenceRoute, { params, ifMatch: 3 });
    expect(client.refusals).toEqual({ stale: 2 });
  });

  it("tells whether something was refused of which that is open, and counts it then", async () => {
    const client = api();
    replies = [{ status: 200, body: {} }, problem("stale", 412), problem("conference-state", 409)];
    const ask = () => client.mayRefuse("stale", announceConferenceRoute, { params, ifMatch: 3 });
    expect([await ask(), await ask()]).toEqual([false, true]);
    expect(client.refusals).toEqual({ stale: 1 });
    await expect(ask()).rejects.toThrow("conference-state");
  });

  it("stops when what should be refused is refused for another reason, or not at all", async () => {
    const client = api();
    replies = [problem("not-found", 404)];
    await expect(client.refuses("stale", announceConferenceRoute, { params, ifMatch: 3 })).rejects.toThrow(/stale/);
    await expect(client.refuses("stale", announceConferenceRoute, { params, ifMatch: 3 })).rejects.toThrow(/stale/);
    expect(client.refusals).toEqual({});
  });

  it("sends the same again where the contract says to", async () => {
    replies = [problem("try-again", 503), { status: 201, body: { id: "honcb-15" } }];
    await api().call(createConferenceRoute, { body: {} as never });
    const keys = asked.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it("does a few things at once, and stops at the first failure", async () => {
    let now = 0;
    let most = 0;
    const work = async (item: number) => {
      most = Math.max(most, ++now);
      await api().call(readConferenceRoute, { params });
      now--;
      return item * 2;
    };
    expect(await atOnce([...Array(20).keys()], work)).toEqual([...Array(20).keys()].map((item) => item * 2));
    expect(most).toBe(6);
    const before = asked.length;
    await expect(atOnce([...Array(50).keys()], () => Promise.reject(new Error("first")))).rejects.toThrow("first");
    expect(asked.length).toBe(before);
  });
});
