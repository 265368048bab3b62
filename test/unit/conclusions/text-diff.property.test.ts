import fc from "fast-check";
import { expect, test } from "vitest";
import { applyTextDiff, textDiff } from "#shared/domain/conclusions/text-diff.ts";
import type { Reading } from "#shared/domain/conclusions/translation.ts";
import { applyWordDiff, commonPlaces, wordDiff } from "#shared/domain/conclusions/word-diff.ts";

/** Few different words, so that texts have much in common, in four languages with their marks and spaces. */
const WORDS = [
  "يُشَجِّع",
  "الأعضاء،",
  "é",
  "e\u0301",
  "l’État",
  "¿",
  "urges",
  "urges.",
  "2021",
  "[",
  "\u200f",
  "😀",
  "\u0301",
];
const SPACES = ["", " ", "\u00a0", "\u202f", "\n", "  "];
const words = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { maxLength: 14 })
    .map((parts) => parts.flat().join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);

const reading: fc.Arbitrary<Reading> = fc.record({
  title: words,
  paragraphs: fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
        part: fc.constantFrom("preamble", "operative"),
        alternativeTo: fc.constantFrom("x", "y"),
        text: words,
      },
      { requiredKeys: ["id", "part", "text"] },
    ),
    { selector: ({ id }) => id, maxLength: 8 },
  ),
});

test("the difference turns any words into the others, and is nothing for equal ones only", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const stretches = wordDiff(before, after);
      expect(applyWordDiff(before, stretches)).toBe(after);
      expect(stretches.length === 0).toBe(before === after);
      expect(stretches.every((one, at) => one.words !== "" && one.kind !== stretches[at + 1]?.kind)).toBe(true);
      expect(wordDiff(before, before)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test("the difference turns any text into the other, and is nothing for equal ones only", () => {
  fc.assert(
    fc.property(reading, reading, (before, after) => {
      const diff = textDiff(before, after);
      expect(applyTextDiff(before, diff)).toEqual(after);
      expect(textDiff(before, before)).toEqual({ title: [], paragraphs: [] });
      expect(JSON.stringify(diff)).toBe(JSON.stringify(textDiff(structuredClone(before), structuredClone(after))));
    }),
    { numRuns: 3000 },
  );
});

test("what two lists have in common is as much as the plain rule finds", () => {
  const list = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 });
  /** Longest common subsequence by its definition. */
  const most = (before: readonly string[], after: readonly string[]): number => {
    const [[old, ...olds], [now, ...nows]] = [before, after];
    if (old === undefined || now === undefined) return 0;
    return old === now ? 1 + most(olds, nows) : Math.max(most(olds, after), most(before, nows));
  };
  fc.assert(
    fc.property(list, list, (before, after) => {
      const places = commonPlaces(before, after);
      expect(places).toHaveLength(most(before, after));
      expect(places.every(([old, now]) => before[old] === after[now])).toBe(true);
      expect(
        places.every(([old, now], at) => {
          const next = places[at + 1];
          return next === undefined || (old < next[0] && now < next[1]);
        }),
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
