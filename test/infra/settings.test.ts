import { App } from "aws-cdk-lib";
import { expect, test } from "vitest";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { readSettings } from "#infra/settings.ts";
import { watchedStackWith } from "./support/synthesis.ts";

const read = (context: Record<string, unknown>) => readSettings(new App({ context }).node);

test("nothing has to be chosen to synthesise", () => {
  expect(read({})).toMatchObject({ stage: "main", sender: "conference@passerelle.example.org", nag: true });
});

test.each([
  ["a deployment without sender", { deploying: "true" }, "npm run deploy -- -c sender="],
  ["a stage that is no name", { stage: "Main!" }, "The context value stage is lower-case letters"],
  ["a sender that is no address", { sender: "conference" }, "The context value sender is an e-mail address"],
  ["an issuer without audience", { issuer: "https://a.example" }, "issuer and audience are given together"],
  ["a domain without certificate", { domain: "a.example" }, "domain and certificateArn are given together"],
  ["a sender of another domain", { sender: "a@b.example", verifiedDomain: "c.example" }, "as in conference@c.example"],
  ["an issuer without TLS", { issuer: "http://a.example", audience: "a" }, "issuer is an https address"],
])("%s is refused in one sentence", (_case, context, sentence) => {
  expect(() => read(context)).toThrow(sentence);
});

test("a function without its file is refused by the file's name", () => {
  expect(() =>
    watchedStackWith((scope) => {
      new HouseFunction(scope, "Answer", {
        handler: "registration/apo",
        failureMeans: "Nobody is hurt, for this is a control",
        timeout: 5,
      });
    }),
  ).toThrow("Control/Answer wants functions/registration/apo.handler.ts, which is not there.");
});
