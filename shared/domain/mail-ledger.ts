/**
 * Where a mail stands. PLANNED, CLAIMED and HELD are known not to have left; SENDING is the only state in which nobody
 * knows; the others are settled. ACCEPTED and what follows on it come from SES: mail-feedback.ts.
 */
export const LEDGER_STATES = [
  "PLANNED",
  "CLAIMED",
  "SENDING",
  "ACCEPTED",
  "DELIVERED",
  "DELAYED",
  "BOUNCED",
  "COMPLAINED",
  "REJECTED",
  "HELD",
  "CANCELLED",
  "SUPPRESSED",
  "UNKNOWN",
] as const;
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

const MINUTE_MS = 60_000;
/** A claim outlives the process that holds it by this much (reliability.md 4, point 4). */
const LEASE_MARGIN_MS = MINUTE_MS / 2;
/** How long word from SES may take about an attempt that broke off. */
const GRACE_MS = 15 * MINUTE_MS;
/** A mail that nobody has taken up by then may have lost its message. */
const UNTOUCHED_MS = 10 * MINUTE_MS;
/** A held mail is looked at now and then, so that none is left behind when its lane opens. */
const HELD_MS = 60 * MINUTE_MS;

export const leaseOf = (now: Date, processEndsInMs: number): string =>
  new Date(now.getTime() + processEndsInMs + LEASE_MARGIN_MS).toISOString();

/**
 * What whoever finds the entry may do: claim it, wait for whoever holds it, give up, or nothing. An attempt that broke
 * off while sending is made again after lease and grace if the mail is MANDATORY, and never if it is INFO.
 */
export const nextMove = (
  progress: Progress & { readonly mailClass: "MANDATORY" | "INFO" },
  now: Date,
): "claim" | "wait" | "give-up" | "none" => {
  const { state, mailClass } = progress;
  if (state === "PLANNED" || state === "HELD") return "claim";
  if (state !== "CLAIMED" && state !== "SENDING") return "none";
  if (!(now.getTime() >= heldUntil(progress))) return "wait";
  return state === "SENDING" && mailClass === "INFO" ? "give-up" : "claim";
};

/** When the sweeper is to look at an entry in milliseconds; undefined when nothing is to be done about it any more. */
export const dueOf = (progress: Progress, now: Date): number | undefined => {
  switch (progress.state) {
    case "PLANNED":
      return now.getTime() + UNTOUCHED_MS;
    case "HELD":
      return now.getTime() + HELD_MS;
    case "CLAIMED":
    case "SENDING":
      // A lease that cannot be read never ends: the entry comes up again and again, and is seen in the log.
      return heldUntil(progress) || now.getTime() + UNTOUCHED_MS;
    default:
      return undefined;
  }
};

/**
 * When to look again if what was due is still not done. Longer and longer: a mailing of thousands waits in its queue
 * for an hour, and need not be put into it every ten minutes.
 */
export const dueAgain = ({ state, at }: { state: LedgerState; at: string }, now: Date): number => {
  const age = now.getTime() - Date.parse(at);
  const pause = state === "HELD" ? HELD_MS : Math.min(HELD_MS, Math.max(UNTOUCHED_MS, age || 0));
  return now.getTime() + pause;
};

const heldUntil = ({ state, leaseUntil }: Progress): number =>
  Date.parse(leaseUntil ?? "") + (state === "SENDING" ? GRACE_MS : 0);
