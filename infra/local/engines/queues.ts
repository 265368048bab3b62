import { type FauxqsServer, startFauxqs } from "fauxqs";
import { type Client, client, LOOPBACK } from "../http.ts";
import type { Deployment, Resource } from "../template/deployment.ts";
import { ACCOUNT } from "../template/place.ts";

/** The SQS engine, within this process. */
export interface Queues {
  readonly client: Client;
  readonly names: readonly string[];
  call<T = unknown>(operation: string, input: unknown, signal?: AbortSignal): Promise<T>;
  /** How many messages a queue holds: to be had, handed out, and not to be had yet. */
  count(name: string): { readonly ready: number; readonly inFlight: number; readonly delayed: number };
  /** The receipt handles handed out whose visibility ends before the given instant. */
  inFlightBefore(name: string, instant: number): string[];
  stop(): Promise<void>;
}

const ATTRIBUTES = [
  "DelaySeconds",
  "VisibilityTimeout",
  "MessageRetentionPeriod",
  "ReceiveMessageWaitTimeSeconds",
  "MaximumMessageSize",
  "FifoQueue",
  "ContentBasedDeduplication",
];

/** Starts the engine with the queues of the templates; without a folder, messages are kept in memory only. */
export const startQueues = async (deployment: Deployment, dataDir?: string): Promise<Queues> => {
  const { region } = deployment.place;
  const server = await startFauxqs({
    port: 0,
    host: LOOPBACK,
    logger: false,
    defaultRegion: region,
    ...(dataDir && { dataDir }),
  });
  const queues = deployment.ofType("AWS::SQS::Queue");
  const engine = connect(
    server,
    region,
    queues.map(({ arn }) => queueName(arn)),
  );
  // A queue is made after the one that its failures go to.
  for (const queue of [...queues.filter((one) => !redrive(one)), ...queues.filter(redrive)]) {
    const name = queueName(queue.arn);
    const attributes = attributesOf(queue);
    if (!server.inspectQueue(name)) server.createQueue(name, { region, attributes });
    else await engine.call("SetQueueAttributes", { QueueUrl: queueUrl(name), Attributes: attributes });
  }
  return engine;
};

const redrive = ({ properties }: Resource): { deadLetterTargetArn: string; maxReceiveCount: number } | undefined =>
  properties.RedrivePolicy;

export const queueName = (arnOrUrl: string): string => arnOrUrl.split(/[:/]/).at(-1) ?? arnOrUrl;

const attributesOf = (queue: Resource): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const name of ATTRIBUTES)
    if (queue.properties[name] !== undefined) attributes[name] = String(queue.properties[name]);
  const policy = redrive(queue);
  return policy ? { ...attributes, RedrivePolicy: JSON.stringify(policy) } : attributes;
};

const connect = (server: FauxqsServer, region: string, names: string[]): Queues => {
  const connection = client(server.port);
  const SIGNED = {
    "content-type": "application/x-amz-json-1.0",
    authorization: `AWS4-HMAC-SHA256 Credential=engine/20190101/${region}/sqs/aws4_request, SignedHeaders=host, Signature=0`,
  };
  const inspect = (name: string) => {
    const found = server.inspectQueue(name);
    if (!found) throw new Error(`There is no queue ${name}.`);
    return found.messages;
  };

  return {
    client: connection,
    names,
    call: async <T>(operation: string, input: unknown, signal?: AbortSignal): Promise<T> => {
      const headers = { ...SIGNED, "x-amz-target": `AmazonSQS.${operation}` };
      const { status, body } = await connection.post(headers, JSON.stringify(input), signal);
      if (status !== 200) throw new Error(`${operation}: ${body}`);
      const text = body.toString();
      return (text ? JSON.parse(text) : {}) as T;
    },
    count: (name) => {
      const { ready, inflight, delayed } = inspect(name);
      return { ready: ready.length, inFlight: inflight.length, delayed: delayed.length };
    },
    inFlightBefore: (name, instant) =>
      inspect(name)
        .inflight.filter(({ visibilityDeadline }) => visibilityDeadline <= instant)
        .map(({ receiptHandle }) => receiptHandle),
    stop: async () => {
      connection.close();
      await server.stop();
    },
  };
};

export const queueUrl = (name: string): string => `http://${LOOPBACK}/${ACCOUNT}/${name}`;
