import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { Message, Messages } from "./redrive.ts";

const PAGE = 10;

/** The queues of a deployment, by logical id. */
export const sqsMessages = (sqs: SQSClient, urlOf: (queue: string) => string): Messages => ({
  receive: async (queue) => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: urlOf(queue),
        MaxNumberOfMessages: PAGE,
        // Asks every server of the queue: without waiting, an empty answer would not mean an empty queue.
        WaitTimeSeconds: 1,
        MessageAttributeNames: ["All"],
      }),
    );
    return Messages.map(({ MessageId = "", ReceiptHandle = "", Body = "", MessageAttributes = {} }) => ({
      id: MessageId,
      handle: ReceiptHandle,
      body: Body,
      attributes: MessageAttributes as Message["attributes"],
    }));
  },
  send: async (queue, messages) => {
    const Entries = messages.map(({ body, attributes }, place) => ({
      Id: String(place),
      MessageBody: body,
      ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes }),
    }));
    const { Failed = [], Successful = [] } = await sqs.send(
      new SendMessageBatchCommand({ QueueUrl: urlOf(queue), Entries }),
    );
    // Nothing of the page was removed yet: it is moved again at the next try, the part that got through twice.
    if (Failed.length > 0) throw new Error(`${Failed.length} messages were not taken: ${Failed[0]?.Message}`);
    return Successful.map(({ MessageId = "" }) => MessageId);
  },
  remove: async (queue, handles) => {
    const Entries = handles.map((ReceiptHandle, place) => ({ Id: String(place), ReceiptHandle }));
    const { Failed = [] } = await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: urlOf(queue), Entries }));
    if (Failed.length > 0)
      throw new Error(
        `${Failed.length} messages were moved but could not be removed; repeating is safe: ${Failed[0]?.Message}`,
      );
  },
});
