import type { Lane, Recipient } from "#shared/contracts/mail.ts";
import type { LedgerEntry, TakeStep } from "#shared/contracts/mail-entry.ts";
import { MailNotSent } from "#shared/contracts/mail-not-sent.ts";
import { backSoon, isLate, isThrottle } from "#shared/domain/send-pace.ts";
import type { Slot } from "./take-slot.ts";

export interface Prepared {
  readonly to: string;
  readonly language: string;
  readonly raw: Uint8Array;
  /** What a bounce is to be laid at: the address, and whose it is where that is not the recipient. */
  readonly addressHash?: string;
  readonly sentTo?: Recipient;
}

export interface Needs {
  readonly takeStep: TakeStep;
  /** Gives the provider's message id. Throws MailNotSent only when the mail is known not to have left. */
  readonly send: (mail: Prepared & { ledgerKey: string; attempt: number }) => Promise<string>;
  /** When this mail may leave, within so many milliseconds, and not before some of them have passed. */
  readonly takeSlot: (lane: Lane, mostMs: number, leadMs?: number) => Promise<Slot>;
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => Date;
}

/** Who missed a slot takes another with time to spare, and then goes. */
const SECOND_LEAD_MS = 500;

/** Hands a mail that is marked as being sent to the provider at its moment, and marks what came of it. */
export const handOver = async (
  needs: Needs,
  sending: LedgerEntry,
  mail: Prepared,
  slot: number,
): Promise<{ outcome: string; backInSeconds?: number }> => {
  const { ledgerKey, attempt, lane } = sending;
  const nowMs = () => needs.now().getTime();
  let at = slot;
  if (isLate(at, nowMs())) {
    const second = await needs.takeSlot(lane, 5_000, SECOND_LEAD_MS);
    at = "at" in second ? second.at : nowMs() + SECOND_LEAD_MS;
  }
  if (at > nowMs()) await needs.wait(at - nowMs());

  let messageId: string;
  try {
    messageId = await needs.send({ ...mail, ledgerKey, attempt });
  } catch (error) {
    // Anything else leaves open whether it left: it stays SENDING until lease and grace are over.
    if (!(error instanceof MailNotSent)) throw error;
    const { why, permanent } = error;
    const freed = await needs.takeStep(sending, permanent ? { state: "REJECTED", why } : { state: "PLANNED" });
    if (freed === undefined) throw new Error("Another attempt took a step before the provider's refusal.");
    if (permanent) return { outcome: "rejected" };
    if (!isThrottle(why)) throw error;
    return { outcome: "throttled", backInSeconds: backSoon(lane, Number.parseInt(ledgerKey.slice(0, 4), 16) / 65_536) };
  }
  // Refused when the provider's own word came first, or when this attempt was given up: the ledger knows better then.
  const marked = await needs.takeStep(sending, {
    ...{ state: "ACCEPTED", messageId, acceptedAt: needs.now().toISOString() },
  });
  return { outcome: marked ? "sent" : "sent, marked by another" };
};
