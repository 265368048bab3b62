import { expect, test } from "vitest";
import { carryOut } from "#functions/reminders/carry-out.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";

const MESSAGES: { readonly [T in ReminderMessage["task"]]: Extract<ReminderMessage, { task: T }> } = {
  plan: { task: "plan", conference: "honcb-15" },
  due: { task: "due", conference: "honcb-15", occurrence: "o" },
  page: { task: "page", conference: "honcb-15", occurrence: "o", through: 1 },
  "tell-moved": {
    ...{ task: "tell-moved", conference: "honcb-15", record: "r" },
    ...{ anchor: "conference-start", subject: "conference" },
  },
};

test("each message is handed to what does its task, with the time that is left for it", async () => {
  const time = { remainingMs: () => 1 };
  const done: unknown[] = [];
  const task = (name: string) => async (message: ReminderMessage, given: unknown) => {
    done.push([name, message, given]);
    return { outcome: name };
  };
  const all = carryOut({
    plan: task("plan"),
    due: task("due"),
    page: task("page"),
    "tell-moved": task("tell-moved"),
  });
  for (const message of Object.values(MESSAGES)) expect(await all(message, time)).toEqual({ outcome: message.task });
  expect(done).toEqual(Object.values(MESSAGES).map((message) => [message.task, message, time]));
});
