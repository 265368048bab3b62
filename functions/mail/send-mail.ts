import type { Lane, MailMessage } from "#shared/contracts/mail.ts";
import type { LedgerEntry, Step } from "#shared/contracts/mail-entry.ts";
import { leaseOf, nextMove } from "#shared/domain/mail-ledger.ts";
import { type Needs as HandOverNeeds, handOver, type Prepared } from "./hand-over.ts";

export interface Needs extends HandOverNeeds {
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
  /** The mail as it is to leave now, or why it is not to leave any more. */
  readonly prepare: (
    entry: LedgerEntry,
    now: Date,
  ) => Promise<Prepared | { readonly cancelled: string } | { readonly suppressed: string }>;
  /** Whether mailings of the conference may leave: too many bounces or complaints stop them. */
  readonly laneIsOpen: (conference: string) => Promise<boolean>;
  /** Puts the message back into its lane, to be seen after a while. */
  readonly giveBack: (lane: Lane, message: MailMessage, seconds: number) => Promise<void>;
}

export type Sent = Readonly<Record<"outcome" | "ledgerKey" | "kind", string>>;
export interface Time {
  readonly remainingMs: () => number;
}

/** No mail is handed over with less time than this left: an attempt that is cut off is one that nobody can judge. */
const LEAST_MS = 10_000;
const OVERTAKEN = "overtaken by another attempt";
/** Someone waits for a mail of the transactional lane: it does not queue up for longer than this. */
const PATIENCE_MS: Readonly<Record<Lane, number>> = { transactional: 5_000, bulk: Number.POSITIVE_INFINITY };

/**
 * Sends one mail of the ledger: claim, prepare, wait for a slot, say that it is being sent, send, mark. Every step
 * holds only if nobody took another meanwhile. A message may be lost or come twice at any point: what is not settled
 * comes up again in the index of what is due, and the ledger says how far it had come.
 */
export const sendMail =
  (needs: Needs) =>
  async (message: MailMessage, { remainingMs }: Time): Promise<Sent> => {
    const { ledgerKey } = message;
    const entry = await needs.findMail(ledgerKey);
    if (entry === undefined) throw new Error("The ledger has no such mail.");
    const { kind, lane } = entry;
    const ended = (outcome: string): Sent => ({ outcome, ledgerKey, kind });
    const giveBack = async (seconds: number, why: string): Promise<Sent> => {
      await needs.giveBack(lane, message, seconds);
      return ended(`given back: ${why}`);
    };

    /** Whoever took a step meanwhile has the mail, and goes on from there. */
    const settle = async (from: LedgerEntry, to: Step, outcome: string): Promise<Sent> =>
      ended((await needs.takeStep(from, to)) ? outcome : OVERTAKEN);

    const move = nextMove(entry, needs.now());
    if (move === "none") return ended(`was ${entry.state}`);
    // Should whoever holds it die, the sweeper finds the mail when the lease is over.
    if (move === "wait") return ended("held by another attempt");
    if (move === "give-up") return settle(entry, { state: "UNKNOWN", why: "broke off while sending" }, "unknown");
    const broken = entry.state === "SENDING" ? { ambiguous: (entry.ambiguous ?? 0) + 1 } : {};
    if (lane === "bulk" && !(await needs.laneIsOpen(entry.conference))) {
      const outcome = "held: lane stopped";
      return entry.state === "HELD" ? ended(outcome) : settle(entry, { state: "HELD", ...broken }, outcome);
    }
    if (remainingMs() < LEAST_MS) return giveBack(1, "too little time");

    const claimed = await needs.takeStep(entry, {
      state: "CLAIMED",
      attempt: entry.attempt + 1,
      leaseUntil: leaseOf(needs.now(), remainingMs()),
      ...broken,
    });
    // Two messages for one mail at once: whoever was faster has it.
    if (claimed === undefined) return ended("held by another attempt");
    const mail = await needs.prepare(claimed, needs.now());
    if ("cancelled" in mail) return settle(claimed, { state: "CANCELLED", why: mail.cancelled }, "cancelled");
    if ("suppressed" in mail) return settle(claimed, { state: "SUPPRESSED", why: mail.suppressed }, "suppressed");
    const slot = await needs.takeSlot(lane, Math.min(PATIENCE_MS[lane], remainingMs() - LEAST_MS));
    if ("backInSeconds" in slot || remainingMs() < LEAST_MS) {
      if (!(await needs.takeStep(claimed, { state: "PLANNED" }))) return ended(OVERTAKEN);
      return giveBack("backInSeconds" in slot ? slot.backInSeconds : 1, "no slot");
    }
    const { addressHash, sentTo, language } = mail;
    const sending = await needs.takeStep(claimed, {
      ...{ state: "SENDING", language },
      ...(addressHash && { addressHash }),
      ...(sentTo && { sentTo }),
    });
    if (sending === undefined) return ended(OVERTAKEN);
    const { outcome, backInSeconds } = await handOver(needs, sending, mail, slot.at);
    return backInSeconds === undefined ? ended(outcome) : giveBack(backInSeconds, outcome);
  };
