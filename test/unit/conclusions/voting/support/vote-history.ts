import fc from "fast-check";
import { actingVoters } from "#shared/domain/conclusions/votes/acting-voter.ts";
import { type Ballot, castBallot } from "#shared/domain/conclusions/votes/ballot.ts";
import { closeVote, listChange } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import { CREDENTIALS, type Standing } from "#shared/domain/conclusions/votes/electorate.ts";
import type { PresenceChange } from "#shared/domain/conclusions/votes/quorum.ts";
import { type Tally, tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import { CHOICES, type Choice, type Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { RulesOfProcedure } from "#shared/domain/conference.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { alternateOf, at, CHAIR, delegationOf, headOf, MEMBERS, member, opened } from "./chamber.ts";

/** The rules, which a control exchanges for somebody who disregards one. */
export const DECIDING = { castBallot, closeVote, listChange, tallyOf };
export type Deciding = typeof DECIDING;

const COUNTRIES = MEMBERS.slice(0, 8);
const country = fc.nat(7);

type Event =
  | {
      do: "cast";
      country: number;
      by: "head" | "alternate" | "stranger";
      choice: Choice;
      names: "right" | "none" | number;
    }
  | { do: "move"; country: number; present: boolean }
  | { do: "change"; country: number; inGoodStanding: boolean; credentials: Standing["credentials"] }
  | { do: "close" };

const cast: fc.Arbitrary<Event> = fc.record({
  do: fc.constant("cast"),
  country,
  by: fc.constantFrom("head", "head", "head", "alternate", "alternate", "stranger"),
  choice: fc.constantFrom(...CHOICES),
  names: fc.oneof({ weight: 4, arbitrary: fc.constant("right" as const) }, fc.constant("none" as const), fc.nat(4)),
});
const move: fc.Arbitrary<Event> = fc.record({ do: fc.constant("move"), country, present: fc.boolean() });
const change: fc.Arbitrary<Event> = fc.record({
  do: fc.constant("change"),
  country,
  inGoodStanding: fc.boolean(),
  credentials: fc.constantFrom(...CREDENTIALS),
});
const close: fc.Arbitrary<Event> = fc.constant({ do: "close" });

export const voteHistory = fc.record({
  rules: fc.record({
    majority: fc.constantFrom(...RulesOfProcedure.shape.majority.unwrap().options),
    quorumToDecide: fc.constantFrom("one-third" as const, "one-third" as const, "majority" as const),
    voteMayChange: fc.boolean(),
    provisionalCredentialsMayVote: fc.boolean(),
  }),
  standings: fc.tuple(
    ...COUNTRIES.map((one) =>
      fc.record({
        country: fc.constant(one),
        as: fc.constantFrom("member" as const, "member" as const, "member" as const, "observer" as const),
        inGoodStanding: fc.constantFrom(true, true, true, true, false),
        credentials: fc.constantFrom("ACCEPTED" as const, "ACCEPTED" as const, "ACCEPTED" as const, ...CREDENTIALS),
      }),
    ),
  ),
  /** Whose alternates act for the head. */
  acting: fc.array(country),
  events: fc.array(
    fc.record({
      event: fc.oneof(
        { weight: 8, arbitrary: cast },
        { weight: 2, arbitrary: move },
        { weight: 1, arbitrary: change },
        { weight: 1, arbitrary: close },
      ),
      /** Every worker has a clock of its own. */
      skew: fc.integer({ min: -5, max: 5 }),
    }),
    { maxLength: 40 },
  ),
});
export type VoteHistory = typeof voteHistory extends fc.Arbitrary<infer H> ? H : never;

/** What is remembered of a vote beside the rules, in the simplest way: what they must agree with. */
export interface Lived {
  readonly vote: Vote;
  readonly ballots: readonly Ballot[];
  readonly last: ReadonlyMap<string, Choice>;
  readonly fewest: number;
  readonly tally: Tally;
  readonly broken: ReadonlySet<string>;
}

/** Undefined where there was no quorum to open. */
export const live = (
  { rules, standings, acting, events }: VoteHistory,
  deciding: Deciding = DECIDING,
): Lived | undefined => {
  const broken = new Set<string>();
  const must = (law: string, holds: boolean) => holds || broken.add(law);
  let vote: Vote;
  try {
    vote = opened({ standings, rules });
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
  const before = vote;
  const there = new Set(before.electorate.entitled);
  const moves: PresenceChange[] = [];
  let fewest = there.size;
  let ballots: Ballot[] = [];
  const last = new Map<string, Choice>();
  const finish = (now: Date) => {
    const { after } = deciding.closeVote(vote, { by: CHAIR, presence: moves, entries: [] }, now);
    must("what is closed stays as it was closed", vote.state === "OPEN" || after === vote);
    vote = after;
  };
  for (const [minute, { event, skew }] of events.entries()) {
    const now = at(minute / 10);
    const theirs = new Date(now.getTime() + skew * 60_000);
    const one = "country" in event ? (COUNTRIES[event.country] ?? "") : "";
    const delegation = delegationOf(
      one,
      "country" in event && acting.includes(event.country) ? { from: at(-60), until: at(60) } : undefined,
    );
    switch (event.do) {
      case "close":
        finish(now);
        break;
      case "move":
        if (vote.state === "CLOSED" || !before.electorate.entitled.includes(one)) break;
        if (event.present) there.add(one);
        else there.delete(one);
        moves.push({ country: one, present: event.present, at: now.toISOString() });
        fewest = Math.min(fewest, there.size);
        break;
      case "change": {
        const { inGoodStanding, credentials } = event;
        vote = deciding.listChange(vote, member(one, { inGoodStanding, credentials }), now)?.after ?? vote;
        break;
      }
      case "cast": {
        const delegate = { head: headOf(one), alternate: alternateOf(one), stranger: "stranger" }[event.by];
        const own = ballots.filter((ballot) => ballot.country === one);
        const right = own.at(-1)?.number;
        const replaces = event.names === "right" ? right : event.names === "none" ? undefined : event.names;
        try {
          const { ballot } = deciding.castBallot(
            { vote, ballots: own, delegation, present: there.has(one) },
            { delegate, choice: event.choice, ...(replaces === undefined ? {} : { replaces }) },
            theirs,
          );
          must("no ballot is taken after the closing", vote.state === "OPEN");
          must("who has no vote casts none", before.electorate.entitled.includes(one));
          must("who is not there casts none", there.has(one));
          must(
            "nobody votes but who acts for the member",
            actingVoters(delegation, theirs).some((voter) => voter.delegate === delegate),
          );
          must("a change names what it replaces", replaces === right);
          must("nobody changes where the rules let nobody", own.length === 0 || rules.voteMayChange);
          must("no two ballots have one name", !own.some(({ number }) => number === ballot.number));
          ballots = [...ballots, ballot];
          last.set(one, event.choice);
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
        }
      }
    }
  }
  finish(at(10));
  const tally = deciding.tallyOf(vote, { ballots });
  const voters = before.electorate.entitled;
  const { yes, no, abstain } = tally.count ?? { yes: 0, no: 0, abstain: 0 };
  must(
    "the list of those entitled is frozen",
    voters.join() === vote.electorate.entitled.join() && tally.entitled === voters.length,
  );
  must(
    "all votes and those who gave none are all that are entitled",
    yes + no + abstain + (tally.notVoting ?? 0) === voters.length,
  );
  must(
    "no member counts twice",
    new Set(tally.positions?.map((position) => position.country)).size === tally.positions?.length,
  );
  must(
    "the last ballot counts",
    JSON.stringify(tally.positions) ===
      JSON.stringify(
        [...last]
          .map(([country, choice]) => ({ country, choice }))
          .toSorted((a, b) => (a.country < b.country ? -1 : 1)),
      ),
  );
  must(
    "the order in which ballots are read is without effect",
    JSON.stringify(deciding.tallyOf(vote, { ballots: ballots.toReversed() })) === JSON.stringify(tally),
  );
  must("what was taken counts or was replaced", tally.setAside.length === 0);
  must("the outcome is the one of the table", tally.outcome === inTheTable(vote, { yes, no, fewest }));
  return { vote, ballots, last, fewest, tally, broken };
};

/** The table once more, in fractions of integers, as slowly as one likes. */
const inTheTable = (
  { electorate: { members }, rules }: Vote,
  { yes, no, fewest }: { yes: number; no: number; fewest: number },
) => {
  const needed =
    rules.quorumToDecide === "majority" ? Math.floor(members / 2) + 1 : Math.max(1, Math.ceil(members / 3));
  if (fewest < needed) return "VOID";
  const enough = {
    simple: no + 1,
    "two-thirds": Math.max(1, Math.ceil((2 * (yes + no)) / 3)),
    "majority-of-members": Math.floor(members / 2) + 1,
    "two-thirds-of-members": Math.max(1, Math.ceil((2 * members) / 3)),
  }[rules.majority];
  return yes >= enough ? "ADOPTED" : "NOT_ADOPTED";
};
