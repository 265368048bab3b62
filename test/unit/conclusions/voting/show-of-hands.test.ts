import { describe, expect, it, test } from "vitest";
import { closeVote } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import { agreedHands, enterHands, type HandEntry, type Hands } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import { tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Choice, Vote } from "#shared/domain/conclusions/votes/vote.ts";
import {
  at,
  ballots,
  CHAIR,
  CLOSED,
  closed,
  MEMBERS,
  member,
  OTHER_TELLER,
  opened,
  refused,
  TELLER,
} from "./support/chamber.ts";

const vote = opened({ method: "show-of-hands" });
const totals = (yes: number, no: number, abstain = 0): Hands => ({ kind: "totals", yes, no, abstain });
const byCountry = (...positions: [string | undefined, Choice][]): Hands => ({
  kind: "by-country",
  positions: positions.map(([country = "", choice]) => ({ country, choice })),
});
const [a, b, c] = MEMBERS;

const enter = (hands: Hands, by = TELLER, entries: readonly HandEntry[] = [], during: Vote = vote) =>
  enterHands({ vote: during, entries }, { by, hands }, at(3)).entry;

/** Each in turn, by the tellers in turn. */
const entered = (...all: [Hands, typeof TELLER][]): HandEntry[] => {
  const entries: HandEntry[] = [];
  for (const [hands, by] of all) entries.push(enter(hands, by, entries));
  return entries;
};

const close = (entries: readonly HandEntry[], during = vote) =>
  closeVote(during, { by: CHAIR, presence: [], entries }, CLOSED);

describe("hands", () => {
  it("count as two people saw them", () => {
    const entries = entered([totals(100, 50, 10), TELLER], [totals(100, 50, 10), OTHER_TELLER]);
    expect(tallyOf(close(entries).after, { entries })).toMatchObject({
      count: { yes: 100, no: 50, abstain: 10 },
      notVoting: 36,
      outcome: "ADOPTED",
    });
    expect(tallyOf(close(entries).after, { entries }).positions).toBeUndefined();
  });

  it("count by country as ballots would: one engine for both", () => {
    const positions = ballots(100, 50, 10).map(({ country, choice }) => ({ country, choice }));
    const entries = entered(
      [{ kind: "by-country", positions }, TELLER],
      [{ kind: "by-country", positions: positions.toReversed() }, OTHER_TELLER],
    );
    const byHand = tallyOf(close(entries).after, { entries });
    const recorded = tallyOf(closed(opened()), { ballots: ballots(100, 50, 10) });
    expect({ ...byHand, method: "recorded" }).toEqual(recorded);
  });

  test.each<[string, [Hands, typeof TELLER][], string]>([
    ["nobody entered them", [], "second-person-needed"],
    ["one person entered them", [[totals(2, 1), TELLER]], "second-person-needed"],
    [
      "one person entered them twice",
      [
        [totals(2, 1), TELLER],
        [totals(2, 1), TELLER],
      ],
      "second-person-needed",
    ],
    [
      "two people saw other totals",
      [
        [totals(2, 1), TELLER],
        [totals(1, 2), OTHER_TELLER],
      ],
      "entries-differ",
    ],
    [
      "two people saw other abstentions",
      [
        [totals(2, 1), TELLER],
        [totals(2, 1, 1), OTHER_TELLER],
      ],
      "entries-differ",
    ],
    [
      "two people saw another country, with the same totals",
      [
        [byCountry([a, "YES"], [b, "NO"]), TELLER],
        [byCountry([a, "NO"], [b, "YES"]), OTHER_TELLER],
      ],
      "entries-differ",
    ],
    [
      "one counted and the other read off",
      [
        [totals(1, 0), TELLER],
        [byCountry([a, "YES"]), OTHER_TELLER],
      ],
      "entries-differ",
    ],
  ])("close no vote where %s", (_, all, refusal) => {
    const entries = entered(...all);
    expect(refused(() => close(entries))).toBe(refusal);
    // The control: whoever does not ask the tellers closes it, and the count is refused all the same.
    expect(refused(() => tallyOf({ ...closed(opened()), method: "show-of-hands" }, { entries }))).toBe(refusal);
  });

  it("are entered again until both agree; the last entry of each holds", () => {
    const entries = entered([totals(2, 1), TELLER], [totals(1, 2), OTHER_TELLER], [totals(2, 1), OTHER_TELLER]);
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(agreedHands(vote, entries)).toEqual(totals(2, 1));
    expect(agreedHands(vote, entries.toReversed())).toEqual(totals(2, 1));
  });

  it("of a third person must agree too", () => {
    const third = { as: "secretariat", person: "teller-3" } as const;
    const entries = entered([totals(2, 1), TELLER], [totals(2, 1), OTHER_TELLER], [totals(3, 0), third]);
    expect(refused(() => agreedHands(vote, entries))).toBe("entries-differ");
  });

  it("of another vote are not these", () => {
    const entries = entered([totals(2, 1), TELLER], [totals(2, 1), OTHER_TELLER]);
    const other = entries.map((entry) => ({ ...entry, vote: "vote-2" }));
    expect(refused(() => agreedHands(vote, other))).toBe("second-person-needed");
    expect(refused(() => agreedHands(vote, [...entries, { ...enter(totals(9, 9)), vote: "vote-2" }]))).toBeUndefined();
  });

  it("need not be agreed upon where the quorum was lost", () => {
    const presence = MEMBERS.map((country) => ({ country, present: false, at: at(4).toISOString() }));
    const { after } = closeVote(vote, { by: CHAIR, presence, entries: [] }, CLOSED);
    expect(tallyOf(after, { entries: [] })).toMatchObject({ outcome: "VOID", voidBecause: "quorum-lost", tied: false });
    expect(tallyOf(after, {}).count).toBeUndefined();
  });
});

describe("entering hands", () => {
  it("is for the secretariat", () => {
    expect(refused(() => enter(totals(1, 0), CHAIR))).toBe("not-allowed");
    expect(refused(() => enter(totals(1, 0)))).toBeUndefined();
  });

  it("is for a vote by hand that is open", () => {
    expect(refused(() => enter(totals(1, 0), TELLER, [], opened()))).toBe("vote-method");
    expect(refused(() => enter(totals(1, 0), TELLER, [], opened({ method: "secret" })))).toBe("vote-method");
    expect(refused(() => enter(totals(1, 0), TELLER, [], { ...closed(opened()), method: "show-of-hands" }))).toBe(
      "vote-closed",
    );
  });

  it("goes country by country in a roll call", () => {
    const called = opened({ method: "roll-call" });
    expect(refused(() => enter(totals(1, 0), TELLER, [], called))).toBe("vote-method");
    expect(refused(() => enter(byCountry([a, "YES"]), TELLER, [], called))).toBeUndefined();
  });

  test.each<[string, Hands, string | undefined]>([
    ["as many as may vote", totals(190, 5, 1), undefined],
    ["more than may vote", totals(190, 6, 1), "invalid-request"],
    ["fewer than none", totals(-1, 2), "invalid-request"],
    ["half a hand", totals(1.5, 0), "invalid-request"],
    ["no number", totals(Number.NaN, 0), "invalid-request"],
    ["a member twice", byCountry([a, "YES"], [a, "YES"]), "invalid-request"],
    ["a choice that there is not", byCountry([a, "yes " as Choice]), "invalid-request"],
    ["a stranger", byCountry(["XXX", "YES"]), "not-entitled"],
    ["each once", byCountry([c, "ABSTAIN"], [a, "YES"], [b, "NO"]), undefined],
  ])("takes or refuses %s", (_, hands, refusal) => {
    expect(refused(() => enter(hands))).toBe(refusal);
  });

  it("refuses a member without a vote, and takes it where it has one", () => {
    const without = opened({
      method: "show-of-hands",
      standings: MEMBERS.map((country) => member(country, { inGoodStanding: country !== a })),
    });
    expect(refused(() => enter(byCountry([a, "YES"]), TELLER, [], without))).toBe("not-entitled");
    expect(refused(() => enter(byCountry([a, "YES"])))).toBeUndefined();
  });

  it("tells the record nothing but that they were entered", () => {
    expect(enterHands({ vote, entries: [] }, { by: TELLER, hands: totals(3, 2) }, at(3)).fact).toEqual({
      type: "HandsEntered",
      vote: "vote-1",
      number: 1,
    });
  });

  it("changed in the table to what cannot be, is not counted", () => {
    const forged = entered([totals(2, 1), TELLER], [totals(2, 1), OTHER_TELLER]).map((entry) => ({
      ...entry,
      hands: totals(1000, 1),
    }));
    expect(refused(() => agreedHands(vote, forged))).toBe("invalid-request");
  });
});
