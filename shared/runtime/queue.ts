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

/**
 * The same where messages of one group are better done together, such as all that was heard of one thing: a group fails
 * and comes again as a whole, and without the others.
 */
export const groupedQueueHandler =
  <Message>(
    schema: z.ZodType<Message>,
    groupOf: (message: Message) => string,
    handle: (messages: readonly [Message, ...Message[]], time: Time) => Promise<Outcome>,
  ) =>
  async (event: SQSEvent, context: Pick<Context, "getRemainingTimeInMillis">): Promise<SQSBatchResponse> => {
    const time = { remainingMs: () => context.getRemainingTimeInMillis() };
    const batchItemFailures: { itemIdentifier: string }[] = [];
    const fail = (records: readonly SQSRecord[], error: unknown) => {
      for (const record of records) {
        logger.error("message failed", { messageId: record.messageId, ...triesOf(record), error: error as Error });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    };
    const groups = new Map<string, { messages: [Message, ...Message[]]; records: SQSRecord[] }>();
    for (const record of event.Records) {
      try {
        const message = schema.parse(JSON.parse(record.body));
        const group = groups.get(groupOf(message));
        if (group === undefined) groups.set(groupOf(message), { messages: [message], records: [record] });
        else {
          group.messages.push(message);
          group.records.push(record);
        }
      } catch (error) {
        fail([record], error);
      }
    }
    for (const { messages, records } of groups.values()) {
      try {
        const done = checkedOutcome(await handle(messages, time));
        logger.info("messages", { messageIds: records.map(({ messageId }) => messageId).join(" "), ...done });
      } catch (error) {
        fail(records, error);
      }
    }
    return { batchItemFailures };
  };

const triesOf = ({ attributes }: SQSRecord) => ({ receiveCount: attributes?.ApproximateReceiveCount });
