import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reply, refusalOf } from "#test/support/api.ts";
import { addressOf, CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { SOME_COUNTRIES } from "#test/support/countries.ts";
import { conferencePlan } from "#test/support/samples.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

const statuses = (replies: Reply[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(replies, ({ status }) => String(status))).map(([status, all]) => [
      status,
      all?.length,
    ]),
  );

describe("R1: twenty parallel submissions of one delegation", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.addMembers("FRA", "MAR", "PER");
  });
  afterAll(() => world.cloud.stop());

  it("twenty drafts at once make one delegation", async () => {
    const france = await world.focalPoint("FRA");
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) => france.draft({ email: `head.${at}@ncb-fra.example` })),
    );
    expect(statuses(replies)).toEqual({ 201: 1, 409: 19 });
    expect((await france.call("GET /delegation")).body.delegates).toHaveLength(1);
  });

  it("twenty submissions at once submit once, with one receipt", async () => {
    const morocco = await world.focalPoint("MAR");
    await must(morocco.draft(), 201);
    const body = { code: await morocco.code() };
    const etag = await morocco.etag();
    const before = world.cloud.inbox.list({ to: addressOf("MAR") }).length;
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        morocco.call("POST /delegation/submission", { body, headers: { ...key(), "if-match": etag } }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 200)) expect(reply.status).toBeLessThan(500);
    await world.cloud.idle();
    expect(world.cloud.inbox.list({ to: addressOf("MAR") })).toHaveLength(before + 1);
  });

  it("control: without the version's condition several drafts are taken for the one", async () => {
    const peru = await world.focalPoint("PER");
    withoutGuard(world.cloud, "COUNTRY#");
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) => peru.draft({ email: `head.${at}@ncb-per.example` })),
    );
    expect(replies.filter(({ status }) => status === 201).length).toBeGreaterThan(1);
  });
});

describe("R6: fifty parallel submissions for one seat", () => {
  /** Everyone has a draft of one person and a code; then all submit at once. Gives the replies. */
  const race = async (world: World, delegations: number): Promise<Reply[]> => {
    const countries = SOME_COUNTRIES.slice(0, delegations);
    await world.addMembers(...countries);
    const everyone = await Promise.all(
      countries.map(async (country) => {
        const one = await world.focalPoint(country);
        await must(one.draft(), 201);
        return { one, code: await one.code(), etag: await one.etag() };
      }),
    );
    return Promise.all(
      everyone.map(({ one, code, etag }) =>
        one.call("POST /delegation/submission", { body: { code }, headers: { ...key(), "if-match": etag } }),
      ),
    );
  };
  const seats = async (world: World) =>
    (await must(world.organiser(`GET /conferences/${CONFERENCE}/statistics`), 200)).body.seats.total;

  it("exactly one gets it", async () => {
    const world = await openWorld({ quotas: { total: 1 } });
    const replies = await race(world, 50);
    const refused = replies.filter(({ status }) => status !== 200);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(refused.map(refusalOf))).toEqual(new Set(["quota"]));
    expect(refused[0]?.body.exhausted).toEqual([{ quota: "total", size: 1, used: 1, wanted: 1 }]);
    expect(await seats(world)).toBe(1);
    await world.cloud.stop();
  });

  it("control: without the counter's condition the seat is oversold", async () => {
    const world = await openWorld({ quotas: { total: 1 } });
    withoutGuard(world.cloud, "QUOTA#");
    await race(world, 10);
    expect(await seats(world)).toBeGreaterThan(1);
    await world.cloud.stop();
  });
});

describe("R12: the same person in two delegations at once", () => {
  const pairs = async (world: World, count: number): Promise<number[]> => {
    const active: number[] = [];
    await world.addMembers(...SOME_COUNTRIES.slice(0, 2 * count));
    for (let at = 0; at < 2 * count; at += 2) {
      const both = [
        await world.focalPoint(SOME_COUNTRIES[at] ?? ""),
        await world.focalPoint(SOME_COUNTRIES[at + 1] ?? ""),
      ];
      const replies = await Promise.all(both.map((one) => one.draft({ email: `same.person.${at}@ncb.example` })));
      active.push(replies.filter(({ status }) => status === 201).length);
      for (const reply of replies.filter(({ status }) => status !== 201))
        expect(refusalOf(reply)).toBe("duplicate-person");
    }
    return active;
  };

  it("is in one of them", async () => {
    const world = await openWorld();
    expect(await pairs(world, 10)).toEqual(Array(10).fill(1));
    await world.cloud.stop();
  });

  it("control: without the guard's condition the person is in both", async () => {
    const world = await openWorld();
    withoutGuard(world.cloud, "PERSON#");
    expect(await pairs(world, 3)).toContain(2);
    await world.cloud.stop();
  });
});

describe("A7: a thousand pairs of the same Idempotency-Key", () => {
  const PAIRS = 1000;
  const AT_ONCE = 8;

  /** Two equal requests at once, a thousand times: each creates a conference of its own id, or finds the first answer. */
  const play = async (world: World, same: boolean): Promise<[Reply, Reply][]> => {
    const results: [Reply, Reply][] = [];
    const waiting = Array.from({ length: same ? PAIRS : 20 }, (_, at) => at);
    const work = async () => {
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const headers = { "idempotency-key": `pair-number-${at}` };
        const create = () =>
          world.organiser("POST /conferences", {
            body: { ...conferencePlan, id: `pair-${at}`, reminders: "none" },
            headers,
          });
        results.push(await Promise.all([create(), create()]));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return results;
  };

  it("have a thousand effects, and both callers get the same answer", async () => {
    const world = await openWorld();
    const results = await play(world, true);
    for (const [one, other] of results) {
      expect([one.status, other.status]).toEqual([201, 201]);
      expect(other.text).toBe(one.text);
    }
    const records = (await world.tables()).split("\n").filter((item) => item.includes("ConferenceCreated"));
    expect(records).toHaveLength(PAIRS + 1);
    await world.cloud.stop();
  }, 180_000);

  it("control: without the kept answer the second of a pair is refused or done twice", async () => {
    const world = await openWorld();
    withoutGuard(world.cloud, "IDEMPOTENCY#", "forgotten");
    const results = await play(world, false);
    expect(results.some(([one, other]) => one.status !== other.status)).toBe(true);
    await world.cloud.stop();
  });
});
