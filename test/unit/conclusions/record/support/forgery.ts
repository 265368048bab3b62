import type { DecisionBundle } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { Way } from "./random-decision.ts";

export type Draft = { -readonly [K in keyof DecisionBundle]: DecisionBundle[K] };

/** Breaks one rule, in a way that no hash shows once all were made anew. */
export interface Forgery {
  readonly what: string;
  readonly way: Way;
  readonly on: (bundle: DecisionBundle) => boolean;
  readonly forge: (draft: Draft) => void;
  readonly where: string;
}

export const is = (outcome: string) => (bundle: DecisionBundle) => bundle.result.outcome === outcome;
export const any = () => true;
