import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Alarm, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Code, Function as PlainFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { ofType, pointsAt, type Template } from "./support/template.ts";

/** Functions nobody watches, and alarms that tell nobody, or not who is hurt. */
const badAlarms = (template: Template): string[] => {
  const alarms = ofType(template, "AWS::CloudWatch::Alarm");
  return [
    ...ofType(template, "AWS::Lambda::Function")
      .filter(
        ([id]) =>
          !alarms.some(
            ([, { Properties }]) => Properties.MetricName === "Errors" && pointsAt(Properties.Dimensions, id),
          ),
      )
      .map(([id]) => `${id}: fails unseen`),
    ...alarms.filter(([, { Properties }]) => !Properties.AlarmActions?.length).map(([id]) => `${id}: tells nobody`),
    ...alarms
      .filter(([, { Properties }]) => !isSentence(Properties.AlarmDescription))
      .map(([id]) => `${id}: does not say who is hurt`),
  ];
};

const isSentence = (text: unknown): boolean =>
  typeof text === "string" && /^\p{Lu}/u.test(text) && text.split(/\s+/).length >= 6;

test("every function has an alarm, and every alarm tells someone in a sentence who is hurt", () => {
  const { whole } = passerelle();
  expect(badAlarms(whole)).toEqual([]);
});

test("the alarms' topic is encrypted with our key, and mailed to whom the deployment names", () => {
  const { whole } = passerelle({ alarmEmail: "duty@example.org" });
  const [[topic, { Properties }] = ["", { Properties: {} }]] = ofType(whole, "AWS::SNS::Topic");
  const [[key] = [""]] = ofType(whole, "AWS::KMS::Key");
  expect(pointsAt(Properties.KmsMasterKeyId, key)).toBe(true);
  expect(ofType(whole, "AWS::SNS::Subscription").map(([, one]) => one.Properties)).toEqual([
    { Endpoint: "duty@example.org", Protocol: "email", TopicArn: { Ref: topic } },
  ]);
});

test("reports on mails that are not in the ledger are counted, and many of them are told", () => {
  const { service } = passerelle();
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(service, "AWS::Logs::MetricFilter");
  expect(Properties.FilterPattern).toBe('{ ($.outcome = "unknown mail") || ($.outcome = "contradicts the ledger") }');
  const [metric] = Properties.MetricTransformations;
  const alarms = ofType(service, "AWS::CloudWatch::Alarm").filter(
    ([, alarm]) =>
      alarm.Properties.MetricName === metric.MetricName && alarm.Properties.Namespace === metric.MetricNamespace,
  );
  expect(alarms).toHaveLength(1);
});

test("the words that are counted are those that the function says", () => {
  const code = readFileSync(join(import.meta.dirname, "../../functions/mail/record-delivery.ts"), "utf8");
  for (const outcome of ["unknown mail", "contradicts the ledger"]) expect(code).toContain(`outcome: "${outcome}"`);
});

const plainFunction = (scope: Construct) =>
  new PlainFunction(scope, "Unseen", {
    runtime: Runtime.NODEJS_24_X,
    handler: "index.handler",
    code: Code.fromInline("0"),
  });

test("control: a function without an alarm and an alarm without words are reported", () => {
  const template = stackWith((scope) => {
    plainFunction(scope);
    new Alarm(scope, "Mute", {
      metric: new Metric({ namespace: "n", metricName: "m" }),
      threshold: 1,
      evaluationPeriods: 1,
      alarmDescription: "Error alarm",
    });
  });
  expect(badAlarms(template).join("\n")).toMatch(/Unseen.*: fails unseen\nMute.*: tells nobody\nMute.*: does not say/);
});
