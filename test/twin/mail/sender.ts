import { sendMail } from "#functions/mail/send-mail.ts";
import { MailMessage } from "#shared/contracts/mail.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import type { Received } from "../cloud/queue.ts";
import { Process } from "../kernel/process.ts";
import { through } from "./calls.ts";
import { addressOf } from "./story.ts";
import type { World } from "./world.ts";

/** As the templates have it. */
export const SEND_LIMIT_MS = 60_000;
/** A zombie may wake while its attempt still counts, or long after. */
const WAKES_AFTER_MS = [1_000, 40 * 60_000] as const;
const OF_DEAD_WAKE = 0.3;

/** mail/send-mail with the world's ports: one process for a batch, which may die at each of the four points. */
export const senderOf =
  (world: World) =>
  async (batch: readonly Received[]): Promise<string[]> => {
    const { time, dice, ledger, guards, provider, faults, tally } = world;
    const process = new Process(time, SEND_LIMIT_MS);
    const call = through(world, process);

    const die = async (share: number) => {
      if (!process.alive || !dice.happens(share)) return;
      tally.crashes++;
      await process.die(dice.happens(OF_DEAD_WAKE) ? dice.between(...WAKES_AFTER_MS) : undefined);
      tally.zombies++;
    };

    const handle = queueHandler(
      MailMessage,
      sendMail({
        findMail: call((key) => guards.findMail(ledger, key)),
        takeStep: async (entry, to) => {
          const attempt = `${entry.ledgerKey}#${entry.attempt}`;
          if (to.state === "CLAIMED") await die(faults.crash);
          const taken = await call(() => guards.takeStep(ledger, entry, to))();
          if (taken === undefined) tally.refusedSteps++;
          else if (to.state === "SENDING") tally.sending(attempt, time.now());
          else if (to.state !== "CLAIMED") tally.marked(attempt, time.now(), process.alive);
          if (to.state === "CLAIMED" || to.state === "ACCEPTED") await die(faults.crash);
          return taken;
        },
        prepare: call(async ({ kind, recipient }) => ({
          to: addressOf(kind, recipient.id),
          language: "fr",
          raw: new Uint8Array(),
        })),
        send: async (handed) => {
          await process.stillRuns();
          const { messageId } = await provider.send(handed);
          await process.stillRuns();
          await die(faults.crash);
          return messageId;
        },
        now: () => new Date(time.now()),
      }),
    );
    const Records = batch.map(({ messageId, body }) => ({ messageId, body, attributes: {} }));
    const answer = await process.run(() =>
      handle({ Records } as never, { getRemainingTimeInMillis: process.remainingMs }),
    );
    return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
