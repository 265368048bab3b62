import { describe, expect, test } from "vitest";
import { catchUp, type Needs } from "#functions/mail/catch-up.ts";
import { routeRecords } from "#functions/mail/route-records.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import { memoryLedger } from "./support/memory-ledger.ts";
import { NO_DECISIONS } from "./support/no-decisions.ts";
import { EVERY_FACT, MEMBER, recordOf } from "./support/records.ts";

const MINUTE = 60_000;
const START = Date.parse("2019-01-14T14:00:00.000Z");
/** Ids as the store makes them: the time first. */
const idOf = (at: number, place: number): string =>
  `${at
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})/, "$1-")}-7000-8000-${String(place).padStart(12, "0")}`;

const world = ({ conferences = ["honcb-15"] } = {}) => {
  let now = START + 60 * MINUTE;
  const ledger = memoryLedger();
  const feed = new Map<string, { id: string; record?: EventRecord }[]>(conferences.map((id) => [id, []]));
  const checkpoints = new Map<string, string>();
  const queued: string[] = [];
  const problems: string[] = [];
  const resumed: string[] = [];
  const seen = new Map<string, number>();
  const faults = { failsAt: "" };

  const route = routeRecords({
    ...NO_DECISIONS,
    findMember: async () => MEMBER,
    findContactsAt: async () => [],
    findSpeakers: async () => [],
    confirmedDelegates: async () => [],
    findTextReaders: async () => [],
    planMail: ledger.planMail,
    findMail: ledger.findMail,
    enqueuePage: async () => undefined,
    enqueueReminders: async () => undefined,
    enqueue: async (_, messages) => void queued.push(...messages.map(({ ledgerKey }) => ledgerKey)),
    hashOf: (...parts) => parts.join("|"),
  });
  const needs: Needs = {
    listConferences: async (after) => ({
      items: [{ id: conferences[Number(after ?? 0)] as string }],
      ...(Number(after ?? 0) + 1 < conferences.length && { next: String(Number(after ?? 0) + 1) }),
    }),
    findCheckpoint: async (conference) => checkpoints.get(conference),
    moveCheckpoint: async (conference, after) => {
      if ((checkpoints.get(conference) ?? "") >= after) return false;
      checkpoints.set(conference, after);
      return true;
    },
    readFeed: async (conference, after, until, limit) =>
      (feed.get(conference) ?? [])
        .filter(({ id }) => id > after && id < idOf(until.getTime(), 0))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    route: async (record) => {
      if (record.id === faults.failsAt) throw new Error("The queue does not answer.");
      seen.set(record.id, (seen.get(record.id) ?? 0) + 1);
      return route(record);
    },
    resumeMailings: async (conference) => void resumed.push(conference),
    now: () => new Date(now),
    report: (problem) => void problems.push(problem),
  };
  const happen = (place: number, at = START + place, conference = conferences[0] as string): EventRecord => {
    const record = recordOf(EVERY_FACT.DelegationInvited, { id: idOf(at, place), conference });
    feed.get(conference)?.push({ id: record.id, record });
    return record;
  };
  const run = (others: Partial<Needs> = {}, remainingMs = () => 60_000) =>
    catchUp({ ...needs, ...others })({ remainingMs });
  return {
    run,
    happen,
    feed,
    checkpoints,
    seen,
    queued,
    problems,
    resumed,
    faults,
    ledger,
    route,
    wait: (ms: number) => (now += ms),
  };
};

describe("records that the stream lost", () => {
  test("are found, every one of them once, over pages and runs", async () => {
    const { run, happen, seen, ledger, wait } = world();
    for (let place = 0; place < 1_050; place++) happen(place);
    expect(await run()).toEqual({ outcome: "caught up", records: 1_050, failed: 0 });
    wait(5 * MINUTE);
    expect((await run()).records).toBe(0);
    expect([seen.size, Math.max(...seen.values()), ledger.entries.size]).toEqual([1_050, 1, 1_050]);
  });

  test("and those that it brought plan no second mail", async () => {
    const { run, happen, route, ledger, queued } = world();
    for (let place = 0; place < 10; place++) {
      const record = happen(place);
      if (place % 2 === 0) await route(record);
    }
    for (const entry of ledger.entries.values()) await ledger.takeStep(entry, { state: "CLAIMED", attempt: 1 });
    await run();
    expect([ledger.entries.size, queued.length]).toEqual([10, 10]);
  });

  test("are left to the stream for two minutes: a record may be written later than its id says", async () => {
    const { run, happen, wait } = world();
    happen(1, START + 58 * MINUTE + 1);
    expect((await run()).records).toBe(0);
    wait(MINUTE);
    // With an earlier id, and written only now.
    happen(2, START + 58 * MINUTE);
    expect((await run()).records).toBe(2);
  });
});

describe("a run", () => {
  test("that fails at a record stays before it, goes on elsewhere, and gets past it later", async () => {
    const { run, happen, faults, problems, ledger } = world({ conferences: ["a", "b"] });
    const bad = happen(3, START + 3, "a");
    happen(1, START + 1, "a");
    happen(5, START + 5, "a");
    happen(1, START + 1, "b");
    faults.failsAt = bad.id;
    expect(await run()).toMatchObject({ outcome: "failed in part", failed: 1 });
    expect([ledger.entries.size, problems.length]).toEqual([2, 1]);
    faults.failsAt = "";
    expect(await run()).toMatchObject({ records: 2, failed: 0 });
    expect(ledger.entries.size).toBe(4);
  });

  test("passes over a record that cannot be read, and tells of it", async () => {
    const { run, happen, feed, ledger, problems } = world();
    happen(1);
    feed.get("honcb-15")?.push({ id: idOf(START + 2, 2) });
    happen(3);
    await run();
    expect([ledger.entries.size, problems.length]).toEqual([2, 1]);
  });

  test.each([
    ["a mail", { type: "CodeRequested" }],
    ["a reminder", { type: "KeyDateSet", keyDate: "opening", anchor: "easter" }],
  ])("passes over a fact that says too little for %s: it would say no more next time", async (_, fact) => {
    const { run, happen, feed, ledger, problems } = world();
    happen(1);
    const bad = recordOf(fact as never, { id: idOf(START + 2, 2) });
    feed.get("honcb-15")?.push({ id: bad.id, record: bad });
    happen(3);
    expect(await run()).toMatchObject({ records: 3, failed: 0 });
    expect([ledger.entries.size, problems.length]).toEqual([2, 1]);
  });

  test("looks after mailings that stopped half-way, where the records let it", async () => {
    const { run, happen, faults, resumed } = world({ conferences: ["a", "b"] });
    faults.failsAt = happen(1, START + 1, "a").id;
    await run();
    expect(resumed).toEqual(["b"]);
  });

  test("that runs out of time goes on from there, with another conference first", async () => {
    const { run, happen, ledger, wait } = world({ conferences: ["a", "b", "c"] });
    for (const conference of ["a", "b", "c"]) for (let at = 0; at < 5; at++) happen(at, START + at, conference);
    for (let runs = 0; runs < 10; runs++) {
      let left = 5;
      await run({}, () => (left-- > 0 ? 60_000 : 0));
      wait(5 * MINUTE);
    }
    expect(ledger.entries.size).toBe(15);
  });

  test("beside another one does the work twice at worst, and the checkpoint never goes back", async () => {
    const { run, happen, ledger, checkpoints } = world();
    for (let place = 0; place < 300; place++) happen(place);
    await Promise.all([run(), run()]);
    expect(ledger.entries.size).toBe(300);
    expect(checkpoints.get("honcb-15")).toBe(idOf(START + 299, 299));
  });
});
