import { expect, test } from "vitest";
import { castBallot } from "#shared/domain/conclusions/votes/ballot.ts";
import { dueOf, nearOf, tellNear } from "#shared/domain/conclusions/votes/closing-near.ts";
import { closeVote } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import { at, CHAIR, delegationOf, headOf, OPENED, opened, refused } from "./support/chamber.ts";

const closing = (minutes: number) => opened({ plan: { closesAt: at(minutes) } });
const shut = { by: { as: "rules" }, presence: [], entries: [] } as const;

test("a vote nears its closing ten minutes before, or half-way where there are not twenty", () => {
  const near = (minutes: number) => nearOf(OPENED.toISOString(), at(minutes).toISOString());
  expect(near(60)).toBe(at(50).toISOString());
  expect(near(20)).toBe(at(10).toISOString());
  expect(near(6)).toBe(at(3).toISOString());
});

test("is looked at when it nears, when it closes, and once it is closed until it is counted", () => {
  const vote = closing(60);
  expect(dueOf(vote)).toBe(at(50).toISOString());
  const told = tellNear(vote);
  expect(told.version).toBe(vote.version + 1);
  expect(dueOf(told)).toBe(at(60).toISOString());
  expect(dueOf(closeVote(told, { ...shut, by: CHAIR }, at(30)).after)).toBe(at(30).toISOString());
  expect(dueOf(opened())).toBeUndefined();
});

test("closes by itself from its time on and not before; one without a time is for the chair", () => {
  const vote = closing(60);
  expect(refused(() => closeVote(vote, shut, at(59)))).toBe("not-allowed");
  expect(closeVote(vote, shut, at(60)).after.state).toBe("CLOSED");
  expect(refused(() => closeVote(opened(), shut, at(600)))).toBe("not-allowed");
});

test("has its closing ahead, and none where hands are counted", () => {
  expect(refused(() => closing(0))).toBe("invalid-request");
  for (const method of ["show-of-hands", "roll-call"] as const)
    expect(refused(() => opened({ method, plan: { closesAt: at(60) } }))).toBe("vote-method");
  expect(closing(60).closesAt).toBe(at(60).toISOString());
});

test("clocks that are behind neither cast a ballot before the opening nor close before the last ballot", () => {
  const vote = opened({ members: ["FRA"] });
  const voters = { vote, ballots: [], delegation: delegationOf("FRA"), present: true };
  const early = castBallot(voters, { delegate: headOf("FRA"), choice: "YES" }, at(-5)).ballot;
  expect(early.at).toBe(OPENED.toISOString());
  const late = castBallot(voters, { delegate: headOf("FRA"), choice: "YES" }, at(9)).ballot;
  expect(late.at).toBe(at(9).toISOString());
  const shutAt = (latest: string | undefined, minute: number) =>
    closeVote(vote, { ...shut, by: CHAIR, latest }, at(minute)).after.closedAt;
  expect(shutAt(late.at, -1)).toBe(late.at);
  expect(shutAt(late.at, 20)).toBe(at(20).toISOString());
  expect(shutAt(undefined, -1)).toBe(OPENED.toISOString());
});
