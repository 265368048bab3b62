import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { Operations } from "./operations.ts";

/** Where work goes that was tried and given up: kept two weeks, and one message is enough to tell someone. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { failureMeans }: { failureMeans: string }) {
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
  }
}
