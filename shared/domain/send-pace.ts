type Lane = "transactional" | "bulk";

/** SES counts what arrives, and mails do not all take equally long to get there. */
const SHARE = 0.95;
/** A slot lies this far ahead, so that saying "is being sent" fits in before it. */
const LEAD_MS = 50;
/** Who comes later than this for a slot would meet the next sender in it. */
const LATE_MS = 50;
/** How far ahead a lane takes slots: a mailing leaves the line short for whoever has somebody waiting. */
const REACH_MS: Readonly<Record<Lane, number>> = { transactional: 5_000, bulk: 300 };
/** No line is longer, since each sender takes one slot at a time: it was made by a clock that was set back since. */
const LONGEST_LINE_MS = 60_000;

/** Time between two mails at the rate that the account is allowed. */
export const intervalOf = (perSecond: number): number => 1_000 / (SHARE * Math.max(perSecond, 0.1));

/** The next slot of the line that is free from `free` on: to be taken, or to be waited for without taking it. */
export const nextSlot = (
  lane: Lane,
  { free = 0, now, lead = LEAD_MS }: { free?: number | undefined; now: number; lead?: number },
): { readonly at: number; readonly waitMs: number } => {
  const at = Math.max(free - now > LONGEST_LINE_MS ? 0 : free, now + lead);
  return { at, waitMs: Math.max(0, at - now - Math.max(REACH_MS[lane], lead)) };
};

export const isLate = (slot: number, now: number): boolean => now > slot + LATE_MS;

/** SES's words for "too fast". Anything else that it refuses is no matter of pace. */
export const isThrottle = (why: string): boolean =>
  /^(Throttling|TooManyRequests|MaxSendingRate|LimitExceeded)/.test(why);

/** How long a mail that was turned away for its pace stays away, in seconds, scattered so that not all come at once. */
export const backSoon = (lane: Lane, random: number): number =>
  lane === "bulk" ? 5 + Math.floor(random * 10) : 1 + Math.floor(random * 2);

/** The account has sent what it may in a day: the day's window moves on slowly. Nine hundred is the most SQS knows. */
export const backWhenAllowed = (lane: Lane): number => (lane === "bulk" ? 900 : 60);
