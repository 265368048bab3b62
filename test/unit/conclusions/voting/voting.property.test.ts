import fc from "fast-check";
import { expect, test } from "vitest";
import { freezeElectorate } from "#shared/domain/conclusions/votes/electorate.ts";
import { alternateOf } from "./support/chamber.ts";
import { DECIDING, type Deciding, live, voteHistory } from "./support/vote-history.ts";

const { castBallot, closeVote, listChange, tallyOf } = DECIDING;

test("whatever members, chairs, clocks and doors do, the laws of a vote hold", () => {
  fc.assert(
    fc.property(voteHistory, (history) => {
      expect([...(live(history)?.broken ?? [])]).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test("in these histories much happens", () => {
  const lived = fc.sample(voteHistory, 1_000).flatMap((history) => live(history) ?? []);
  for (const outcome of ["ADOPTED", "NOT_ADOPTED", "VOID"])
    expect(lived.map(({ tally }) => tally.outcome)).toContain(outcome);
  expect(lived.some(({ ballots, last }) => ballots.length > last.size)).toBe(true);
  expect(lived.some(({ tally }) => tally.tied)).toBe(true);
  expect(lived.some(({ vote }) => vote.laterChanges.length > 1)).toBe(true);
  expect(lived.some(({ ballots }) => ballots.some(({ by }) => by.as === "acting-head"))).toBe(true);
});

type Circumstances = Parameters<Deciding["castBallot"]>[0];

/** A ballot box that is made to believe something about whoever casts. */
const believing = (believed: (circumstances: Circumstances) => Partial<Circumstances>): Partial<Deciding> => ({
  castBallot: (circumstances, wish, now) => castBallot({ ...circumstances, ...believed(circumstances) }, wish, now),
});

test.each<[string, Partial<Deciding>]>([
  ["no ballot is taken after the closing", believing(({ vote }) => ({ vote: { ...vote, state: "OPEN" } }))],
  [
    "who has no vote casts none",
    believing(({ vote, delegation: { country } }) => ({
      vote: { ...vote, electorate: { ...vote.electorate, entitled: [...vote.electorate.entitled, country] } },
      present: true,
    })),
  ],
  ["who is not there casts none", believing(() => ({ present: true }))],
  [
    "nobody votes but who acts for the member",
    believing(({ delegation }) => ({
      delegation: {
        ...delegation,
        actingHead: {
          delegate: alternateOf(delegation.country),
          from: "2000-01-01T00:00:00Z",
          until: "2100-01-01T00:00:00Z",
        },
      },
    })),
  ],
  ["a change names what it replaces", believing(() => ({ ballots: [] }))],
  ["no two ballots have one name", believing(() => ({ ballots: [] }))],
  [
    "nobody changes where the rules let nobody",
    believing(({ vote }) => ({ vote: { ...vote, rules: { ...vote.rules, voteMayChange: true } } })),
  ],
  [
    "what is closed stays as it was closed",
    { closeVote: (vote, circumstances, now) => closeVote({ ...vote, state: "OPEN" }, circumstances, now) },
  ],
  [
    "the list of those entitled is frozen",
    {
      listChange: (vote, standing, now) => {
        const step = listChange(vote, standing, now);
        const standings = vote.electorate.standings.map((one) => (one.country === standing.country ? standing : one));
        return step && { ...step, after: { ...step.after, electorate: freezeElectorate(standings, vote.rules) } };
      },
    },
  ],
  [
    "no member counts twice",
    {
      tallyOf: (vote, cast) => ({
        ...tallyOf(vote, cast),
        positions: (cast.ballots ?? []).map(({ country, choice }) => ({ country, choice })),
      }),
    },
  ],
  [
    "all votes and those who gave none are all that are entitled",
    {
      tallyOf: (vote, cast) => {
        const { count = { yes: 0, no: 0, abstain: 0 }, ...tally } = tallyOf(vote, cast);
        return {
          ...tally,
          count: { ...count, yes: cast.ballots?.filter(({ choice }) => choice === "YES").length ?? 0 },
        };
      },
    },
  ],
  [
    "the last ballot counts",
    { tallyOf: (vote, cast) => tallyOf(vote, { ballots: cast.ballots?.filter(({ number }) => number === 1) ?? [] }) },
  ],
  [
    "the order in which ballots are read is without effect",
    {
      tallyOf: (vote, cast) =>
        tallyOf(vote, {
          ballots: [...new Map(cast.ballots?.map((ballot) => [ballot.country, ballot])).values()].map(
            ({ replaces: _, ...ballot }) => ballot,
          ),
        }),
    },
  ],
  [
    "what was taken counts or was replaced",
    { tallyOf: (vote, cast) => tallyOf({ ...vote, rules: { ...vote.rules, voteMayChange: false } }, cast) },
  ],
  ["the outcome is the one of the table", { tallyOf: (vote, cast) => tallyOf({ ...vote, presence: [] }, cast) }],
  [
    "the outcome is the one of the table",
    {
      tallyOf: (vote, cast) => {
        const tally = tallyOf(vote, cast);
        const { yes = 0, no = 0 } = tally.count ?? {};
        const isWrong = vote.rules.majority === "two-thirds" && tally.outcome !== "VOID" && yes >= 2 * no;
        return isWrong ? { ...tally, outcome: "ADOPTED" } : tally;
      },
    },
  ],
])("control: by somebody who disregards that %s, it is broken", (law, changed) => {
  const deciding = { ...DECIDING, ...changed };
  const { failed } = fc.check(
    fc.property(voteHistory, (history) => {
      expect(live(history, deciding)?.broken ?? new Set()).not.toContain(law);
    }),
    { numRuns: 5_000, endOnFailure: true },
  );
  expect(failed).toBe(true);
});
