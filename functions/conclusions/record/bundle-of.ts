import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { KeptOpening, Seal } from "#shared/contracts/kept-decision.ts";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import type { DecisionBundle, DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import type { VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { again } from "../again.ts";
import { decisionFacts, type Taken } from "./decision-facts.ts";
import { mustBeKept } from "./must-be-kept.ts";
import { readTaken, type Needs as TakenNeeds } from "./read-taken.ts";
import { correctionsBeside, statementsBeside } from "./said-beside.ts";

export interface Needs extends TakenNeeds {
  readonly readOpenings: (conference: string, decision: string) => Promise<readonly KeptOpening[]>;
  readonly readText: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
  readonly readCorrections: (conference: string, vote: string) => Promise<readonly VoteCorrection[]>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly hash: Hash;
}

/**
 * The bundle of a decision, made again of what is kept, to exactly the root that it was sealed under. Where it is not,
 * something that was kept is not what it was: an error that people look into, and no bundle.
 */
export const bundleOf = (needs: Needs, kept: KeptConclusion, seal: Seal & { readonly root: string }) =>
  again(async (): Promise<DecisionBundle> => {
    const { conference, decision } = seal;
    const before = await needs.readChain(conference, decision);
    const facts = await factsOf(needs, kept, seal);
    const chain = await needs.readChain(conference, decision);
    // Somebody said something meanwhile, and what was read is not of one moment.
    if (chain.length !== before.length) throw new Refusal("try-again");
    const bundle = facts && sealBundle(facts, needs.hash, chain);
    if (bundle?.root !== seal.root) throw new Error(`The record of ${decision} is not what was sealed.`);
    if (bundle.chain.length !== chain.length) throw new Error(`Of the record of ${decision} an entry is not there.`);
    const verdict = verifyBundle(bundle, needs.hash);
    if (!verdict.ok)
      throw new Error(`The record of ${decision} does not verify: ${JSON.stringify(verdict.altered.slice(0, 5))}`);
    // Tables give the members of an object in any order; whoever asks is given the same bytes.
    return JSON.parse(canonicalJson(bundle));
  });

const factsOf = async (needs: Needs, kept: KeptConclusion, seal: Seal): Promise<DecisionFacts | undefined> => {
  const { conference, decision } = seal;
  const openings = await needs.readOpenings(conference, decision);
  const { version, words } = mustBeKept(openings[0], "The opening").text;
  // In the words that were decided upon: the same version may have been translated anew since.
  const text = mustBeKept(await needs.readText({ ...kept, words: { [version]: words } }, version), "The text");
  const [taken, statements] = await Promise.all([
    readTaken(needs, seal, openings),
    needs.readStatements(conference, decision),
  ]);
  const facts = decisionFacts({ openings, text }, taken, needs.hash);
  return (
    facts && { ...facts, statements: statementsBeside(statements, needs.hash), ...(await notes(needs, facts, taken)) }
  );
};

/** How members had intended to vote, in the vote that decided and in one that was a tie before it. */
const notes = async (
  { readCorrections, hash }: Needs,
  { firstVote }: DecisionFacts,
  taken: Taken,
): Promise<Partial<Pick<DecisionFacts, "corrections" | "firstVote">>> => {
  if (taken.mode !== "vote") return {};
  const of = async ({ conference, id }: typeof taken.vote) =>
    correctionsBeside(await readCorrections(conference, id), hash);
  return {
    corrections: await of(taken.vote),
    ...(firstVote && taken.first && { firstVote: { ...firstVote, corrections: await of(taken.first.vote) } }),
  };
};
