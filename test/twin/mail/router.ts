import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { routeRecords } from "#functions/mail/route-records.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { readRecord } from "#shared/adapters/mail-record.ts";
import { streamHandler } from "#shared/runtime/stream.ts";
import { Process } from "../kernel/process.ts";
import { through } from "./calls.ts";
import { isInformed, memberOf } from "./story.ts";
import type { World } from "./world.ts";

const LIMIT_MS = 60_000;

/** What planning needs of the world, in one process. */
export const planningNeeds = (world: World, process: Process) => {
  const { dice, faults, ledger, queues } = world;
  const call = through(world, process);
  const die = async () => {
    if (process.alive && dice.happens(faults.readerCrash)) await process.die();
  };
  const needs: Parameters<typeof routeRecords>[0] = {
    findMember: call((_, country) => memberOf(country)),
    confirmedDelegates: async () => [],
    findContactsAt: async () => [],
    planMail: async (key, mail) => {
      const mailClass = isInformed(mail.recipient.country) ? "INFO" : mail.mailClass;
      const state = await call(() => ledger.planMail(key, { ...mail, mailClass }))();
      await die();
      return state;
    },
    enqueue: call((lane, messages) => {
      for (const message of messages) queues[lane].send(JSON.stringify(message));
    }),
    hashOf: sha256,
  };
  return needs;
};

/** mail/route-records with the world's ports, one process for a batch. */
export const routerOf =
  (world: World) =>
  (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const process = new Process(world.time, LIMIT_MS);
    const handle = streamHandler(readRecord, routeRecords(planningNeeds(world, process)));
    return process.run(() => handle(event));
  };
