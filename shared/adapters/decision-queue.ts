import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import { sendInBatches } from "./message-batches.ts";

/** Has something done about decisions; throws unless every message is in the queue. */
export const enqueueDecisions =
  (queueUrl: string) =>
  (messages: readonly DecisionMessage[]): Promise<void> =>
    sendInBatches(queueUrl, messages);
