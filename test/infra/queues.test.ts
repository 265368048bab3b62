import { Duration } from "aws-cdk-lib";
import { Code, Function as PlainFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { ofType, pointsAt, type Template } from "./support/template.ts";

const TWO_WEEKS = Duration.days(14).toSeconds();

/** What is wrong with queues: work that can be lost, seen by nobody, done twice, or read on the way. */
const badQueues = (template: Template): string[] => {
  const queues = ofType(template, "AWS::SQS::Queue");
  const alarms = ofType(template, "AWS::CloudWatch::Alarm");
  const policies = ofType(template, "AWS::SQS::QueuePolicy");
  const sources = ofType(template, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) => Properties);

  return queues.flatMap(([id, { Properties }]) => {
    const source = sources.find(({ EventSourceArn }) => pointsAt(EventSourceArn, id));
    const [, worker] =
      ofType(template, "AWS::Lambda::Function").find(([fn]) => pointsAt(source?.FunctionName, fn)) ?? [];
    const target = queues.find(([other]) => pointsAt(Properties.RedrivePolicy?.deadLetterTargetArn, other));
    return [
      ...(alarms.some(([, alarm]) => pointsAt(alarm.Properties.Dimensions, id)) ? [] : [`${id}: no alarm`]),
      ...(Properties.SqsManagedSseEnabled || Properties.KmsMasterKeyId ? [] : [`${id}: not encrypted`]),
      ...(policies.some(([, policy]) => pointsAt(policy, id) && JSON.stringify(policy).includes("aws:SecureTransport"))
        ? []
        : [`${id}: read without TLS`]),
      ...(source && !target ? [`${id}: no dead-letter queue`] : []),
      ...(target && target[1].Properties.MessageRetentionPeriod !== TWO_WEEKS ? [`${id}: given up for too short`] : []),
      ...(target && Properties.RedrivePolicy.maxReceiveCount < 5 ? [`${id}: given up too early`] : []),
      ...(source && !source.FunctionResponseTypes?.includes("ReportBatchItemFailures")
        ? [`${id}: one failure repeats the batch`]
        : []),
      ...(worker && (Properties.VisibilityTimeout ?? 30) < 6 * worker.Properties.Timeout
        ? [`${id}: handed out again while at work`]
        : []),
    ];
  });
};

test("every queue keeps what fails, is watched, encrypted, and waits for its worker", () => {
  const { whole } = passerelle();
  expect(ofType(whole, "AWS::SQS::Queue").length).toBeGreaterThanOrEqual(5);
  expect(badQueues(whole)).toEqual([]);
});

test("control: a queue as the CDK makes it by default is reported for each", () => {
  const template = stackWith((scope) => {
    const worker = new PlainFunction(scope, "Worker", {
      runtime: Runtime.NODEJS_24_X,
      handler: "index.handler",
      code: Code.fromInline("0"),
      timeout: Duration.seconds(20),
    });
    const queue = new Queue(scope, "Bare", { visibilityTimeout: Duration.seconds(60) });
    worker.addEventSource(new SqsEventSource(queue, { reportBatchItemFailures: false }));
    const hasty = new Queue(scope, "Hasty", {
      deadLetterQueue: { queue: new Queue(scope, "GivenUp"), maxReceiveCount: 1 },
    });
    worker.addEventSource(new SqsEventSource(hasty));
  });
  const findings = badQueues(template).join("\n");

  for (const finding of [
    /Bare.*: no alarm/,
    /Bare.*: not encrypted/,
    /Bare.*: read without TLS/,
    /Bare.*: no dead-letter queue/,
    /Bare.*: one failure repeats the batch/,
    /Bare.*: handed out again while at work/,
    /Hasty.*: given up for too short/,
    /Hasty.*: given up too early/,
  ])
    expect(findings).toMatch(finding);
});
