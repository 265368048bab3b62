import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "#infra/local/organisers.ts";
import { itemKey } from "#shared/adapters/item-keys.ts";
import { type Call, refusalOf } from "#test/support/api.ts";
import { addressOf, CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { mailingPlan } from "#test/support/mailing.ts";
import { conferencePlan } from "#test/support/samples.ts";

const FEW = ["FRA", "BEL", "ITA"];
const MANY = ["ARG", "AUS", "AUT", "BRA", "CAN", "CHE", "CHL", "COL", "DEU", "DNK", "ESP", "FIN", "GBR", "GRC", "HUN"];
const MORE = ["IND", "IRL", "ISL", "JPN", "KEN", "MAR", "MEX", "NGA", "NLD", "NOR"];
const MAILINGS = `/conferences/${CONFERENCE}/mailings`;

let world: World;
let second: Call;

beforeAll(async () => {
  world = await openWorld();
  await world.addMembers(...FEW, ...MANY, ...MORE);
  await grant(world.cloud, "second");
  second = await world.signedIn("second");
});
afterAll(() => world.cloud.stop());

const draft = async (changes: Parameters<typeof mailingPlan>[0] = {}) =>
  must(world.organiser(`POST ${MAILINGS}`, { body: mailingPlan(changes), headers: key() }), 201);
const act = (call: Call, id: string, what: string, version: string | undefined, body: object = {}) =>
  call(`POST ${MAILINGS}/${id}/${what}`, { body, headers: { ...key(), ...(version && { "if-match": version }) } });
const subjectsTo = (to: string) =>
  world.cloud.inbox.list({ to }).filter(({ subject }) => /Buses|Trial/.test(subject ?? ""));
const logOf = async (query: string) =>
  (await must(world.organiser(`GET /conferences/${CONFERENCE}/mail?${query}`), 200)).body;

const setLane = async (state: "OPEN" | "STOPPED") => {
  const table = DynamoDBDocumentClient.from(new DynamoDBClient(world.cloud.aws));
  const lane = { conference: CONFERENCE, state, sent: 100, bounced: 5, complained: 0, version: 1 };
  const Item = { ...itemKey.lane(CONFERENCE, "bulk"), ...lane };
  await table.send(new PutCommand({ TableName: world.cloud.tables.ConferenceTable, Item }));
};

test("a mailing to few goes out once, in the frame of all mails, with a way to decline", async () => {
  const { body, etag } = await draft({ audience: { roles: ["focal-point"], countries: ["FRA", "BEL"] } });
  const sent = await must(act(world.organiser, body.id, "release", etag), 200);
  expect(sent.body).toMatchObject({ state: "RELEASED", recipients: 2 });
  await world.cloud.idle();

  const [letter, ...rest] = subjectsTo(addressOf("FRA"));
  expect(rest).toEqual([]);
  expect(subjectsTo(addressOf("ITA"))).toEqual([]);
  const mail = await world.cloud.inbox.open(letter?.id ?? "");
  expect(mail.text).toContain("Dear Focal point of FRA, buses wait for France.");
  const header = (name: string) => mail.headers.find((one) => one.key === name)?.value;
  expect(header("list-unsubscribe")).toMatch(/^<http[^>]+\/unsubscribe\/[\w-]{43}>, <mailto:[^>]+>$/);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");

  const log = await logOf(`mailing=${body.id}`);
  expect(log.items).toHaveLength(2);
  expect(JSON.stringify(log)).not.toContain(addressOf("FRA"));
  const one = await must(world.organiser(`GET /conferences/${CONFERENCE}/mail/${log.items[0].ledgerKey}`), 200);
  expect(one.body.recipient.email).toMatch(/@ncb-(fra|bel)\.example$/);
  expect((await must(world.organiser(`GET ${MAILINGS}/${body.id}`), 200)).body.planned).toBe(true);
});

test("a double click is one mailing and one mail to each (A52)", async () => {
  const twice = key();
  const body = mailingPlan({ audience: { roles: ["focal-point"], countries: ["ITA"] } });
  const [one, other] = await Promise.all(
    [1, 2].map(() => world.organiser(`POST ${MAILINGS}`, { body, headers: twice })),
  );
  expect(one?.body.id).toBe(other?.body.id);
  const release = { body: {}, headers: { ...key(), "if-match": one?.etag } };
  const replies = await Promise.all(
    [1, 2].map(() => world.organiser(`POST ${MAILINGS}/${one?.body.id}/release`, release)),
  );
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  await world.cloud.idle();
  expect(subjectsTo(addressOf("ITA"))).toHaveLength(1);
});

test("more than 20 people wait for a second organiser, who had no hand in it (N10)", async () => {
  const { body, etag } = await draft({ audience: { roles: ["focal-point"], countries: [...MANY, ...MORE] } });
  const list = await must(world.organiser(`GET ${MAILINGS}/${body.id}/recipients?limit=10`), 200);
  expect(list.body.items).toHaveLength(10);
  const waiting = await must(act(world.organiser, body.id, "release", etag), 200);
  expect(waiting.body).toMatchObject({ state: "AWAITING_APPROVAL", recipients: 25 });
  await world.cloud.idle();
  expect(subjectsTo(addressOf("ARG"))).toEqual([]);

  expect(refusalOf(await act(world.organiser, body.id, "approval", waiting.etag))).toBe("second-person-needed");
  expect(refusalOf(await act(second, body.id, "approval", '"1"'))).toBe("stale");
  await must(act(second, body.id, "approval", waiting.etag), 200);
  await world.cloud.idle();
  for (const country of [...MANY, ...MORE]) expect(subjectsTo(addressOf(country)), country).toHaveLength(1);
});

test("one that is cancelled while it runs sends nothing more", async () => {
  const { body, etag } = await draft({ audience: { roles: ["focal-point"], countries: ["FRA"] } });
  const before = subjectsTo(addressOf("FRA")).length;
  // The lane is closed before and opened after, so that the mails of it wait when it is cancelled.
  await setLane("STOPPED");
  await must(act(world.organiser, body.id, "release", etag), 200);
  await world.cloud.idle();
  expect((await logOf(`mailing=${body.id}`)).items).toMatchObject([{ state: "HELD" }]);
  await must(act(world.organiser, body.id, "cancellation", undefined, { reason: "Wrong day" }), 200);
  expect(refusalOf(await act(world.organiser, body.id, "cancellation", undefined, { reason: "Twice" }))).toBe(
    "mailing-state",
  );
  const lane = `/conferences/${CONFERENCE}/lanes/bulk` as const;
  expect((await must(world.organiser(`GET ${lane}`), 200)).body.state).toBe("STOPPED");
  const opened = await must(
    world.organiser(`POST ${lane}/release`, { body: { reason: "The list was cleaned" }, headers: key() }),
    200,
  );
  expect(opened.body).toMatchObject({ state: "OPEN", sent: 0 });
  world.cloud.setClock(new Date(world.cloud.now().getTime() + 61 * 60_000));
  await world.cloud.idle();
  expect((await logOf(`mailing=${body.id}`)).items).toMatchObject([{ state: "CANCELLED", why: "mailing cancelled" }]);
  expect(subjectsTo(addressOf("FRA"))).toHaveLength(before);
});

test("a trial goes to the secretariat only, marked as one; the preview shows what will leave", async () => {
  const { body } = await draft();
  await must(act(world.organiser, body.id, "test", undefined, { language: "en" }), 202);
  await world.cloud.idle();
  const trials = world.cloud.inbox.list({}).filter(({ subject }) => subject?.startsWith("Trial: Buses"));
  expect(trials.map(({ to }) => to)).toEqual([[conferencePlan.secretariat.email]]);
  const preview = await must(world.organiser(`GET ${MAILINGS}/${body.id}/preview?language=fr`), 200);
  expect(preview.body.subject).toContain("Navettes");
  expect(preview.body.html).toContain("<!DOCTYPE html>");
});

test("text that is no text is refused by name (A11, A18)", async () => {
  const bad = (subject: string, body: string) => {
    const plan = mailingPlan();
    return world.organiser(`POST ${MAILINGS}`, {
      body: { ...plan, texts: { ...plan.texts, en: { subject, body } } },
      headers: key(),
    });
  };
  for (const [subject, body, named] of [
    ["Ana\r\nBcc: x@evil.example", "Text", "control characters"],
    ["Subject", "{{constructor.constructor('return process.env')()}}", "constructor"],
    ["Subject", `$${"{env.KEY}"}`, "env.KEY"],
    ["{magicLink}", "Text", "{magicLink}"],
  ] as const) {
    const reply = await bad(subject, body);
    expect(reply.status, subject).toBe(422);
    expect(reply.text).toContain(named);
  }
});

test("a reader who declines information gets no more of it, but still what carries duties", async () => {
  const [letter] = subjectsTo(addressOf("BEL"));
  const { headers } = await world.cloud.inbox.open(letter?.id ?? "");
  const path = /\/unsubscribe\/[\w-]+/.exec(headers.find((one) => one.key === "list-unsubscribe")?.value ?? "")?.[0];
  const before = await world.tables();
  const page = await must(world.anyone(`GET ${path as `/${string}`}`), 200);
  expect(page.text).toContain('<form method="post">');
  expect(await world.tables()).toBe(before);
  const press = () =>
    world.anyone(`POST ${path as `/${string}`}`, {
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  await must(press(), 200);
  await must(press(), 200);
  expect(
    (
      await world.anyone(`POST /unsubscribe/${"x".repeat(43)}`, {
        body: "List-Unsubscribe=One-Click",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      })
    ).status,
  ).toBe(410);

  const suppressions = await must(world.organiser(`GET /conferences/${CONFERENCE}/suppressions`), 200);
  expect(suppressions.body.items).toMatchObject([{ address: addressOf("BEL"), why: "unsubscribed", scope: "info" }]);
  const had = subjectsTo(addressOf("BEL")).length;
  for (const mailClass of ["INFO", "MANDATORY"] as const) {
    const { body, etag } = await draft({ mailClass, audience: { roles: ["focal-point"], countries: ["BEL"] } });
    await must(act(world.organiser, body.id, "release", etag), 200);
  }
  await world.cloud.idle();
  expect(subjectsTo(addressOf("BEL"))).toHaveLength(had + 1);

  const { addressHash } = suppressions.body.items[0];
  const release = () =>
    world.organiser(`POST /conferences/${CONFERENCE}/suppressions/${addressHash}/release`, {
      body: { reason: "She wants them again" },
      headers: key(),
    });
  await must(release(), 204);
  expect(refusalOf(await release())).toBe("not-found");
});

test("a mail is sent again on order, to the address on file now; a code never is", async () => {
  const [first] = (await logOf("country=FRA&kind=mailing")).items;
  const again = (ledgerKey: string) =>
    world.organiser(`POST /conferences/${CONFERENCE}/mail/${ledgerKey}/resend`, {
      body: { reason: "Lost at the other end" },
      headers: key(),
    });
  const before = subjectsTo(addressOf("FRA")).length;
  await must(again(first.ledgerKey), 202);
  await world.cloud.idle();
  expect(subjectsTo(addressOf("FRA"))).toHaveLength(before + 1);

  const france = await world.focalPoint("FRA");
  await must(france.draft(), 201);
  await france.code();
  const [code] = (await logOf("kind=code")).items;
  expect(refusalOf(await again(code.ledgerKey))).toBe("mail-not-repeatable");
  expect(refusalOf(await again("0".repeat(64)))).toBe("not-found");
});
