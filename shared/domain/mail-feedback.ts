import type { LedgerState, Progress } from "./mail-ledger.ts";

/** What SES may say about a mail that was handed to it. */
export type Verdict =
  | "sent"
  | "delayed"
  | "delivered"
  | "rejected"
  /** The other side gave up for now: full mailbox, too large, an answering machine. The address stays good. */
  | "soft-bounce"
  /** There is no such mailbox, or SES itself no longer delivers to it. */
  | "hard-bounce"
  | "complaint";

export interface MailEvent {
  readonly ledgerKey: string;
  readonly attempt: number;
  readonly messageId: string;
  readonly verdict: Verdict;
  /** RFC 3339 instant. */
  readonly at: string;
  /** SES's word for the reason, without the address. */
  readonly why?: string;
  /** Counts against the sender: not so where SES did not even try (its account's suppression list). */
  readonly counts?: boolean;
}

/** What an event was good for besides the state, once for each mail. */
export type Effect = "settled" | "hard-bounce" | "complaint";

/** What has been heard about a mail. */
export interface Heard {
  readonly messageId?: string;
  readonly acceptedAt?: string;
  /** When that happened which the state tells of. */
  readonly reportedAt?: string;
  readonly why?: string;
  readonly bounce?: "soft" | "hard";
  readonly effects?: readonly Effect[];
}

export type FeedbackStep = { readonly state: LedgerState } & Heard;

/** Complaint > Bounce > Reject > Delivery > Delay > Send: whatever order events come in, the same state comes out. */
const RANK: Readonly<Record<Verdict, number>> = {
  sent: 1,
  delayed: 2,
  delivered: 3,
  rejected: 4,
  "soft-bounce": 5,
  "hard-bounce": 6,
  complaint: 7,
};

const STATE: Readonly<Record<Verdict, LedgerState>> = {
  sent: "ACCEPTED",
  delayed: "DELAYED",
  delivered: "DELIVERED",
  rejected: "REJECTED",
  "soft-bounce": "BOUNCED",
  "hard-bounce": "BOUNCED",
  complaint: "COMPLAINED",
};

const EFFECTS: Readonly<Record<Verdict, readonly Effect[]>> = {
  sent: [],
  delayed: [],
  delivered: ["settled"],
  rejected: ["settled"],
  "soft-bounce": ["settled"],
  "hard-bounce": ["settled", "hard-bounce"],
  complaint: ["settled", "complaint"],
};

/**
 * The step that an entry takes on an event of SES. "ignored": nothing new in it. "unknown": it speaks of an attempt
 * that was never made or of a message that is not this one, so it is not about this mail, whoever sent it.
 */
export const afterEvent = (entry: Progress & Heard, event: MailEvent): FeedbackStep | "ignored" | "unknown" => {
  const { messageId, verdict, at, why } = event;
  if (entry.messageId === undefined ? !wasMade(entry, event.attempt) : entry.messageId !== messageId)
    // Of two copies that left, the ledger follows one.
    return entry.messageId !== undefined && (entry.ambiguous ?? 0) > 0 ? "ignored" : "unknown";

  const had = entry.effects ?? [];
  const effects = [...had, ...EFFECTS[verdict].filter((effect) => !had.includes(effect))];
  const named = entry.messageId === undefined ? { messageId, acceptedAt: at } : {};
  const more = effects.length > had.length ? { effects } : {};
  if (RANK[verdict] <= rankOf(entry)) return more.effects ? { state: entry.state, ...named, ...more } : "ignored";
  return {
    ...{ state: STATE[verdict], reportedAt: at, ...named, ...more },
    ...(why !== undefined && { why }),
    ...(STATE[verdict] === "BOUNCED" && { bounce: verdict === "hard-bounce" ? "hard" : "soft" }),
  };
};

/** An attempt is claimed before it is made: what is claimed now has not been handed over yet. */
const wasMade = ({ state, attempt }: Progress, named: number): boolean =>
  Number.isInteger(named) && named >= 1 && named <= (state === "CLAIMED" ? attempt - 1 : attempt);

const rankOf = ({ state, bounce }: Progress & Heard): number => {
  if (state === "BOUNCED") return RANK[bounce === "hard" ? "hard-bounce" : "soft-bounce"];
  const verdict = (Object.keys(STATE) as Verdict[]).find((one) => STATE[one] === state);
  return verdict === undefined ? 0 : RANK[verdict];
};
