import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { sendInBatches } from "./message-batches.ts";

/** Has something done about reminders; throws unless every message is in the queue. */
export const enqueueReminders =
  (queueUrl: string) =>
  (messages: readonly ReminderMessage[]): Promise<void> =>
    sendInBatches(queueUrl, messages);
