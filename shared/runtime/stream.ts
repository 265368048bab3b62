import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { logger } from "./logger.ts";
import { checkedOutcome, type Outcome } from "./outcome.ts";

/**
 * The entry of a function that reads a table's stream: new items in order, one after the other. Stops at the first
 * that fails and says which, so that everything before it is done and everything from it on comes again.
 */
export const streamHandler =
  <Item>(read: (image: unknown) => Item, handle: (item: Item) => Promise<Outcome>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const outcomes: Record<string, number> = {};
    for (const record of event.Records) {
      const sequenceNumber = sequenceOf(record);
      try {
        const { outcome } = checkedOutcome(await handle(read(record.dynamodb?.NewImage)));
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      } catch (error) {
        logger.error("stopped at a record", { sequenceNumber, outcomes, error: error as Error });
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    logger.info("records", { outcomes });
    return { batchItemFailures: [] };
  };

/** Without it a failure could not be told from success: the whole batch fails. */
const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => {
  if (!dynamodb?.SequenceNumber) throw new TypeError("A stream record has no sequence number.");
  return dynamodb.SequenceNumber;
};
