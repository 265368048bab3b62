import { expect, test } from "vitest";
import { chosen, deadLettersOf, nameOf } from "#infra/redrive/dead-letters.ts";
import { passerelle } from "./support/synthesis.ts";
import { ofType } from "./support/template.ts";

test("every queue that nobody works on is known to redrive, with the way back", () => {
  const { service } = passerelle();
  const found = deadLettersOf(service);
  const ways = found.map(({ id, of, backTo }) => [nameOf(id), of, backTo && nameOf(backTo)]);
  expect(Object.fromEntries(ways.map(([name, ...way]) => [name, way]))).toEqual({
    MailTransactionalGivenUp: ["queue", "MailTransactionalQueue"],
    MailBulkGivenUp: ["queue", "MailBulkQueue"],
    MailMailingsGivenUp: ["queue", "MailMailingsQueue"],
    MailDeliveryEventsGivenUp: ["queue", "MailDeliveryEventsQueue"],
    MailDeliveryEventsUndelivered: ["rule", "MailDeliveryEventsQueue"],
    MailRouteRecordsSetAside: ["stream", undefined],
    MailCatchUpNotBegun: ["schedule", undefined],
    RemindersWorkGivenUp: ["queue", "RemindersWorkQueue"],
    ConclusionsDecisionsGivenUp: ["queue", "ConclusionsDecisionsQueue"],
    DeadlinesSweepNotBegun: ["schedule", undefined],
  });

  const worked = ofType(service, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) =>
    JSON.stringify(Properties.EventSourceArn),
  );
  const idle = ofType(service, "AWS::SQS::Queue").filter(([id]) => !worked.some((arn) => arn.includes(`"${id}"`)));
  expect(found.map(({ id }) => id).toSorted()).toEqual(idle.map(([id]) => id).toSorted());
});

test("a queue is chosen by any part of its name that no other has", () => {
  const all = deadLettersOf(passerelle().service);
  expect(chosen(all).length).toBe(all.length);
  expect(chosen(all, "bulkgivenup").map(({ id }) => nameOf(id))).toEqual(["MailBulkGivenUp"]);
  expect(() => chosen(all, "GivenUp")).toThrow(/^6 dead-letter queues are called like GivenUp:\n {2}Conclusions/);
  expect(() => chosen(all, "nothing")).toThrow("0 dead-letter queues");
});
