import { AttributeType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { Code, Function as PlainFunction, Runtime, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { ofType, pointsAt, type Template } from "./support/template.ts";

const SIX_HOURS = 6 * 60 * 60;

/** Readers of a stream that one bad record would stop for a day, after which it would be gone. */
const badReaders = (template: Template): string[] =>
  ofType(template, "AWS::Lambda::EventSourceMapping")
    .filter(([, { Properties }]) => Properties.StartingPosition)
    .flatMap(([id, { Properties }]) => {
      const behind = ofType(template, "AWS::CloudWatch::Alarm").some(
        ([, alarm]) =>
          alarm.Properties.MetricName === "IteratorAge" &&
          pointsAt(alarm.Properties.Dimensions, Properties.FunctionName.Ref),
      );
      const is = {
        "bisects a failed batch": Properties.BisectBatchOnFunctionError === true,
        "gives up": Properties.MaximumRetryAttempts <= 5 && Properties.MaximumRetryAttempts > 0,
        "gives up within six hours":
          Properties.MaximumRecordAgeInSeconds > 0 && Properties.MaximumRecordAgeInSeconds <= SIX_HOURS,
        "sets aside what failed": Properties.DestinationConfig?.OnFailure?.Destination !== undefined,
        "reports which record failed": Properties.FunctionResponseTypes?.includes("ReportBatchItemFailures") === true,
        "tells when it is behind": behind,
      };
      return Object.entries(is)
        .filter(([, true_]) => !true_)
        .map(([what]) => `${id}: never ${what}`);
    });

test("the reader of records stops for none of them, and loses none", () => {
  expect(badReaders(passerelle().whole)).toEqual([]);
});

test("it is called for records that were added, and for nothing else", () => {
  const readers = ofType(passerelle().whole, "AWS::Lambda::EventSourceMapping").filter(
    ([, { Properties }]) => Properties.StartingPosition,
  );
  expect(readers.map(([, { Properties }]) => Properties.FilterCriteria)).toEqual([
    {
      Filters: [
        {
          Pattern: JSON.stringify({
            eventName: ["INSERT"],
            dynamodb: { NewImage: { feedKey: { S: [{ exists: true }] } } },
          }),
        },
      ],
    },
  ]);
});

test("control: a reader as the CDK makes it by default is reported", () => {
  const template = stackWith((scope) => {
    const table = new Table(scope, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      stream: StreamViewType.NEW_IMAGE,
    });
    new PlainFunction(scope, "Reader", {
      runtime: Runtime.NODEJS_24_X,
      handler: "index.handler",
      code: Code.fromInline("0"),
    }).addEventSource(new DynamoEventSource(table, { startingPosition: StartingPosition.LATEST }));
  });
  expect(badReaders(template)).toHaveLength(6);
});
