import { Duration, Validations } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { Operations } from "./operations.ts";

interface DeadLetterQueueProps {
  /** One sentence on who is hurt by what ends here. */
  readonly failureMeans: string;
  /** Whose failures, where it is not a queue: a check sees only those of queues. */
  readonly of?: string;
}

/** Where work goes that was tried and given up: kept two weeks, and one message is enough to tell someone. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { failureMeans, of }: DeadLetterQueueProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Operations.of(this).alarm(this, "NotEmpty", {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      above: 0,
      failureMeans,
    });
    if (of)
      Validations.of(this).acknowledge({
        id: "AwsSolutions-SQS3",
        reason: `It is itself where the failures of ${of} go, which the rule sees only of queues' failures.`,
      });
  }
}
