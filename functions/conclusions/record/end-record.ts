import type { KeptOpening, Seal } from "#shared/contracts/kept-decision.ts";
import type { Fact } from "#shared/contracts/record.ts";
import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import type { Decision } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import { appendAct } from "./append-act.ts";
import { decisionFacts, type Taken } from "./decision-facts.ts";
import { sealOf } from "./seal-of.ts";

export interface Ending {
  /** As they were kept when the question was put, and put again. */
  readonly openings: readonly KeptOpening[];
  /** In the words that were decided upon. */
  readonly text: ConclusionText;
  /** With its outcome. */
  readonly decision: Decision;
  /** `tally`: of the vote that decides. */
  readonly taken: Taken & { readonly tally?: Tally };
  /** Everything that is on record so far. */
  readonly chain: readonly ChainEntry[];
}

export interface EndedRecord {
  readonly seal: Seal;
  readonly entries: readonly ChainEntry[];
  readonly fact: Extract<Fact, { type: "DecisionSealed" }>;
}

/**
 * The end of a decision's record: one root over all that it follows from, and the last entries of its chain. What would
 * not verify is not sealed: that is a fault of ours, and nothing that may be mailed to anybody.
 */
export const endRecord = ({ openings, text, decision, taken, chain }: Ending, hash: Hash): EndedRecord => {
  const facts = decisionFacts({ openings, text }, taken, hash);
  const sealed = facts && sealedFrom(facts, chain, hash);
  if (sealed && sealed.outcome !== decision.outcome)
    throw new Error(`${decision.id} ended as ${decision.outcome}; ${sealed.outcome} follows from its record.`);
  const seal = sealOf(openings, decision, taken, sealed?.root);
  const { conclusion, mode, outcome, root } = seal;
  return {
    ...{ seal, entries: sealed?.entries ?? [] },
    fact: {
      ...{ type: "DecisionSealed", conclusion, decision: decision.id, mode, outcome },
      ...(root !== undefined && { root }),
    },
  };
};

const sealedFrom = (facts: DecisionFacts, chain: readonly ChainEntry[], hash: Hash) => {
  const ownAlone = sealBundle(facts, hash);
  const verdict = verifyBundle(ownAlone, hash);
  if (!verdict.ok)
    throw new Error(`The record of ${facts.decision} does not verify: ${JSON.stringify(verdict.altered.slice(0, 5))}`);
  if (chain[0]?.hash !== ownAlone.chain[0]?.hash)
    throw new Error(`The record of ${facts.decision} does not begin with what was frozen.`);
  const bundle = sealBundle(facts, hash, withObjection(facts, chain, hash));
  return { root: bundle.root, outcome: bundle.result.outcome, entries: bundle.chain.slice(chain.length) };
};

/** What ended it comes before the end, though both are of one instant. */
const withObjection = ({ decision, course }: DecisionFacts, chain: readonly ChainEntry[], hash: Hash) => {
  const [act] = course.kind === "silence" || course.kind === "consensus" ? course.objections : [];
  return act ? [...chain, appendAct(chain, { entry: "objected", decision, at: act.at, act }, hash)] : chain;
};
