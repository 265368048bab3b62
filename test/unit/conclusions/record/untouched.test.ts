import { expect, test } from "vitest";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { sha256 } from "../support/sample-text.ts";
import { randomDecision, WAYS } from "./support/random-decision.ts";

const VOTE = ["ADOPTED", "NOT_ADOPTED", "VOID"];
const ENDS: Record<(typeof WAYS)[number], string[]> = {
  recorded: VOTE,
  "roll-call": VOTE,
  "show-of-hands": VOTE,
  secret: VOTE,
  silence: ["ADOPTED", "SERVICE_UNPROVEN", "SILENCE_BROKEN"],
  consensus: ["ADOPTED", "NO_CONSENSUS"],
};

test.each(WAYS)("of 200 decisions by %s that nobody touched none raises an alarm, however they ended", (way) => {
  const ends = new Set<string>();
  for (let seed = 1; seed <= 200; seed += 1) {
    const bundle = sealBundle(randomDecision(way, seed), sha256);
    ends.add(bundle.result.outcome);
    const verdict = verifyBundle(JSON.parse(JSON.stringify(bundle)), sha256);
    expect(verdict, `${way} ${seed}`).toEqual({ ok: true, says: expect.any(String) });
  }
  expect([...ends].sort()).toEqual(ENDS[way]);
});
