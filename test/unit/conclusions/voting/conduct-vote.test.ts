import { describe, expect, it, test } from "vitest";
import { castBallot } from "#shared/domain/conclusions/votes/ballot.ts";
import { closeVote, listChange } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import { type Tally, tallyHash, tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import {
  at,
  ballots,
  CHAIR,
  CLOSED,
  closed,
  delegationOf,
  headOf,
  MEMBERS,
  member,
  OPENED,
  opened,
  QUESTION,
  refusalOf,
  refused,
  sha256,
  TELLER,
} from "./support/chamber.ts";

const [a = "", b = "", c = ""] = MEMBERS;

describe("opening a vote", () => {
  it("freezes question, rules, electorate and who is there", () => {
    const standings = [member(a), member(b, { inGoodStanding: false }), member(c, { as: "observer" })];
    const vote = opened({
      standings,
      present: [c, b, a],
      rules: { majority: "two-thirds", voteMayChange: false, quorumToDecide: "one-third" },
    });
    expect(vote).toMatchObject({
      state: "OPEN",
      round: 1,
      question: QUESTION,
      rulesVersion: 3,
      rules: {
        majority: "two-thirds",
        quorumToDecide: "one-third",
        voteMayChange: false,
        provisionalCredentialsMayVote: true,
      },
      electorate: { members: 2, entitled: [a] },
      presentAtOpening: [a],
      openedAt: OPENED.toISOString(),
      version: 1,
    });
  });

  it("is for the chair", () => {
    expect(refused(() => opened({ by: TELLER }))).toBe("not-allowed");
    expect(refused(() => opened({ by: CHAIR }))).toBeUndefined();
  });

  it("needs the quorum to decide, of those that may vote", () => {
    expect(refused(() => opened({ present: MEMBERS.slice(0, 98) }))).toBe("no-quorum");
    expect(refused(() => opened({ present: MEMBERS.slice(0, 99) }))).toBeUndefined();
    const oneSuspended = MEMBERS.map((country) => member(country, { inGoodStanding: country !== a }));
    // Of the 99 in the room one has no vote. The control: with its vote they are enough.
    expect(refused(() => opened({ standings: oneSuspended, present: MEMBERS.slice(0, 99) }))).toBe("no-quorum");
    expect(
      refused(() => opened({ present: MEMBERS.slice(0, 66), rules: { quorumToDecide: "one-third" } })),
    ).toBeUndefined();
    expect(refused(() => opened({ present: MEMBERS.slice(0, 65), rules: { quorumToDecide: "one-third" } }))).toBe(
      "no-quorum",
    );
  });

  it("draws a lot for a roll call, and for nothing else", () => {
    const rollCall = { language: "en", seed: "0".repeat(32) } as const;
    expect(opened({ method: "roll-call" }).rollCall?.order).toHaveLength(196);
    expect(refused(() => opened({ plan: { rollCall } }))).toBe("vote-method");
    expect(refused(() => opened({ plan: { method: "roll-call" } }))).toBe("vote-method");
  });
});

describe("a member whose right changes after the opening", () => {
  const suspended = member(a, { inGoodStanding: false });
  const vote = opened({ standings: [member(a), member(b), member(c, { credentials: "NONE" })] });
  const changed = listChange(vote, suspended, at(1));
  const accepted = listChange(changed?.after as Vote, member(c), at(2));

  it("is listed, and the electorate stays", () => {
    expect(accepted?.fact).toEqual({ type: "ElectorateChangeListed", vote: "vote-1", country: c });
    expect(accepted?.after.laterChanges).toHaveLength(2);
    expect(accepted?.after.electorate).toEqual(vote.electorate);
    expect(accepted?.after.version).toBe(3);
  });

  it("keeps the vote that it had, and gets none that it had not", () => {
    const cast = (country: string, during: Vote) => () =>
      castBallot(
        { vote: during, ballots: [], delegation: delegationOf(country), present: true },
        { delegate: headOf(country), choice: "YES" },
        at(3),
      );
    const now = accepted?.after as Vote;
    expect(refused(cast(a, now))).toBeUndefined();
    expect(refused(cast(c, now))).toBe("not-entitled");
    // The control: were the list made anew, it would be the other way round.
    const anew = opened({ standings: [suspended, member(b), member(c)], present: [b, c] });
    expect(refused(cast(a, anew))).toBe("not-entitled");
    expect(refused(cast(c, anew))).toBeUndefined();
  });

  it("is no matter of this vote where nothing changed, or once it is closed", () => {
    expect(listChange(vote, member(a), at(1))).toBeUndefined();
    expect(listChange(closed(vote), suspended, at(30))).toBeUndefined();
  });
});

describe("closing a vote", () => {
  const vote = opened();

  it("is for the chair", () => {
    const by = (who: typeof CHAIR) => () => closeVote(vote, { by: who, presence: [], entries: [] }, CLOSED);
    expect(refused(by(TELLER))).toBe("not-allowed");
    expect(refused(by(CHAIR))).toBeUndefined();
  });

  it("is done once: whoever closes it again finds it as it was", () => {
    const once = closed(vote);
    const gone = { country: a, present: false, at: at(5).toISOString() };
    const again = closeVote(once, { by: CHAIR, presence: [gone], entries: [] }, at(60));
    expect(again).toEqual({ after: once });
    expect(tallyHash(tallyOf(again.after, {}), sha256)).toBe(tallyHash(tallyOf(once, {}), sha256));
  });

  it("is never before the opening, by whatever clock", () => {
    expect(closed(vote, [], [], at(-5)).closedAt).toBe(vote.openedAt);
  });

  it("tells nobody how the vote stands before", () => {
    expect(refused(() => tallyOf(vote, { ballots: ballots(100, 0) }))).toBe("vote-open");
    expect(tallyOf(closed(vote), { ballots: ballots(100, 0) }).outcome).toBe("ADOPTED");
  });
});

describe("another vote on the same question", () => {
  const tally = (yes: number, no: number, earlier: readonly Tally[] = [], rules = {}): Tally =>
    tallyOf(closed(opened({ earlier, rules })), { ballots: ballots(yes, no) });
  const voided = (earlier: readonly Tally[] = []): Tally =>
    tallyOf(
      closed(
        opened({ earlier }),
        MEMBERS.map((country) => ({ country, present: false, at: at(1).toISOString() })),
      ),
      {},
    );
  const again = (...earlier: Tally[]) => refusalOf(() => opened({ earlier }))?.refusal ?? opened({ earlier }).round;

  it("is taken once after a tie, and a second tie rejects the question", () => {
    const tie = tally(60, 60);
    expect(tie).toMatchObject({ tied: true, outcome: "NOT_ADOPTED", round: 1 });
    expect(again(tie)).toBe(2);
    const secondTie = tally(60, 60, [tie]);
    expect(secondTie).toMatchObject({ tied: true, outcome: "NOT_ADOPTED", round: 2 });
    expect(again(tie, secondTie)).toBe("voted-already");
    expect(refusalOf(() => opened({ earlier: [tie, secondTie] }))?.details.detail).toMatch(/rejected/);
    // The control: where the first vote is forgotten, there is a third.
    expect(again(secondTie && tie)).toBe(2);
  });

  it("can be won", () => {
    expect(tally(61, 60, [tally(60, 60)])).toMatchObject({ outcome: "ADOPTED", round: 2 });
  });

  test.each<[string, Tally]>([
    ["adopted", tally(61, 60)],
    ["not adopted", tally(60, 61)],
    ["decided by nobody", tally(0, 0)],
    ["short of two thirds, as many against as in favour", tally(60, 60, [], { majority: "two-thirds" })],
  ])("is not taken on what was %s", (_, decided) => {
    expect(again(decided)).toBe("voted-already");
  });

  it("redoes a void one in its own round, however often", () => {
    expect(voided()).toMatchObject({ outcome: "VOID", voidBecause: "quorum-lost", round: 1 });
    expect(again(voided(), voided())).toBe(1);
    const tie = tally(60, 60);
    expect(again(tie, voided([tie]))).toBe(2);
    expect(again(tie, voided([tie]), tally(60, 60, [tie, voided([tie])]))).toBe("voted-already");
  });
});
