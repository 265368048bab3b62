import { describe, expect, test } from "vitest";
import { logger } from "#shared/runtime/logger.ts";
import { control, NAMES } from "#test/twin/mail/controls.ts";
import { play } from "#test/twin/mail/play.ts";
import { judge } from "#test/twin/mail/verdict.ts";

logger.setLogLevel("SILENT");

const MESSAGES = 1_000;
const PATIENT = 30_000;

describe("mail under faults, simulated", () => {
  test.each([1, 2, 3])(
    "seed %i: nothing is lost or stuck, nothing leaves twice without need",
    async (seed) => {
      const played = await play({ messages: MESSAGES, seed });
      const { tally, store, provider, stream } = played.world;
      const verdict = judge(played);
      expect(verdict).toMatchObject({
        ...{ messages: MESSAGES, lost: 0, stuck: 0, unexplained: 0, misjudged: 0, sentInVain: 0, redriven: 0 },
      });
      // Faults there were.
      expect(verdict.parked).toBeGreaterThan(0);
      expect(tally.crashes).toBeGreaterThan(20);
      expect(tally.zombies).toBeGreaterThan(5);
      expect(tally.ambiguous.size).toBeGreaterThan(10);
      expect(tally.heard.get("contradicts the ledger")).toBeGreaterThan(0);
      expect(tally.heard.get("unknown mail")).toBeGreaterThan(0);
      expect(provider.throttles + stream.setAside.length).toBeGreaterThan(0);
      expect(store.suppressions.size).toBeGreaterThan(0);
    },
    PATIENT,
  );

  test(
    "goes the same way in every run of a seed, and another way with another seed",
    async () => {
      const run = async (seed: number) => {
        const played = await play({ messages: 200, seed });
        return { verdict: judge(played), accepted: played.world.provider.accepted, lasted: played.lastedMs };
      };
      const first = await run(7);
      expect(await run(7)).toEqual(first);
      expect((await run(8)).accepted).not.toEqual(first.accepted);
    },
    PATIENT,
  );

  test.each(NAMES)(
    "control, %s: the defect shows",
    async (name) => {
      expect(await control(name, MESSAGES, 1)).toMatchObject({ shown: true });
    },
    PATIENT,
  );
});
