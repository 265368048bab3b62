import { describe, expect, it, test } from "vitest";
import { tallyHash, tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Choice, Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { correctVote, type VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import {
  alternateOf,
  at,
  ballots,
  closed,
  delegationOf,
  headOf,
  MEMBERS,
  member,
  opened,
  refused,
  sha256,
} from "./support/chamber.ts";

const [a = ""] = MEMBERS;
const vote = closed(opened());

const correct = (
  during: Vote = vote,
  intended: Choice = "NO",
  delegate = headOf(a),
  corrections: VoteCorrection[] = [],
) => correctVote({ vote: during, corrections, delegation: delegationOf(a) }, { delegate, intended }, at(30));

describe("a correction of the record", () => {
  it("notes what the member had intended, and the result stays", () => {
    const before = tallyHash(tallyOf(vote, { ballots: ballots(61, 60) }), sha256);
    const { correction, fact, tell } = correct();
    expect(correction).toEqual({
      vote: "vote-1",
      country: a,
      number: 1,
      intended: "NO",
      by: { delegate: headOf(a), as: "head" },
      at: at(30).toISOString(),
    });
    expect([fact, tell]).toEqual([{ type: "VoteCorrected", vote: "vote-1", country: a, number: 1 }, [headOf(a)]]);
    expect(tallyHash(tallyOf(vote, { ballots: ballots(61, 60) }), sha256)).toBe(before);
    // The control: as a ballot it would have turned the result.
    expect([
      tallyOf(vote, { ballots: ballots(61, 60) }).outcome,
      tallyOf(vote, { ballots: ballots(60, 61) }).outcome,
    ]).toEqual(["ADOPTED", "NOT_ADOPTED"]);
  });

  it("is added to those before", () => {
    expect(correct(vote, "YES", headOf(a), [correct().correction]).correction.number).toBe(2);
  });

  test.each<[string, () => unknown, string]>([
    ["while the vote is open", () => correct(opened()), "vote-open"],
    ["of a secret vote", () => correct(closed(opened({ method: "secret" }))), "vote-method"],
    [
      "of a member that had no vote",
      () => correct(closed(opened({ standings: MEMBERS.map((one) => member(one, { inGoodStanding: one !== a })) }))),
      "not-entitled",
    ],
    ["by somebody who does not act for the member", () => correct(vote, "NO", alternateOf(a)), "not-the-acting-voter"],
    ["to what is no choice", () => correct(vote, "yes " as Choice), "invalid-request"],
  ])("is refused %s", (_, act, refusal) => {
    expect(refused(act)).toBe(refusal);
    expect(refused(() => correct())).toBeUndefined();
  });
});
