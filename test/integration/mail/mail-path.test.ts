import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { mailError } from "#infra/local/engines/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { addressOf, CONFERENCE, linkIn, must, openWorld, type World } from "#test/support/conference-world.ts";

let world: World;
let table: DynamoDBDocumentClient;

beforeAll(async () => {
  world = await openWorld();
  table = DynamoDBDocumentClient.from(new DynamoDBClient(world.cloud.aws));
  await world.addMembers("FRA", "BEL", "ITA", "PER", "CHL");
});
afterEach(() => world.cloud.intercept(undefined));
afterAll(() => world.cloud.stop());

const invite = (...countries: string[]) =>
  must(world.organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: { countries } }), 200);

/** The ledger, by the country written to. */
const ledger = async (country: string): Promise<LedgerEntry[]> =>
  (await world.tables())
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ pk, recipient }) => pk.startsWith("MAIL#") && recipient.country === country);

const queueOf = (lane: string) => world.cloud.queues.names.find((name) => name.includes(`${lane}Queue`)) ?? "";
const sendAgain = async ({ ledgerKey }: LedgerEntry, lane: string) =>
  world.cloud.queues.call("SendMessage", {
    QueueUrl: await urlOf(queueOf(lane)),
    MessageBody: JSON.stringify({ ledgerKey }),
  });
/** A message that failed is still in flight, so that the cloud is not idle: it has come to rest after this long. */
const settled = () => world.cloud.idle(1_500);
/** Past the visibility of a message, six times the function's minute. */
const later = async () => {
  world.cloud.setClock(new Date(world.cloud.now().getTime() + 7 * 60_000));
  await settled();
};
const PATIENT = { timeout: 30_000 };
/** Waits until the one mail to a country stands so. */
const stands = (country: string, wanted: Partial<LedgerEntry>) =>
  expect.poll(() => ledger(country), PATIENT).toMatchObject([wanted]);
const urlOf = async (name: string) =>
  (await world.cloud.queues.call<{ QueueUrl: string }>("GetQueueUrl", { QueueName: name })).QueueUrl;

test("an invitation is entered, sent, marked, and carries what SES's events will be matched by", async () => {
  await invite("FRA");
  const token = await linkIn(world.cloud, addressOf("FRA"));
  const [entry] = await ledger("FRA");
  const [letter] = world.cloud.inbox.list({ to: addressOf("FRA") });
  expect(entry).toMatchObject({ kind: "invitation", state: "DELIVERED", attempt: 1, language: "en" });
  expect(letter?.tags).toEqual({ ledger: entry?.ledgerKey, attempt: "1" });
  expect(letter?.messageId).toBe(entry?.messageId);
  expect(letter?.configurationSet).toBeTruthy();
  expect(await world.tables("sessions")).not.toContain(token);
});

test("a message that comes again sends nothing again, in whichever lane", async () => {
  const [entry] = await ledger("FRA");
  for (const lane of ["Transactional", "Bulk"]) if (entry) await sendAgain(entry, lane);
  await world.cloud.idle();
  expect(world.cloud.inbox.list({ to: addressOf("FRA") })).toHaveLength(1);
});

test("what SES will never take is settled with its word for it, and leaves the queue", async () => {
  world.cloud.intercept(({ service }) =>
    service === "ses" ? mailError(400, "MessageRejected", "Email content contains a virus.") : undefined,
  );
  await invite("BEL");
  expect(await world.cloud.idle()).toEqual([]);
  expect(await ledger("BEL")).toMatchObject([{ state: "REJECTED", why: "MessageRejected" }]);
  expect(world.cloud.queues.count(queueOf("Bulk")).inFlight).toBe(0);
});

test("what SES does not take now goes back into its lane, planned, and goes out when it comes up again", async () => {
  world.cloud.intercept(({ service }) =>
    service === "ses" ? mailError(400, "Throttling", "Maximum sending rate exceeded.") : undefined,
  );
  await invite("ITA");
  // It comes up again every few seconds, and is planned in between.
  await stands("ITA", { state: "PLANNED" });
  await expect.poll(() => world.cloud.queues.count(queueOf("Bulk")).inFlight, PATIENT).toBe(0);

  world.cloud.intercept(undefined);
  await later();
  await stands("ITA", { state: "DELIVERED" });
  expect(world.cloud.inbox.list({ to: addressOf("ITA") })).toHaveLength(1);
});

test("of a reply that is lost nobody knows: not sent again at once", async () => {
  world.cloud.intercept(({ service }) =>
    service === "ses" ? mailError(500, "InternalFailure", "Please try again.") : undefined,
  );
  await invite("PER");
  await stands("PER", { state: "SENDING" });
  await settled();
  world.cloud.intercept(undefined);
  await later();
  expect(await ledger("PER")).toMatchObject([{ state: "SENDING", attempt: 1 }]);
  expect(world.cloud.inbox.list({ to: addressOf("PER") })).toHaveLength(0);

  // The third time it is offered, lease and grace are over.
  await later();
  await later();
  await stands("PER", { state: "DELIVERED", attempt: 2, ambiguous: 1 });
  expect(world.cloud.inbox.list({ to: addressOf("PER") })).toHaveLength(1);
});

test("a record that cannot be read blocks nobody", async () => {
  const name = Object.entries(world.cloud.tables).find(([id]) => /record/i.test(id))?.[1];
  await table.send(
    new PutCommand({ TableName: name, Item: { pk: `${CONFERENCE}#delegation/FRA`, sk: "0", feedKey: CONFERENCE } }),
  );
  await invite("CHL");
  const token = await linkIn(world.cloud, addressOf("CHL"));
  expect(token).toHaveLength(43);
  const setAside = world.cloud.queues.names.find((queue) => queue.includes("SetAside")) ?? "";
  expect(world.cloud.queues.count(setAside).ready).toBe(1);
});
