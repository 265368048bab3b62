import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";

let world: World;

const bouncing = (country: string) => `bounce.${country.toLowerCase()}@simulator.example`;
const fine = (name: string, country: string) => ({ name, email: `${name}@ncb-${country.toLowerCase()}.example` });

beforeAll(async () => {
  world = await openWorld();
  await must(
    world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, {
      body: [
        { country: "FRA", focalPoint: { name: "Gone", email: bouncing("FRA") }, alternates: [fine("other", "FRA")] },
        { country: "BEL", focalPoint: { name: "Gone too", email: bouncing("BEL") } },
        { country: "PER", focalPoint: { name: "Angry", email: "complaint.per@simulator.example" } },
        { country: "CHL", focalPoint: fine("well", "CHL") },
        { country: "ITA", focalPoint: fine("held", "ITA") },
      ].map((member) => ({ language: "en", ...member })),
    }),
    200,
  );
  await must(
    world.organiser(`POST /conferences/${CONFERENCE}/invitations`, {
      body: { countries: ["FRA", "BEL", "PER", "CHL"] },
    }),
    200,
  );
  await world.cloud.idle();
});
afterAll(() => world.cloud.stop());

const items = async (): Promise<Record<string, unknown>[]> =>
  (await world.tables()).split("\n").map((line) => JSON.parse(line));
const mails = async (kind: string) =>
  (await items()).filter(
    (item) => String(item.pk).startsWith("MAIL#") && item.kind === kind,
  ) as unknown as LedgerEntry[];
const stateOf = async (country: string) =>
  (await mails("invitation")).find(({ recipient }) => recipient.country === country);

test("what SES reports stands in the ledger, with nothing left to be looked at", async () => {
  expect(await stateOf("CHL")).toMatchObject({ state: "DELIVERED" });
  expect(await stateOf("FRA")).toMatchObject({ state: "BOUNCED", bounce: "hard", why: "Permanent/General" });
  expect(await stateOf("PER")).toMatchObject({ state: "COMPLAINED" });
  expect((await items()).filter(({ dueKey }) => dueKey !== undefined)).toEqual([]);
});

test("addresses that bounced take nothing more; the lane has counted each mail once", async () => {
  const suppressed = (await items()).filter(({ pk }) => String(pk).startsWith("SUPPRESSED#"));
  expect(suppressed.map(({ country, scope, why }) => `${country} ${scope} ${why}`).sort()).toEqual([
    "BEL all bounce",
    "FRA all bounce",
    "PER info complaint",
  ]);
  expect((await items()).find(({ pk }) => pk === `LANE#${CONFERENCE}#bulk`)).toMatchObject({
    ...{ state: "OPEN", sent: 4, bounced: 2, complained: 1 },
  });
});

test("the country's other contact is told, or else the secretariat", async () => {
  const told = (await mails("contact-broken")).map(({ recipient }) => `${recipient.kind} ${recipient.country}`);
  expect(told.sort()).toEqual(["contact FRA", "secretariat "]);
  const [letter] = world.cloud.inbox.list({ to: "other@ncb-fra.example" });
  expect(letter?.subject).toMatch(/^Address not working/);
  expect((await world.cloud.inbox.open(letter?.id ?? "")).text).toContain("Gone");
});

test("a later mail to a dead address is suppressed, and nothing is handed to SES", async () => {
  const before = world.cloud.inbox.list({ to: bouncing("BEL") }).length;
  await must(world.anyone(`POST /conferences/${CONFERENCE}/link-requests`, { body: { email: bouncing("BEL") } }), 202);
  await world.cloud.idle();
  expect(world.cloud.inbox.list({ to: bouncing("BEL") })).toHaveLength(before);
  expect(await mails("link")).toMatchObject([{ state: "SUPPRESSED", why: "bounce" }]);
});

test("the record of each stands where it belongs, and holds no address", async () => {
  const facts = (await items()).filter(({ fact }) => (fact as { type?: string })?.type === "ContactBroken");
  expect(facts.map(({ entity }) => entity).sort()).toEqual(["member/BEL", "member/FRA"]);
  expect(JSON.stringify(facts)).not.toContain("simulator");
});

/** The clock goes on, and with it what runs on a schedule. */
const minutesLater = async (minutes: number) => {
  world.cloud.setClock(new Date(world.cloud.now().getTime() + minutes * 60_000));
  await world.cloud.idle(1_500);
};

test("a lane that is stopped holds its mails, and sends them when an organiser opens it again", async () => {
  const pk = `LANE#${CONFERENCE}#bulk`;
  const lane = (await items()).find((item) => item.pk === pk);
  await DynamoDBDocumentClient.from(new DynamoDBClient(world.cloud.aws)).send(
    new PutCommand({
      TableName: world.cloud.tables.ConferenceTable,
      Item: { ...lane, state: "STOPPED", why: "bounces" },
    }),
  );
  await must(world.organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: { countries: ["ITA"] } }), 200);
  await world.cloud.idle();
  expect(await stateOf("ITA")).toMatchObject({ state: "HELD" });
  await minutesLater(2);
  expect(await stateOf("ITA")).toMatchObject({ state: "HELD" });

  await must(
    world.organiser(`POST /conferences/${CONFERENCE}/lanes/bulk/release`, {
      ...{ body: { reason: "The directory is corrected." }, headers: key() },
    }),
    200,
  );
  await minutesLater(2);
  expect(await stateOf("ITA")).toMatchObject({ state: "DELIVERED" });
  const after = (await items()).find((item) => item.pk === pk);
  expect(after).toMatchObject({ state: "OPEN", bounced: 0, sent: 1 });
  expect(Object.keys(after ?? {})).not.toContain("dueAt");
});

test("the records are looked through a second time, and nothing is planned or sent by it", async () => {
  const before = world.cloud.inbox.list({}).length;
  await minutesLater(15);
  const places = (await items()).filter(({ pk }) => pk === `CATCHUP#${CONFERENCE}`);
  expect(places).toHaveLength(1);
  const ids = (await items()).filter(({ feedKey }) => feedKey === CONFERENCE).map(({ sk }) => String(sk));
  expect(places[0]?.after).toBe(ids.sort().at(-1));
  expect(world.cloud.inbox.list({}).length).toBe(before);
});
