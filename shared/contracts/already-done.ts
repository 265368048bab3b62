import { Refusal } from "#shared/domain/refusal.ts";

/** Thrown when another call with the same Idempotency-Key was first: its answer is read and given. */
export class AlreadyDone extends Refusal {
  constructor() {
    super("try-again", { detail: "A call with this Idempotency-Key is under way." });
  }
}
