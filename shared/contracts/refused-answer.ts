import { Refusal, type RefusalDetails, type RefusalName } from "#shared/domain/refusal.ts";

/** An answer that says no although something was kept: a repetition with the same Idempotency-Key is refused alike. */
export interface RefusedAnswer {
  readonly refused: RefusalName;
  readonly details: RefusalDetails;
}

export const refusedAnswer = ({ refusal, details }: Refusal): RefusedAnswer => ({ refused: refusal, details });

export const refusalOf = ({ refused, details }: RefusedAnswer): Refusal => new Refusal(refused, details);
