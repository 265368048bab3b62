import type { Due } from "#shared/contracts/due.ts";
import type { Lane, MailMessage } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { dueAgain } from "#shared/domain/mail-ledger.ts";
import type { DueHandler } from "./sweep.ts";

export interface Needs {
  readonly enqueue: (lane: Lane, messages: readonly MailMessage[]) => Promise<void>;
}

/**
 * Mails that are not settled and that nobody seems to be at work on: planned but not taken up, claimed by a process
 * that died, or cut off while being sent. They go back into their lane; whoever takes them decides by the ledger.
 */
export const sendOn = ({ enqueue }: Needs): DueHandler => ({
  again: (due, now) => dueAgain(entryOf(due), now),
  handle: async (dues) => {
    const lanes = Map.groupBy(dues.map(entryOf), ({ lane }) => lane);
    // Whoever waits for a code or a link is served before a mailing.
    for (const lane of ["transactional", "bulk"] as const) {
      const messages = (lanes.get(lane) ?? []).map(({ ledgerKey }) => ({ ledgerKey }));
      if (messages.length > 0) await enqueue(lane, messages);
    }
  },
});

const entryOf = ({ item }: Due): LedgerEntry => item as unknown as LedgerEntry;
