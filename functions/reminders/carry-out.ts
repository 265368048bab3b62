import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";

export interface Outcome {
  readonly outcome: string;
  readonly [detail: string]: string | number | undefined;
}

export interface Time {
  readonly remainingMs: () => number;
}

/** What does each task. */
export type Tasks = {
  readonly [T in ReminderMessage["task"]]: (
    message: Extract<ReminderMessage, { task: T }>,
    time: Time,
  ) => Promise<Outcome>;
};

/** Hands each message to what does its task. */
export const carryOut =
  (tasks: Tasks) =>
  (message: ReminderMessage, time: Time): Promise<Outcome> => {
    switch (message.task) {
      case "plan":
        return tasks.plan(message, time);
      case "due":
        return tasks.due(message, time);
      case "page":
        return tasks.page(message, time);
      case "tell-moved":
        return tasks["tell-moved"](message, time);
    }
  };
