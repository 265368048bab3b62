import { describe, expect, it, test } from "vitest";
import { actingVoters } from "#shared/domain/conclusions/votes/acting-voter.ts";
import {
  type Ballot,
  type BallotWish,
  ballotsInForce,
  castBallot,
  inForceOf,
} from "#shared/domain/conclusions/votes/ballot.ts";
import type { Choice, Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Delegate } from "#shared/domain/delegation.ts";
import {
  alternateOf,
  at,
  ballot,
  CLOSED,
  closed,
  delegationOf,
  headOf,
  MEMBERS,
  member,
  opened,
  refusalOf,
  refused,
  type Voters,
  withState,
} from "./support/chamber.ts";

const [a = "", b = "", c = ""] = MEMBERS;
const vote = opened();
const acting = { from: at(-60), until: at(60) };

interface Casting {
  vote?: Vote;
  ballots?: readonly Ballot[];
  delegation?: Voters;
  present?: boolean;
  now?: Date;
}

const cast = (
  wish: Partial<BallotWish> = {},
  { vote: during = vote, ballots = [], delegation = delegationOf(a), present = true, now = at(5) }: Casting = {},
) => castBallot({ vote: during, ballots, delegation, present }, { delegate: headOf(a), choice: "YES", ...wish }, now);

describe("a member's first ballot", () => {
  it("is kept with who cast it, under its number", () => {
    expect(cast()).toEqual({
      ballot: {
        vote: "vote-1",
        country: a,
        number: 1,
        choice: "YES",
        by: { delegate: headOf(a), as: "head" },
        at: at(5).toISOString(),
      },
      fact: { type: "BallotCast", vote: "vote-1", country: a, number: 1 },
      tell: [headOf(a)],
    });
  });

  it("is not told of by the record: only that it was cast", () => {
    for (const choice of ["YES", "NO", "ABSTAIN"] as const) expect(cast({ choice }).fact).toEqual(cast().fact);
  });

  test.each(["yes ", "YES ", "MAYBE", "", null, ["YES", "NO"], { YES: true }, 1, undefined])(
    "is refused with the choice %j",
    (choice) => {
      const refusal = refusalOf(() => cast({ choice: choice as Choice }));
      expect([refusal?.refusal, refusal?.details.errors?.[0]?.pointer]).toEqual(["invalid-request", "/choice"]);
    },
  );

  test.each([
    ["an observer's", member(a, { as: "observer" })],
    ["a suspended member's", member(a, { inGoodStanding: false })],
    ["without credentials", member(a, { credentials: "RECEIVED" })],
  ])("is refused where it is %s", (_, standing) => {
    const during = opened({
      standings: [standing, member(b)],
      present: [a, b],
      rules: { quorumToDecide: "one-third" },
    });
    expect(refused(() => cast({}, { vote: during }))).toBe("not-entitled");
    const full = opened({ standings: [member(a), member(b)] });
    expect(refused(() => cast({}, { vote: full }))).toBeUndefined();
  });

  test("with provisional credentials is taken where the rules say so", () => {
    const during = (provisionalCredentialsMayVote: boolean) =>
      opened({
        standings: [member(a, { credentials: "PROVISIONAL" }), member(b)],
        rules: { provisionalCredentialsMayVote, quorumToDecide: "one-third" },
      });
    expect(refused(() => cast({}, { vote: during(true) }))).toBeUndefined();
    expect(refused(() => cast({}, { vote: during(false) }))).toBe("not-entitled");
  });

  it("needs the delegation in the room", () => {
    expect(refused(() => cast({}, { present: false }))).toBe("not-present");
    expect(refused(() => cast({}, { present: true }))).toBeUndefined();
  });

  it("is cast in a vote that is recorded", () => {
    for (const method of ["secret", "show-of-hands", "roll-call"] as const)
      expect(refused(() => cast({}, { vote: opened({ method }) }))).toBe("vote-method");
  });
});

describe("who casts it", () => {
  it("is the head, or the alternate designated at that moment; each is told", () => {
    const delegation = delegationOf(a, acting);
    const byAlternate = cast({ delegate: alternateOf(a) }, { delegation });
    expect(byAlternate.ballot.by).toEqual({ delegate: alternateOf(a), as: "acting-head" });
    expect(byAlternate.tell).toEqual([headOf(a), alternateOf(a)]);
    expect(cast({}, { delegation }).tell).toEqual([headOf(a), alternateOf(a)]);
  });

  test.each([
    ["an instant before", -1, "not-the-acting-voter"],
    ["from the first instant", 0, undefined],
    ["at the last instant before the end", 60_000 - 1, undefined],
    ["at the end", 60_000, "not-the-acting-voter"],
  ])("%s the designation decides", (_, ms, refusal) => {
    const delegation = delegationOf(a, { from: at(5), until: at(6) });
    const now = new Date(at(5).getTime() + ms);
    expect(refused(() => cast({ delegate: alternateOf(a) }, { delegation, now }))).toBe(refusal);
    expect(refused(() => cast({}, { delegation, now }))).toBeUndefined();
  });

  it("is nobody else: no alternate without designation, no other delegation's head, nobody unknown", () => {
    for (const delegate of [alternateOf(a), headOf(b), "nobody", ""])
      expect(refused(() => cast({ delegate }))).toBe("not-the-acting-voter");
    expect(refused(() => cast({ delegate: headOf(b) }, { delegation: delegationOf(a, acting) }))).toBe(
      "not-the-acting-voter",
    );
  });

  test.each<[Delegate["state"], number]>([
    ["APPROVED", 1],
    ["CONFIRMED", 1],
    ["DRAFT", 0],
    ["SUBMITTED", 0],
    ["REPLACED", 0],
    ["WITHDRAWN", 0],
    ["CANCELLED", 0],
  ])("who is %s stands for the member in %i of these ways", (state, ways) => {
    const asHead = withState(delegationOf(a), headOf(a), state);
    const asAlternate = withState(delegationOf(a, acting), alternateOf(a), state);
    expect(actingVoters(asHead, at(5))).toHaveLength(ways);
    expect(actingVoters(asAlternate, at(5)).filter(({ as }) => as === "acting-head")).toHaveLength(ways);
  });

  it("leaves the ballot the delegation's when the head is replaced", () => {
    const { ballot: first } = cast();
    const replaced = {
      ...delegationOf(a),
      delegates: [...delegationOf(a).delegates].map((one) =>
        one.category === "HEAD" ? { ...one, id: "new-head" } : one,
      ),
    };
    expect(refused(() => cast({ delegate: headOf(a) }, { delegation: replaced }))).toBe("not-the-acting-voter");
    expect(refused(() => cast({ delegate: "new-head" }, { delegation: replaced, ballots: [first] }))).toBe(
      "already-voted",
    );
    expect(cast({ delegate: "new-head", replaces: 1 }, { delegation: replaced, ballots: [first] }).ballot.number).toBe(
      2,
    );
  });
});

describe("a second ballot of one member", () => {
  const delegation = delegationOf(a, acting);
  const first = cast({}, { delegation }).ballot;

  it("is refused without the number that it replaces, also by the other of the two who may vote", () => {
    for (const delegate of [headOf(a), alternateOf(a)]) {
      const refusal = refusalOf(() => cast({ delegate, choice: "NO" }, { delegation, ballots: [first] }));
      expect([refusal?.refusal, refusal?.details.extra]).toEqual(["already-voted", { inForce: 1 }]);
    }
    // The control: whoever does not look at the ballots of the member would take it as a first.
    expect(cast({ choice: "NO" }, { delegation, ballots: [] }).ballot.number).toBe(1);
  });

  it("takes the place of the one in force, and both are kept", () => {
    const second = cast({ choice: "NO", replaces: 1 }, { ballots: [first] }).ballot;
    expect(second).toMatchObject({ number: 2, replaces: 1, choice: "NO" });
    expect(inForceOf(vote, a, [first, second])).toEqual(second);
    expect(cast({ choice: "NO", replaces: 1 }, { ballots: [first] }).fact).toMatchObject({ number: 2, replaces: 1 });
    const third = cast({ choice: "ABSTAIN", replaces: 2 }, { ballots: [second, first] }).ballot;
    expect(third.number).toBe(3);
  });

  test.each([0, 2, 3, 1.5, Number.NaN])("is refused where it replaces number %d", (replaces) => {
    expect(refused(() => cast({ replaces }, { ballots: [first] }))).toBe("already-voted");
  });

  it("is refused where it replaces one that was replaced already", () => {
    const second = ballot(a, "NO", 2, 1);
    expect(refused(() => cast({ replaces: 1 }, { ballots: [first, second] }))).toBe("already-voted");
    expect(refused(() => cast({ replaces: 2 }, { ballots: [first, second] }))).toBeUndefined();
  });

  it("is no first ballot: what replaces nothing that is there is refused", () => {
    expect(refused(() => cast({ replaces: 1 }))).toBe("already-voted");
  });

  it("is refused where the rules let nobody change, and allowed where they do", () => {
    const wish = { choice: "NO", replaces: 1 } as const;
    const fixed = opened({ rules: { voteMayChange: false } });
    expect(refused(() => cast(wish, { vote: fixed, ballots: [first] }))).toBe("vote-final");
    expect(refused(() => cast(wish, { ballots: [first] }))).toBeUndefined();
  });
});

describe("at the closing", () => {
  it("the state of the vote decides, not the clock of whoever casts", () => {
    // A worker's clock is five minutes fast, or the closing stands at this very instant: the vote is open, it counts.
    for (const now of [CLOSED, at(25)]) expect(refused(() => cast({}, { now }))).toBeUndefined();
    // A worker's clock is five minutes slow: by it the vote is still open, and it is not.
    for (const now of [at(15), CLOSED, at(21)])
      expect(refused(() => cast({}, { vote: closed(vote), now }))).toBe("vote-closed");
  });

  test("control: by the clock, a ballot could be taken that is in no tally", () => {
    const byClock = (now: Date) => now.toISOString() <= (closed(vote).closedAt ?? "");
    expect([byClock(at(15)), refused(() => cast({}, { vote: closed(vote), now: at(15) }))]).toEqual([
      true,
      "vote-closed",
    ]);
  });

  it("a change is refused as well", () => {
    expect(refused(() => cast({ replaces: 1 }, { vote: closed(vote), ballots: [ballot(a, "NO")] }))).toBe(
      "vote-closed",
    );
  });
});

describe("which ballots count", () => {
  const counted = (ballots: Ballot[], during = vote) => {
    const { inForce, setAside } = ballotsInForce(during, ballots);
    return [inForce.map(({ country, number }) => [country, number]), setAside.map(({ why }) => why)];
  };

  test.each<[string, Ballot[], [string, number][], string[]]>([
    [
      "one each",
      [ballot(b, "YES"), ballot(a, "NO")],
      [
        [a, 1],
        [b, 1],
      ],
      [],
    ],
    ["the last of a chain", [ballot(a, "YES"), ballot(a, "NO", 2, 1), ballot(a, "YES", 3, 2)], [[a, 3]], []],
    ["not what replaces another", [ballot(a, "YES"), ballot(a, "NO", 2, 7)], [[a, 1]], ["replaces-another"]],
    ["not a second first", [ballot(a, "YES"), ballot(a, "NO", 2)], [[a, 1]], ["replaces-another"]],
    ["not a change of nothing", [ballot(a, "NO", 2, 1)], [], ["replaces-another"]],
    ["not another vote's", [{ ...ballot(a, "YES"), vote: "vote-2" }], [], ["another-vote"]],
    ["not a stranger's", [ballot("XXX", "YES")], [], ["not-entitled"]],
    ["not a choice that there is not", [ballot(a, "MAYBE" as Choice)], [], ["no-choice"]],
  ])("%s", (_, ballots, inForce, setAside) => {
    expect(counted(ballots)).toEqual([inForce, setAside]);
    expect(counted(ballots.toReversed())).toEqual([inForce, setAside]);
  });

  it("not a change where the rules let nobody change", () => {
    const fixed = opened({ rules: { voteMayChange: false } });
    expect(counted([ballot(a, "YES"), ballot(a, "NO", 2, 1)], fixed)).toEqual([[[a, 1]], ["vote-final"]]);
  });

  it("of two of one number, which cannot both have been kept, the same one for every reader", () => {
    const two = [ballot(c, "YES"), ballot(c, "NO")];
    expect(ballotsInForce(vote, two)).toEqual(ballotsInForce(vote, two.toReversed()));
    expect(ballotsInForce(vote, two).inForce).toHaveLength(1);
  });
});
