import { expect, test } from "vitest";
import { correctedAct, statedAct } from "#functions/conclusions/record/acts.ts";
import { decisionFacts } from "#functions/conclusions/record/decision-facts.ts";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import { faultOf } from "#test/support/second-verifier.mjs";
import { sha256 } from "../support/sample-text.ts";
import { chanceOf } from "./support/chance.ts";
import { bundleFrom, type KeptVote, keptVote } from "./support/kept-vote.ts";
import { randomEdit } from "./support/random-edit.ts";

const original = keptVote();

/** Whoever can write into the tables changes one place of what is kept. */
const edited = (number: number) => {
  const { bundle: all, what } = randomEdit(original, chanceOf(number));
  return { all: all as KeptVote, what };
};

test("untouched, it makes a bundle that two verifiers find sound, with everything that was said", async () => {
  const bundle = await bundleFrom(original);
  expect(faultOf(JSON.parse(JSON.stringify(bundle)))).toBeUndefined();
  expect([bundle.statements.length, bundle.corrections.length, bundle.chain.length]).toEqual([2, 1, 6]);
});

test("of 1,000 edits of single places in what is kept, none comes out in a bundle", async () => {
  const sound = canonicalJson(await bundleFrom(original));
  const found = { errors: 0, withoutEffect: 0 };
  for (let number = 0; number < 1000; number++) {
    const { all, what } = edited(number);
    const made = await bundleFrom(all).catch(() => undefined);
    expect({ what, altered: made !== undefined && canonicalJson(made) !== sound }).toEqual({ what, altered: false });
    found[made === undefined ? "errors" : "withoutEffect"] += 1;
  }
  expect(found.errors).toBeGreaterThan(500);
}, 60_000);

test("control: made again without the root that was sealed and the chain that was kept, edits pass for sound", () => {
  let passed = 0;
  for (let number = 0; number < 1000 && passed === 0; number++) {
    const { all } = edited(number);
    try {
      const { openings, text, vote, ballots } = all;
      const taken = { mode: "vote" as const, vote, cast: { ballots }, tally: tallyOf(vote, { ballots }) };
      const facts = decisionFacts({ openings, text }, taken, sha256);
      const bundle = facts && sealBundle(facts, sha256);
      if (bundle && bundle.root !== original.seal.root && verifyBundle(bundle, sha256).ok) passed += 1;
    } catch {
      // What has not even the form of a vote makes no bundle.
    }
  }
  expect(passed).toBe(1);
});

test("acts name people by ids and hashes, and hold no words", () => {
  const [statement] = original.statements;
  const [note] = original.corrections;
  if (statement === undefined || note === undefined) throw new Error("A statement and a note are expected.");
  const named = { ...statement.by, delegate: "Jane Doe" };
  expect(
    JSON.stringify([statedAct({ ...statement, by: named }, sha256), correctedAct({ ...note, by: named }, sha256)]),
  ).not.toMatch(/Jane|explains/);
});
