import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { routeRecords } from "#functions/mail/route-records.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { readRecord } from "#shared/adapters/mail-record.ts";
import type { Lane, MailingMessage, MailMessage } from "#shared/contracts/mail.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import { streamHandler } from "#shared/runtime/stream.ts";
import { Process } from "../kernel/process.ts";
import { through } from "./calls.ts";
import { decidingOf } from "./story.ts";
import type { World } from "./world.ts";

const LIMIT_MS = 60_000;

/** Ports of whatever plans mails, in one process, which may die after each of them. */
export const planningPorts = (world: World, process: Process) => {
  const { dice, faults, store, queues, story } = world;
  const call = through(world, process);
  const send = (queue: keyof World["queues"], message: object, seconds = 0) =>
    queues[queue].send(JSON.stringify(message), seconds * 1_000);
  return {
    findMember: call((_: string, country: string) => story.members.get(country)),
    findMail: call(store.ledger.findMail),
    planMail: async (key: string, mail: PlannedMail) => {
      const state = await call(() => store.ledger.planMail(key, mail))();
      if (process.alive && dice.happens(faults.readerCrash)) await process.die();
      return state;
    },
    enqueue: call((lane: Lane, messages: readonly MailMessage[]) => {
      for (const message of messages) send(lane, message);
    }),
    enqueuePage: call((message: MailingMessage) => send("mailings", message)),
    // What becomes of reminders is no part of this story.
    enqueueReminders: call(() => undefined),
    hashOf: sha256,
  };
};

const nobody = async () => [];
const nothing = async () => undefined;

/** As many as decide, or those of one country; each by its two contacts. */
const decisionReaders =
  ({ story: { members } }: World) =>
  (_: string, _at: Date, { countries }: { readonly countries?: readonly string[] } = {}) => {
    const told = countries?.flatMap((country) => members.get(country) ?? []) ?? decidingOf(members);
    return told.flatMap(({ country, contacts }) =>
      contacts.map(({ id }) => ({ kind: "contact" as const, country, id })),
    );
  };

/**
 * What mail/route-records asks for. Nobody of the story asks for a link by address, reads texts, amends or votes, or
 * has his conference moved.
 */
export const routingNeeds = (world: World, process: Process): Parameters<typeof routeRecords>[0] => ({
  ...{ ...planningPorts(world, process), findContactsAt: nobody, findSpeakers: nobody, confirmedDelegates: nobody },
  ...{ findTextReaders: nobody, findHeadsAt: nobody, findVoted: nobody },
  findDecisionReaders: through(world, process)(decisionReaders(world)),
  ...{ findAmendment: nothing, findSilence: nothing, findVote: nothing },
});

/** mail/route-records with the world's ports, one process for a batch. */
export const routerOf =
  (world: World) =>
  (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const process = new Process(world.time, LIMIT_MS);
    const handle = streamHandler(readRecord, routeRecords(routingNeeds(world, process)));
    return process.run(() => handle(event));
  };
