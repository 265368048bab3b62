import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import type { SilenceEnd } from "#shared/domain/conclusions/silence/silence.ts";
import { procedure } from "../silence/support/silence-procedures.ts";
import { blindToService, clockOff, hearsay, unguarded } from "./support/decision-defects.ts";
import { endings, played } from "./support/played-procedure.ts";

// Whoever was too late comes again at once.
beforeAll(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const thousand = fc.sample(procedure, { numRuns: 1000, seed: 20190411 });

test("a thousand silences through use cases and worker: one outcome each, and none adopted that somebody may not know of", async () => {
  const ends: Partial<Record<SilenceEnd, number>> = {};
  for (const [index, one] of thousand.entries()) {
    const { end, broken } = await played(one, index);
    ends[end] = (ends[end] ?? 0) + 1;
    expect({ index, broken }).toEqual({ index, broken: [] });
  }
  for (const end of endings) expect(ends[end]).toBeGreaterThan(100);
}, 120_000);

test.each([
  [
    "the worker does not ask who is proven to know",
    blindToService,
    "nothing is adopted while somebody is not proven to know",
  ],
  ["an objection is told a millisecond too early", clockOff(-1), "nothing is broken by what came too late"],
  ["an objection is told a millisecond too late", clockOff(1), "nothing is adopted that was objected to in time"],
  ["whatever is said of a mail is believed", hearsay, "nothing is adopted while somebody is not proven to know"],
  ["nobody asks whether somebody was faster", unguarded, "there is exactly one outcome"],
] as const)(
  "control: it shows where %s",
  async (_, defect, law) => {
    const found = new Set<string>();
    for (const [index, one] of thousand.entries()) {
      for (const name of (await played(one, index, defect)).broken) found.add(name);
      if (found.has(law)) return;
    }
    expect([...found]).toContain(law);
  },
  120_000,
);
