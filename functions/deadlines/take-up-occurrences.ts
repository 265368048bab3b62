import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { DueHandler } from "./sweep.ts";

export interface Needs {
  readonly enqueue: (messages: readonly ReminderMessage[]) => Promise<void>;
}

const AGAIN_MS = 10 * 60_000;

/** Occurrences of reminders whose time has come, or that stopped half-way: whoever takes them up sees which. */
export const takeUpOccurrences = ({ enqueue }: Needs): DueHandler => ({
  again: (_, now) => now.getTime() + AGAIN_MS,
  handle: (dues) =>
    enqueue(
      dues.map(({ item }) => ({
        ...{ task: "due", conference: String(item.conference), occurrence: String(item.id) },
      })),
    ),
});
