import * as z from "zod";
import { recordDelivery } from "#functions/mail/record-delivery.ts";
import { hashOfAddress } from "#shared/adapters/suppression-store.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import type { Received } from "../cloud/queue.ts";
import { Process } from "../kernel/process.ts";
import { through } from "./calls.ts";
import { runOn } from "./run-on.ts";
import type { World } from "./world.ts";

export const RECORD_LIMIT_MS = 30_000;

/** mail/record-delivery with the world's ports. */
export const recorderOf = (world: World) => (batch: readonly Received[]) => {
  const { time, dice, faults, store, tally } = world;
  const process = new Process(time, RECORD_LIMIT_MS);
  const call = through(world, process);
  const record = recordDelivery({
    findMail: call(store.ledger.findMail),
    findSuppression: call(store.findSuppression),
    findLane: call(store.findLane),
    saveDelivery: async (delivery) => {
      const saved = await call(store.saveDelivery)(delivery);
      if (process.alive && dice.happens(faults.readerCrash)) await process.die();
      return saved;
    },
    // No mail of this world announces a silence.
    enqueueDecisions: async () => {},
    hashOfAddress,
    now: () => new Date(time.now()),
  });
  const counted = async (message: unknown) => {
    const recorded = await record(message);
    tally.heard.set(recorded.outcome, (tally.heard.get(recorded.outcome) ?? 0) + 1);
    return recorded;
  };
  return runOn(process, batch, queueHandler(z.unknown(), counted));
};
