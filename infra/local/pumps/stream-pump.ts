import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Dynamo } from "../engines/dynamo.ts";
import type { Queues } from "../engines/queues.ts";
import { queueName, queueUrl } from "../engines/queues.ts";
import type { FunctionPool } from "../functions/pool.ts";
import { type Mapping, streamArn } from "./mappings.ts";
import type { Pump } from "./pump.ts";
import { type Discarded, workThrough } from "./stream-batch.ts";
import { openStream, type StreamRecord } from "./stream-source.ts";

interface Options {
  readonly mapping: Mapping;
  readonly pool: FunctionPool;
  readonly dynamo: Dynamo;
  readonly queues: Queues;
  readonly checkpointFile: string;
  readonly clock: Clock;
  readonly region: string;
  readonly log: (line: string) => void;
}

// Writes wake the pump at once; this is for those that went another way than through the front door.
const LOOK_EVERY = 1_000;
const READ_AT_ONCE = 1_000;

/** Gives the changes of a table to a function, in order, as an event source mapping does. */
export const startStreamPump = async (options: Options): Promise<Pump> => {
  const { mapping, pool, dynamo, checkpointFile, clock, region, log } = options;
  const source = await openStream(dynamo, mapping.source.ref, checkpointFile);
  const arn = streamArn(mapping.source);
  const stop = new AbortController();
  const { signal } = stop;
  let wake = () => {};
  let woken = false;
  let idle = false;

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, woken ? 0 : milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const toEvent = (records: StreamRecord[]) => ({
    Records: records.map((record) => ({
      ...record,
      dynamodb: {
        ...record.dynamodb,
        ApproximateCreationDateTime: record.dynamodb.ApproximateCreationDateTime + Math.round(clock.offset() / 1000),
      },
      awsRegion: region,
      eventSourceARN: arn,
    })),
  });

  /** Fills a batch, or what there is of it when the window closes. */
  const fill = async (): Promise<StreamRecord[]> => {
    let records = await source.next(READ_AT_ONCE, signal);
    for (const end = Date.now() + mapping.window; records.length > 0 && Date.now() < end && !signal.aborted; ) {
      if (records.filter(mapping.filter).length >= mapping.batchSize) break;
      woken = false;
      await pause(Math.min(100, end - Date.now()));
      records = await source.next(READ_AT_ONCE, signal);
    }
    return records;
  };

  const round = async (): Promise<boolean> => {
    const records = await fill();
    let batch: StreamRecord[] = [];
    const work = async () => {
      if (batch.length > 0)
        await workThrough(batch, {
          mapping,
          pool,
          toEvent,
          signal,
          settled: ({ dynamodb }) => source.advance(dynamodb.SequenceNumber),
          discard: (given, condition, attempts) => discard(given, condition, attempts, options, source.shardId),
        });
      batch = [];
    };
    for (const record of records) {
      if (mapping.filter(record)) batch.push(record);
      if (batch.length === mapping.batchSize) await work();
    }
    await work();
    // Those that the filter left out are dealt with as well.
    const last = records.at(-1);
    if (last) source.advance(last.dynamodb.SequenceNumber);
    return records.length > 0;
  };

  const run = async () => {
    while (!signal.aborted) {
      woken = false;
      idle = false;
      const found = await round().catch((error: Error) => {
        if (!signal.aborted) log(`${mapping.id}: ${error.message}`);
        return false;
      });
      if (found) continue;
      idle = !woken;
      await pause(LOOK_EVERY);
    }
  };
  const running = run();

  return {
    wake: () => {
      woken = true;
      idle = false;
      wake();
    },
    isIdle: () => idle,
    stop: async () => {
      stop.abort();
      wake();
      await running;
    },
  };
};

/** Tells the on-failure queue which records were given up, as Lambda does: where they are, not what is in them. */
const discard = async (
  records: StreamRecord[],
  condition: Discarded,
  attempts: number,
  { mapping, queues, clock }: Options,
  shardId: string,
): Promise<void> => {
  if (!mapping.onFailureArn) return;
  const [first, last] = [records[0], records.at(-1)] as [StreamRecord, StreamRecord];
  const arrival = ({ dynamodb }: StreamRecord) =>
    new Date(dynamodb.ApproximateCreationDateTime * 1000 + clock.offset()).toISOString();
  const message = {
    requestContext: {
      requestId: randomUUID(),
      functionArn: mapping.functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    version: "1.0",
    timestamp: new Date(clock.now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first.dynamodb.SequenceNumber,
      endSequenceNumber: last.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: streamArn(mapping.source),
    },
  };
  const QueueUrl = queueUrl(queueName(mapping.onFailureArn));
  await queues.call("SendMessage", { QueueUrl, MessageBody: JSON.stringify(message) });
};
