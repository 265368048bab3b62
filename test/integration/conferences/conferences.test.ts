import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CallOptions, refusalOf } from "#test/support/api.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { conferencePlan } from "#test/support/samples.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

const HERE = `/conferences/${CONFERENCE}` as const;
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.cloud.stop());

const create = (id: string, plan: object = {}, headers: CallOptions["headers"] = key()) =>
  world.organiser("POST /conferences", { body: { ...conferencePlan, id, reminders: "none", ...plan }, headers });
const change = (body: object, etag: string | undefined, conference = CONFERENCE) =>
  world.organiser(`PATCH /conferences/${conference}`, { body, headers: { "if-match": etag } });
const etagNow = async (conference = CONFERENCE) =>
  (await must(world.organiser(`GET /conferences/${conference}`), 200)).etag;

/** Asserts that what is done answers so and leaves both tables as they were. */
const refused = async (act: () => ReturnType<typeof create>, status: number, refusal: string) => {
  const before = await world.tables();
  const reply = await act();
  expect([reply.status, refusalOf(reply)]).toEqual([status, refusal]);
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  expect((await world.tables()) === before).toBe(true);
  return reply;
};

describe("creating a conference", () => {
  it("answers with its address and version, and a repetition with the same", async () => {
    const headers = key();
    const first = await must(create("assembly-87", {}, headers), 201);
    expect(first.headers.get("location")).toBe("/conferences/assembly-87");
    expect(first.etag).toBe('"1"');
    const before = await world.tables();
    const again = await must(create("assembly-87", {}, headers), 201);
    expect([again.text, again.etag, again.headers.get("location")]).toEqual([
      first.text,
      first.etag,
      first.headers.get("location"),
    ]);
    expect((await world.tables()) === before).toBe(true);
    await refused(() => create("assembly-88", {}, headers), 422, "idempotency-key-reused");
  });

  it("refuses an id that is taken, contradictions, unknown keys and bodies that are none", async () => {
    await refused(() => create(CONFERENCE), 409, "conference-exists");
    const { body } = await refused(() => create("x-1", { endsOn: "2019-04-01" }), 422, "invalid-request");
    expect(body.errors).toMatchObject([{ pointer: "/endsOn" }]);
    await refused(() => create("x-1", { state: "ANNOUNCED" }), 422, "invalid-request");
    await refused(() => create("x-1", { zone: "Mars/Olympus" }), 422, "invalid-request");
    await refused(() => world.organiser("POST /conferences", { body: "{" }), 400, "malformed-request");
    await refused(() => world.organiser("POST /conferences"), 400, "malformed-request");
    const text = { body: "{}", headers: { "content-type": "text/plain" } };
    await refused(() => world.organiser("POST /conferences", text), 415, "unsupported-media-type");
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
    await refused(() => world.organiser("POST /conferences", { body: deep }), 422, "invalid-request");
    const large = JSON.stringify({ title: "x".repeat(300 * 1024) });
    await refused(() => world.organiser("POST /conferences", { body: large }), 413, "body-too-large");
  });

  it("takes nobody's prototype (A47)", async () => {
    const body = `{"__proto__":{"role":"organiser"},${JSON.stringify({ ...conferencePlan, id: "x-1" }).slice(1)}`;
    await refused(() => world.organiser("POST /conferences", { body, headers: key() }), 422, "invalid-request");
  });
});

describe("changing a conference", () => {
  it("wants the version that was read, and gives the next", async () => {
    const title = { ...conferencePlan.title, en: "15th HoNCB" };
    await refused(() => change({ title }, undefined), 428, "precondition-required");
    await refused(() => change({ title }, '"99"'), 412, "stale");
    await refused(() => change({ title }, "W/3"), 400, "malformed-request");
    const read = await etagNow();
    const changed = await must(change({ title }, read), 200);
    expect(changed.body.title.en).toBe("15th HoNCB");
    expect(changed.body.venue).toEqual(conferencePlan.venue);
    expect(changed.etag).not.toBe(read);
    await refused(() => change({ title }, read), 412, "stale");
  });

  let named = 0;
  /** How many of six changes at once, all made from the same version, went through. */
  const atOnce = async () => {
    const read = await etagNow();
    // Each different from all before, since a change that changes nothing is welcome at any time.
    const titles = Array.from({ length: 6 }, () => ({ ...conferencePlan.title, en: `HoNCB ${++named}` }));
    const statuses = (await Promise.all(titles.map((title) => change({ title }, read)))).map(({ status }) => status);
    for (const status of statuses) expect([200, 412]).toContain(status);
    return statuses.filter((status) => status === 200).length;
  };

  it("lets one of six changes at once through", async () => {
    for (let round = 0; round < 3; round++) expect(await atOnce()).toBe(1);
  });

  it("control: without the condition on the version, more than one", async () => {
    withoutGuard(world.cloud, `CONFERENCE#${CONFERENCE}`);
    let most = 0;
    for (let round = 0; round < 10 && most < 2; round++) most = Math.max(most, await atOnce());
    world.cloud.intercept(undefined);
    expect(most).toBeGreaterThan(1);
  });

  it("keeps every version of the rules of procedure", async () => {
    const { body } = await must(world.organiser(`GET ${HERE}`), 200);
    const rulesOfProcedure = { ...body.rulesOfProcedure, silenceHours: 96 };
    const changed = await must(change({ rulesOfProcedure }, await etagNow()), 200);
    expect(changed.body.rulesVersion).toBe(2);
    const version = (number: number) => world.organiser(`GET ${HERE}/rules-of-procedure/${number}`);
    expect((await must(version(1), 200)).body.rules.silenceHours).toBe(72);
    expect((await must(version(2), 200)).body.rules.silenceHours).toBe(96);
    expect(refusalOf(await must(version(3), 404))).toBe("not-found");
    await refused(
      async () => change({ rulesOfProcedure: { silenceHours: 96 } }, await etagNow()),
      422,
      "invalid-request",
    );
  });

  it("works for one of an earlier version, which says nothing of hours and desks", async () => {
    await must(create("of-old"), 201);
    const client = new DynamoDBClient(world.cloud.aws);
    const Key = { pk: { S: "CONFERENCE#of-old" }, sk: { S: "CONFERENCE" } };
    const UpdateExpression = "REMOVE opensAt, closesAt, regionalDesks";
    const TableName = world.cloud.tables.ConferenceTable;
    await client.send(new UpdateItemCommand({ TableName, Key, UpdateExpression }));
    client.destroy();
    const changed = await must(change({ startsOn: "2019-04-10" }, '"1"', "of-old"), 200);
    expect(changed.body).toMatchObject({ opensAt: "09:00", closesAt: "18:00", regionalDesks: {} });
  });

  it("ends when the conference is cancelled", async () => {
    await must(create("short-lived"), 201);
    const cancel = (etag: string) =>
      world.organiser("POST /conferences/short-lived/cancellation", {
        body: { reason: "Flood" },
        headers: { ...key(), "if-match": etag },
      });
    await refused(() => cancel('"2"'), 412, "stale");
    expect((await must(cancel('"1"'), 200)).body.state).toBe("CANCELLED");
    await refused(() => cancel('"2"'), 409, "conference-state");
    await refused(() => change({ zone: "Europe/Rome" }, '"2"', "short-lived"), 409, "conference-state");
    const announce = () =>
      world.organiser("POST /conferences/short-lived/announcement", { headers: { ...key(), "if-match": '"2"' } });
    await refused(announce, 409, "conference-state");
  });
});

describe("lists of conferences", () => {
  it("come page by page, each conference once", async () => {
    for (const id of ["list-1", "list-2", "list-3"]) await must(create(id), 201);
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await must(world.organiser(`GET /conferences?limit=2${cursor}`), 200);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next ? `&cursor=${body.next}` : "";
    } while (cursor);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toEqual(expect.arrayContaining([CONFERENCE, "list-1", "list-2", "list-3"]));
  });

  it("are never longer than asked for, nor wider (A6)", async () => {
    for (const query of [
      "limit=1e9",
      "limit=-1",
      "limit=NaN",
      "limit=0",
      "fields=secretariat",
      "cursor=A",
      "limit=1&limit=2",
    ])
      await refused(() => world.organiser(`GET /conferences?${query}`), 422, "invalid-request");
  });
});
