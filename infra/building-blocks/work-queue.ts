import { Duration } from "aws-cdk-lib";
import type { Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Variable } from "#shared/contracts/environment.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { HouseFunction } from "./house-function.ts";
import { Operations } from "./operations.ts";

interface WorkQueueProps {
  /** Does the work, several messages at a time, and says which of them failed. */
  readonly worker: HouseFunction;
  readonly batchSize: number;
  /** Batches at work at once: what keeps us under the rate of whatever the worker calls. */
  readonly maxConcurrency: number;
  /** The variable that tells a sender where the queue is, where functions send to it. */
  readonly variable?: Variable;
  /** One sentence on who is hurt when work is late or given up. */
  readonly failureMeans: string;
  /** How long a message may wait before someone is told. */
  readonly lateAfter: Duration;
}

/** Work that waits its turn: tried five times, then set aside where it is seen and can be sent back. */
export class WorkQueue extends Construct {
  readonly #queue: Queue;
  readonly #variable: Variable | undefined;
  readonly #failureMeans: string;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { worker, batchSize, maxConcurrency, variable, failureMeans, lateAfter } = props;
    this.#variable = variable;
    this.#failureMeans = failureMeans;

    this.#queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // Six times the worker's time, so that no message comes back while a retried batch still holds it:
      // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * worker.seconds),
      deadLetterQueue: { queue: new DeadLetterQueue(this, "GivenUp", { failureMeans }), maxReceiveCount: 5 },
    });
    worker.addEventSource(
      new SqsEventSource(this.#queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }),
    );

    Operations.of(this).alarm(this, "Late", {
      metric: this.#queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
      above: lateAfter.toSeconds(),
      periods: 3,
      failureMeans,
    });
  }

  connect(fn: HouseFunction): void {
    if (!this.#variable) throw new Error(`No function sends to ${this.node.path}, and none is told where it is.`);
    fn.addEnvironment(this.#variable, this.#queue.queueUrl);
    fn.addToRolePolicy(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.#queue.queueArn] }));
  }

  /** Takes what a rule lets through; what cannot be handed over is set aside too. */
  collect(rule: Rule): void {
    const undelivered = new DeadLetterQueue(this, "Undelivered", { failureMeans: this.#failureMeans, of: "a rule" });
    rule.addTarget(new SqsQueue(this.#queue, { deadLetterQueue: undelivered }));
  }
}
