import type { Due } from "#shared/contracts/due.ts";
import type { MailMessage } from "#shared/contracts/mail.ts";
import type { LedgerEntry, TakeStep } from "#shared/contracts/mail-entry.ts";
import type { BulkLane } from "#shared/domain/mail-lane.ts";
import type { DueHandler, Time } from "./sweep.ts";

export interface Needs {
  readonly findLane: (conference: string) => Promise<BulkLane>;
  /** Mails of a conference that are held, a page at a time. */
  readonly listHeld: (conference: string, after?: string) => Promise<{ items: LedgerEntry[]; next?: string }>;
  readonly takeStep: TakeStep;
  readonly enqueue: (lane: "bulk", messages: readonly MailMessage[]) => Promise<void>;
  /** Nothing is due about the lane any more. */
  readonly settle: (due: Due) => Promise<unknown>;
}

const MINUTE_MS = 60_000;
const LEAST_MS = 10_000;

/** A lane was opened again: what was held in it leaves. Goes on a minute later where it is too much for one sweep. */
export const sendHeld = (needs: Needs): DueHandler => ({
  again: (_, now) => now.getTime() + MINUTE_MS,
  handle: async (dues, time) => {
    for (const due of dues) if (await allSent(needs, String(due.item.conference), time)) await needs.settle(due);
  },
});

const allSent = async (needs: Needs, conference: string, { remainingMs }: Time): Promise<boolean> => {
  // Stopped again: it is released again, or nobody wants these mails to leave.
  if ((await needs.findLane(conference)).state === "STOPPED") return true;
  let after: string | undefined;
  do {
    if (remainingMs() < LEAST_MS) return false;
    const { items, next } = await needs.listHeld(conference, after);
    const freed = await Promise.all(items.map((entry) => needs.takeStep(entry, { state: "PLANNED" })));
    const messages = freed.flatMap((entry) => (entry ? [{ ledgerKey: entry.ledgerKey }] : []));
    if (messages.length > 0) await needs.enqueue("bulk", messages);
    after = next;
  } while (after !== undefined);
  return true;
};
