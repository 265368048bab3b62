import { Code, Function as PlainFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { listed, ofType, pointsAt, statementsOf, type Template } from "./support/template.ts";

const MINUTE = 60;

/** Schedules that may be missed unseen, may begin more than their own function, or begin it while it is still at work. */
const badSchedules = (template: Template): string[] => {
  const alarms = ofType(template, "AWS::CloudWatch::Alarm");
  return ofType(template, "AWS::Scheduler::Schedule").flatMap(([id, { Properties }]) => {
    const { Target, ScheduleExpression: expression } = Properties;
    const resource = (type: string, value: unknown) => ofType(template, type).find(([one]) => pointsAt(value, one));
    const [queue] = resource("AWS::SQS::Queue", Target.DeadLetterConfig?.Arn) ?? [];
    const [fn, worker] = resource("AWS::Lambda::Function", Target.Arn) ?? [];
    const [role, begins] = resource("AWS::IAM::Role", Target.RoleArn) ?? ["none"];
    const once = ofType(template, "AWS::Lambda::EventInvokeConfig").some(
      ([, config]) =>
        pointsAt(config.Properties.FunctionName, fn ?? "") && config.Properties.MaximumRetryAttempts === 0,
    );
    const others = ofType(template, "AWS::Scheduler::Schedule").filter(
      ([other, one]) => other !== id && pointsAt(one.Properties.Target.RoleArn, role),
    );
    const is = {
      "sets aside what never began": queue !== undefined,
      "tells of it": alarms.some(([, alarm]) => queue !== undefined && pointsAt(alarm.Properties.Dimensions, queue)),
      "tells when it no longer runs": alarms.some(
        ([, alarm]) =>
          alarm.Properties.MetricName === "Invocations" &&
          alarm.Properties.TreatMissingData === "breaching" &&
          pointsAt(alarm.Properties.Dimensions, fn ?? ""),
      ),
      "has a role of its own": others.length === 0,
      "begins its function and nothing else": statementsOf(template, role)
        .flatMap(({ Action, Resource }) => (listed(Action).includes("lambda:InvokeFunction") ? listed(Resource) : []))
        .every((one) => JSON.stringify(one) === JSON.stringify({ "Fn::GetAtt": [fn, "Arn"] })),
      "is begun from this account only": JSON.stringify(begins?.Properties.AssumeRolePolicyDocument ?? "").includes(
        "aws:SourceAccount",
      ),
      "ends before the next one": worker !== undefined && worker.Properties.Timeout < minutes(expression) * MINUTE,
      "is not repeated beside the next one": once,
    };
    return Object.entries(is)
      .filter(([, true_]) => !true_)
      .map(([what]) => `${id}: never ${what}`);
  });
};

const minutes = (expression: string): number => Number(/^rate\((\d+) minutes?\)$/.exec(expression)?.[1]);

test("what happens by itself is missed when it does not, and may begin nothing else", () => {
  const { whole } = passerelle();
  const schedules = ofType(whole, "AWS::Scheduler::Schedule");
  expect(schedules.map(([, { Properties }]) => [Properties.Description, Properties.ScheduleExpression])).toEqual([
    ["Passerelle: mail/catch-up", "rate(5 minutes)"],
    ["Passerelle: deadlines/sweep", "rate(1 minute)"],
  ]);
  expect(badSchedules(whole)).toEqual([]);
});

test("control: a schedule as the CDK makes it by default is reported", () => {
  const template = stackWith((scope) => {
    const worker = new PlainFunction(scope, "Worker", {
      runtime: Runtime.NODEJS_24_X,
      handler: "index.handler",
      code: Code.fromInline("0"),
    });
    const schedule = ScheduleExpression.expression("cron(0 8 * * ? *)");
    for (const id of ["One", "Other"]) new Schedule(scope, id, { schedule, target: new LambdaInvoke(worker) });
  });
  const findings = badSchedules(template).filter((finding) => finding.startsWith("One"));
  expect(findings.map((finding) => finding.replace(/^\w+: /, ""))).toEqual([
    "never sets aside what never began",
    "never tells of it",
    "never tells when it no longer runs",
    "never has a role of its own",
    "never begins its function and nothing else",
    "never ends before the next one",
    "never is not repeated beside the next one",
  ]);
});
