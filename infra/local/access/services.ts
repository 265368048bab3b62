import type { IncomingMessage } from "node:http";
import type { Dynamo } from "../engines/dynamo.ts";
import { tablesOf } from "../engines/dynamo-tables.ts";
import { MailRefused, mailError, type mailService } from "../engines/mail.ts";
import { readSending, type Sending } from "../engines/mail-request.ts";
import type { Queues } from "../engines/queues.ts";
import { type Client, json, type Reply } from "../http.ts";
import type { Deployment } from "../template/deployment.ts";
import { dynamoQuestions } from "./dynamo-calls.ts";
import type { Call, Service } from "./front-door.ts";
import { mailQuestions } from "./mail-calls.ts";
import { queueQuestions } from "./queue-calls.ts";

const PASSED_ON = ["content-type", "x-amz-target", "authorization", "x-amz-date", "x-amz-security-token"];

const forward = (client: Client, { headers, body }: Call): Promise<Reply> =>
  client.post(Object.fromEntries(PASSED_ON.map((name) => [name, headers[name]]).filter(([, value]) => value)), body);

/** The services of AWS with JSON bodies name their operation in a header. */
const readTarget = async (request: IncomingMessage, body: Buffer) => ({
  operation: String(request.headers["x-amz-target"]).split(".").at(-1) ?? "",
  input: body.length ? JSON.parse(body.toString()) : {},
});

const jsonError = (namespace: string) => (status: number, code: string, message: string) =>
  json(
    status,
    { __type: `${namespace}#${code}`, message, Message: message },
    {
      "content-type": "application/x-amz-json-1.0",
      "x-amzn-query-error": `${code};Sender`,
    },
  );

interface Engines {
  readonly dynamo: Dynamo;
  readonly queues: Queues;
  readonly sendMail: ReturnType<typeof mailService>;
  /** Told after every write, so that nobody needs to look for one. */
  readonly onWrite: () => void;
}

/** The services that functions may call, by the name their requests are signed for. */
export const services = (
  deployment: Deployment,
  { dynamo, queues, sendMail, onWrite }: Engines,
): Record<string, Service> => {
  const askDynamo = dynamoQuestions(deployment, tablesOf(deployment));
  const askQueue = queueQuestions(deployment);

  return {
    dynamodb: {
      read: readTarget,
      questions: ({ operation, input }) => askDynamo(operation, input),
      refuse: jsonError("com.amazonaws.dynamodb.v20120810"),
      perform: async (call) => {
        const reply = await forward(dynamo.client, call);
        if (/Write|Put|Update|Delete/.test(call.operation)) onWrite();
        return reply;
      },
    },
    sqs: {
      read: readTarget,
      questions: ({ operation, input }) => askQueue(operation, input),
      refuse: jsonError("com.amazonaws.sqs"),
      perform: (call) => forward(queues.client, call),
    },
    ses: {
      read: async (_request, body) => {
        const form = new URLSearchParams(body.toString());
        return { operation: form.get("Action") ?? "", input: await readSending(form) };
      },
      questions: ({ operation, input }) => mailQuestions(deployment, operation, input),
      refuse: mailError,
      perform: async ({ operation, input }) => {
        try {
          return await sendMail(operation, input as Sending | undefined);
        } catch (error) {
          if (error instanceof MailRefused) return mailError(400, error.code, error.message);
          throw error;
        }
      },
    },
  };
};
