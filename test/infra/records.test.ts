import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { expect, test } from "vitest";
import { DataKey } from "#infra/building-blocks/data-key.ts";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { RecordTable } from "#infra/building-blocks/record-table.ts";
import { passerelle, watchedStackWith } from "./support/synthesis.ts";
import { listed, ofType, pointsAt, roleOf, type Statement, statementsOf, type Template } from "./support/template.ts";

const CHANGES = ["dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"];

/** Functions that may change history, and functions to which it was not forbidden in words. */
const historyChangers = (template: Template): string[] => {
  const [[table] = [""]] = ofType(template, "AWS::DynamoDB::Table").filter(
    ([, { Properties }]) => Properties.StreamSpecification,
  );
  const onRecords = ({ Resource }: Statement) =>
    pointsAt(Resource, table) || listed(Resource).some((resource) => resource === "*");

  return ofType(template, "AWS::Lambda::Function").flatMap(([id, fn]) => {
    const concerned = statementsOf(template, roleOf(fn)).filter(onRecords);
    const by = (effect: string) =>
      concerned.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => listed(Action));
    return [
      ...by("Allow")
        .filter((action) => CHANGES.includes(action) || action.includes("*"))
        .map((action) => `${id}: may ${action}`),
      ...CHANGES.filter((action) => !by("Deny").includes(action)).map((action) => `${id}: not denied ${action}`),
    ];
  });
};

test("no function may change a record, and each is told so", () => {
  const { whole } = passerelle();
  expect(historyChangers(whole)).toEqual([]);
});

test("the table of records says no by itself, to everyone", () => {
  const { state } = passerelle();
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(state, "AWS::DynamoDB::Table").filter(
    ([, table]) => table.Properties.StreamSpecification,
  );
  const [statement] = Properties.ResourcePolicy.PolicyDocument.Statement;
  expect(statement).toMatchObject({ Effect: "Deny", Principal: { AWS: "*" } });
  expect(statement.Action).toEqual(expect.arrayContaining(CHANGES));
});

test("only the functions that write records may add one, and only the audit trail's and the one that looks for missed ones may read them", () => {
  const { whole } = passerelle();
  const [[table] = [""]] = ofType(whole, "AWS::DynamoDB::Table").filter(
    ([, { Properties }]) => Properties.StreamSpecification,
  );
  const grants = ofType(whole, "AWS::Lambda::Function").map(([, fn]) => [
    fn.Properties.Description.replace("Passerelle: ", ""),
    statementsOf(whole, roleOf(fn))
      .filter(({ Effect, Resource }) => Effect === "Allow" && pointsAt(Resource, table))
      .flatMap(({ Action }) => listed(Action))
      .toSorted(),
  ]);
  expect(Object.fromEntries(grants)).toEqual({
    "conferences/api": ["dynamodb:PutItem", "dynamodb:Query"],
    "registration/api": ["dynamodb:PutItem"],
    "portal/api": ["dynamodb:PutItem"],
    "portal/docs": [],
    "mail/send-mail": [],
    "mail/route-records": [
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
    ],
    "mail/record-delivery": ["dynamodb:PutItem"],
    "mail/api": ["dynamodb:PutItem"],
    "mail/catch-up": ["dynamodb:Query"],
    "mail/expand-mailing": [],
    "reminders/carry-out": ["dynamodb:PutItem"],
    "reminders/api": ["dynamodb:PutItem"],
    "conclusions/api": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
    "conclusions/carry-out": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
    "conclusions/cast-ballot": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
    "deadlines/sweep": [],
  });
});

test("whoever looks for missed records reads the feed, and no entity's history", () => {
  const { whole } = passerelle();
  const [[table] = [""]] = ofType(whole, "AWS::DynamoDB::Table").filter(
    ([, { Properties }]) => Properties.StreamSpecification,
  );
  const found = ofType(whole, "AWS::Lambda::Function").find(([id]) => id.startsWith("MailCatchUp"));
  const resources = statementsOf(whole, found ? roleOf(found[1]) : "")
    .filter(({ Effect, Action }) => Effect === "Allow" && listed(Action).includes("dynamodb:Query"))
    .flatMap(({ Resource }) => listed(Resource))
    .filter((resource) => pointsAt(resource, table));
  expect(resources).toEqual([{ "Fn::Join": ["", [{ "Fn::GetAtt": [table, "Arn"] }, "/index/feed"]] }]);
});

test("control: a function that may delete, and was not forbidden to, is reported", () => {
  const template = watchedStackWith((scope) => {
    const records = new RecordTable(scope, "Records", { key: new DataKey(scope, "RecordKey") });
    const fn = new HouseFunction(scope, "Eraser", {
      handler: "portal/docs",
      failureMeans: "Nobody is hurt, for this is a control",
      timeout: 5,
    });
    fn.addToRolePolicy(new PolicyStatement({ actions: ["dynamodb:DeleteItem"], resources: [records.tableArn] }));
  });
  const findings = historyChangers(template).join("\n");
  expect(findings).toMatch(/Eraser\w*: may dynamodb:DeleteItem/);
  expect(findings).toMatch(/Eraser\w*: not denied dynamodb:UpdateItem/);
});

const LEADING = "dynamodb:LeadingKeys";

/** Functions to which putting ballots is not forbidden in words, whatever else they are granted. */
const casters = (template: Template): string[] => {
  const [[table] = [""]] = ofType(template, "AWS::DynamoDB::Table").filter(
    ([, { Properties }]) => Properties.StreamSpecification,
  );
  const forbids = ({ Effect, Action, Resource, Condition }: Statement) =>
    Effect === "Deny" &&
    listed(Action).includes("dynamodb:PutItem") &&
    pointsAt(Resource, table) &&
    JSON.stringify(Condition) === JSON.stringify({ "ForAnyValue:StringLike": { [LEADING]: ["BALLOTS#*"] } });
  return ofType(template, "AWS::Lambda::Function")
    .filter(([, fn]) => !statementsOf(template, roleOf(fn)).some(forbids))
    .map(([, fn]) => fn.Properties.Description.replace("Passerelle: ", ""));
};

test("one function may put ballots; to every other it is forbidden", () => {
  expect(casters(passerelle().whole)).toEqual(["conclusions/cast-ballot"]);
});

test("control: a function that nobody forbade to put ballots is reported", () => {
  const template = watchedStackWith((scope) => {
    const records = new RecordTable(scope, "Records", { key: new DataKey(scope, "RecordKey") });
    const make = (id: string) =>
      new HouseFunction(scope, id, {
        ...{ handler: "portal/docs", failureMeans: "Nobody is hurt, for this is a control", timeout: 5 },
      });
    const [told, untold] = [make("Told"), make("Untold")];
    for (const fn of [told, untold]) records.connect(fn, "append");
    records.protect(told);
  });
  expect(casters(template)).toHaveLength(1);
});

test("ballots and chains are read by those who count and show them, and no records by them", () => {
  const { whole } = passerelle();
  const [[table] = [""]] = ofType(whole, "AWS::DynamoDB::Table").filter(
    ([, { Properties }]) => Properties.StreamSpecification,
  );
  const reads = ofType(whole, "AWS::Lambda::Function").flatMap(([, fn]) =>
    statementsOf(whole, roleOf(fn))
      .filter(({ Action, Resource }) => listed(Action).includes("dynamodb:GetItem") && pointsAt(Resource, table))
      .map(({ Condition }) => [fn.Properties.Description.replace("Passerelle: ", ""), Condition]),
  );
  const only = (...keys: string[]) => ({ "ForAllValues:StringLike": { [LEADING]: keys } });
  expect(Object.fromEntries(reads)).toEqual({
    "conclusions/api": only("BALLOTS#*", "CHAIN#*"),
    "conclusions/carry-out": only("BALLOTS#*", "CHAIN#*"),
    "conclusions/cast-ballot": only("BALLOTS#*"),
  });
});
