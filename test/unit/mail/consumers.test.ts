import type { DynamoDBStreamEvent, SQSEvent } from "aws-lambda";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { readRecord } from "#shared/adapters/mail-record.ts";
import { logger } from "#shared/runtime/logger.ts";
import type { Outcome } from "#shared/runtime/outcome.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import { streamHandler } from "#shared/runtime/stream.ts";

logger.setLogLevel("SILENT");

const CONTEXT = { getRemainingTimeInMillis: () => 30_000 };
const messages = (...bodies: string[]) =>
  ({ Records: bodies.map((body, at) => ({ messageId: `m${at}`, body, attributes: {} })) }) as unknown as SQSEvent;
const stream = (...values: unknown[]) =>
  ({
    Records: values.map((value, at) => ({ dynamodb: { SequenceNumber: `s${at}`, NewImage: value } })),
  }) as unknown as DynamoDBStreamEvent;

const Numbered = z.strictObject({ n: z.int() });
const odd = async ({ n }: { n: number }): Promise<Outcome> => {
  if (n % 2 === 0) throw new Error("even");
  return { outcome: "odd" };
};

describe("a queue", () => {
  test("names the messages that failed and no other", async () => {
    const answer = await queueHandler(Numbered, odd)(messages('{"n":1}', '{"n":2}', '{"n":3}'), CONTEXT);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }] });
  });

  test("does not lose a message that it cannot read", async () => {
    const answer = await queueHandler(Numbered, odd)(messages("{", '{"n":"1"}', '{"n":1,"m":2}', '{"n":1}'), CONTEXT);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["m0", "m1", "m2"]);
  });

  test.each([undefined, null, {}, { outcome: "" }, "done"])(
    "takes %j from its consumer for a failure",
    async (said) => {
      const forgetful = (async () => said) as unknown as () => Promise<Outcome>;
      const answer = await queueHandler(Numbered, forgetful)(messages('{"n":1}'), CONTEXT);
      expect(answer.batchItemFailures).toHaveLength(1);
    },
  );
});

describe("a stream", () => {
  const read = (image: unknown) => Numbered.parse(image);

  test("goes in order and stops at the first that fails, which comes again with all after it", async () => {
    const seen: number[] = [];
    const handler = streamHandler(read, async (item) => {
      seen.push(item.n);
      return odd(item);
    });
    expect(await handler(stream({ n: 1 }, { n: 2 }, { n: 3 }))).toEqual({
      batchItemFailures: [{ itemIdentifier: "s1" }],
    });
    expect(seen).toEqual([1, 2]);
  });

  test("says of a record that it cannot read which one it is, so that it can be set aside", async () => {
    expect(await streamHandler(read, odd)(stream({ n: 1 }, { nonsense: true }))).toEqual({
      batchItemFailures: [{ itemIdentifier: "s1" }],
    });
  });

  test("takes a consumer that says nothing for one that failed", async () => {
    const forgetful = (async () => undefined) as unknown as () => Promise<Outcome>;
    expect((await streamHandler(read, forgetful)(stream({ n: 1 }))).batchItemFailures).toHaveLength(1);
  });

  test("fails as a whole when it could not say where it stopped", async () => {
    const event = { Records: [{ dynamodb: { NewImage: { n: 2 } } }] } as unknown as DynamoDBStreamEvent;
    await expect(streamHandler(read, odd)(event)).rejects.toThrow("sequence number");
  });
});

describe("a record as the stream brings it", () => {
  const S = (text: string) => ({ S: text });
  const image = {
    pk: S("honcb-15#delegation/FRA"),
    sk: S("r-1"),
    feedKey: S("honcb-15"),
    conference: S("honcb-15"),
    entity: S("delegation/FRA"),
    id: S("r-1"),
    at: S("2019-01-14T14:32:07.000Z"),
    actor: { M: { kind: S("staff"), id: S("s-1") } },
    fact: { M: { type: S("DelegationApproved") } },
    version: { N: "4" },
    requestId: S("q-1"),
  };

  test("is read", () => {
    expect(readRecord(image)).toMatchObject({
      entity: "delegation/FRA",
      version: 4,
      fact: { type: "DelegationApproved" },
    });
  });

  test.each([
    ["no fact", { ...image, fact: undefined }],
    ["a fact without a type", { ...image, fact: { M: {} } }],
    ["an entity of no kind", { ...image, entity: S("badge/7") }],
    ["a time that is none", { ...image, at: S("yesterday") }],
    ["no image", undefined],
  ])("is refused with %s", (_, broken) => {
    expect(() => readRecord(broken)).toThrow();
  });
});
