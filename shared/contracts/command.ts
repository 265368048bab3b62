import type { Actor } from "./record.ts";

/** What a command carries besides its content: who gives it, when, and how a repetition is recognised. */
export interface CommandContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly now: Date;
  /** Given with an Idempotency-Key: a second command of the same caller and key finds the first one's answer. */
  readonly idempotency?: { readonly caller: string; readonly key: string; readonly requestHash: string };
}
