import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "#test/support/api.ts";
import { refused } from "#test/support/changes.ts";
import { CONFERENCE, type FocalPoint, must, openWorld, type World } from "#test/support/conference-world.ts";

const DOCUMENT = "X4RTBPFW46";

let world: World;
let france: FocalPoint;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA");
  france = await world.focalPoint("FRA");
  await must(france.draft({ email: "head@ncb-fra.example", documentNumber: DOCUMENT }), 201);
});
afterAll(() => world.cloud.stop());

const lists: [name: string, path: `/${string}`, who: () => Call][] = [
  ["conferences", "/conferences", () => world.organiser],
  ["members", `/conferences/${CONFERENCE}/members`, () => world.organiser],
  ["delegations", `/conferences/${CONFERENCE}/delegations`, () => world.organiser],
  ["delegates", `/conferences/${CONFERENCE}/delegates`, () => world.organiser],
  ["staff", `/conferences/${CONFERENCE}/staff`, () => world.organiser],
  ["reminders", `/conferences/${CONFERENCE}/reminders`, () => world.organiser],
  ["occurrences", `/conferences/${CONFERENCE}/occurrences`, () => world.organiser],
  ["key dates", `/conferences/${CONFERENCE}/key-dates`, () => world.organiser],
  ["records", `/conferences/${CONFERENCE}/audit`, () => world.organiser],
  ["own delegates", "/delegation/delegates", () => france.call],
];

const LIMITS = ["1e9", "-1", "NaN", "0", "101", "1000000000", "5.0", "0x10", "+5", "%205", "05", "", "Infinity", "٥"];
const CURSORS = ["", "%00", "../..", "a", "null", "e30=", "-", "%7B%7D"];

describe.each(lists)("A6: the list of %s", (_name, path, who) => {
  it("refuses a limit that is no whole number from 1 to 100, and names it", async () => {
    const attempts = LIMITS.map((limit) => () => who()(`GET ${path}?limit=${limit}`));
    await refused(world, { refusal: "invalid-request", at: "limit" }, ...attempts, () =>
      who()(`GET ${path}?limit=5&limit=6`),
    );
  });

  it("refuses to be told which fields to show, and any other name it does not know", async () => {
    const names = ["fields", "offset", "select", "__proto__", "constructor"];
    const attempts = names.map((name) => () => who()(`GET ${path}?${name}=passportNo`));
    const replies = await refused(world, { refusal: "invalid-request" }, ...attempts);
    for (const [at, { body }] of replies.entries()) expect(body.errors[0].detail).toContain(names[at]);
  });

  it("refuses a cursor that it did not give", async () => {
    const attempts = CURSORS.map((cursor) => () => who()(`GET ${path}?cursor=${cursor}`));
    await refused(world, { refusal: "invalid-request", at: "cursor" }, ...attempts);
  });

  it("control: takes the limits it documents", async () => {
    for (const limit of [1, 100]) {
      const { body } = await must(who()(`GET ${path}?limit=${limit}`), 200);
      expect(body.items.length).toBeLessThanOrEqual(limit);
    }
  });
});

describe("A6: a page", () => {
  it("of people shows no document number, nor its hash", async () => {
    const stored = await world.tables();
    const hash = /"documentHash":"([0-9a-f]{64})"/.exec(stored)?.[1];
    // Control: the hash is there to be shown, the number is kept nowhere.
    expect(hash).toBeDefined();
    expect(stored).not.toContain(DOCUMENT);
    for (const [, path, who] of lists) {
      const { text } = await must(who()(`GET ${path}?limit=100`), 200);
      expect(text).not.toContain(hash);
      expect(text).not.toMatch(/document|passport|linkVersion|pk"|listKey/i);
    }
    expect((await must(france.call("GET /delegation"), 200)).text).not.toContain(hash);
  });

  it("has 50 items unless told, at most 100, and a next one while there is more", async () => {
    // Last, since France has another focal point in it, and the session of the one before ends.
    const body = readFileSync("infra/local/demo/members.csv", "utf8");
    const headers = { "content-type": "text/csv" };
    await must(world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, { body, headers }), 200);
    const page = async (query: string) =>
      (await must(world.organiser(`GET /conferences/${CONFERENCE}/members${query}`), 200)).body;
    expect((await page("")).items).toHaveLength(50);
    const first = await page("?limit=100");
    const second = await page(`?limit=100&cursor=${first.next}`);
    expect(first.items).toHaveLength(100);
    expect(second.items).toHaveLength(94);
    expect(second).not.toHaveProperty("next");
    const countries = [...first.items, ...second.items].map(({ country }) => country);
    expect(new Set(countries).size).toBe(194);
  });
});
