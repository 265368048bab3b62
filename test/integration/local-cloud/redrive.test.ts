import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { chosen, type DeadLetters, deadLettersOf } from "#infra/redrive/dead-letters.ts";
import { redrive } from "#infra/redrive/redrive.ts";
import { sqsMessages } from "#infra/redrive/sqs-messages.ts";
import { fixtureAssembly, fixtureCloud } from "./fixture/cloud.ts";
import { tables } from "./fixture/tables.ts";

const running = fixtureCloud();

const nameOf = (id: string) => running.cloud.queues.names.find((name) => name.includes(id)) ?? "";
const urlOf = (id: string) => `${running.cloud.aws.endpoint}/000000000000/${nameOf(id)}`;

const fill = async (id: string, bodies: string[]) => {
  for (const MessageBody of bodies)
    await running.cloud.queues.call("SendMessage", { QueueUrl: urlOf(id), MessageBody });
};

const deadLetters = async (part: string): Promise<DeadLetters> => {
  const template = readFileSync(join(await fixtureAssembly(), "Service.template.json"), "utf8");
  const [found] = chosen(deadLettersOf(JSON.parse(template)), part);
  if (!found) throw new Error(`There is no ${part}.`);
  return found;
};

test("what was given up is done after all, once what hurt it is mended, and repeating changes nothing", async () => {
  const bodies = Array.from({ length: 23 }, (_, place) => `late ${String(place).padStart(2, "0")}`);
  const givenUp = await deadLetters("GivenUp");
  await fill(givenUp.id, bodies);
  const one = redrive(sqsMessages(new SQSClient(running.cloud.aws), urlOf), () => {});

  expect(await one(givenUp)).toMatchObject({ moved: 23, failing: 0 });
  expect(await running.cloud.idle()).toEqual([]);
  const done = (await tables(running.cloud).seen("message")).map((note) => note.replace(/ \d+$/, ""));
  // A slow machine lets a message come twice: the fixture hides them for two seconds only.
  expect([...new Set(done)]).toEqual(bodies);
  expect(await one(givenUp)).toMatchObject({ moved: 0, sentence: "empty." });
});

test("what a stream set aside is removed, for it names no record", async () => {
  const setAside = await deadLetters("SetAside");
  await fill(setAside.id, ["{}", "{}"]);
  const one = redrive(sqsMessages(new SQSClient(running.cloud.aws), urlOf), () => {});
  expect(await one(setAside)).toMatchObject({ moved: 0, removed: 2 });
  expect(running.cloud.queues.count(nameOf(setAside.id))).toEqual({ ready: 0, inFlight: 0, delayed: 0 });
});
