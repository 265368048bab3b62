import type { Deployment, Resource } from "../template/deployment.ts";
import type { Question } from "./decide.ts";

const ACTIONS: Record<string, string> = {
  SendMessage: "SendMessage",
  SendMessageBatch: "SendMessage",
  ReceiveMessage: "ReceiveMessage",
  DeleteMessage: "DeleteMessage",
  DeleteMessageBatch: "DeleteMessage",
  ChangeMessageVisibility: "ChangeMessageVisibility",
  ChangeMessageVisibilityBatch: "ChangeMessageVisibility",
  GetQueueAttributes: "GetQueueAttributes",
  GetQueueUrl: "GetQueueUrl",
};

/** The permissions that an SQS call needs; undefined for a call that functions have no business making. */
export const queueQuestions =
  (deployment: Deployment) =>
  (operation: string, input: Record<string, unknown>): Question[] | undefined => {
    const action = ACTIONS[operation];
    if (!action) return undefined;
    const { partition, region, account } = deployment.place;
    const name = String(input.QueueUrl ?? input.QueueName)
      .split("/")
      .at(-1);
    return onQueue(deployment, `arn:${partition}:sqs:${region}:${account}:${name}`, action);
  };

/** What a caller must be allowed on a queue and on the customer's key it may be encrypted with. */
export const onQueue = (deployment: Deployment, arn: string, action: string): Question[] => {
  const queue = deployment.byArn(arn);
  const questions: Question[] = [
    { action: `sqs:${action}`, resource: arn, resourcePolicy: queue && policyOf(deployment, queue) },
  ];
  const id: unknown = queue?.properties.KmsMasterKeyId;
  const key = deployment.ofType("AWS::KMS::Key").find((candidate) => id === candidate.ref || id === candidate.arn);
  const needed =
    action === "SendMessage"
      ? ["kms:GenerateDataKey", "kms:Decrypt"]
      : action === "ReceiveMessage"
        ? ["kms:Decrypt"]
        : [];
  return [
    ...questions,
    ...(key ? needed : []).map((permission) => ({
      action: permission,
      resource: key?.arn ?? "",
      context: { "kms:ViaService": `sqs.${deployment.place.region}.amazonaws.com` },
      resourcePolicy: key?.properties.KeyPolicy,
    })),
  ];
};

const policyOf = (deployment: Deployment, { ref }: Resource): object | undefined =>
  deployment.ofType("AWS::SQS::QueuePolicy").find(({ properties }) => properties.Queues.includes(ref))?.properties
    .PolicyDocument;
