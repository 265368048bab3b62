import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CallOptions, caller, refusalOf } from "#test/support/api.ts";
import { addressOf, CONFERENCE, key, linkIn, must, openWorld, type World } from "#test/support/conference-world.ts";

const MEMBERS = `/conferences/${CONFERENCE}/members` as const;
const directory = readFileSync("infra/local/demo/members.csv", "utf8");
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.cloud.stop());

const take = (body: unknown, query = "", headers: CallOptions["headers"] = { "content-type": "text/csv" }) =>
  world.organiser(`POST ${MEMBERS}/imports${query}`, { body, headers });
const change = async (country: string, body: object, etag?: string) => {
  const read = etag ?? (await must(world.organiser(`GET ${MEMBERS}/${country}`), 200)).etag;
  return world.organiser(`PATCH ${MEMBERS}/${country}`, { body, headers: { "if-match": read } });
};

describe("importing the sample directory (R16)", () => {
  it("with dry run writes nothing", async () => {
    const before = await world.tables();
    const { body } = await must(take(directory, "?dryRun=true"), 200);
    expect(body).toEqual({ added: 194, changed: 0, unchanged: 0, errors: [] });
    expect((await world.tables()) === before).toBe(true);
  });

  it("goes on where it was cut off", async () => {
    let transactions = 0;
    world.cloud.intercept(async ({ service, operation, principal }) =>
      service === "dynamodb" && operation === "TransactWriteItems" && !principal.administrator && ++transactions > 3
        ? {
            status: 400,
            headers: {},
            body: JSON.stringify({ __type: "com.amazon.coral.validate#ValidationException" }),
          }
        : undefined,
    );
    expect((await take(directory)).status).toBe(500);
    world.cloud.intercept(undefined);
    const { body } = await must(take(directory), 200);
    expect(body.added).toBeGreaterThan(0);
    expect(body.unchanged).toBeGreaterThan(0);
    expect(body.added + body.unchanged).toBe(194);
  });

  it("twice changes nothing", async () => {
    const before = await world.tables();
    expect((await must(take(directory), 200)).body).toEqual({ added: 0, changed: 0, unchanged: 194, errors: [] });
    expect((await world.tables()) === before).toBe(true);
  });

  it("lists every member once, each in one of five regions (P2)", async () => {
    const list = async (filter: string) => {
      const seen: { country: string; region: string; names: object }[] = [];
      let cursor = "";
      do {
        const { body } = await must(world.organiser(`GET ${MEMBERS}?limit=50${filter}${cursor}`), 200);
        seen.push(...body.items);
        cursor = body.next ? `&cursor=${body.next}` : "";
      } while (cursor);
      return seen;
    };
    const all = await list("");
    expect(new Set(all.map(({ country }) => country)).size).toBe(194);
    const regions = ["africa", "americas", "asia-south-pacific", "europe", "middle-east-north-africa"];
    const byRegion = await Promise.all(regions.map((region) => list(`&region=${region}`)));
    expect(byRegion.flat()).toHaveLength(194);
    for (const [at, members] of byRegion.entries())
      expect(new Set(members.map(({ region }) => region))).toEqual(new Set([regions[at]]));
  });

  it("with errors tells each by line, and writes nothing", async () => {
    const before = await world.tables();
    const lines = directory.trimEnd().split("\n");
    const wrong = [...lines.slice(0, 3), lines[3]?.replace(/^[A-Z]{3}/, "ZZZ"), lines[1]].join("\n");
    const reply = await must(take(wrong), 422);
    expect(reply.body.errors).toMatchObject([
      { line: 4, field: "country" },
      { line: 4, field: "region" },
      { line: 5, field: "country", detail: "is in line 2 already" },
    ]);
    expect(refusalOf(await must(take("country\nFRA\n"), 422))).toBe("invalid-request");
    const json = { "content-type": "application/json" };
    const proto = '[{"__proto__":{"country":"FRA"},"country":"FRA","language":"fr"}]';
    expect((await must(take(proto, "", json), 422)).body.errors).toMatchObject([{ line: 1 }]);
    expect(refusalOf(await must(take(directory.repeat(40)), 413))).toBe("body-too-large");
    expect(refusalOf(await must(take(directory, "?dryRun=maybe"), 422))).toBe("invalid-request");
    expect(refusalOf(await must(take("x", "", { "content-type": "text/html" }), 415))).toBe("unsupported-media-type");
    expect((await world.tables()) === before).toBe(true);
  });
});

describe("changing a member", () => {
  it("wants the version that was read, and a reason for another region", async () => {
    const before = await world.tables();
    expect(refusalOf(await must(change("AUT", { language: "fr" }, '"99"'), 412))).toBe("stale");
    expect((await must(change("AUT", { region: "africa" }), 422)).body.errors).toMatchObject([
      { pointer: "/regionReason" },
    ]);
    expect(refusalOf(await must(change("AUT", { linkVersion: 1 }), 422))).toBe("invalid-request");
    expect(refusalOf(await must(world.organiser(`GET ${MEMBERS}/ATA`), 404))).toBe("not-found");
    expect((await world.tables()) === before).toBe(true);
    const changed = await must(change("AUT", { region: "africa", regionReason: "By its own wish" }), 200);
    expect(changed.body).toMatchObject({ region: "africa", regionReason: "By its own wish" });
  });
});

describe("links and sessions of a member", () => {
  const dead = async (session: string, token: string) => {
    const read = await caller(world.cloud.apiUrl, `Bearer ${session}`)("GET /delegation");
    expect(read.status).toBe(401);
    expect((await world.anyone("POST /sessions", { body: { token } })).status).toBe(410);
  };

  beforeAll(() => world.addMembers("FRA", "DEU", "ESP"));

  it("end at once when the focal point has another address (R2)", async () => {
    const { session, token } = await world.focalPoint("FRA");
    await must(change("FRA", { focalPoint: { name: "Someone new", email: "new@ncb-fra.example" } }), 200);
    await dead(session, token);
    await must(world.organiser(`POST ${MEMBERS}/FRA/links`, { body: {}, headers: key() }), 202);
    const renewed = await linkIn(world.cloud, "new@ncb-fra.example");
    await must(world.anyone("POST /sessions", { body: { token: renewed } }), 201);
  });

  it("are mailed on request to the address on file now, and to no former one", async () => {
    const ask = (email: string) =>
      must(world.anyone(`POST /conferences/${CONFERENCE}/link-requests`, { body: { email } }), 202);
    const mails = async (to: string) => {
      await world.cloud.idle();
      return world.cloud.inbox.list({ to }).length;
    };
    await must(change("ESP", { alternates: [{ name: "Luz", email: "luz@ncb-esp.example" }] }), 200);
    await ask("luz@ncb-esp.example");
    expect(await mails("luz@ncb-esp.example")).toBe(1);
    await must(change("ESP", { alternates: [] }), 200);
    await ask("luz@ncb-esp.example");
    expect(await mails("luz@ncb-esp.example")).toBe(1);
  });

  it("stay when only the name is another", async () => {
    const { call } = await world.focalPoint("ESP");
    await must(change("ESP", { focalPoint: { name: "Married name", email: addressOf("ESP") } }), 200);
    await must(call("GET /delegation"), 200);
  });

  it("end when they are rotated, with a new link by mail, and when they are revoked, without", async () => {
    const { session, token } = await world.focalPoint("DEU");
    const headers = key();
    const rotate = () => world.organiser(`POST ${MEMBERS}/DEU/links`, { body: {}, headers });
    const first = await must(rotate(), 202);
    expect((await must(rotate(), 202)).text).toBe(first.text);
    await dead(session, token);
    const rotated = await linkIn(world.cloud, addressOf("DEU"));
    const opened = await must(world.anyone("POST /sessions", { body: { token: rotated } }), 201);

    const mails = world.cloud.inbox.list({ to: addressOf("DEU") }).length;
    await must(world.organiser(`DELETE ${MEMBERS}/DEU/links`), 204);
    await dead(opened.body.session, rotated);
    await world.cloud.idle();
    expect(world.cloud.inbox.list({ to: addressOf("DEU") })).toHaveLength(mails);
  });

  it("are not mailed to a contact or member that is not there", async () => {
    const rotate = (country: string, body: object) =>
      world.organiser(`POST ${MEMBERS}/${country}/links`, { body, headers: key() });
    const nobody = { contact: "00000000-0000-4000-8000-000000000000" };
    expect(refusalOf(await must(rotate("DEU", nobody), 404))).toBe("not-found");
    expect(refusalOf(await must(rotate("ATA", {}), 404))).toBe("not-found");
  });
});
