import type { SQSEvent } from "aws-lambda";
import { expect, test } from "vitest";
import * as z from "zod";
import { logger } from "#shared/runtime/logger.ts";
import { groupedQueueHandler } from "#shared/runtime/queue.ts";

logger.setLogLevel("SILENT");

const CONTEXT = { getRemainingTimeInMillis: () => 30_000 };
const messages = (...bodies: string[]) =>
  ({ Records: bodies.map((body, at) => ({ messageId: `m${at}`, body, attributes: {} })) }) as unknown as SQSEvent;
const Message = z.strictObject({ of: z.string(), n: z.int() });
type Message = z.output<typeof Message>;
const of = (name: string, n: number) => JSON.stringify({ of: name, n });

const worked = async (event: SQSEvent, failing = "") => {
  const groups: string[] = [];
  const handle = async (group: readonly Message[]) => {
    groups.push(group.map((one) => `${one.of}${one.n}`).join(" "));
    if (group[0]?.of === failing) throw new Error("failed");
    return { outcome: "done" };
  };
  const { batchItemFailures } = await groupedQueueHandler(Message, (one) => one.of, handle)(event, CONTEXT);
  return { groups, failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
};

test("messages of one group are done together, in their order", async () => {
  const { groups, failed } = await worked(messages(of("a", 1), of("b", 1), of("a", 2), of("a", 3)));
  expect(groups).toEqual(["a1 a2 a3", "b1"]);
  expect(failed).toEqual([]);
});

test("a group fails as a whole, and without the others", async () => {
  const { groups, failed } = await worked(messages(of("a", 1), of("b", 1), of("a", 2)), "a");
  expect(groups).toEqual(["a1 a2", "b1"]);
  expect(failed).toEqual(["m0", "m2"]);
});

test("a message that cannot be read fails alone", async () => {
  const { groups, failed } = await worked(messages("{", of("a", 1), '{"of":"a"}'));
  expect(groups).toEqual(["a1"]);
  expect(failed).toEqual(["m0", "m2"]);
});

test("whoever does not say what it did has failed", async () => {
  const forgetful = (async () => undefined) as never;
  const answer = await groupedQueueHandler(Message, (one) => one.of, forgetful)(messages(of("a", 1)), CONTEXT);
  expect(answer.batchItemFailures).toHaveLength(1);
});
