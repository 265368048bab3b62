import { CfnStage } from "aws-cdk-lib/aws-apigatewayv2";
import { Code, Function as PlainFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { ofType, type Template } from "./support/template.ts";

/** Variables of the gateway in which a token, a name or an address could stand. */
const TELLTALE = /\$context\.(path|requestOverride|identity\.userAgent|authorizer\.claims)\b|querystring|header/i;

/** Logs that never end, that anyone with access to CloudWatch may read, or that keep what they should not. */
const badLogs = (template: Template): string[] => [
  ...ofType(template, "AWS::Lambda::Function")
    .filter(([, { Properties }]) => !Properties.LoggingConfig?.LogGroup)
    .map(([id]) => `${id}: logs where Lambda likes, for ever`),
  ...ofType(template, "AWS::Logs::LogGroup").flatMap(([id, { Properties }]) => [
    ...(Properties.RetentionInDays ? [] : [`${id}: kept for ever`]),
    ...(Properties.KmsKeyId ? [] : [`${id}: not under our key`]),
  ]),
  ...ofType(template, "AWS::ApiGatewayV2::Stage").flatMap(([id, { Properties }]) => {
    const format = Properties.AccessLogSettings?.Format;
    if (!format) return [`${id}: calls leave no trace`];
    return TELLTALE.test(format) ? [`${id}: keeps what may be a token`] : [];
  }),
];

test("every log ends, is encrypted with our key, and keeps no token", () => {
  const { whole } = passerelle();
  expect(ofType(whole, "AWS::Logs::LogGroup")).toHaveLength(17);
  expect(badLogs(whole)).toEqual([]);
});

test("the access log is one JSON object for each call", () => {
  const { service } = passerelle();
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(service, "AWS::ApiGatewayV2::Stage");
  expect(JSON.parse(Properties.AccessLogSettings.Format)).toMatchObject({
    requestId: "$context.requestId",
    route: "$context.routeKey",
  });
});

test("control: logs as they come by default are reported", () => {
  const template = stackWith((scope) => {
    new PlainFunction(scope, "Chatty", {
      runtime: Runtime.NODEJS_24_X,
      handler: "index.handler",
      code: Code.fromInline("0"),
    });
    new LogGroup(scope, "Endless", { retention: RetentionDays.INFINITE });
    new CfnStage(scope, "Traceless", { apiId: "a", stageName: "b" });
    new CfnStage(scope, "Talkative", {
      apiId: "a",
      stageName: "c",
      accessLogSettings: { destinationArn: "arn", format: '{"path":"$context.path"}' },
    });
  });
  const findings = badLogs(template).join("\n");
  for (const finding of [
    /Chatty\w*: logs where Lambda likes/,
    /Endless\w*: kept for ever/,
    /Endless\w*: not under our key/,
    /Traceless\w*: calls leave no trace/,
    /Talkative\w*: keeps what may be a token/,
  ])
    expect(findings).toMatch(finding);
});
