/**
 * Where a mail stands. PLANNED and CLAIMED are known not to have left; SENDING is the only state in which nobody
 * knows; the others are settled. What SES reports later (DELIVERED, BOUNCED, COMPLAINED …) follows on ACCEPTED.
 */
export const LEDGER_STATES = ["PLANNED", "CLAIMED", "SENDING", "ACCEPTED", "REJECTED", "CANCELLED", "UNKNOWN"] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** How far a mail has come. State and attempt together are the fence: who holds an older pair can change nothing. */
export interface Progress {
  readonly state: LedgerState;
  readonly attempt: number;
  /** RFC 3339 instant until which the claimant may be at work. */
  readonly leaseUntil?: string;
  /** Attempts of which nobody knows whether they left. */
  readonly ambiguous?: number;
}

/** A claim outlives the process that holds it by this much (reliability.md 4, point 4). */
const LEASE_MARGIN_MS = 30_000;
/** How long word from SES may take about an attempt that broke off. */
const GRACE_MS = 15 * 60_000;

export const leaseOf = (now: Date, processEndsInMs: number): string =>
  new Date(now.getTime() + processEndsInMs + LEASE_MARGIN_MS).toISOString();

/**
 * What whoever finds the entry may do: claim it, wait for whoever holds it, give up, or nothing. An attempt that broke
 * off while sending is made again after lease and grace if the mail is MANDATORY, and never if it is INFO.
 */
export const nextMove = (
  { state, leaseUntil, mailClass }: Progress & { readonly mailClass: "MANDATORY" | "INFO" },
  now: Date,
): "claim" | "wait" | "give-up" | "none" => {
  if (state === "PLANNED") return "claim";
  if (state !== "CLAIMED" && state !== "SENDING") return "none";
  const over = Date.parse(leaseUntil ?? "") + (state === "SENDING" ? GRACE_MS : 0);
  // A lease that cannot be read never ends by itself: waiting ends in the dead-letter queue, where it is seen.
  if (!(now.getTime() >= over)) return "wait";
  return state === "SENDING" && mailClass === "INFO" ? "give-up" : "claim";
};
