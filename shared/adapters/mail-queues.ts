import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Lane, MailMessage } from "#shared/contracts/mail.ts";

const sqs = new SQSClient({});

/** The most messages that one call takes. */
const BATCH = 10;

/** Puts messages into the queue of a lane, to be seen at once or later; throws unless every one of them is in. */
export const enqueueMails =
  <L extends Lane>(queueUrls: Readonly<Record<L, string>>) =>
  async (lane: L, messages: readonly MailMessage[], delaySeconds = 0): Promise<void> => {
    for (let from = 0; from < messages.length; from += BATCH) {
      const { Failed = [] } = await sqs.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrls[lane],
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
