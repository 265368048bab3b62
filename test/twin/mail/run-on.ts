import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Received } from "../cloud/queue.ts";
import type { Process } from "../kernel/process.ts";

type Handler = (event: SQSEvent, context: { getRemainingTimeInMillis: () => number }) => Promise<SQSBatchResponse>;

/** Gives a batch of messages to a handler in a process of its own; the ids of those that failed. */
export const runOn = async (process: Process, batch: readonly Received[], handler: Handler): Promise<string[]> => {
  const Records = batch.map(({ messageId, body }) => ({ messageId, body, attributes: {} }));
  const { batchItemFailures } = await process.run(() =>
    handler({ Records } as never, { getRemainingTimeInMillis: process.remainingMs }),
  );
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
};
