import { Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { listed, ofType, pointsAt, type Statement, type Template } from "./support/template.ts";

/** Rules that take what is not ours, or whose events are lost, and queues that others than a rule may write to. */
const badRules = (template: Template): string[] => [
  ...ofType(template, "AWS::Events::Rule").flatMap(([id, { Properties }]) => {
    const { EventPattern, Targets = [] } = Properties;
    const [set] = EventPattern.detail?.mail?.tags?.["ses:configuration-set"] ?? [];
    const ours = ofType(template, "AWS::SES::ConfigurationSet").some(([name]) => pointsAt(set, name));
    return [
      ...(ours ? [] : [`${id}: takes what became of others' mails`]),
      ...(JSON.stringify(EventPattern.source) === '["aws.ses"]' ? [] : [`${id}: believes anyone who says he is SES`]),
      ...(Targets.every(({ DeadLetterConfig }: { DeadLetterConfig?: unknown }) => DeadLetterConfig)
        ? []
        : [`${id}: loses what it cannot hand over`]),
    ];
  }),
  ...ofType(template, "AWS::SQS::QueuePolicy").flatMap(([id, { Properties }]) =>
    (Properties.PolicyDocument.Statement as Statement[])
      .filter(({ Effect, Condition }) => {
        const from = Condition?.ArnEquals?.["aws:SourceArn"];
        return Effect === "Allow" && !ofType(template, "AWS::Events::Rule").some(([rule]) => pointsAt(from, rule));
      })
      .map(({ Action }) => `${id}: others than a rule may ${listed(Action).join()}`),
  ),
];

test("what became of our mails goes to our queue, and nothing else does", () => {
  const { whole } = passerelle();
  expect(ofType(whole, "AWS::Events::Rule")).toHaveLength(1);
  expect(badRules(whole)).toEqual([]);
});

test("control: a rule for all mails of the account, and a queue open to every rule, are reported", () => {
  const template = stackWith((scope) => {
    const queue = new Queue(scope, "Open");
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("events.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [queue.queueArn],
      }),
    );
    new Rule(scope, "Everyone", { eventPattern: { detailType: ["Email Sent"] } }).addTarget(new SqsQueue(queue));
  });
  expect(badRules(template).map((finding) => finding.replace(/^\w+: /, ""))).toEqual([
    "takes what became of others' mails",
    "believes anyone who says he is SES",
    "loses what it cannot hand over",
    "others than a rule may sqs:SendMessage",
  ]);
});
