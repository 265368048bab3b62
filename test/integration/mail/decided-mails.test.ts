import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DecisionChange, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { MailKind } from "#shared/contracts/mail.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { addressOf, CONFERENCE, openWorld, type World } from "#test/support/conference-world.ts";
import { givingOut } from "#test/support/giving-out.ts";
import { headOf } from "#test/support/heads.ts";

let world: World;
let keep: (change: Omit<DecisionChange, "conference">) => Promise<void>;
let table: string;

const PERU = ["head@ncb-per.example", "alternate@ncb-per.example", addressOf("PER")];
const EXPIRY = "2019-02-10T17:00:00.000Z";
const ABOUT = { conclusion: "cooperation", decision: "cooperation.1" };

/** The head of Peru and who acts for it; Belgium and Italy were invited, France and Spain not. The text is out in two languages. */
beforeAll(async () => {
  world = await openWorld();
  await headOf(world, "PER", { alternate: true });
  await world.addMembers("BEL", "FRA", "ITA", "ESP");
  await world.focalPoint("BEL");
  await world.focalPoint("ITA");
  const text = await givingOut(world);
  await text.draft();
  await text.translate("en");
  await text.circulate();

  const { ConferenceTable = "", RecordTable: recordTable = "" } = world.cloud.tables;
  table = ConferenceTable;
  const { endpoint, region, credentials } = world.cloud.aws;
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  });
  // Adapters make their clients when they are loaded.
  const { saveDecision } = await import("#shared/adapters/save-decision.ts");
  const save: SaveDecision = saveDecision({ conferenceTable: table, recordTable });
  keep = async (change) => {
    const context = { actor: { kind: "system", id: "test" }, requestId: "r", now: world.cloud.now() } as const;
    await save({ conference: CONFERENCE, ...change }, context);
    await world.cloud.idle();
  };
});
afterAll(() => world.cloud.stop());

/** How many mails of a kind every address got, and what the last of them said. */
const told = async (kind: MailKind) => {
  const counts: Record<string, number> = {};
  let text = "";
  for (const { id } of world.cloud.inbox.list()) {
    const letter = await world.cloud.inbox.open(id);
    if (letter.headers.find(({ key }) => key === "x-passerelle-kind")?.value !== kind) continue;
    const to = letter.to?.[0]?.address ?? "";
    counts[to] = (counts[to] ?? 0) + 1;
    text = letter.text ?? "";
  }
  return { counts, text };
};
const once = (...addresses: string[]) => Object.fromEntries(addresses.map((address) => [address, 1]));

test("that somebody acts for the head is told to both and to the contact", async () => {
  expect((await told("acting-head")).counts).toEqual(once(...PERU));
});

describe("a silence", () => {
  const opened = (): Silence => {
    const at = world.cloud.now();
    return {
      ...{ conference: CONFERENCE, conclusion: "cooperation", id: "cooperation.1", state: "OPEN", version: 1 },
      text: { version: 1, textHash: "h", languages: {}, rulesVersion: 1 },
      openedAt: at.toISOString(),
      expiries: [{ at: EXPIRY, announcedAt: at.toISOString(), by: "chair" }],
      ...{ entitled: ["FRA", "PER"], informed: ["BEL"], objectorsNamed: true, service: {}, objections: [] },
      statements: [],
    };
  };

  test("is told to all that may object or are informed, invited or not, each with the exact expiry", async () => {
    const after = opened();
    const about = { silence: after.id, conclusion: after.conclusion };
    const { entitled } = after;
    await keep({
      silence: {
        after,
        facts: [
          { type: "SilenceOpened", ...about, textVersion: 1, textHash: after.text.textHash, entitled, expiry: EXPIRY },
        ],
      },
    });
    const { counts, text } = await told("silence-opened");
    expect(counts).toEqual(once(...PERU, addressOf("BEL"), addressOf("FRA")));
    expect(text).toContain("18:00");
  });

  test("that ended is told to all that were told of it, and to all that were invited", async () => {
    await keep({
      seal: {
        ...{ conference: CONFERENCE, ...ABOUT, mode: "silence", outcome: "ADOPTED", root: "e".repeat(64) },
        ...{ sealedAt: world.cloud.now().toISOString(), textVersion: 1 },
      },
      facts: [
        {
          entity: "decision/cooperation.1",
          fact: { type: "DecisionSealed", ...ABOUT, mode: "silence", outcome: "ADOPTED", root: "e".repeat(64) },
        },
      ],
    });
    const { counts, text } = await told("decision-result");
    expect(counts).toEqual(once(...PERU, ...["BEL", "FRA", "ITA"].map(addressOf)));
    expect(text.replaceAll(/\s/g, "")).toContain("e".repeat(64));
  });
});

test("who has voted is told by the receipts, of which a secret ballot's has no hash", async () => {
  const { findReceipt, findVoted } = await import("#shared/adapters/ballot-receipts.ts");
  const { itemKey } = await import("#shared/adapters/item-keys.ts");
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(world.cloud.aws));
  const put = (country: string, number: number, more: object = {}) =>
    documents.send(
      new PutCommand({
        TableName: table,
        Item: { ...itemKey.receipt(CONFERENCE, "cooperation.2.v1", country, number), ...more },
      }),
    );
  await put("PER", 1, { hash: "b-1" });
  await put("PER", 2, { hash: "b-2" });
  await put("FRA", 1);
  expect(await findVoted(table)(CONFERENCE, "cooperation.2.v1")).toEqual(["FRA", "PER"]);
  expect(await findReceipt(table)(CONFERENCE, "cooperation.2.v1", "PER", 2)).toEqual({ hash: "b-2" });
  expect(await findReceipt(table)(CONFERENCE, "cooperation.2.v1", "FRA", 1)).toEqual({});
  expect(await findReceipt(table)(CONFERENCE, "cooperation.2.v1", "BEL", 1)).toBeUndefined();
  // Control: of another vote nobody has voted.
  expect(await findVoted(table)(CONFERENCE, "cooperation.2.v2")).toEqual([]);
});
