import { Refusal } from "./refusal.ts";

/** Six digits mailed to the stored address, for acts that a link alone must not do (design.md, "Links in e-mails"). */
export const CODE_LIFE_MS = 10 * 60_000;
export const CODE_TRIES = 5;

/** What a code is asked for: that of one act is void for another. */
export const CODE_PURPOSES = ["submit", "amendment", "ballot", "objection", "statement"] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

const LOCK_MS = 15 * 60_000;
const WINDOW_MS = 60 * 60_000;
const CODES_PER_WINDOW = 6;

/** One contact's code for one purpose. Times are instants in milliseconds. */
export interface Code {
  /** Names this code: a mail that comes late cannot set another's digits. */
  readonly challenge: string;
  /** There once the mail was made. */
  readonly codeHash?: string;
  readonly tries: number;
  readonly validUntil: number;
  readonly windowStart: number;
  readonly sentInWindow: number;
}

/** A new code after the last one, or a Refusal: after too many wrong tries, or when too many were asked for. */
export const nextCode = (last: Code | undefined, challenge: string, now: Date): Code => {
  const at = now.getTime();
  const unlocked = last && last.tries >= CODE_TRIES ? last.validUntil - CODE_LIFE_MS + LOCK_MS : 0;
  if (at < unlocked) throw new Refusal("code-locked", waitUntil(unlocked, at));
  const window =
    last && at < last.windowStart + WINDOW_MS
      ? { windowStart: last.windowStart, sentInWindow: last.sentInWindow + 1 }
      : { windowStart: at, sentInWindow: 1 };
  if (window.sentInWindow > CODES_PER_WINDOW)
    throw new Refusal("too-many-requests", waitUntil(window.windowStart + WINDOW_MS, at));
  return { challenge, tries: 0, validUntil: at + CODE_LIFE_MS, ...window };
};

const waitUntil = (until: number, at: number) => ({
  headers: { "retry-after": String(Math.ceil((until - at) / 1000)) },
});
