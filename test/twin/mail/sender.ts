import { destinationOf } from "#functions/mail/destination.ts";
import { sendMail } from "#functions/mail/send-mail.ts";
import { takeSlot } from "#functions/mail/take-slot.ts";
import { hashOfAddress } from "#shared/adapters/suppression-store.ts";
import { MailMessage } from "#shared/contracts/mail.ts";
import type { LedgerEntry, TakeStep } from "#shared/contracts/mail-entry.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import type { Received } from "../cloud/queue.ts";
import { Process } from "../kernel/process.ts";
import { type Call, through } from "./calls.ts";
import { runOn } from "./run-on.ts";
import { addressOf, whatOf } from "./story.ts";
import type { World } from "./world.ts";

/** As the templates have it. */
export const SEND_LIMIT_MS = 60_000;
/** A zombie may wake while its attempt still counts, or long after. */
const WAKES_AFTER_MS = [1_000, 40 * 60_000] as const;
const OF_DEAD_WAKE = 0.3;
/** Steps by which a sender says how its own attempt ended. */
const OWN_MARKS: ReadonlySet<string> = new Set(["ACCEPTED", "REJECTED", "PLANNED"]);

/** mail/send-mail with the world's ports: one process for a batch, which may die at each of the four points. */
export const senderOf = (world: World) => (batch: readonly Received[]) => {
  const { time, dice, store, guards, provider, faults, tally } = world;
  const process = new Process(time, SEND_LIMIT_MS);
  const call = through(world, process);
  const now = () => new Date(time.now());
  const wait = async (ms: number) => {
    await time.sleep(ms);
    await process.stillRuns();
  };
  const die = async (share: number) => {
    if (!process.alive || !dice.happens(share)) return;
    tally.crashes++;
    await process.die(dice.happens(OF_DEAD_WAKE) ? dice.between(...WAKES_AFTER_MS) : undefined);
    tally.zombies++;
  };
  const takeStep: TakeStep = async (entry, to) => {
    const attempt = `${entry.ledgerKey}#${entry.attempt}`;
    if (to.state === "CLAIMED") await die(faults.crash);
    const taken = await call(() => guards.takeStep(store.ledger, entry, to))();
    if (taken === undefined) tally.refusedSteps++;
    else if (to.state === "SENDING") tally.sending(attempt, time.now());
    else if (OWN_MARKS.has(to.state)) tally.marked(attempt, time.now(), process.alive);
    if (to.state === "CLAIMED" || to.state === "ACCEPTED") await die(faults.crash);
    return taken;
  };
  const { findFreeSlot: findFree, takeFreeSlot: takeFree } = store;
  const quota = async () => ({ perSecond: faults.mostPerSecond, leftToday: Number.POSITIVE_INFINITY });

  const send = sendMail({
    findMail: call((key) => guards.findMail(store.ledger, key)),
    takeStep,
    prepare: prepareWith(world, call),
    laneIsOpen: call(async (conference) => (await store.findLane(conference)).state === "OPEN"),
    takeSlot: takeSlot({ quota, findFree: call(findFree), takeFree: call(takeFree), now, wait }),
    giveBack: call((lane, message, seconds) => world.queues[lane].send(JSON.stringify(message), seconds * 1_000)),
    send: async (handed) => {
      await process.stillRuns();
      const { messageId } = await provider.send(handed);
      await process.stillRuns();
      await die(faults.crash);
      return messageId;
    },
    ...{ now, wait },
  });
  return runOn(process, batch, queueHandler(MailMessage, send));
};

/** The mail's place in the story in the place of its text; whom it goes to is decided by the code under test. */
const prepareWith =
  ({ store, story }: World, call: Call) =>
  async (entry: LedgerEntry) => {
    const { kind, recipient } = entry;
    const needs = { findSuppression: call(store.findSuppression), hashOfAddress };
    const member = story.members.get(recipient.country);
    const secretariat = { email: addressOf({ id: "secretariat" }) };
    const circumstances = { member, delegation: undefined, conference: { secretariat } } as never;
    const destination = await destinationOf(needs, entry, circumstances, { address: addressOf(recipient) });
    if ("suppressed" in destination) return destination;
    return { ...destination, language: "fr", raw: new TextEncoder().encode(whatOf(kind, recipient)) };
  };
