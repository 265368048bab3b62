import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { MailingMessage } from "#shared/contracts/mail.ts";

const sqs = new SQSClient({});

/** Has a page of a released mailing made into mails. */
export const enqueuePage =
  (QueueUrl: string) =>
  async (message: MailingMessage): Promise<void> => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  };
