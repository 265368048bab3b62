import { Stack, Validations } from "aws-cdk-lib";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { assemble } from "#infra/assemble.ts";
import { unbundledApp } from "./support/synthesis.ts";

test.each([
  ["as it comes", {}],
  ["with an issuer of one's own", { issuer: "https://login.police.example", audience: "passerelle" }],
  [
    "with everything one may choose",
    {
      stage: "test-2",
      sender: "conference@police.example",
      verifiedDomain: "police.example",
      domain: "api.police.example",
      certificateArn: "arn:aws:acm:eu-west-3:123456789012:certificate/c",
      alarmEmail: "duty@police.example",
    },
  ],
])("cdk-nag's AwsSolutions and the CDK's own checks find nothing, %s", (_case, context) => {
  const app = unbundledApp({ nag: "true", ...context });
  assemble(app);
  expect(() => app.synth()).not.toThrow();
});

test("control: a queue that anyone may read without TLS stops the synthesis", () => {
  const app = unbundledApp();
  new Queue(new Stack(app, "Control"), "Queue");
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow("The SQS queue does not require requests to use SSL");
});
