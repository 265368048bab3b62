import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type * as z from "zod";
import { logger } from "./logger.ts";
import { checkedOutcome, type Outcome } from "./outcome.ts";

/** How long the process may still work. */
export interface Time {
  readonly remainingMs: () => number;
}

/**
 * The entry of a function that works off a queue: one message after the other, each failing alone. A failed message
 * comes again until the queue sets it aside.
 */
export const queueHandler =
  <Message>(schema: z.ZodType<Message>, handle: (message: Message, time: Time) => Promise<Outcome>) =>
  async (event: SQSEvent, context: Pick<Context, "getRemainingTimeInMillis">): Promise<SQSBatchResponse> => {
    const time = { remainingMs: () => context.getRemainingTimeInMillis() };
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      try {
        const done = checkedOutcome(await handle(schema.parse(JSON.parse(record.body)), time));
        logger.info("message", { messageId: record.messageId, ...done });
      } catch (error) {
        logger.error("message failed", { messageId: record.messageId, ...triesOf(record), error: error as Error });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };

const triesOf = ({ attributes }: SQSRecord) => ({ receiveCount: attributes?.ApproximateReceiveCount });
