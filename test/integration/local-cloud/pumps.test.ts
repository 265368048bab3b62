import { describe, expect, it } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import { assemblyWith, doing, fixtureAssembly, fixtureCloud, pollUntil } from "./fixture/cloud.ts";
import { tables } from "./fixture/tables.ts";

const running = fixtureCloud();

const putItems = async (cloud: Cloud, ...keys: string[]) => {
  for (const key of keys) await tables(cloud).put("Items", { pk: { S: key }, sk: { S: "item" } });
};

const queueNamed = ({ queues }: Cloud, part: string) => queues.names.find((name) => name.includes(part)) ?? "";

const setAside = async (cloud: Cloud) => {
  const { Messages = [] } = await cloud.queues.call<{ Messages?: { Body: string }[] }>("ReceiveMessage", {
    QueueUrl: `http://localhost/000000000000/${queueNamed(cloud, "SetAside")}`,
    MaxNumberOfMessages: 10,
  });
  return Messages.map(({ Body }) => JSON.parse(Body));
};

const BATCH = ["good-0", "good-1", "good-2", "good-3", "poison", "good-5", "good-6", "good-7", "good-8"];
const GOOD = BATCH.filter((key) => key !== "poison");

/** Holds the function still while the records are written, so that they come to it in one batch. */
const putInOneBatch = async (cloud: Cloud) => {
  await putItems(cloud, "zero");
  expect(await cloud.idle()).toEqual([]);
  const reader = cloud.functions.find("OnRecords");
  const { pids } = reader;
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  await putItems(cloud, "first");
  await pollUntil(
    () => reader.busy,
    (busy) => busy > 0,
  );
  await putItems(cloud, ...BATCH);
  for (const pid of pids) process.kill(pid, "SIGCONT");
  expect(await cloud.idle()).toEqual([]);
};

describe("a stream", () => {
  it("gives each new item to the function, and no change that the filter leaves out", async () => {
    await putItems(running.cloud, "one", "two");
    await putItems(running.cloud, "one");
    expect(await running.cloud.idle()).toEqual([]);
    expect(await tables(running.cloud).seen("record")).toEqual(["one", "two"]);
    expect(running.cloud.functions.logs("OnRecords").match(/"one"/g)).toHaveLength(1);
  });

  it("splits a batch until the record that cannot be read is alone, and sets only that one aside", async () => {
    await putInOneBatch(running.cloud);
    const seen = await tables(running.cloud).seen("record");
    expect(seen).toEqual(expect.arrayContaining(GOOD));
    expect(seen).not.toContain("poison");
    expect(await setAside(running.cloud)).toMatchObject([
      {
        requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 2 },
        DDBStreamBatchInfo: { batchSize: 1 },
      },
    ]);
  });

  it("loses the whole batch with that record where the template does not ask for splitting", async () => {
    const assembly = assemblyWith(await fixtureAssembly(), ({ Resources }) => {
      for (const { Properties } of Object.values(Resources)) delete Properties?.BisectBatchOnFunctionError;
    });
    const cloud = await startCloud({ assembly });
    try {
      await putInOneBatch(cloud);
      expect(await tables(cloud).seen("record")).toEqual(["first", "zero"]);
      expect(await setAside(cloud)).toMatchObject([{ DDBStreamBatchInfo: { batchSize: BATCH.length } }]);
    } finally {
      await cloud.stop();
    }
  });
});

describe("a queue", () => {
  it("gives a message that failed again, and after that sets it aside with the others done", async () => {
    for (const body of ["good-1", "poison", "good-2"]) await doing(running.cloud, "enqueue", { body });
    expect(await running.cloud.idle()).toEqual([]);
    expect(await tables(running.cloud).seen("message")).toEqual(["good-1 1", "good-2 1"]);
    expect(running.cloud.queues.count(queueNamed(running.cloud, "GivenUp"))).toMatchObject({ ready: 1 });
  });
});
