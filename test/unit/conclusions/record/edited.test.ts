import { expect, test } from "vitest";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { sha256 } from "../support/sample-text.ts";
import { chanceOf } from "./support/chance.ts";
import { randomDecision, type Way } from "./support/random-decision.ts";
import { randomEdit } from "./support/random-edit.ts";

const BUNDLES = 40;
const EDITS_OF_EACH = 25;
const WAYS_OF: Record<string, readonly Way[]> = {
  vote: ["recorded", "roll-call", "show-of-hands", "secret"],
  silence: ["silence"],
  consensus: ["consensus"],
};

test.each(["vote", "silence", "consensus"])(
  "of 1,000 edits of single places in decisions by %s, 1,000 are found",
  (mode) => {
    const ways = WAYS_OF[mode] ?? [];
    const missed: string[] = [];
    let edits = 0;
    for (let seed = 1; seed <= BUNDLES; seed += 1) {
      const way = ways[seed % ways.length] ?? "recorded";
      const bundle = sealBundle(randomDecision(way, 10_000 + seed), sha256);
      const chance = chanceOf(seed);
      for (let edit = 0; edit < EDITS_OF_EACH; edit += 1) {
        const { bundle: edited, what } = randomEdit(bundle, chance);
        edits += 1;
        if (verifyBundle(edited, sha256).ok) missed.push(`${way} ${seed}: ${what}`);
      }
    }
    expect(missed).toEqual([]);
    expect(edits).toBe(1000);
  },
);
