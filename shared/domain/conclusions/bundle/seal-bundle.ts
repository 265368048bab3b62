import type { Hash } from "../conclusion-text.ts";
import { resultOf } from "./bundle-outcome.ts";
import { betweenAndAfter, closedIn, openedIn, type Recorded, rootOf } from "./bundle-record.ts";
import type { Result } from "./bundle-result.ts";
import { BUNDLE_FORMAT, type DecisionBundle, type DecisionFacts } from "./decision-bundle.ts";
import type { FirstVote } from "./first-vote.ts";
import { bodyHash, type ChainEntry, chained } from "./record-chain.ts";

/**
 * The bundle of a decision that is closed: its result, root and chain, worked out from how it took place. `kept` are the
 * entries that were put on record when things happened; what has none yet is put behind them.
 */
export const sealBundle = (
  { closedAt, firstVote, ...facts }: DecisionFacts,
  hash: Hash,
  kept: readonly ChainEntry[] = [],
): DecisionBundle => {
  const result = mustFollow(resultOf({ closedAt, ...facts }));
  const first = firstVote && resultOfFirst(facts, firstVote);
  const content = { format: BUNDLE_FORMAT, ...facts, ...(first && { firstVote: first }), result } as const;
  const root = rootOf(content, hash);
  const others = betweenAndAfter(content);
  const recorded: Recorded[] = [
    openedIn(content),
    ...others.filter(({ at }) => at < closedAt),
    closedIn(content, root),
    ...others.filter(({ at }) => at >= closedAt),
  ];
  const chain = [...kept];
  const isKept = ({ at, body }: Recorded) =>
    kept.some((entry) => entry.at === at && entry.bodyHash === bodyHash(body, hash));
  for (const one of recorded) if (!isKept(one)) chain.push(chained(chain.at(-1), one, hash));
  return { ...content, chain, root };
};

const resultOfFirst = (
  facts: Omit<DecisionFacts, "closedAt">,
  { closedAt, ...first }: NonNullable<DecisionFacts["firstVote"]>,
): FirstVote => {
  const result = mustFollow(resultOf({ ...facts, ...first, closedAt }));
  if (result.mode !== "vote") throw new Error("Only a vote comes before a second vote.");
  return { ...first, result };
};

const mustFollow = (result: Result | undefined): Result => {
  if (result === undefined) throw new Error("A decision cannot have taken place in another way than it was opened.");
  return result;
};
