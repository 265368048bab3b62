import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import { itemKey } from "#shared/adapters/item-keys.ts";
import type { Due } from "#shared/contracts/due.ts";
import { DUE_INDEX } from "#shared/contracts/keys.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";

const HOUR = 3_600_000;
const NOW = new Date("2019-01-28T09:00:00Z");
const AT = "2019-02-02T08:00:00.000Z";
const QUERY = { limit: 10 };

let cloud: Cloud;
let store: {
  save: (before: Occurrence | undefined, after: Occurrence, now?: Date) => Promise<boolean>;
  find: (id: string) => Promise<Occurrence | undefined>;
  list: (query: object) => Promise<{ items: Occurrence[]; next?: string }>;
  findDue: (now: Date) => Promise<Due[]>;
  postpone: (due: Due, until: number) => Promise<boolean>;
};

beforeAll(async () => {
  cloud = await startCloud({ assembly: inject("assembly") });
  const { ConferenceTable: table = "" } = cloud.tables;
  const { endpoint, region, credentials } = cloud.aws;
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  });
  // Adapters make their clients when they are loaded.
  const adapter = await import("#shared/adapters/occurrence-store.ts");
  const due = await import("#shared/adapters/due-store.ts");
  const shards = Array.from({ length: DUE_INDEX.shards }, (_, shard) => shard);
  store = {
    save: (before, after, now = NOW) => adapter.saveOccurrence(table)(before, after, now),
    find: (id) => adapter.findOccurrence(table)("honcb-15", id),
    list: (query) => adapter.listOccurrences(table)("honcb-15", { ...QUERY, ...query }),
    findDue: async (now) => (await Promise.all(shards.map((shard) => due.findDue(table)(shard, now, 10)))).flat(),
    postpone: due.postponeDue(table),
  };
});
afterAll(() => cloud.stop());

const occurrence = (id: string, at = AT): Occurrence => ({
  ...{ conference: "honcb-15", id, reminder: "r", anchor: "nomination-deadline", subject: "conference" },
  ...{ anchorAt: "2019-02-15T23:00:00.000Z", state: "PLANNED", at, done: 0, zoneData: "2019a", version: 1 },
  waves: [{ local: at.slice(0, 16), zone: "Europe/Paris", at }],
});
const next = (before: Occurrence, changes: Partial<Occurrence> = {}): Occurrence => ({
  ...{ ...before, version: before.version + 1, ...changes },
});

test("of all who plan or change one at the same moment, one has it", async () => {
  const fresh = occurrence("race");
  const made = await Promise.all(Array.from({ length: 8 }, () => store.save(undefined, fresh)));
  const changed = await Promise.all(Array.from({ length: 8 }, () => store.save(fresh, next(fresh))));
  expect([made, changed].map((all) => all.filter(Boolean).length)).toEqual([1, 1]);
  expect((await store.find("race"))?.version).toBe(2);
});

test("control: where nobody asks for the version, all of them have it, and what one wrote is gone", async () => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(cloud.aws));
  const blindly = async (reminder: string): Promise<boolean> => {
    const Item = { ...itemKey.occurrence("honcb-15", "blind"), ...occurrence("blind"), reminder };
    await client.send(new PutCommand({ TableName: cloud.tables.ConferenceTable, Item }));
    return (await store.find("blind")) !== undefined;
  };
  const made = await Promise.all(["a", "b", "c", "d", "e", "f", "g", "h"].map(blindly));
  client.destroy();
  expect(made.filter(Boolean)).toHaveLength(8);
});

test("a look that the sweeper has put off is no other version, and a save sets the time to look anew", async () => {
  const fresh = occurrence("swept", "2018-06-01T08:00:00.000Z");
  await store.save(undefined, fresh);
  const mine = async (now: Date) => (await store.findDue(now)).find(({ item }) => item.id === "swept");
  const due = await mine(NOW);
  expect(due).toMatchObject({ dueKind: "occurrence", item: { conference: "honcb-15", id: "swept" } });
  const later = NOW.getTime() + HOUR;
  expect(await store.postpone(due as Due, later)).toBe(true);
  expect([await mine(NOW), (await store.find("swept"))?.version]).toEqual([undefined, 1]);
  expect(await store.save(fresh, fresh)).toBe(true);
  expect((await mine(NOW))?.dueAt).toBe(due?.dueAt);
  const ended = next(fresh, { state: "CANCELLED", why: "skipped" });
  expect(await store.save(fresh, ended)).toBe(true);
  expect(await mine(new Date(later))).toBeUndefined();
  expect(await store.find("swept")).toEqual(ended);
});

test("the calendar is read in order of time, page by page, from one instant to before another", async () => {
  const days = [1, 2, 3, 4, 5].map((day) => `2020-03-0${day}T08:00:00.000Z`);
  for (const [index, at] of days.entries()) await store.save(undefined, occurrence(`day-${index}`, at));
  const span = { from: days[1], until: days[4] };
  const ids = ({ items }: { items: Occurrence[] }) => items.map(({ id }) => id);
  expect(ids(await store.list(span))).toEqual(["day-1", "day-2", "day-3"]);
  const first = await store.list({ ...span, limit: 2 });
  expect([ids(first), ids(await store.list({ ...span, limit: 2, after: first.next }))]).toEqual([
    ["day-1", "day-2"],
    ["day-3"],
  ]);
  expect(await store.list({ from: days[4], until: days[1] })).toEqual({ items: [] });
});
