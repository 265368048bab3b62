import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ballot, castBallot } from "#shared/domain/conclusions/votes/ballot.ts";
import { closeVote } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import { tallyHash, tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { at, CHAIR, delegationOf, headOf, MEMBERS, opened, sha256 } from "./support/chamber.ts";

const VOTERS = MEMBERS.slice(0, 10);

/** What a store is asked to hold to when it writes. */
interface Guards {
  /** A ballot is written only while the vote is open. */
  readonly open: boolean;
  /** Nothing is written under a name that is taken. */
  readonly createOnly: boolean;
  /** A vote is closed only as it was read. */
  readonly version: boolean;
}
const GUARDED: Guards = { open: true, createOnly: true, version: true };

/** Reads now, and writes when it is called again: in between anything may have happened. */
type Work = () => () => void;

interface Schedule {
  /** Each work by its number, twice: where it reads, and where it writes. */
  readonly turns: readonly number[];
  /** Minutes by which each worker's clock is wrong. */
  readonly skews: readonly number[];
}

/** Five ballots of each of ten members, and fifty closings, all at once. */
const WORKS = 100;
const schedule: fc.Arbitrary<Schedule> = fc
  .tuple(
    fc.array(fc.nat(1_000_000), { minLength: 2 * WORKS, maxLength: 2 * WORKS }),
    fc.array(fc.integer({ min: -5, max: 5 }), { minLength: WORKS, maxLength: WORKS }),
    fc.nat(100),
  )
  .map(([places, skews, late]) => ({
    skews,
    // The closings begin after a part of the ballots, so that some are in time and some are not.
    turns: places
      .map((place, index) => ({ work: index % WORKS, place: place + (index % WORKS >= 50 ? late * 10_000 : 0) }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ work }) => work),
  }));

const run = ({ turns, skews }: Schedule, guards: Guards) => {
  let vote: Vote = opened({ members: VOTERS });
  const kept = new Map<string, Ballot>();
  const accepted: Ballot[] = [];
  let afterClosing = 0;
  const hashes = new Set<string>();
  const nameOf = ({ country, number }: Ballot) => `${country}/${number}`;

  const casting =
    (work: number): Work =>
    () => {
      const country = VOTERS[work % VOTERS.length] ?? "";
      const own = [...kept.values()].filter((ballot) => ballot.country === country);
      const right = own.at(-1)?.number;
      const { ballot } = castBallot(
        { vote, ballots: own, delegation: delegationOf(country), present: true },
        {
          delegate: headOf(country),
          choice: work % 3 === 0 ? "NO" : "YES",
          ...(right !== undefined && work % 2 ? { replaces: right } : {}),
        },
        at(10 + (skews[work] ?? 0)),
      );
      return () => {
        if (guards.open && vote.state === "CLOSED") throw new Refusal("vote-closed");
        if (guards.createOnly && kept.has(nameOf(ballot))) throw new Refusal("already-voted");
        if (vote.state === "CLOSED") afterClosing++;
        kept.set(nameOf(ballot), ballot);
        accepted.push(ballot);
      };
    };
  const closing =
    (work: number): Work =>
    () => {
      const read = vote;
      // Each knows of other scans at the doors.
      const presence = VOTERS.slice(0, work % 3).map((one) => ({
        country: one,
        present: false,
        at: at(1).toISOString(),
      }));
      const { after } = closeVote(read, { by: CHAIR, presence, entries: [] }, at(10 + (skews[work] ?? 0)));
      return () => {
        if (after !== read && (!guards.version || vote.version === read.version)) vote = after;
        // Whoever did not close it counts it as it was closed.
        hashes.add(tallyHash(tallyOf(vote, { ballots: [...kept.values()].toReversed() }), sha256));
      };
    };

  const waiting = new Map<number, (() => void) | undefined>();
  for (const work of turns) {
    try {
      if (waiting.has(work)) waiting.get(work)?.();
      else {
        waiting.set(work, undefined);
        waiting.set(work, (work < 50 ? casting : closing)(work)());
      }
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  }
  const tally = tallyOf(vote, { ballots: [...kept.values()] });
  const lastAccepted = new Map(accepted.map((ballot) => [ballot.country, ballot.choice]));
  return {
    taken: accepted.length,
    afterClosing,
    lost: accepted.length - kept.size,
    hashes: hashes.size,
    isTallied:
      JSON.stringify(tally.positions) ===
      JSON.stringify(
        [...lastAccepted]
          .map(([country, choice]) => ({ country, choice }))
          .toSorted((a, b) => (a.country < b.country ? -1 : 1)),
      ),
  };
};

const holds = (guards: Guards) =>
  fc.property(schedule, (one) => {
    const { afterClosing, lost, hashes, isTallied } = run(one, guards);
    expect({ afterClosing, lost, hashes, isTallied }).toEqual({ afterClosing: 0, lost: 0, hashes: 1, isTallied: true });
  });

test("of fifty ballots and fifty closings at once, what was taken is what is counted, and all closings count the same", () => {
  fc.assert(holds(GUARDED), { numRuns: 1_000 });
});

test("in these races some ballots are in time and some are not", () => {
  const taken = fc.sample(schedule, 100).map((one) => run(one, GUARDED).taken);
  expect(Math.min(...taken)).toBeLessThan(10);
  expect(Math.max(...taken)).toBeGreaterThan(10);
});

test.each<[keyof Guards]>([["open"], ["createOnly"], ["version"]])(
  "control: without the guard %s it is not so",
  (guard) => {
    expect(fc.check(holds({ ...GUARDED, [guard]: false }), { numRuns: 1_000, endOnFailure: true }).failed).toBe(true);
  },
);

test("196 delegations, each with five ballots at once, have 196 votes", () => {
  const members = MEMBERS;
  const vote = opened({ members });
  const kept = new Map<string, Ballot>();
  let refusals = 0;
  // All five have read before any has written: to each the member has not voted yet.
  const written = members.flatMap((country) =>
    Array.from({ length: 5 }, (_, index) => {
      const circumstances = { vote, ballots: [], delegation: delegationOf(country), present: true };
      return castBallot(circumstances, { delegate: headOf(country), choice: index % 2 ? "YES" : "NO" }, at(1)).ballot;
    }),
  );
  for (const ballot of written) {
    const name = `${ballot.country}/${ballot.number}`;
    if (kept.has(name)) refusals++;
    else kept.set(name, ballot);
  }
  const { after } = closeVote(vote, { by: CHAIR, presence: [], entries: [] }, at(2));
  const { count, notVoting } = tallyOf(after, { ballots: [...kept.values()] });
  expect([count, notVoting, refusals]).toEqual([{ yes: 0, no: 196, abstain: 0 }, 0, 784]);
});
