import { describe, expect, it, test } from "vitest";
import type { PresenceChange } from "#shared/domain/conclusions/votes/quorum.ts";
import { tallyHash, tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { RulesOfProcedure } from "#shared/domain/conference.ts";
import { at, ballot, ballots, CLOSED, closed, MEMBERS, member, opened, sha256 } from "./support/chamber.ts";

type Rules = Partial<RulesOfProcedure>;

const counted = (yes: number, no: number, abstain = 0, rules: Rules = {}, members = MEMBERS) =>
  tallyOf(closed(opened({ members, rules })), { ballots: ballots(yes, no, abstain, members) });

const goes = (country: string | undefined, minutes: number): PresenceChange => ({
  country: country ?? "",
  present: false,
  at: at(minutes).toISOString(),
});
const comes = (country: string | undefined, minutes: number): PresenceChange => ({
  ...goes(country, minutes),
  present: true,
});

describe("each row of the table", () => {
  test.each<[Rules["majority"], number, number, number, number, "ADOPTED" | "NOT_ADOPTED"]>([
    ["simple", 196, 61, 60, 75, "ADOPTED"],
    ["simple", 196, 60, 60, 76, "NOT_ADOPTED"],
    ["simple", 196, 1, 0, 195, "ADOPTED"],
    ["simple", 196, 0, 0, 196, "NOT_ADOPTED"],
    ["simple", 196, 0, 0, 0, "NOT_ADOPTED"],
    ["two-thirds", 196, 100, 50, 46, "ADOPTED"],
    ["two-thirds", 196, 99, 50, 47, "NOT_ADOPTED"],
    ["two-thirds", 196, 0, 0, 0, "NOT_ADOPTED"],
    ["majority-of-members", 196, 99, 97, 0, "ADOPTED"],
    ["majority-of-members", 196, 98, 0, 98, "NOT_ADOPTED"],
    ["majority-of-members", 195, 98, 97, 0, "ADOPTED"],
    ["majority-of-members", 195, 97, 0, 98, "NOT_ADOPTED"],
    ["two-thirds-of-members", 196, 131, 65, 0, "ADOPTED"],
    ["two-thirds-of-members", 196, 130, 0, 66, "NOT_ADOPTED"],
    ["two-thirds-of-members", 150, 100, 50, 0, "ADOPTED"],
    ["two-thirds-of-members", 150, 99, 0, 51, "NOT_ADOPTED"],
  ])("%s of %i members, with %i to %i and %i abstaining: %s", (majority, of, yes, no, abstain, outcome) => {
    const tally = counted(yes, no, abstain, { majority }, MEMBERS.slice(0, of));
    expect(tally).toMatchObject({
      outcome,
      rulesVersion: 3,
      members: of,
      entitled: of,
      count: { yes, no, abstain },
      notVoting: of - yes - no - abstain,
    });
    expect(tally.positions).toHaveLength(yes + no + abstain);
  });
});

describe("the arithmetic", () => {
  it("is one sentence with every integer", () => {
    expect(counted(100, 50, 10, { majority: "two-thirds" }).arithmetic).toBe(
      "Adopted: 100 in favour, 50 against, 10 abstaining, 36 not voting, of 196 entitled; two thirds of those present and voting: 3 × 100 = 300 ≥ 300 = 2 × (100 + 50); quorum of a majority: 2 × 196 = 392 > 196.",
    );
    expect(counted(0, 0).arithmetic).toBe(
      "Not adopted: 0 in favour, 0 against, 0 abstaining, 196 not voting, of 196 entitled; simple majority of those present and voting: 0 ≤ 0; quorum of a majority: 2 × 196 = 392 > 196.",
    );
  });

  it("of a void vote says that, and no majority", () => {
    const vote = closed(opened({ present: MEMBERS.slice(0, 99) }), [goes(MEMBERS[0], 5)]);
    expect(tallyOf(vote, { ballots: ballots(60, 3) }).arithmetic).toBe(
      "Void: 60 in favour, 3 against, 0 abstaining, 133 not voting, of 196 entitled; quorum of a majority: 2 × 98 = 196 ≤ 196.",
    );
  });
});

describe("the quorum while the vote is open", () => {
  const scarcely = (presence: PresenceChange[]) => closed(opened({ present: MEMBERS.slice(0, 99) }), presence);
  const outcome = (presence: PresenceChange[]) => tallyOf(scarcely(presence), { ballots: ballots(60, 30) }).outcome;

  test.each<[string, PresenceChange[], string]>([
    ["stays", [], "ADOPTED"],
    ["is lost, and the vote is void", [goes(MEMBERS[0], 5)], "VOID"],
    ["is lost and found again, and the vote is void", [goes(MEMBERS[0], 5), comes(MEMBERS[0], 6)], "VOID"],
    ["is kept by one that comes as another goes", [goes(MEMBERS[0], 5), comes(MEMBERS[120], 5)], "ADOPTED"],
    ["is kept by one that came before another goes", [goes(MEMBERS[0], 5), comes(MEMBERS[120], 4)], "ADOPTED"],
    ["is not lost at the closing itself", [goes(MEMBERS[0], 20)], "ADOPTED"],
    [
      "is lost a millisecond before the closing",
      [{ ...goes(MEMBERS[0], 0), at: new Date(CLOSED.getTime() - 1).toISOString() }],
      "VOID",
    ],
    ["is not lost by those without a vote", [goes("XXX", 5)], "ADOPTED"],
  ])("%s", (_, presence, expected) => {
    expect(outcome(presence)).toBe(expected);
  });

  test("control: by who is there at the closing alone, a decision would stand that was taken without a quorum", () => {
    const tally = tallyOf(scarcely([goes(MEMBERS[0], 5), comes(MEMBERS[0], 6)]), { ballots: ballots(60, 30) });
    expect(tally.attendance).toEqual({ opening: 99, lowest: 98, lowestAt: at(5).toISOString(), closing: 99 });
    expect([2 * tally.attendance.closing > tally.members, tally.outcome]).toEqual([true, "VOID"]);
  });

  it("counts whoever abstains or does not vote, as long as they are there", () => {
    expect(counted(1, 0, 98).outcome).toBe("ADOPTED");
    expect(counted(1, 0, 0).outcome).toBe("ADOPTED");
  });

  it("is counted in all members, also those that may not vote", () => {
    const standings = MEMBERS.map((country, index) => member(country, { inGoodStanding: index < 120 }));
    const tally = tallyOf(closed(opened({ standings })), { ballots: ballots(99, 21) });
    expect(tally).toMatchObject({ members: 196, entitled: 120, attendance: { opening: 120 } });
    const ofMembers = opened({ standings, rules: { majority: "majority-of-members" } });
    expect(tallyOf(closed(ofMembers), { ballots: ballots(98, 0) }).outcome).toBe("NOT_ADOPTED");
    expect(tallyOf(closed(ofMembers), { ballots: ballots(99, 0) }).outcome).toBe("ADOPTED");
  });

  it("is not changed by a scan that arrives after the closing", () => {
    const vote = scarcely([]);
    expect(tallyOf(vote, { ballots: ballots(60, 30) })).toMatchObject({ outcome: "ADOPTED" });
    expect(vote.presence).toEqual([]);
  });
});

describe("what counts", () => {
  it("is the last valid ballot; the others are kept, and named where they are not valid", () => {
    const [a = "", b = ""] = MEMBERS;
    const all = [ballot(a, "YES"), ballot(a, "NO", 2, 1), ballot(b, "YES"), ballot(b, "NO", 2, 9)];
    const tally = tallyOf(closed(opened()), { ballots: [...all, ballot("XXX", "YES")] });
    expect(tally.count).toEqual({ yes: 1, no: 1, abstain: 0 });
    expect(tally.positions).toEqual([
      { country: a, choice: "NO" },
      { country: b, choice: "YES" },
    ]);
    expect(tally.setAside).toEqual([
      { country: b, number: 2, why: "replaces-another" },
      { country: "XXX", number: 1, why: "not-entitled" },
    ]);
  });
});

describe("a member that voted and went out", () => {
  it("keeps its vote, and is missing from the quorum only", () => {
    const vote = closed(opened(), [goes(MEMBERS[0], 5)]);
    expect(tallyOf(vote, { ballots: ballots(1, 0) })).toMatchObject({
      count: { yes: 1, no: 0, abstain: 0 },
      attendance: { opening: 196, lowest: 195, closing: 195 },
      outcome: "ADOPTED",
    });
  });
});

describe("the name of a tally", () => {
  it("is the SHA-256 of its canonical JSON, and another one for any other ballot", () => {
    const one = tallyHash(counted(100, 50), sha256);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(tallyHash(counted(100, 50), sha256)).toBe(one);
    expect(tallyHash(counted(99, 51), sha256)).not.toBe(one);
  });
});
