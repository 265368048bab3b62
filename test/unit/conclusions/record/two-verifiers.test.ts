import { expect, test } from "vitest";
import { DecisionBundle } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { faultOf } from "#test/support/second-verifier.mjs";
import { sha256 } from "../support/sample-text.ts";
import { chanceOf } from "./support/chance.ts";
import { randomDecision, WAYS } from "./support/random-decision.ts";
import { randomEdit } from "./support/random-edit.ts";
import { resealed } from "./support/resealed.ts";

const decision = (number: number, from: number) => {
  const way = WAYS[number % WAYS.length] ?? "recorded";
  return sealBundle(randomDecision(way, from + number), sha256);
};

test("two verifiers, the second written from the page alone, find 200 decisions sound", () => {
  for (let number = 0; number < 200; number += 1) {
    const bundle = decision(number, 20_000);
    expect(verifyBundle(bundle, sha256).ok, `${number}`).toBe(true);
    expect(faultOf(JSON.parse(JSON.stringify(bundle))), `${number}`).toBeUndefined();
  }
});

test("two verifiers find 200 edited decisions altered", () => {
  for (let number = 0; number < 200; number += 1) {
    const { bundle, what } = randomEdit(decision(number, 30_000), chanceOf(number));
    expect(verifyBundle(bundle, sha256).ok, `${number}: ${what}`).toBe(false);
    expect(faultOf(bundle), `${number}: ${what}`).toBeDefined();
  }
});

test("two verifiers agree on 200 decisions whose hashes were made anew behind an edit, sound or not", () => {
  const verdicts = { sound: 0, altered: 0 };
  const decisions = Array.from({ length: 60 }, (_, number) => decision(number, 40_000));
  for (let number = 0; verdicts.sound + verdicts.altered < 200; number += 1) {
    const { bundle: edited, what } = randomEdit(decisions[number % 60], chanceOf(number));
    const read = DecisionBundle.safeParse(edited);
    // Without the members of the format there is nothing to make anew.
    if (!read.success) continue;
    const forged = resealed(read.data, sha256);
    const verdict = verifyBundle(forged, sha256);
    expect({ ok: faultOf(forged) === undefined, what, number }).toEqual({ ok: verdict.ok, what, number });
    verdicts[verdict.ok ? "sound" : "altered"] += 1;
  }
  expect(verdicts.sound).toBeGreaterThan(20);
  expect(verdicts.altered).toBeGreaterThan(20);
});
