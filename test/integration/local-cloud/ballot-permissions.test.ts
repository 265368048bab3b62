import { beforeAll, describe, expect, inject, it } from "vitest";
import { decider } from "#infra/local/access/decide.ts";
import { dynamoQuestions } from "#infra/local/access/dynamo-calls.ts";
import { type Principal, readRoles } from "#infra/local/access/roles.ts";
import { readAssembly } from "#infra/local/template/assembly.ts";
import { type Deployment, deploy } from "#infra/local/template/deployment.ts";
import { ACCOUNT, REGION } from "#infra/local/template/place.ts";

/** Who may do what by the app's own templates, as the local cloud asks for every call. */
let deployment: Deployment;
let roles: readonly Principal[];
const decide = decider();

beforeAll(() => {
  deployment = deploy(readAssembly(inject("assembly")), {
    ...{ account: ACCOUNT, region: REGION, partition: "aws", urlSuffix: "amazonaws.com" },
    ...{ apiUrl: "http://127.0.0.1", endpoint: "http://127.0.0.1" },
  });
  roles = [...readRoles(deployment).values()].filter(({ name }) => /ServiceRole|Role/.test(name));
});

const tableOf = (name: string) =>
  deployment.ofType("AWS::DynamoDB::Table").find(({ logicalId }) => logicalId.startsWith(name))?.ref ?? "";
const roleOf = (name: string): Principal => {
  const found = roles.filter((role) => role.name.includes(name));
  if (found.length !== 1) throw new Error(`${found.length} roles of ${name}`);
  return found[0] as Principal;
};

/** Why somebody may not put an item of this key into the table of records, beside others in one transaction. */
const whyNot = async (principal: Principal, pk: string, operation = "TransactWriteItems") => {
  const TableName = tableOf("RecordTable");
  const record = { Put: { TableName, Item: { pk: { S: "honcb-15#vote/a" }, sk: { S: "1" } } } };
  const item = { Put: { TableName, Item: { pk: { S: pk }, sk: { S: "FRA#000001" } } } };
  const input =
    operation === "TransactWriteItems"
      ? { TransactItems: [record, item] }
      : { TableName, Item: item.Put.Item, Key: item.Put.Item };
  const tables = deployment.ofType("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable");
  const asked = dynamoQuestions(deployment, tables)(operation, input) ?? [];
  const answers = await Promise.all(asked.map((question) => decide(principal, question)));
  return answers.find((answer) => answer !== undefined);
};

/** As if nobody had forbidden it. */
const withoutDeny = (principal: Principal): Principal => ({
  ...principal,
  accessKey: `${principal.accessKey}-without`,
  policies: principal.policies.map(({ name, policy }) => {
    const { Statement, ...rest } = policy as { Statement: { Sid?: string }[] };
    return { name, policy: { ...rest, Statement: Statement.filter(({ Sid }) => Sid !== "NeverCastsBallots") } };
  }),
});

const BALLOT = "BALLOTS#honcb-15#procedure.adjourn.v1";
const CHAIN = "CHAIN#honcb-15#cooperation.1";

describe("a ballot", () => {
  it("is put by the function that casts, in its transaction", async () => {
    expect(await whyNot(roleOf("ConclusionsCastBallot"), BALLOT)).toBeUndefined();
  });

  it("is put by nobody else, alone or in a transaction, though they may put records and chains", async () => {
    for (const name of ["ConclusionsApi", "ConclusionsCarryOut", "RegistrationApi", "ConferencesApi", "MailApi"]) {
      const role = roleOf(name);
      expect(await whyNot(role, BALLOT), name).toContain("with an explicit deny");
      expect(await whyNot(role, BALLOT, "PutItem"), name).toContain("dynamodb:PutItem");
      expect(await whyNot(role, CHAIN), name).toBeUndefined();
    }
  });

  it("control: would be put by others if nobody had forbidden it", async () => {
    expect(await whyNot(withoutDeny(roleOf("RegistrationApi")), BALLOT)).toBeUndefined();
  });

  it("is read by those who count and show it, and no other record is by them", async () => {
    for (const name of ["ConclusionsApi", "ConclusionsCarryOut", "ConclusionsCastBallot"]) {
      expect(await whyNot(roleOf(name), BALLOT, "GetItem"), name).toBeUndefined();
      expect(await whyNot(roleOf(name), "honcb-15#delegation/FRA", "GetItem"), name).toContain("dynamodb:GetItem");
    }
    expect(await whyNot(roleOf("ConclusionsCastBallot"), CHAIN, "GetItem")).toContain("dynamodb:GetItem");
    expect(await whyNot(roleOf("RegistrationApi"), BALLOT, "GetItem")).toContain("dynamodb:GetItem");
  });
});
