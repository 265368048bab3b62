import { describe, expect, test } from "vitest";
import { takeSlot } from "#functions/mail/take-slot.ts";
import type { Lane } from "#shared/contracts/mail.ts";
import { dice } from "./support/memory-deliveries.ts";
import { virtualClock } from "./support/virtual-clock.ts";

/** The line in memory, as slow as a table is, with what a table guarantees. */
const world = ({ perSecond = 14, leftToday = 50_000, guarded = true } = {}) => {
  const clock = virtualClock();
  const random = dice(7);
  let free: number | undefined;
  const slot = takeSlot({
    quota: async () => ({ perSecond, leftToday }),
    findFree: async () => {
      await clock.wait(2 + random() * 6);
      return free;
    },
    takeFree: async (read, next) => {
      await clock.wait(2 + random() * 6);
      if (guarded && free !== read) return false;
      free = next;
      return true;
    },
    now: clock.now,
    wait: clock.wait,
  });
  const sent: { lane: Lane; at: number; waited: number }[] = [];
  /** One process, one mail after the other, as a function works off a batch: each mail takes a while besides. */
  const worker = async (lane: Lane, mails: number, startMs = 0): Promise<void> => {
    await clock.wait(startMs);
    for (let mail = 0; mail < mails; ) {
      await clock.wait(20 + random() * 40);
      const asked = clock.nowMs();
      const given = await slot(lane, lane === "bulk" ? 50_000 : 5_000);
      if ("backInSeconds" in given) {
        await clock.wait(given.backInSeconds * 1_000);
        continue;
      }
      await clock.wait(given.at - clock.nowMs());
      sent.push({ lane, at: clock.nowMs(), waited: clock.nowMs() - asked });
      mail++;
    }
  };
  return { clock, slot, sent, worker, setFree: (at: number) => (free = at) };
};

/** The most mails in any window of a second that starts with one of them. */
const busiestSecond = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  let start = 0;
  return sorted.reduce((most, at, place) => {
    while (at - (sorted[start] as number) >= 1_000) start++;
    return Math.max(most, place - start + 1);
  }, 0);
};

/** A mailing of 5,000 at four processes, and a code that is asked for every seven seconds of it. */
const mailing = async (options: { perSecond?: number; guarded?: boolean } = {}) => {
  const made = world(options);
  const work = [1_250, 1_250, 1_250, 1_250].map((mails) => made.worker("bulk", mails));
  const codes = Array.from({ length: 50 }, (_, at) => made.worker("transactional", 1, 3_000 + at * 7_000));
  const all = Promise.all([...work, ...codes]);
  await made.clock.run();
  await all;
  return made.sent;
};

describe("5,000 mails at a rate of 14 in a second", () => {
  test("are never more than 14 in any second, and take little longer than they must", async () => {
    const sent = await mailing();
    const times = sent.map(({ at }) => at);
    expect(sent).toHaveLength(5_050);
    expect(busiestSecond(times)).toBeLessThanOrEqual(14);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan((5_050 / 14) * 1_000 * 1.1);
  });

  test("let a code that is asked for meanwhile go first: it waits half a second at most", async () => {
    const codes = (await mailing()).filter(({ lane }) => lane === "transactional");
    expect(codes).toHaveLength(50);
    expect(Math.max(...codes.map(({ waited }) => waited))).toBeLessThan(500);
  });

  test("control: when the end of the line is moved without a condition, too many leave at once", async () => {
    expect(busiestSecond((await mailing({ guarded: false })).map(({ at }) => at))).toBeGreaterThan(14);
  });

  test("control: a mailing that takes slots as far ahead as it can has the code wait behind it", async () => {
    const made = world();
    // Two minutes' worth of slots would be taken before the code is asked for; the line ends at five seconds.
    made.setFree(made.clock.nowMs() + 4_000);
    const code = made.worker("transactional", 1);
    await made.clock.run();
    await code;
    expect(made.sent[0]?.waited).toBeGreaterThan(3_000);
  });
});

test("in the sandbox, at one mail a second, a mailing and codes leave one by one", async () => {
  const made = world({ perSecond: 1 });
  const all = Promise.all([made.worker("bulk", 30), made.worker("bulk", 30), made.worker("transactional", 5, 10_000)]);
  await made.clock.run();
  await all;
  expect(busiestSecond(made.sent.map(({ at }) => at))).toBe(1);
  const codes = made.sent.filter(({ lane }) => lane === "transactional");
  expect(Math.max(...codes.map(({ waited }) => waited))).toBeLessThan(2_500);
});

test("whose turn does not come in time is told when to ask again", async () => {
  const made = world();
  made.setFree(made.clock.nowMs() + 9_000);
  const code = made.slot("transactional", 5_000);
  const bulk = made.slot("bulk", 5_000);
  await made.clock.run();
  expect(await code).toEqual({ backInSeconds: expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 3) });
  expect(await bulk).toEqual({ backInSeconds: expect.toSatisfy((seconds: number) => seconds >= 5 && seconds < 16) });
});

test("an account that has sent all it may today waits, a mailing longer than a code", async () => {
  const { slot } = world({ leftToday: 0 });
  expect(await slot("bulk", 5_000)).toEqual({ backInSeconds: 900 });
  expect(await slot("transactional", 5_000)).toEqual({ backInSeconds: 60 });
});

test("a line that a clock of next year left behind stops nobody", async () => {
  const made = world();
  made.setFree(made.clock.nowMs() + 365 * 24 * 60 * 60_000);
  const taken = made.slot("bulk", 5_000);
  await made.clock.run();
  expect(await taken).toEqual({ at: expect.any(Number) });
});
