import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf } from "#shared/adapters/words-parts.ts";

const passage = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }),
  text: fc.string({ maxLength: 40, unit: "grapheme" }),
});
const sizeOf = (part: readonly object[]) => part.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);

describe("words cut into parts", () => {
  test("are the same words in the same order, and each part fits", () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 60 }), fc.integer({ min: 4000, max: 8000 }), (passages, largest) => {
        const parts = partsOf(passages, largest);
        expect(parts.flat()).toEqual(passages);
        for (const part of parts) expect(sizeOf(part)).toBeLessThanOrEqual(largest);
      }),
    );
  });

  test("are one part where they fit one, also where there is nothing", () => {
    expect(partsOf([])).toEqual([[]]);
    expect(partsOf([{ id: "title", text: "Cooperation" }])).toHaveLength(1);
  });

  test("of the longest text there may be are parts that an item holds, in any script", () => {
    for (const letter of ["e", "é", "ع", "語"]) {
      const passages = Array.from({ length: 101 }, (_, n) => ({ id: `paragraph-${n}`, text: letter.repeat(5000) }));
      const parts = partsOf(passages);
      expect(parts.length).toBeLessThanOrEqual(5);
      for (const part of parts) expect(sizeOf(part)).toBeLessThan(400 * 1000);
    }
  });
});
