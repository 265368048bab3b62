import { expect, test } from "vitest";
import { actBody, openedIn } from "#shared/domain/conclusions/bundle/bundle-record.ts";
import { chained } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { sha256 } from "../support/sample-text.ts";
import { randomDecision } from "./support/random-decision.ts";

/** Seeds whose decision has statements from before and after the closing. */
const facts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((seed) => randomDecision("consensus", 60_000 + seed));
const decision = facts.find(({ statements, closedAt }) => statements.filter(({ at }) => at > closedAt).length > 1);

test("entries that were put on record when things happened stay, in the order that they have", () => {
  if (decision === undefined) throw new Error("No decision has two statements after its closing.");
  const opened = chained(undefined, openedIn(decision), sha256);
  const statement = decision.statements.at(-1);
  if (statement === undefined) throw new Error("A statement is expected.");
  const { text: _, withdrawnAt: __, ...said } = statement;
  const body = actBody("stated", decision.decision, said);
  const kept = [opened, chained(opened, { at: statement.at, body }, sha256)];
  const bundle = sealBundle(decision, sha256, kept);
  expect(bundle.chain.slice(0, 2)).toEqual(kept);
  expect(bundle.chain).toHaveLength(sealBundle(decision, sha256).chain.length);
  expect(verifyBundle(bundle, sha256).ok).toBe(true);
});

test("a root that was sent with the result stays the same, whatever is said later", () => {
  if (decision === undefined) throw new Error("No decision has two statements after its closing.");
  const early = sealBundle({ ...decision, statements: [] }, sha256);
  const later = sealBundle(decision, sha256, early.chain);
  expect(later.root).toBe(early.root);
  expect(later.chain.length).toBeGreaterThan(early.chain.length);
  expect(verifyBundle(later, sha256).ok).toBe(true);
});
