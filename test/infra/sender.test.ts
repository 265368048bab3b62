import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { expect, test } from "vitest";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { passerelle, watchedStackWith } from "./support/synthesis.ts";
import { listed, ofType, roleOf, statementsOf, type Template } from "./support/template.ts";

const ASKS_THE_RATE = "ses:GetSendQuota";

/** Functions that may send as somebody else, or past the configuration set that reports what became of a mail. */
const looseSenders = (template: Template): string[] =>
  ofType(template, "AWS::Lambda::Function").flatMap(([id, fn]) =>
    statementsOf(template, roleOf(fn))
      .filter(({ Action }) => listed(Action).some((action) => action.startsWith("ses:") && action !== ASKS_THE_RATE))
      .flatMap(({ Action, Resource, Condition }) => [
        ...(listed(Action).every((action) => action === "ses:SendRawEmail") ? [] : [`${id}: may do more than send`]),
        ...(Condition?.StringEquals?.["ses:FromAddress"] ? [] : [`${id}: may send as anyone`]),
        ...(JSON.stringify(Resource).includes("configuration-set/") ? [] : [`${id}: may send unobserved`]),
      ]),
  );

const senders = (template: Template): string[] =>
  ofType(template, "AWS::Lambda::Function")
    .filter(([, fn]) => JSON.stringify(statementsOf(template, roleOf(fn))).includes("ses:"))
    .map(([, { Properties }]) => Properties.Description);

test("one function sends mail, from our address and through our configuration set", () => {
  const { whole } = passerelle({ sender: "conference@police.example" });
  expect(senders(whole)).toEqual(["Passerelle: mail/send-mail"]);
  expect(looseSenders(whole)).toEqual([]);
  expect(JSON.stringify(whole)).toContain('"ses:FromAddress":"conference@police.example"');
});

test("SES tells the default bus of each mail what became of it, but not who opened it", () => {
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(
    passerelle().service,
    "AWS::SES::ConfigurationSetEventDestination",
  );
  expect(JSON.stringify(Properties.EventDestination.EventBridgeDestination)).toContain("event-bus/default");
  expect(Properties.EventDestination.MatchingEventTypes.toSorted()).toEqual(
    ["bounce", "complaint", "delivery", "deliveryDelay", "reject", "renderingFailure", "send"].toSorted(),
  );
});

test("mail leaves by TLS or not at all", () => {
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(passerelle().service, "AWS::SES::ConfigurationSet");
  expect(Properties.DeliveryOptions.TlsPolicy).toBe("REQUIRE");
});

test("a domain that SES knows already is used and not made again", () => {
  const { service } = passerelle({ sender: "conference@police.example", verifiedDomain: "police.example" });
  expect(ofType(service, "AWS::SES::EmailIdentity")).toEqual([]);
  expect(service.Outputs?.SenderIdentity?.Value).toBe("police.example");
});

test("control: a function that may send anything as anyone is reported", () => {
  const template = watchedStackWith((scope) => {
    new HouseFunction(scope, "Spammer", {
      handler: "portal/docs",
      failureMeans: "Nobody is hurt, for this is a control",
      timeout: 5,
    }).addToRolePolicy(new PolicyStatement({ actions: ["ses:SendEmail", "ses:SendRawEmail"], resources: ["*"] }));
  });
  expect(looseSenders(template)).toHaveLength(3);
});
