import { expect, test } from "vitest";
import type { DecisionBundle, DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { verifyRecord } from "#shared/domain/conclusions/bundle/verify-bundle-record.ts";
import { sha256 } from "../support/sample-text.ts";
import { FORGED_VOTES } from "./support/forged-votes.ts";
import type { Draft } from "./support/forgery.ts";
import { OTHER_FORGERIES } from "./support/other-forgeries.ts";
import { randomDecision, type Way } from "./support/random-decision.ts";
import { resealed } from "./support/resealed.ts";

/** The first decision of that kind on which the forgery can be tried. */
const decisionWith = (way: Way, isFit: (bundle: DecisionBundle) => boolean): DecisionBundle => {
  for (let seed = 1; seed < 2000; seed += 1) {
    const bundle = sealBundle(randomDecision(way, 50_000 + seed), sha256);
    if (isFit(bundle)) return structuredClone(bundle);
  }
  throw new Error(`There is no ${way} decision of that kind.`);
};

/** What only a root and a chain would show: the control. */
const isWhatRootAloneAccepts = (bundle: DecisionBundle) => verifyRecord(bundle, sha256).length === 0;

const placesOf = (bundle: unknown): string[] => {
  const verdict = verifyBundle(bundle, sha256);
  return verdict.ok ? [] : verdict.altered.map(({ where }) => where);
};

test("a result that does not follow from the ballots is found, also where all hashes were made anew", () => {
  const bundle = decisionWith("recorded", ({ result }) => result.outcome === "NOT_ADOPTED");
  if (bundle.result.mode !== "vote") throw new Error("A vote is expected.");
  const forged = resealed({ ...bundle, result: { ...bundle.result, outcome: "ADOPTED" } }, sha256);
  expect(isWhatRootAloneAccepts(forged)).toBe(true);
  expect(verifyBundle(forged, sha256)).toEqual({
    ok: false,
    altered: [{ where: "/result/outcome", what: 'is "ADOPTED", but "NOT_ADOPTED" follows from the rest' }],
  });
});

test.each([...FORGED_VOTES, ...OTHER_FORGERIES])(
  "$what is found, also where the result follows and all hashes were made anew",
  (forgery) => {
    const { way, on, forge, where } = forgery;
    const draft: Draft = decisionWith(way, on);
    expect(placesOf(draft)).toEqual([]);
    forge(draft);
    const forged = withResultAnew(draft);
    expect(isWhatRootAloneAccepts(forged)).toBe(true);
    expect(placesOf(forged).some((place) => place.startsWith(where))).toBe(true);
  },
);

const withResultAnew = (draft: Draft): DecisionBundle => {
  const { format: _, result, chain: __, root: ___, firstVote, ...facts } = draft;
  const decision: DecisionFacts = {
    ...{ ...facts, closedAt: result.closedAt },
    ...(firstVote && { firstVote: beforeResult(firstVote) }),
  };
  try {
    return resealed(sealBundle(decision, sha256), sha256);
  } catch {
    // Where the rules come to nothing, the forger leaves the result as it was.
    return resealed(draft, sha256);
  }
};

const beforeResult = ({ result: { closedAt }, ...first }: NonNullable<DecisionBundle["firstVote"]>) => ({
  ...first,
  closedAt,
});
