// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these placeholders are those of CloudFormation.
import { describe, expect, it } from "vitest";
import type { Template } from "#infra/local/template/assembly.ts";
import { deploy } from "#infra/local/template/deployment.ts";
import type { Place } from "#infra/local/template/place.ts";

const PLACE: Place = {
  account: "000000000000",
  region: "eu-west-1",
  partition: "aws",
  urlSuffix: "amazonaws.com",
  apiUrl: "http://127.0.0.1:1",
  endpoint: "http://127.0.0.1:2",
};

const deployment = (...templates: Template[]) =>
  deploy({ stacks: templates.map((template, place) => ({ name: `S${place}`, template })), assets: new Map() }, PLACE);

const queue = (properties: Record<string, unknown>): Template => ({
  Resources: { Q: { Type: "AWS::SQS::Queue", Properties: properties } },
});

/** What a value becomes, wherever it stands. */
const resolved = (value: unknown, template: Template = {}) => {
  const { Resources } = queue({ Value: value });
  return deployment({ ...template, Resources: { ...template.Resources, ...Resources } })
    .ofType("AWS::SQS::Queue")
    .find(({ logicalId }) => logicalId === "Q")?.properties.Value;
};

const TABLE = { T: { Type: "AWS::DynamoDB::Table" } };

describe("values of a template", () => {
  it("are what CloudFormation would make of them", () => {
    const template: Template = {
      Resources: TABLE,
      Parameters: { P: { Type: "String", Default: "p" } },
      Conditions: {
        Here: { "Fn::Equals": [{ Ref: "AWS::Region" }, "eu-west-1"] },
        There: { "Fn::Not": [{ Condition: "Here" }] },
      },
      Mappings: { M: { "eu-west-1": { k: "mapped" } } },
    };
    expect(resolved({ Ref: "T" }, template)).toBe("S0-T");
    expect(resolved({ "Fn::GetAtt": ["T", "Arn"] }, template)).toBe(
      "arn:aws:dynamodb:eu-west-1:000000000000:table/S0-T",
    );
    expect(resolved({ "Fn::GetAtt": "T.Arn" }, template)).toBe("arn:aws:dynamodb:eu-west-1:000000000000:table/S0-T");
    expect(resolved({ "Fn::Join": ["-", ["a", { Ref: "P" }]] }, template)).toBe("a-p");
    expect(resolved({ "Fn::Sub": "${P}/${T}/${T.Arn}/${AWS::Region}/${!P}" }, template)).toBe(
      "p/S0-T/arn:aws:dynamodb:eu-west-1:000000000000:table/S0-T/eu-west-1/${P}",
    );
    expect(resolved({ "Fn::Sub": ["${x}", { x: { Ref: "P" } }] }, template)).toBe("p");
    expect(resolved({ "Fn::Select": ["1", { "Fn::Split": [",", "a,b"] }] }, template)).toBe("b");
    expect(resolved({ "Fn::If": ["Here", "yes", "no"] }, template)).toBe("yes");
    expect(resolved({ "Fn::If": ["There", "yes", { Ref: "AWS::NoValue" }] }, template)).toBeUndefined();
    expect(resolved({ "Fn::FindInMap": ["M", { Ref: "AWS::Region" }, "k"] }, template)).toBe("mapped");
    // A statement's own conditions are no reference to one of the template's.
    expect(resolved({ Condition: { StringEquals: { a: "b" } } }, template)).toEqual({
      Condition: { StringEquals: { a: "b" } },
    });
  });

  it("come from other stacks, in any order", () => {
    const importing = queue({ Value: { "Fn::ImportValue": "S1:T" } });
    const exporting: Template = { Resources: TABLE, Outputs: { O: { Value: { Ref: "T" }, Export: { Name: "S1:T" } } } };
    const [found] = deployment(importing, exporting).ofType("AWS::SQS::Queue");
    expect(found?.properties.Value).toBe("S1-T");
  });

  it("leave out a resource whose condition does not hold", () => {
    const made = deployment({
      Conditions: { Never: { "Fn::Equals": ["a", "b"] } },
      Resources: { T: { Type: "AWS::DynamoDB::Table", Condition: "Never" } },
    });
    expect(made.ofType("AWS::DynamoDB::Table")).toEqual([]);
  });

  it("are refused when nothing here gives them a meaning", () => {
    expect(() => deployment({ Resources: { X: { Type: "AWS::StepFunctions::StateMachine" } } })).toThrow(
      "S0/X is a AWS::StepFunctions",
    );
    expect(() => resolved({ "Fn::Transform": {} })).toThrow("Fn::Transform");
    expect(() => resolved({ Ref: "Nobody" })).toThrow("Nobody");
    expect(() => resolved({ "Fn::ImportValue": "nothing" })).toThrow("nothing");
    expect(() => resolved({ Ref: "P" }, { Parameters: { P: { Type: "String" } } })).toThrow("no default");
  });
});
