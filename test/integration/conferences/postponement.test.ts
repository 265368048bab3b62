import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, refusalOf } from "#test/support/api.ts";
import { readCalendar } from "#test/support/calendars.ts";
import {
  addressOf,
  CONFERENCE,
  type FocalPoint,
  key,
  linkIn,
  must,
  openWorld,
  type World,
} from "#test/support/conference-world.ts";

const HERE = `/conferences/${CONFERENCE}` as const;
const quotas = { delegation: 5, category: { ADVISER: 2 }, total: 4 };
const because = { reason: "The venue is flooded." };
let world: World;
let france: FocalPoint;
let peru: FocalPoint;
let germany: string;
/** Sequence of the latest entry in a calendar. */
let highest = 0;

/** France is confirmed with two people, Peru has sent regrets, Germany has not opened its invitation. */
beforeAll(async () => {
  world = await openWorld({ quotas });
  await world.addMembers("FRA", "DEU", "PER", "KEN");
  france = await world.focalPoint("FRA");
  await must(
    france.draft({ email: "head@ncb-fra.example" }, { email: "adviser@ncb-fra.example", category: "ADVISER" }),
    201,
  );
  await must(france.submit(), 200);
  await must(staffAct("/delegations/FRA/decision", { decision: "approve" }, await france.etag()), 200);
  await must(own(france, "/confirmation"), 200);
  peru = await world.focalPoint("PER");
  await must(own(peru, "/regrets"), 200);
  await must(world.organiser(`POST ${HERE}/invitations`, { body: { countries: ["DEU"] } }), 200);
  germany = await linkIn(world.cloud, addressOf("DEU"));
});
afterAll(() => world.cloud.stop());

const staffAct = async (path: string, body: object, etag?: string) =>
  world.organiser(`POST ${HERE}${path}`, { body, headers: { ...key(), "if-match": etag ?? (await etagNow()) } });
const own = async (who: FocalPoint, path: string, body: object = {}) =>
  who.call(`POST /delegation${path}`, { body, headers: { ...key(), "if-match": await who.etag() } });
const etagNow = async () => (await must(world.organiser(`GET ${HERE}`), 200)).etag;
const seats = async () => (await must(world.organiser(`GET ${HERE}/statistics`), 200)).body.quotas;
const delegation = async (country: string) =>
  (await must(world.organiser(`GET ${HERE}/delegations/${country}`), 200)).body;

interface Told {
  readonly to: string;
  /** What it does to the reader's calendar. */
  readonly method?: unknown;
  readonly sequence?: number;
}

/** Whom the mails of this kind went to, by address, since the last time that this was asked. */
let seen = "";
const told = async (kind: string): Promise<Told[]> => {
  await world.cloud.idle();
  const letters = world.cloud.inbox.list({ after: seen });
  seen = letters.at(-1)?.id ?? seen;
  const mails = await Promise.all(
    letters.map(({ id }) => PostalMime.parse(world.cloud.inbox.raw(id), { attachmentEncoding: "utf8" })),
  );
  return mails
    .filter(({ headers }) => headers.some(({ key, value }) => key === "x-passerelle-kind" && value === kind))
    .map(({ to = [], attachments: [part] }): Told => {
      const { method, sequence } = part ? readCalendar(String(part.content)) : {};
      return { to: String(to[0]?.address), ...(part && { method, sequence: sequence as number }) };
    })
    .toSorted((a, b) => (a.to < b.to ? -1 : 1));
};
const inCalendars = (method: string) => [
  { to: "adviser@ncb-fra.example", method },
  { to: "head@ncb-fra.example", method },
];
/** Peru has sent regrets and Kenya was never invited. */
const everyoneConcerned = [
  { to: "adviser@ncb-fra.example", method: "CANCEL" },
  { to: addressOf("DEU") },
  { to: addressOf("FRA") },
  { to: "head@ncb-fra.example", method: "CANCEL" },
].toSorted((a, b) => (a.to < b.to ? -1 : 1));

describe("a conference that is postponed", () => {
  let taken: unknown;

  it("is so from the version that was read on, once, with the reason on record", async () => {
    taken = await seats();
    expect(taken).toContainEqual({ quota: "total", size: 4, used: 2, free: 2 });
    await told("confirmation");
    expect(refusalOf(await must(staffAct("/postponement", because, '"99"'), 412))).toBe("stale");
    expect(refusalOf(await must(staffAct("/postponement", {}), 422))).toBe("invalid-request");
    const headers = { ...key(), "if-match": await etagNow() };
    const first = await must(world.organiser(`POST ${HERE}/postponement`, { body: because, headers }), 200);
    expect(first.body.state).toBe("POSTPONED");
    const again = await must(world.organiser(`POST ${HERE}/postponement`, { body: because, headers }), 200);
    expect([again.text, again.etag]).toEqual([first.text, first.etag]);
    expect(refusalOf(await must(staffAct("/postponement", because), 409))).toBe("conference-state");
    const { body } = await must(
      world.organiser(`GET ${HERE}/audit?entity=conference/${CONFERENCE}&order=newest&limit=1`),
      200,
    );
    expect(body.items).toMatchObject([{ fact: { type: "ConferencePostponed" }, reason: because.reason }]);
  });

  it("is told to those who may come, and leaves the calendars of those who are confirmed", async () => {
    expect(await told("conference-off")).toMatchObject(everyoneConcerned);
  });

  const registration = {
    invitation: () => world.organiser(`POST ${HERE}/invitations`, { body: { countries: ["KEN"] } }),
    links: () => world.organiser(`POST ${HERE}/members/DEU/links`, { body: {}, headers: key() }),
    withdrawal: () => own(france, "/withdrawal"),
    "regrets taken back": async () =>
      peru.call("DELETE /delegation/regrets", { headers: { ...key(), "if-match": await peru.etag() } }),
    "withdrawal by the secretariat": async () =>
      staffAct("/delegations/DEU/withdrawal", because, versionOf(await delegation("DEU"))),
  };

  it.each(Object.entries(registration))("takes no registration: %s", async (_, act) => {
    // Sessions are prolonged by asking, and nothing else changes.
    const before = await world.tables();
    const reply = await must(act(), 409);
    expect([refusalOf(reply), reply.body.state ?? "POSTPONED"]).toEqual(["conference-state", "POSTPONED"]);
    expect((await world.tables()) === before).toBe(true);
  });

  it("control: where it passes for announced, the same goes through", async () => {
    const client = new DynamoDBClient(world.cloud.aws);
    const Key = { pk: { S: `CONFERENCE#${CONFERENCE}` }, sk: { S: "CONFERENCE" } };
    const { Item } = await client.send(new GetItemCommand({ TableName: world.cloud.tables.ConferenceTable, Key }));
    client.destroy();
    const answer = { Item: { ...Item, state: { S: "ANNOUNCED" } } };
    world.cloud.intercept(async ({ operation, input }) =>
      operation === "GetItem" && input.Key?.pk?.S === Key.pk.S && input.Key?.sk?.S === Key.sk.S
        ? { status: 200, headers: { "content-type": "application/x-amz-json-1.0" }, body: JSON.stringify(answer) }
        : undefined,
    );
    await must(registration["regrets taken back"](), 200);
    await must(own(peru, "/regrets"), 200);
    world.cloud.intercept(undefined);
  });

  it("still shows its delegations to whoever opens a link, and no invitation counts as opened by it", async () => {
    await must(france.call("GET /sessions/current"), 200);
    const opened = await must(world.anyone("POST /sessions", { body: { token: germany } }), 201);
    const session = caller(world.cloud.apiUrl, `Bearer ${opened.body.session}`);
    expect((await must(session("GET /delegation"), 200)).body.state).toBe("INVITED");
  });

  it("gets new dates, and keeps every seat when it is announced again", async () => {
    await told("conference-changed");
    const dates = { startsOn: "2019-05-14", endsOn: "2019-05-16", confirmationDeadline: "2019-04-20T00:00" };
    await must(world.organiser(`PATCH ${HERE}`, { body: dates, headers: { "if-match": await etagNow() } }), 200);
    expect(await told("conference-changed")).toEqual([]);
    expect((await must(staffAct("/announcement", {}), 200)).body).toMatchObject({ state: "ANNOUNCED", ...dates });
    expect(await seats()).toEqual(taken);
    const back = await told("conference-changed");
    expect(back).toMatchObject(inCalendars("REQUEST"));
    highest = Math.max(...back.map(({ sequence }) => sequence as number));
  });

  it("goes on: what was refused is possible, within the seats that are left", async () => {
    const kenya = await world.focalPoint("KEN");
    await must(
      kenya.draft({ email: "head@ncb-ken.example" }, { email: "adviser@ncb-ken.example", category: "ADVISER" }),
      201,
    );
    await must(kenya.submit(), 200);
    expect(await seats()).toContainEqual({ quota: "total", size: 4, used: 4, free: 0 });
    const mozambique = "MOZ";
    await world.addMembers(mozambique);
    const late = await world.focalPoint(mozambique);
    await must(late.draft(), 201);
    expect(refusalOf(await must(late.submit(), 409))).toBe("quota");
  });
});

describe("a conference that is cancelled", () => {
  it("tells the same people, and leaves the calendars for good, with a higher sequence than whatever came before", async () => {
    await must(
      staffAct("/delegations/KEN/decision", { decision: "refuse", ...because }, versionOf(await delegation("KEN"))),
      200,
    );
    await must(staffAct("/delegations/MOZ/withdrawal", because, versionOf(await delegation("MOZ"))), 200);
    await told("conference-changed");
    await must(staffAct("/cancellation", because), 200);
    const off = await told("conference-off");
    expect(off).toMatchObject(everyoneConcerned);
    for (const { sequence = Number.POSITIVE_INFINITY } of off) expect(sequence).toBeGreaterThan(highest);
    expect(refusalOf(await must(staffAct("/postponement", because), 409))).toBe("conference-state");
    expect(refusalOf(await must(staffAct("/announcement", {}), 409))).toBe("conference-state");
  });
});

const versionOf = ({ version }: { version: number }) => `"${version}"`;
