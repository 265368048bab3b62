import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Code, Function as PlainFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { expect, test } from "vitest";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { listed, ofType, roleOf, type Statement, statementsOf, type Template } from "./support/template.ts";

/** What AWS lets nobody limit to a resource, and what is harmless without. */
const ABOUT_THE_ACCOUNT = ["ses:GetSendQuota"];

/** Roles that may more than is written down one by one, or that two functions share. */
const broadRoles = (template: Template): string[] => {
  const functions = ofType(template, "AWS::Lambda::Function");
  const roles = functions.map(([, fn]) => roleOf(fn));
  return [
    ...functions
      .filter(([, fn]) => roles.filter((role) => role === roleOf(fn)).length > 1)
      .map(([id]) => `${id}: shares its role`),
    ...ofType(template, "AWS::IAM::Role").flatMap(([id, { Properties }]) => [
      ...(listed(Properties.ManagedPolicyArns).length > 0 ? [`${id}: has a managed policy`] : []),
      ...statementsOf(template, id)
        .filter(({ Effect }) => Effect === "Allow")
        .flatMap((statement) => [
          ...listed(statement.Action)
            .filter((action) => action.includes("*"))
            .map((action) => `${id}: may ${action}`),
          ...(listed(statement.Resource).includes("*") &&
          listed(statement.Action).some((action) => !ABOUT_THE_ACCOUNT.includes(action))
            ? [`${id}: may ${listed(statement.Action)} on anything`]
            : []),
        ]),
    ]),
  ];
};

/** Wildcard actions in any policy of the template, those of keys, queues and topics included. */
const wildcardActions = (template: Template): string[] =>
  Object.entries(template.Resources).flatMap(([id, { Properties }]) =>
    statementsIn(Properties)
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Action, Principal }) =>
        listed(Action)
          .filter((action) => action?.includes("*"))
          .map((action) => `${id}: ${action} by ${JSON.stringify(Principal ?? "its role")}`),
      ),
  );

const statementsIn = (value: unknown): Statement[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = "Effect" in value && "Action" in value ? [value as Statement] : [];
  return [...own, ...Object.values(value).flatMap(statementsIn)];
};

test("each function has a role of its own, with named actions on named things", () => {
  const { whole } = passerelle();
  expect(ofType(whole, "AWS::Lambda::Function")).toHaveLength(16);
  expect(broadRoles(whole)).toEqual([]);
});

test("no policy has a wildcard action but the key's, which lets its own account administer it", () => {
  const { whole } = passerelle();
  const found = wildcardActions(whole);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^Key\w+: kms:\* by .*:root/);
});

test("nobody may scan a table", () => {
  expect(JSON.stringify(passerelle())).not.toContain("dynamodb:Scan");
});

test("control: a shared role, a managed policy and wildcards are reported", () => {
  const template = stackWith((scope) => {
    const role = new Role(scope, "Shared", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName("ReadOnlyAccess")],
    });
    role.addToPolicy(new PolicyStatement({ actions: ["dynamodb:*"], resources: ["*"] }));
    for (const id of ["One", "Other"])
      new PlainFunction(scope, id, {
        runtime: Runtime.NODEJS_24_X,
        handler: "index.handler",
        code: Code.fromInline("0"),
        role,
      });
  });
  expect(broadRoles(template).join("\n")).toMatch(
    /One\w*: shares its role\nOther\w*: shares its role\nShared\w*: has a managed policy\nShared\w*: may dynamodb:\*\nShared\w*: may dynamodb:\* on anything/,
  );
  expect(wildcardActions(template)).toHaveLength(1);
});
