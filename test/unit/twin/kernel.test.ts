import { describe, expect, test } from "vitest";
import { SimulatedQueue } from "#test/twin/cloud/queue.ts";
import { SimulatedStream } from "#test/twin/cloud/stream.ts";
import { diceOf } from "#test/twin/kernel/dice.ts";
import { Process, ProcessGone } from "#test/twin/kernel/process.ts";
import { Time } from "#test/twin/kernel/time.ts";

const MINUTE = 60_000;
const FOREVER = 24 * 60 * MINUTE;

describe("simulated time", () => {
  test("brings what is to come in order of time, and at one instant in the order in which it was put down", async () => {
    const time = new Time(0);
    const dice = diceOf(3);
    const came: [number, number][] = [];
    for (let order = 0; order < 500; order++) {
      const at = dice.below(50);
      time.at(at, () => came.push([at, order]));
    }
    await time.run(() => time.quiet, FOREVER);
    expect(came).toEqual([...came].sort(([a, first], [b, second]) => a - b || first - second));
    expect(came).toHaveLength(500);
  });

  test("stands still until everybody who is awake has done what he can", async () => {
    const time = new Time(0);
    const log: string[] = [];
    const work = async (name: string, ms: number) => {
      for (let step = 0; step < 3; step++) {
        await time.sleep(ms);
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        log.push(`${time.now()} ${name}`);
      }
    };
    void work("a", 10);
    void work("b", 15);
    await time.run(() => time.quiet, FOREVER);
    expect(log).toEqual(["10 a", "15 b", "20 a", "30 b", "30 a", "45 b"]);
  });
});

describe("a simulated process", () => {
  const world = () => {
    const time = new Time(0);
    const log: string[] = [];
    const process = new Process(time, MINUTE);
    const step = async (name: string, ms: number) => {
      await process.stillRuns();
      await time.sleep(ms);
      await process.stillRuns();
      log.push(name);
    };
    return { time, log, process, step };
  };

  test("that dies gets no further, not even into a catch", async () => {
    const { time, log, process, step } = world();
    const answer = process.run(async () => {
      try {
        await step("before", 1);
        await process.die();
        await step("after", 1);
      } catch {
        log.push("caught");
      }
    });
    const outcome = expect(answer).rejects.toThrow(ProcessGone);
    await time.run(() => false, FOREVER);
    await outcome;
    expect(log).toEqual(["before"]);
  });

  test("whose time is over is gone where it stands", async () => {
    const { time, log, process, step } = world();
    const outcome = expect(process.run(() => step("too late", 2 * MINUTE))).rejects.toThrow(ProcessGone);
    await time.run(() => false, FOREVER);
    await outcome;
    expect(log).toEqual([]);
  });

  test("that wakes as a zombie goes on where it stood, with no time left", async () => {
    const { time, log, process, step } = world();
    const outcome = expect(
      process.run(async () => {
        await process.die(5 * MINUTE);
        await step(`with ${process.remainingMs()} ms`, 1);
      }),
    ).rejects.toThrow(ProcessGone);
    await time.run(() => false, FOREVER);
    await outcome;
    expect(log).toEqual([`with ${-4 * MINUTE} ms`]);
  });
});

describe("a simulated queue", () => {
  const queueWith = (work: (bodies: string[]) => string[]) => {
    const time = new Time(0);
    const settings = { name: "q", visibilityMs: MINUTE, maxReceives: 5, batchSize: 10, concurrency: 2 };
    const queue = new SimulatedQueue(time, diceOf(1), {
      ...settings,
      copies: [1, 1],
      work: async (batch) => {
        const failed = work(batch.map(({ body }) => body));
        return batch.filter(({ body }) => failed.includes(body)).map(({ messageId }) => messageId);
      },
    });
    return { time, queue };
  };

  test("brings a failed message back after its visibility, and gives it up after five times", async () => {
    const came: number[] = [];
    const { time, queue } = queueWith((bodies) => {
      came.push(time.now());
      return bodies;
    });
    queue.send("x");
    await time.run(() => false, FOREVER);
    expect(came.length).toBeGreaterThanOrEqual(5);
    expect(queue.dead).toHaveLength(1);
    expect(queue.parked).toBe(1);
  });

  test("brings what was given up once more when it is sent back", async () => {
    let broken = true;
    const { time, queue } = queueWith((bodies) => (broken ? bodies : []));
    queue.send("x");
    await time.run(() => false, FOREVER);
    broken = false;
    queue.redrive();
    await time.run(() => false, 2 * FOREVER);
    expect(queue.dead).toEqual([]);
  });
});

test("a simulated stream does all but the bad record, and sets that one aside", async () => {
  const time = new Time(0);
  const done = new Set<string>();
  const stream = new SimulatedStream(time, diceOf(1), {
    ...{ batchSize: 100, retries: 5, deliveries: [1, 1], spreadMs: 10 },
    work: async ({ Records }) => {
      for (const { dynamodb } of Records) {
        const name = dynamodb?.NewImage?.name?.S ?? "";
        if (name === "bad") return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? "" }] };
        done.add(name);
      }
      return { batchItemFailures: [] };
    },
  });
  for (let at = 0; at < 1_000; at++) stream.put({ name: at === 500 ? "bad" : `record ${at}` });
  await time.run(() => time.quiet, FOREVER);
  expect(done.size).toBe(999);
  expect(stream.setAside).toHaveLength(1);
});
