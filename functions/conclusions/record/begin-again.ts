import type { DecisionChange, KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { OpeningOf } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { appendAct } from "./append-act.ts";

export interface BeginningAgain {
  readonly openings: readonly KeptOpening[];
  readonly opening: OpeningOf<"vote">;
}

/** What is frozen with a second vote on the same question, and its entry in the record of the decision. */
export const beginAgain = (
  { openings, opening }: BeginningAgain,
  chain: readonly ChainEntry[],
  hash: Hash,
): Required<Pick<DecisionChange, "opening" | "chain">> => {
  const [first] = openings;
  if (first === undefined) throw new Error("A second vote on a question that was never put.");
  const { decision } = first;
  const entry = appendAct(chain, { entry: "opened-again", decision, at: opening.at, act: opening }, hash);
  return { opening: { ...first, opening }, chain: { decision, entries: [entry] } };
};
