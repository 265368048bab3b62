import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";

const sqs = new SQSClient({});

/** The most messages that one call takes. */
const BATCH = 10;

/** Puts messages into a queue, to be seen at once or later; throws unless every one of them is in. */
export const sendInBatches = async (QueueUrl: string, messages: readonly object[], delaySeconds = 0): Promise<void> => {
  for (let from = 0; from < messages.length; from += BATCH) {
    const { Failed = [] } = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: messages.slice(from, from + BATCH).map((message, at) => ({
          Id: String(at),
          MessageBody: JSON.stringify(message),
          ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
        })),
      }),
    );
    // The call succeeds even when a part of the batch was refused.
    if (Failed.length > 0) throw new Error(`${Failed.length} messages were refused: ${Failed[0]?.Code}`);
  }
};
