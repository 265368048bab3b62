import { describe, expect, test } from "vitest";
import { sendOn } from "#functions/deadlines/send-on.ts";
import { type DueHandler, type Needs, sweep } from "#functions/deadlines/sweep.ts";
import type { Due } from "#shared/contracts/due.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { dueOf, type LedgerState } from "#shared/domain/mail-ledger.ts";
import { plannedMail } from "../mail/support/memory-ledger.ts";

const MINUTE = 60_000;
const keyOf = (at: number): string => at.toString(16).padStart(64, "0");
const time = (remainingMs = 60_000) => ({ remainingMs: () => remainingMs });

/** A table with its index of what is due, four shards of it, and the two queues. */
const world = ({ guarded = true, lagging = false } = {}) => {
  let now = Date.parse("2019-01-14T14:32:07.000Z");
  const items = new Map<string, Due>();
  const queues: Record<string, string[]> = { transactional: [], bulk: [] };
  const problems: string[] = [];
  /** What the index showed before anything was moved. */
  let shown: Due[] | undefined;
  const shardOf = (pk: string) => Number.parseInt(pk.slice(-1), 16) % 4;

  const put = (pk: string, dueAt: number, item: Record<string, unknown>, dueKind = "mail"): void =>
    void items.set(pk, { key: { pk, sk: "X" }, dueAt, dueKind, item });
  const needs: Needs = {
    findDue: async (shard, until, limit) => {
      shown ??= lagging ? [...items.values()] : undefined;
      return (shown ?? [...items.values()])
        .filter(({ key, dueAt }) => shardOf(key.pk) === shard && dueAt <= until.getTime())
        .toSorted((a, b) => a.dueAt - b.dueAt)
        .slice(0, limit);
    },
    postponeDue: async ({ key, dueAt }, until) => {
      await Promise.resolve();
      const standing = items.get(key.pk);
      if (standing === undefined || (guarded && standing.dueAt !== dueAt)) return false;
      items.set(key.pk, { ...standing, dueAt: until });
      return true;
    },
    handlers: {
      mail: sendOn({
        enqueue: async (lane, messages) => void queues[lane]?.push(...messages.map(({ ledgerKey }) => ledgerKey)),
      }),
    },
    now: () => new Date(now),
    report: (problem) => void problems.push(problem),
  };
  const mail = (at: number, changes: Partial<LedgerEntry> = {}): void => {
    const entry = {
      ...plannedMail(),
      ...{ ledgerKey: keyOf(at), state: "PLANNED", attempt: 0 },
      ...changes,
    } as LedgerEntry;
    put(entry.ledgerKey, dueOf(entry, new Date(now)) ?? Number.POSITIVE_INFINITY, { ...entry });
  };
  const run = (others: Partial<Needs> = {}, remainingMs?: number) => sweep({ ...needs, ...others })(time(remainingMs));
  return { items, queues, problems, put, mail, run, needs, wait: (ms: number) => (now += ms), now: () => now };
};

describe("a mail that nobody is at work on", () => {
  test("goes back into its lane when its time has come, and not before", async () => {
    const { mail, run, queues, wait } = world();
    mail(1);
    mail(2, { lane: "transactional" });
    wait(10 * MINUTE - 1);
    expect(await run()).toEqual({ outcome: "swept", taken: 0, failed: 0 });
    wait(1);
    expect(await run()).toEqual({ outcome: "swept", taken: 2, failed: 0 });
    expect(queues).toEqual({ bulk: [keyOf(1)], transactional: [keyOf(2)] });
  });

  test("goes back again and again while nothing becomes of it, more and more seldom, for ever", async () => {
    const { mail, run, queues, wait } = world();
    mail(1);
    for (let minute = 0; minute < 24 * 60; minute++) {
      await run();
      wait(MINUTE);
    }
    expect(queues.bulk?.length).toBeGreaterThanOrEqual(24);
    expect(queues.bulk?.length).toBeLessThan(30);
  });

  const lease = "2019-01-14T14:33:37.000Z";
  test.each<[LedgerState, number | undefined]>([
    ["PLANNED", 10 * MINUTE],
    ["CLAIMED", 1.5 * MINUTE],
    ["SENDING", 16.5 * MINUTE],
    ["HELD", 60 * MINUTE],
    ...(["ACCEPTED", "DELIVERED", "DELAYED", "BOUNCED", "COMPLAINED"] as const).map(
      (state) => [state, undefined] as const,
    ),
    ...(["REJECTED", "CANCELLED", "SUPPRESSED", "UNKNOWN"] as const).map((state) => [state, undefined] as const),
  ] as [LedgerState, number | undefined][])("%s is looked at after %s ms", (state, after) => {
    const now = new Date("2019-01-14T14:32:07.000Z");
    const due = dueOf({ state, attempt: 1, leaseUntil: lease }, now);
    expect(due === undefined ? undefined : due - now.getTime()).toBe(after);
  });
});

describe("sweeps at the same time", () => {
  const together = async (options: { guarded?: boolean; lagging?: boolean }) => {
    const made = world(options);
    for (let at = 0; at < 250; at++) made.mail(at);
    made.wait(10 * MINUTE);
    await Promise.all([made.run(), made.run(), made.run()]);
    return made.queues.bulk ?? [];
  };

  test("share the work: each mail is put into its queue once", async () => {
    const queued = await together({});
    expect([queued.length, new Set(queued).size]).toEqual([250, 250]);
  });

  test("also with an index that lags behind what was done", async () => {
    const queued = await together({ lagging: true });
    expect([queued.length, new Set(queued).size]).toEqual([250, 250]);
  });

  test("control: without the condition each of them does all of it", async () => {
    expect((await together({ guarded: false })).length).toBeGreaterThan(250);
  });
});

describe("a sweep", () => {
  test("takes up more than a page", async () => {
    const { mail, run, queues, wait } = world();
    for (let at = 0; at < 1_000; at++) mail(at);
    wait(10 * MINUTE);
    expect((await run()).taken).toBe(1_000);
    expect(new Set(queues.bulk).size).toBe(1_000);
  });

  test("begins nothing with under ten seconds left, and says so", async () => {
    const { mail, run, wait } = world();
    mail(1);
    wait(10 * MINUTE);
    expect(await run({}, 9_999)).toEqual({ outcome: "out of time", taken: 0, failed: 0 });
  });

  test("goes on when one kind fails: that comes up again, and is told of", async () => {
    const { mail, put, run, queues, problems, wait, now, needs } = world();
    let calls = 0;
    const broken: DueHandler = {
      again: (_, at) => at.getTime() + MINUTE,
      handle: async () => {
        calls++;
        throw new Error("broken");
      },
    };
    put("b0", now(), {}, "silence");
    mail(1);
    wait(10 * MINUTE);
    const handlers = { ...needs.handlers, silence: broken };
    expect(await run({ handlers })).toMatchObject({ taken: 2, failed: 1 });
    expect([queues.bulk?.length, calls, problems.length]).toEqual([1, 1, 1]);
    wait(MINUTE);
    await run({ handlers });
    expect(calls).toBe(2);
  });

  test("leaves a kind of a later version alone for an hour, so that it keeps nobody from their turn", async () => {
    const { put, mail, run, queues, problems, wait, now } = world();
    for (let at = 0; at < 150; at++) put(`item-${at}-0`, now(), {}, "badge");
    mail(4);
    wait(10 * MINUTE);
    await run();
    expect([queues.bulk, problems.length]).toEqual([[keyOf(4)], 2]);
    wait(30 * MINUTE);
    expect((await run()).taken).toBe(1);
  });
});
