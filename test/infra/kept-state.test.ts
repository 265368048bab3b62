import { RemovalPolicy } from "aws-cdk-lib";
import { UserPool } from "aws-cdk-lib/aws-cognito";
import { AttributeType, Table } from "aws-cdk-lib/aws-dynamodb";
import { Key } from "aws-cdk-lib/aws-kms";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { ofType, pointsAt, type Resource, type Template } from "./support/template.ts";

/** What must be true of each kind of resource that holds what cannot be made again. */
const PROTECTION: Record<string, (properties: Resource["Properties"], keys: string[]) => Record<string, boolean>> = {
  "AWS::DynamoDB::Table": (properties, keys) => ({
    "deletion protection": properties.DeletionProtectionEnabled === true,
    "point-in-time recovery": properties.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled === true,
    "customer key": keys.some((key) => pointsAt(properties.SSESpecification?.KMSMasterKeyId, key)),
  }),
  "AWS::KMS::Key": (properties) => ({ rotation: properties.EnableKeyRotation === true }),
  "AWS::Cognito::UserPool": (properties) => ({ "deletion protection": properties.DeletionProtection === "ACTIVE" }),
  "AWS::S3::Bucket": (properties) => ({ versions: properties.VersioningConfiguration?.Status === "Enabled" }),
};

const unprotected = (template: Template): string[] => {
  const keys = ofType(template, "AWS::KMS::Key").map(([id]) => id);
  return Object.entries(PROTECTION).flatMap(([type, protection]) =>
    ofType(template, type).flatMap(([id, { Properties, DeletionPolicy, UpdateReplacePolicy }]) =>
      Object.entries({
        "kept when deleted": DeletionPolicy === "Retain",
        "kept when replaced": UpdateReplacePolicy === "Retain",
        ...protection(Properties, keys),
      })
        .filter(([, is]) => !is)
        .map(([what]) => `${id}: no ${what}`),
    ),
  );
};

test("everything that cannot be made again is kept, protected, restorable and under our key", () => {
  const { state } = passerelle();
  expect(ofType(state, "AWS::DynamoDB::Table")).toHaveLength(2);
  expect(ofType(state, "AWS::Cognito::UserPool")).toHaveLength(1);
  expect(unprotected(state)).toEqual([]);
});

test("the service holds nothing of that kind", () => {
  const { service } = passerelle();
  expect(Object.keys(PROTECTION).flatMap((type) => ofType(service, type))).toEqual([]);
});

test("only the table of records has a stream", () => {
  const { state } = passerelle();
  const streams = ofType(state, "AWS::DynamoDB::Table").filter(([, { Properties }]) => Properties.StreamSpecification);
  expect(streams.map(([id]) => id)).toEqual([expect.stringMatching(/^RecordTable/)]);
});

test("control: resources as the CDK makes them by default are reported", () => {
  const template = stackWith((scope) => {
    new Table(scope, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new Key(scope, "Key", { enableKeyRotation: false });
    new UserPool(scope, "Pool");
  });
  const findings = unprotected(template).join("\n");
  for (const finding of [
    /Table\w*: no kept when deleted/,
    /Table\w*: no kept when replaced/,
    /Table\w*: no deletion protection/,
    /Table\w*: no point-in-time recovery/,
    /Table\w*: no customer key/,
    /Key\w*: no rotation/,
    /Pool\w*: no deletion protection/,
  ])
    expect(findings).toMatch(finding);
});
