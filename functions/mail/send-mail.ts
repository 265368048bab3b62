import type { MailMessage } from "#shared/contracts/mail.ts";
import type { LedgerEntry, Step, TakeStep } from "#shared/contracts/mail-entry.ts";
import { MailNotSent } from "#shared/contracts/mail-not-sent.ts";
import { leaseOf, nextMove } from "#shared/domain/mail-ledger.ts";

export interface Prepared {
  readonly to: string;
  readonly language: string;
  readonly raw: Uint8Array;
}

export interface Needs {
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
  readonly takeStep: TakeStep;
  /** The mail as it is to leave now, or why it is not to leave any more. */
  readonly prepare: (entry: LedgerEntry, now: Date) => Promise<Prepared | { readonly cancelled: string }>;
  /** Gives the provider's message id. Throws MailNotSent only when the mail is known not to have left. */
  readonly send: (mail: Prepared & { ledgerKey: string; attempt: number }) => Promise<string>;
  readonly now: () => Date;
}

export type Sent = Readonly<Record<"outcome" | "ledgerKey" | "kind", string>>;

/** No mail is handed over with less time than this left: an attempt that is cut off is one that nobody can judge. */
const LEAST_MS = 10_000;

/**
 * Sends one mail of the ledger: claim, prepare, say that it is being sent, send, mark. Every step holds only if nobody
 * took another meanwhile. Whatever is thrown brings the message back later, when the ledger says how far it had come.
 */
export const sendMail =
  (needs: Needs) =>
  async ({ ledgerKey }: MailMessage, { remainingMs }: { remainingMs: () => number }): Promise<Sent> => {
    const entry = await needs.findMail(ledgerKey);
    if (entry === undefined) throw new Error("The ledger has no such mail.");
    const ended = (outcome: string): Sent => ({ outcome, ledgerKey, kind: entry.kind });

    const move = nextMove(entry, needs.now());
    if (move === "none") return ended(`was ${entry.state}`);
    // Not acknowledged: should whoever holds it die, this message is what brings the mail back.
    if (move === "wait") throw new Error("Another attempt holds the mail.");
    if (move === "give-up") {
      await step(needs, entry, { state: "UNKNOWN", why: "broke off while sending" });
      return ended("unknown");
    }

    const claimed = await step(needs, entry, {
      state: "CLAIMED",
      attempt: entry.attempt + 1,
      leaseUntil: leaseOf(needs.now(), remainingMs()),
      ...(entry.state === "SENDING" && { ambiguous: (entry.ambiguous ?? 0) + 1 }),
    });
    const mail = await needs.prepare(claimed, needs.now());
    if ("cancelled" in mail) {
      await step(needs, claimed, { state: "CANCELLED", why: mail.cancelled });
      return ended("cancelled");
    }
    if (remainingMs() < LEAST_MS) {
      await step(needs, claimed, { state: "PLANNED" });
      throw new Error("Too little time is left to send.");
    }
    return ended(await handOver(needs, await step(needs, claimed, { state: "SENDING" }), mail));
  };

const handOver = async (needs: Needs, sending: LedgerEntry, mail: Prepared): Promise<string> => {
  const { ledgerKey, attempt } = sending;
  try {
    const messageId = await needs.send({ ...mail, ledgerKey, attempt });
    const { language } = mail;
    await step(needs, sending, { state: "ACCEPTED", messageId, language, acceptedAt: needs.now().toISOString() });
    return "sent";
  } catch (error) {
    // Anything else leaves open whether it left: it stays SENDING until lease and grace are over.
    if (!(error instanceof MailNotSent)) throw error;
    await step(needs, sending, error.permanent ? { state: "REJECTED", why: error.why } : { state: "PLANNED" });
    if (!error.permanent) throw error;
    return "rejected";
  }
};

const step = async ({ takeStep }: Needs, entry: LedgerEntry, to: Step): Promise<LedgerEntry> => {
  const after = await takeStep(entry, to);
  if (after === undefined) throw new Error(`Another attempt took a step before ${to.state}.`);
  return after;
};
