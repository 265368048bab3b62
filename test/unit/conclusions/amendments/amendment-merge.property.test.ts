import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictsAmong } from "#shared/domain/conclusions/amendments/amendment-conflicts.ts";
import { mergeAmendments } from "#shared/domain/conclusions/amendments/amendment-merge.ts";
import { type ConclusionText, textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { translationState } from "#shared/domain/conclusions/translation.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import { sha256 } from "../support/sample-text.ts";
import { mergedByHand, onPaper } from "./support/naive-merge.ts";
import { type Accepted, acceptedSets, permutations } from "./support/random-amendments.ts";

const CASES = 2000;

const merged = ({ text, amendments }: Accepted, order: readonly string[]): ConclusionText =>
  mergeAmendments({ version: 1, text }, amendments, order, sha256);
const ids = (amendments: Accepted["amendments"]) => amendments.map(({ id }) => id);
/** Where there is an order, all were put. */
const put = ({ text, amendments }: Accepted): Accepted => ({
  text,
  amendments: amendments.map((one) => ({ ...one, state: "ADOPTED" })),
});
const nothingOperative = (lines: readonly string[]) => lines.every((line) => !line.startsWith("operative/"));

test("2,000 random sets, in every order: the merge is what a clerk makes by hand, one text where nothing conflicts", () => {
  const seen = { cases: 0, single: 0, ordered: 0, refused: 0, orders: 0 };
  fc.assert(
    fc.property(acceptedSets, (accepted) => {
      const set = put(accepted);
      const over = new Set(conflictsAmong(set.amendments).map((conflict) => conflict.over));
      seen.cases += 1;
      if (over.has("words")) {
        seen.refused += 1;
        expect(refusalOf(() => merged(set, []))?.refusal).toBe("amendment-conflict");
        return;
      }
      const orders = permutations(set.amendments);
      const byHand = orders.map((order) => mergedByHand(set.text, order));
      const distinct = new Set(byHand.map((lines) => lines.join("\n")));
      seen.orders += orders.length;
      if (byHand.some(nothingOperative)) {
        expect(byHand.every(nothingOperative)).toBe(true);
        expect(refusalOf(() => merged(set, []))?.refusal).toBe("nothing-operative");
        return;
      }
      if (!over.has("place")) {
        seen.single += 1;
        expect(distinct.size).toBe(1);
        // Whatever the order that is chosen and the one they are given in: the same hash.
        const hash = textHash(merged(set, ids(set.amendments)), sha256);
        for (const order of orders.slice(0, 24))
          expect(textHash(merged({ ...set, amendments: order }, ids(order.toReversed())), sha256)).toBe(hash);
        expect(onPaper(merged(set, []))).toEqual(byHand[0]);
        return;
      }
      seen.ordered += 1;
      expect(distinct.size).toBeGreaterThan(1);
      orders.forEach((order, at) => {
        // Each of few orders, and some of many.
        if (orders.length > 24 && at % 29 !== 0) return;
        expect(onPaper(merged(set, ids(order)))).toEqual(byHand[at]);
        expect(onPaper(merged({ ...set, amendments: order.toReversed() }, ids(order)))).toEqual(byHand[at]);
      });
    }),
    { numRuns: CASES, seed: 20190304 },
  );
  expect(seen.cases).toBe(CASES);
  // Each kind of case is there in numbers, so that none of the above is about nothing.
  for (const kind of [seen.single, seen.ordered, seen.refused]) expect(kind).toBeGreaterThan(200);
});

test("control: by a merge that takes the list as it comes, the order of arrival shows", () => {
  const found = fc.check(
    fc.property(acceptedSets, (accepted) => {
      const set = put(accepted);
      fc.pre(refusalOf(() => merged(set, [])) === undefined);
      const asItComes = (amendments: Accepted["amendments"]) => merged({ ...set, amendments }, ids(amendments));
      expect(onPaper(asItComes(set.amendments.toReversed()))).toEqual(onPaper(asItComes(set.amendments)));
    }),
    { numRuns: 300, seed: 20190304 },
  );
  expect(found.failed).toBe(true);
});

test("what was not changed keeps its translations; what was, has none but what was tabled, as a draft", () => {
  fc.assert(
    fc.property(acceptedSets, (accepted) => {
      fc.pre(refusalOf(() => merged(accepted, [])) === undefined);
      const before = new Map(accepted.text.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
      const after = merged(accepted, []);
      expect(after.title).toBe(accepted.text.title);
      for (const paragraph of after.paragraphs) {
        const old = before.get(paragraph.id);
        const states = (["ar", "fr", "es"] as const).map((language) =>
          translationState(paragraph, language, after.original, sha256),
        );
        if (old?.text === paragraph.text) expect(paragraph).toBe(old);
        else if (old === undefined) expect(states.filter((state) => state === "MISSING").length).toBeGreaterThan(1);
        else expect(states.filter((state) => state === "STALE").length).toBeGreaterThan(1);
        expect(states.every((state) => old?.text === paragraph.text || state !== "REVIEWED")).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
