import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Change } from "#shared/domain/conclusions/amendments/amendment.ts";
import {
  type Conflict,
  conflictOver,
  conflictsAmong,
} from "#shared/domain/conclusions/amendments/amendment-conflicts.ts";
import { mergedByHand } from "./support/naive-merge.ts";
import { acceptedSets, permutations } from "./support/random-amendments.ts";

const HASH = "0".repeat(64);
const onDarknet = { paragraph: "darknet", paragraphHash: HASH };
const words = { language: "en", text: "Words." } as const;
const CHANGES = {
  replaces: { kind: "replace", ...onDarknet, ...words },
  "replaces otherwise": { kind: "replace", ...onDarknet, language: "es", text: "Palabras." },
  deletes: { kind: "delete", ...onDarknet },
  follows: { kind: "add-after", ...onDarknet, ...words },
  opens: { kind: "add-first", part: "operative", ...words },
  "opens the preamble": { kind: "add-first", part: "preamble", ...words },
  "replaces another": { kind: "replace", paragraph: "training", paragraphHash: HASH, ...words },
  rewords: { kind: "reword", amendment: "darknet", wordingHash: HASH, ...words },
} satisfies Record<string, Change>;
type Name = keyof typeof CHANGES;

/** Each pair that conflicts, once; all others do not. */
const TABLE: [Name, Name, Conflict["over"]][] = [
  ["replaces", "replaces", "words"],
  ["replaces", "replaces otherwise", "words"],
  ["replaces", "deletes", "words"],
  ["replaces otherwise", "replaces otherwise", "words"],
  ["replaces otherwise", "deletes", "words"],
  ["deletes", "deletes", "words"],
  ["deletes", "follows", "anchor"],
  ["follows", "follows", "place"],
  ["opens", "opens", "place"],
  ["opens the preamble", "opens the preamble", "place"],
  ["replaces another", "replaces another", "words"],
  ["rewords", "rewords", "words"],
];

describe.each(Object.keys(CHANGES) as Name[])("one that %s", (one) => {
  it.each(Object.keys(CHANGES) as Name[])("and one that %s", (other) => {
    const expected = TABLE.find(([a, b]) => (a === one && b === other) || (a === other && b === one))?.[2];
    expect(conflictOver({ id: "a", change: CHANGES[one] }, { id: "b", change: CHANGES[other] })).toBe(expected);
  });
});

test("an amendment does not conflict with itself", () => {
  expect(conflictsAmong([{ id: "a", change: CHANGES.replaces }])).toEqual([]);
  expect(conflictOver({ id: "a", change: CHANGES.replaces }, { id: "a", change: CHANGES.replaces })).toBeUndefined();
});

test("the set of conflicts is the same for every order of arrival, and symmetric (C5)", () => {
  fc.assert(
    fc.property(acceptedSets, ({ amendments }) => {
      const expected = conflictsAmong(amendments);
      for (const order of permutations(amendments).slice(0, 120)) expect(conflictsAmong(order)).toEqual(expected);
      for (const one of amendments)
        for (const other of amendments) expect(conflictOver(one, other)).toBe(conflictOver(other, one));
      // As they come in one by one, each with those before it: nothing more and nothing less.
      const asTheyCome = amendments.flatMap((one, at) =>
        amendments.slice(0, at).flatMap((earlier) => conflictsAmong([earlier, one])),
      );
      expect(new Set(asTheyCome.map((one) => JSON.stringify(one)))).toEqual(
        new Set(expected.map((one) => JSON.stringify(one))),
      );
    }),
    { numRuns: 300 },
  );
});

test("control: seen from the later one only, the set is another for another order", () => {
  const oneSided = (amendments: readonly { id: string; change: Change }[]) =>
    amendments.flatMap((one, at) =>
      amendments
        .slice(0, at)
        .flatMap((earlier) =>
          one.change.kind === "delete" && earlier.change.kind === "add-after" ? [[earlier.id, one.id]] : [],
        ),
    );
  const [addition, deletion] = [
    { id: "a", change: CHANGES.follows },
    { id: "b", change: CHANGES.deletes },
  ];
  expect(oneSided([addition, deletion])).not.toEqual(oneSided([deletion, addition]));
});

test("where no order makes a difference by hand there may be a conflict; where one does, there is one", () => {
  fc.assert(
    fc.property(acceptedSets, ({ text, amendments }) => {
      const results = new Set(permutations(amendments).map((order) => mergedByHand(text, order).join("\n")));
      if (results.size > 1) expect(conflictsAmong(amendments)).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});
