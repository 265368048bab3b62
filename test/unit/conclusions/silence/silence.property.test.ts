import fc from "fast-check";
import { expect, test } from "vitest";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import type { SilenceState } from "#shared/domain/conclusions/silence/silence.ts";
import { live } from "./support/silence-laws.ts";
import { procedure } from "./support/silence-procedures.ts";

test("a thousand silences, with notices that come back, timers at any time and objections around the expiry", () => {
  const ends: Partial<Record<SilenceState, number>> = {};
  fc.assert(
    fc.property(procedure, (one) => {
      const { end, broken } = live(one, decideSilence);
      ends[end] = (ends[end] ?? 0) + 1;
      expect(broken).toEqual([]);
    }),
    { numRuns: 1000, seed: 20190409 },
  );
  expect(Object.keys(ends).sort()).toEqual(["ADOPTED", "BROKEN", "NOT_SERVED"]);
  for (const count of Object.values(ends)) expect(count).toBeGreaterThan(100);
});
