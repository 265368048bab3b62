import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../clock.ts";
import { type Queues, queueName, queueUrl } from "../engines/queues.ts";
import type { FunctionPool } from "../functions/pool.ts";
import { verdict } from "./batch-answer.ts";
import type { Mapping } from "./mappings.ts";
import type { Pump } from "./pump.ts";

interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes?: Record<string, string>;
  readonly MessageAttributes?: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;
}

interface Options {
  readonly mapping: Mapping;
  readonly pool: FunctionPool;
  readonly queues: Queues;
  readonly clock: Clock;
  readonly region: string;
  readonly log: (line: string) => void;
}

const MOST_PER_RECEIVE = 10;
const LONG_POLL = 20;

/** Gives the messages of a queue to a function, several batches at once, as an event source mapping does. */
export const startQueuePump = ({ mapping, pool, queues, clock, region, log }: Options): Pump => {
  const name = queueName(mapping.source.arn);
  const QueueUrl = queueUrl(name);
  const stop = new AbortController();
  const { signal } = stop;
  const working = new Set<Promise<void>>();
  const held = new Set<string>();
  const most = Math.min(mapping.concurrency ?? Number.POSITIVE_INFINITY, pool.bound);

  const receive = async (most: number, wait: number): Promise<Message[]> => {
    const { Messages = [] } = await queues.call<{ Messages?: Message[] }>(
      "ReceiveMessage",
      {
        QueueUrl,
        MaxNumberOfMessages: Math.min(MOST_PER_RECEIVE, most),
        WaitTimeSeconds: wait,
        AttributeNames: ["All"],
        MessageAttributeNames: ["All"],
      },
      signal,
    );
    for (const { ReceiptHandle } of Messages) held.add(ReceiptHandle);
    return Messages;
  };

  /** Waits for a first message, then for as many more as the batch and the window take. */
  const fill = async (): Promise<Message[]> => {
    const messages = await receive(mapping.batchSize, LONG_POLL);
    const end = Date.now() + mapping.window;
    while (messages.length > 0 && messages.length < mapping.batchSize && Date.now() < end && !signal.aborted)
      messages.push(...(await receive(mapping.batchSize - messages.length, 1)));
    return messages;
  };

  const remove = async (messages: Message[]): Promise<void> => {
    for (let start = 0; start < messages.length; start += MOST_PER_RECEIVE)
      await queues.call("DeleteMessageBatch", {
        QueueUrl,
        Entries: messages
          .slice(start, start + MOST_PER_RECEIVE)
          .map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle })),
      });
  };

  const work = async (messages: Message[]): Promise<void> => {
    try {
      const wanted = messages.filter((message) => mapping.filter(filtered(message)));
      // What the filter leaves out is gone: nobody else will read it.
      await remove(messages.filter((message) => !wanted.includes(message)));
      if (wanted.length === 0) return;
      const outcome = await pool.invoke({ Records: wanted.map((message) => toRecord(message)) });
      const result = verdict(
        outcome,
        wanted.map(({ MessageId }) => MessageId),
        mapping.partialFailures,
      );
      if (result === "failed") return;
      await remove(result === "done" ? wanted : wanted.filter(({ MessageId }) => !result.failedIds.has(MessageId)));
    } catch (error) {
      if (!signal.aborted) log(`${mapping.id}: ${(error as Error).message}`);
    } finally {
      for (const { ReceiptHandle } of messages) held.delete(ReceiptHandle);
    }
  };

  const toRecord = ({
    MessageId,
    ReceiptHandle,
    Body,
    MD5OfBody,
    Attributes = {},
    MessageAttributes = {},
  }: Message) => ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: { ...Attributes, ...shifted(Attributes, clock.offset()) },
    messageAttributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([key, { DataType, StringValue, BinaryValue }]) => [
        key,
        {
          dataType: DataType,
          stringValue: StringValue,
          binaryValue: BinaryValue,
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN: mapping.source.arn,
    awsRegion: region,
  });

  const release = async (handles: string[]): Promise<void> => {
    for (const ReceiptHandle of handles)
      await queues.call("ChangeMessageVisibility", { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }).catch(() => {});
  };

  const run = async () => {
    while (!signal.aborted) {
      if (working.size >= most) {
        await Promise.race(working);
        continue;
      }
      try {
        const messages = await fill();
        if (messages.length === 0) continue;
        const batch = work(messages).finally(() => working.delete(batch));
        working.add(batch);
      } catch (error) {
        if (signal.aborted) break;
        log(`${mapping.id}: ${(error as Error).message}`);
        await sleep(1_000, undefined, { signal }).catch(() => {});
      }
    }
  };
  // Whatever was handed out before this start died with the process that held it.
  const released = release(queues.inFlightBefore(name, Number.POSITIVE_INFINITY));
  const running = released.then(run);

  // Messages wait for their visibility by the real clock: when days pass in a moment, so does the waiting.
  const deaf = clock.onMove((movedBy) => {
    void release(queues.inFlightBefore(name, Date.now() + movedBy).filter((handle) => !held.has(handle)));
  });

  return {
    wake: () => {},
    isIdle: () => {
      const { ready, inFlight, delayed } = queues.count(name);
      return working.size === 0 && ready + inFlight + delayed === 0;
    },
    stop: async () => {
      deaf();
      stop.abort();
      await Promise.allSettled([running, ...working]);
    },
  };
};

/** Filters see a body that is JSON as what it says. */
const filtered = ({ Body, ...message }: Message) => {
  try {
    return { ...message, body: JSON.parse(Body) };
  } catch {
    return { ...message, body: Body };
  }
};

const shifted = (attributes: Record<string, string>, offset: number) =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([key]) => key.endsWith("Timestamp"))
      .map(([key, value]) => [key, String(Number(value) + offset)]),
  );
