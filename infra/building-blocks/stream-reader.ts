import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import { FEED_INDEX } from "#shared/contracts/keys.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import { HouseFunction } from "./house-function.ts";
import { Operations } from "./operations.ts";

interface StreamReaderProps {
  readonly table: Table;
  readonly handler: string;
  readonly failureMeans: string;
}

/** Reads what was added to a table, in order; one bad record is split off and set aside, and blocks nobody. */
export class StreamReader extends Construct {
  readonly function: HouseFunction;

  constructor(scope: Construct, id: string, { table, handler, failureMeans }: StreamReaderProps) {
    super(scope, id);
    const { tableStreamArn: stream, encryptionKey: key } = table;
    if (!stream) throw new Error(`${this.node.path} reads the stream of ${table.node.path}, which has none.`);

    this.function = new HouseFunction(this, "Function", { handler, failureMeans, timeout: 60 });
    this.function.addToRolePolicy(
      new PolicyStatement({
        // Not the CDK's grant, which lists the streams of every table of the account.
        actions: [
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams",
        ],
        resources: [stream],
      }),
    );
    if (key) this.function.addToRolePolicy(new PolicyStatement({ actions: ["kms:Decrypt"], resources: [key.keyArn] }));

    const setAside = new DeadLetterQueue(this, "SetAside", { failureMeans, of: "a stream" });
    const mapping = new EventSourceMapping(this, "Source", {
      target: this.function,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      // Of what is in the feed: ballots and entries of chains are not, and would be taken for malformed records.
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual("INSERT"),
          dynamodb: { NewImage: { [FEED_INDEX.partition]: { S: FilterRule.exists() } } },
        }),
      ],
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      bisectBatchOnError: true,
      retryAttempts: 5,
      reportBatchItemFailures: true,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(setAside),
    });
    // Lambda checks at creation that the role may read the stream.
    mapping.node.addDependency(this.function.role ?? this.function);

    Operations.of(this).alarm(this, "Behind", {
      metric: this.function.metric("IteratorAge", { statistic: "max", period: Duration.minutes(1) }),
      above: Duration.seconds(60).toMilliseconds(),
      periods: 3,
      failureMeans,
    });
  }
}
