import { describe, expect, it } from "vitest";
import { doing, fixtureCloud } from "./fixture/cloud.ts";
import { tables } from "./fixture/tables.ts";

const running = fixtureCloud();

const putItems = async (...keys: string[]) => {
  for (const key of keys) await tables(running.cloud).put("Items", { pk: { S: key }, sk: { S: "item" } });
};

const setAside = async () => {
  const { Messages = [] } = await running.cloud.queues.call<{ Messages?: { Body: string }[] }>("ReceiveMessage", {
    QueueUrl: `http://localhost/000000000000/${queueNamed("SetAside")}`,
    MaxNumberOfMessages: 10,
  });
  return Messages.map(({ Body }) => JSON.parse(Body));
};

const queueNamed = (part: string) => running.cloud.queues.names.find((name) => name.includes(part)) ?? "";

describe("a stream", () => {
  it("gives each new item to the function, and no change that the filter leaves out", async () => {
    await putItems("one", "two");
    await putItems("one");
    expect(await running.cloud.idle()).toEqual([]);
    expect(await tables(running.cloud).seen("record")).toEqual(["one", "two"]);
    const given = running.cloud.functions.logs("OnRecords").match(/"one"/g);
    expect(given).toHaveLength(1);
  });

  it("splits a batch until the record that cannot be read is alone, and sets only that one aside", async () => {
    const keys = Array.from({ length: 9 }, (_, place) => (place === 4 ? "poison" : `good-${place}`));
    // All of them wait before the first is read, so that they come in one batch.
    const pids = running.cloud.functions.find("OnRecords").pids;
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    await putItems("first", ...keys);
    for (const pid of pids) process.kill(pid, "SIGCONT");
    expect(await running.cloud.idle()).toEqual([]);

    const seen = await tables(running.cloud).seen("record");
    expect(seen).toEqual(expect.arrayContaining(keys.filter((key) => key !== "poison")));
    expect(seen).not.toContain("poison");
    const messages = await setAside();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
  });
});

describe("a queue", () => {
  it("gives a message that failed again, and after that sets it aside with the others done", async () => {
    for (const body of ["good-1", "poison", "good-2"]) await doing(running.cloud, "enqueue", { body });
    expect(await running.cloud.idle()).toEqual([]);
    expect(await tables(running.cloud).seen("message")).toEqual(["good-1 1", "good-2 1"]);
    expect(running.cloud.queues.count(queueNamed("GivenUp"))).toMatchObject({ ready: 1 });
  });
});
