import type { Decide, Question } from "../access/decide.ts";
import { onKey } from "../access/dynamo-calls.ts";
import { onQueue } from "../access/queue-calls.ts";
import { type Principal, roleByArn } from "../access/roles.ts";
import { tablesOf } from "../engines/dynamo-tables.ts";
import type { Deployment, Resource } from "../template/deployment.ts";
import { type Filter, readFilter } from "./filter.ts";

/** An event source mapping: which records or messages a function is given, and what happens to those that fail. */
export interface Mapping {
  readonly id: string;
  readonly functionArn: string;
  readonly source: Resource;
  readonly batchSize: number;
  /** Milliseconds. */
  readonly window: number;
  readonly filter: Filter;
  readonly partialFailures: boolean;
  readonly bisect: boolean;
  /** Infinity when the template sets no limit. */
  readonly retries: number;
  /** Milliseconds. */
  readonly longestAge: number;
  readonly onFailureArn?: string;
  readonly concurrency?: number;
}

const UNKNOWN = ["TumblingWindowInSeconds", "ProvisionedPollerConfig", "SelfManagedEventSource", "Topics", "Queues"];
const STREAM_ACTIONS = ["DescribeStream", "GetRecords", "GetShardIterator"];
const QUEUE_ACTIONS = ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"];

/** A limit of the template, of which -1 means none. */
const limit = (value: unknown) =>
  value === undefined || Number(value) === -1 ? Number.POSITIVE_INFINITY : Number(value);

export const readMappings = (deployment: Deployment): { streams: Mapping[]; queues: Mapping[] } => {
  const tables = tablesOf(deployment);
  const streams: Mapping[] = [];
  const queues: Mapping[] = [];
  for (const mapping of deployment.ofType("AWS::Lambda::EventSourceMapping")) {
    const { properties, logicalId } = mapping;
    const unknown = UNKNOWN.find((name) => properties[name] !== undefined);
    if (unknown) throw new Error(`${logicalId}: the local cloud knows no ${unknown} of an event source mapping.`);
    if (properties.Enabled === false) continue;

    const arn = String(properties.EventSourceArn);
    const table = tables.find((one) => arn.startsWith(`${one.arn}/stream/`));
    const queue = deployment.ofType("AWS::SQS::Queue").find((one) => one.arn === arn);
    if (table) streams.push(read(deployment, mapping, table));
    else if (queue) queues.push(read(deployment, mapping, queue));
    else throw new Error(`${logicalId}: the local cloud cannot read from ${arn}.`);
  }
  return { streams, queues };
};

const read = (deployment: Deployment, { logicalId, properties }: Resource, source: Resource): Mapping => ({
  id: logicalId,
  functionArn: functionArn(deployment, properties.FunctionName),
  source,
  batchSize: Number(properties.BatchSize ?? (source.type === "AWS::SQS::Queue" ? 10 : 100)),
  window: Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
  filter: readFilter(properties.FilterCriteria),
  partialFailures: (properties.FunctionResponseTypes ?? []).includes("ReportBatchItemFailures"),
  bisect: properties.BisectBatchOnFunctionError === true,
  retries: limit(properties.MaximumRetryAttempts),
  longestAge: limit(properties.MaximumRecordAgeInSeconds) * 1000,
  ...(properties.DestinationConfig?.OnFailure && { onFailureArn: properties.DestinationConfig.OnFailure.Destination }),
  ...(properties.ScalingConfig && { concurrency: properties.ScalingConfig.MaximumConcurrency }),
});

const functionArn = (deployment: Deployment, nameOrArn: string): string => {
  const found = deployment
    .ofType("AWS::Lambda::Function")
    .find(({ ref, arn }) => ref === nameOrArn || arn === nameOrArn);
  if (!found) throw new Error(`There is no function ${nameOrArn} to read an event source.`);
  return found.arn;
};

/** Lambda reads a source with the role of the function, and refuses to begin where that may not. */
export const assertMayRead = async (
  deployment: Deployment,
  roles: ReadonlyMap<string, Principal>,
  decide: Decide,
  mapping: Mapping,
): Promise<void> => {
  const { source, functionArn: arn, onFailureArn } = mapping;
  const role = roleByArn(roles, deployment.byArn(arn)?.properties.Role);
  const questions: Question[] =
    source.type === "AWS::SQS::Queue"
      ? QUEUE_ACTIONS.flatMap((action) => onQueue(deployment, source.arn, action))
      : [
          ...STREAM_ACTIONS.map((action) => ({ action: `dynamodb:${action}`, resource: streamArn(source) })),
          ...onKey(deployment, source, ["kms:Decrypt"]),
        ];
  if (onFailureArn) questions.push(...onQueue(deployment, onFailureArn, "SendMessage"));

  for (const question of questions) {
    const forbidden = await decide(role, question);
    if (forbidden) throw new Error(`The event source ${mapping.id} cannot begin. ${forbidden}`);
  }
};

export const streamArn = ({ arn }: Resource) => `${arn}/stream/2019-01-01T00:00:00.000`;
