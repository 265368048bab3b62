import type { Lane, MailMessage } from "#shared/contracts/mail.ts";
import { sendInBatches } from "./message-batches.ts";

/** Puts messages into the queue of a lane, to be seen at once or later; throws unless every one of them is in. */
export const enqueueMails =
  <L extends Lane>(queueUrls: Readonly<Record<L, string>>) =>
  (lane: L, messages: readonly MailMessage[], delaySeconds = 0): Promise<void> =>
    sendInBatches(queueUrls[lane], messages, delaySeconds);
