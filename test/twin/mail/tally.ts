/** What is counted while a run goes on, beside what the provider took. */
export class Tally {
  crashes = 0;
  zombies = 0;
  /** Steps that the ledger refused because somebody had taken another meanwhile. */
  refusedSteps = 0;
  /** Mails that the sweeper put back into their lane. */
  sweptOn = 0;
  /** What became of events, by outcome. */
  readonly heard = new Map<string, number>();
  /** Attempts at sending, by ledger key and number, of which the sender never told how they ended. */
  readonly ambiguous = new Set<string>();
  readonly #sendingSince = new Map<string, number>();
  /** The longest that an attempt was under way before its sender marked it. */
  longestWindowMs = 0;

  sending(attempt: string, now: number): void {
    this.ambiguous.add(attempt);
    this.#sendingSince.set(attempt, now);
  }

  marked(attempt: string, now: number, inTime: boolean): void {
    const since = this.#sendingSince.get(attempt);
    if (since === undefined) return;
    this.#sendingSince.delete(attempt);
    this.longestWindowMs = Math.max(this.longestWindowMs, now - since);
    if (inTime) this.ambiguous.delete(attempt);
  }
}
