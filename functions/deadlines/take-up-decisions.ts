import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { DueHandler } from "./sweep.ts";

export interface Needs {
  readonly enqueue: (messages: readonly DecisionMessage[]) => Promise<void>;
}

const AGAIN_MS = 10 * 60_000;

/** Silences and votes whose time has come, or that are closed and not counted: whoever takes them up sees what is due. */
export const takeUpDecisions = ({ enqueue }: Needs): DueHandler => ({
  again: (_, now) => now.getTime() + AGAIN_MS,
  handle: (dues) =>
    enqueue(dues.map(({ item }) => ({ task: "due", conference: String(item.conference), id: String(item.id) }))),
});
