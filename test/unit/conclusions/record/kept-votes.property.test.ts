import fc from "fast-check";
import { expect, test } from "vitest";
import { appendAct } from "#functions/conclusions/record/append-act.ts";
import { beginAgain } from "#functions/conclusions/record/begin-again.ts";
import { decisionFacts } from "#functions/conclusions/record/decision-facts.ts";
import { endRecord } from "#functions/conclusions/record/end-record.ts";
import { openingOfVote } from "#functions/conclusions/record/openings.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Cast } from "#shared/domain/conclusions/votes/votes-cast.ts";
import { faultOf } from "#test/support/second-verifier.mjs";
import { sha256 } from "../support/sample-text.ts";
import { at, closed, MEMBERS, opened } from "../voting/support/chamber.ts";
import { live, voteHistory } from "../voting/support/vote-history.ts";
import { begun, conference, decisionBy, text } from "./support/recorded.ts";

/** What is sealed of a vote, from what is kept of it. */
const sealed = (vote: Vote, cast: Cast) => {
  const circumstances = { conference, decision: {}, by: "the.chair@example.org", hash: sha256 };
  const { openings, chain } = begun(openingOfVote(vote, circumstances));
  const tally = tallyOf(vote, cast);
  const decision = decisionBy("vote", vote.openedAt, [tally.outcome, vote.closedAt ?? ""]);
  const taken = { mode: "vote" as const, vote, cast, tally };
  const { seal, entries, fact } = endRecord({ openings, text, decision, taken, chain }, sha256);
  const facts = decisionFacts({ openings, text }, taken, sha256);
  return { tally, seal, fact, bundle: facts && sealBundle(facts, sha256, [...chain, ...entries]) };
};

test("of 300 votes that went as they will, the bundle comes to what the tally came to, for two verifiers", () => {
  const ends = new Set<string>();
  for (const history of fc.sample(voteHistory, { numRuns: 300, seed: 20190412 })) {
    const lived = live(history);
    if (lived === undefined) continue;
    const { vote, ballots } = lived;
    const { tally, seal, fact, bundle } = sealed(vote, { ballots: ballots.toReversed() });
    if (bundle?.result.mode !== "vote") throw new Error("A vote has a bundle.");
    expect(verifyBundle(bundle, sha256)).toMatchObject({ ok: true });
    expect(faultOf(JSON.parse(JSON.stringify(bundle)))).toBeUndefined();
    const { outcome, count, notVoting, tied, attendance, setAside } = tally;
    expect({ count, notVoting, ...bundle.result }).toMatchObject({
      outcome,
      count,
      notVoting,
      tied,
      attendance,
      setAside,
    });
    expect(seal).toMatchObject({
      root: bundle.root,
      outcome,
      vote: vote.id,
      entitled: vote.electorate.entitled.length,
    });
    expect(fact).toMatchObject({ type: "DecisionSealed", root: bundle.root, outcome });
    ends.add(outcome);
  }
  expect([...ends].sort()).toEqual(["ADOPTED", "NOT_ADOPTED", "VOID"]);
});

const eight = MEMBERS.slice(0, 8);
const voterOf = (country: string) => ({ delegate: `${country}-head`, as: "head" as const });

test("hands are listed as two people saw them, and people by no name that another system gave them", () => {
  const vote = opened({ members: eight, method: "show-of-hands" });
  const seen = (number: number, by: string, yes: number) => ({
    ...{ vote: vote.id, number, by, at: at(number).toISOString() },
    hands: { kind: "totals" as const, yes, no: 1, abstain: 0 },
  });
  const entries = [seen(3, "Jane.Doe", 3), seen(1, "Jane.Doe", 4), seen(2, "joe@example.org", 3)];
  const { bundle, seal } = sealed(closed(vote, [], entries), { entries });
  expect(bundle?.course).toMatchObject({ kind: "hands", entries: [{ number: 1 }, { number: 2 }, { number: 3 }] });
  expect(seal.count).toEqual({ yes: 3, no: 1, abstain: 0 });
  expect(JSON.stringify(bundle)).not.toMatch(/Jane|joe|chair@/);
});

test.each([
  [4, false],
  [5, true],
])("of %i secret ballots there is a bundle: %s", (voters, isThere) => {
  const vote = opened({ members: eight, method: "secret" });
  const cast: Cast = {
    participations: eight.slice(0, voters).map((country) => ({ vote: vote.id, country, by: voterOf(country) })),
    secretBallots: eight
      .slice(0, voters)
      .map((country) => ({ vote: vote.id, id: sha256(country).slice(0, 32), choice: "YES" as const })),
  };
  const { bundle, seal, fact } = sealed(closed(vote), cast);
  expect(bundle !== undefined).toBe(isThere);
  expect(seal.root).toBe(bundle?.root);
  expect("root" in fact).toBe(isThere);
  expect(seal.count !== undefined).toBe(isThere);
  // Nothing joins a ballot to whose it is.
  if (bundle?.course.kind === "secret")
    expect(bundle.course.ballots.every((one) => Object.keys(one).length === 2)).toBe(true);
});

const inSecret = (vote: Vote, voters: number, yes: number): Cast => ({
  participations: eight.slice(0, voters).map((country) => ({ vote: vote.id, country, by: voterOf(country) })),
  secretBallots: eight.slice(0, voters).map((country, index) => ({
    ...{ vote: vote.id, id: sha256(`${vote.id} ${country}`).slice(0, 32), choice: index < yes ? "YES" : "NO" },
  })),
});

test.each([
  [4, false],
  [6, true],
])("a second vote in secret after a tie of %i has a bundle, with both votes: %s", (voters, isThere) => {
  const circumstances = { conference, decision: {}, by: "chair", hash: sha256 };
  const tied = closed(opened({ members: eight, method: "secret" }));
  const firstCast = inSecret(tied, voters, voters / 2);
  const firstTally = tallyOf(tied, firstCast);
  expect(firstTally).toMatchObject({ tied: true, outcome: "NOT_ADOPTED" });
  const { openings, chain } = begun(openingOfVote(tied, circumstances));
  const again = closed(opened({ members: eight, method: "secret", earlier: [firstTally], plan: { id: "vote-2" } }));
  const vote = { ...again, openedAt: at(30).toISOString(), closedAt: at(50).toISOString() };
  const second = beginAgain({ openings, opening: openingOfVote(vote, circumstances) }, chain, sha256);
  const cast = inSecret(vote, 7, 4);
  const tally = tallyOf(vote, cast);
  const taken = { mode: "vote" as const, vote, cast, tally, first: { vote: tied, cast: firstCast } };
  const both = { openings: [...openings, second.opening], text };
  const kept = [...chain, ...second.chain.entries];
  const decision = decisionBy("vote", tied.openedAt, [tally.outcome, vote.closedAt ?? ""]);
  const { seal, entries } = endRecord({ ...both, decision, taken, chain: kept }, sha256);
  expect([seal.outcome, seal.root !== undefined, seal.vote]).toEqual(["ADOPTED", isThere, "vote-2"]);
  const facts = decisionFacts(both, taken, sha256);
  expect(facts !== undefined).toBe(isThere);
  if (facts === undefined) return;
  const bundle = sealBundle(facts, sha256, [...kept, ...entries]);
  expect(verifyBundle(bundle, sha256)).toMatchObject({
    ok: true,
    says: expect.stringContaining("was a tie of 3 to 3"),
  });
  expect(faultOf(JSON.parse(JSON.stringify(bundle)))).toBeUndefined();
  expect(() => endRecord({ ...both, decision, taken: { ...taken, first: taken }, chain: kept }, sha256)).toThrow(
    "was not the first vote",
  );
});

test("control: what does not begin as it was frozen, or does not verify, is not sealed", () => {
  const vote = closed(opened({ members: eight }));
  const circumstances = { conference, decision: {}, by: "chair", hash: sha256 };
  const { openings, chain } = begun(openingOfVote(vote, circumstances));
  const decision = decisionBy("vote", vote.openedAt, ["NOT_ADOPTED", vote.closedAt ?? ""]);
  const taken = { mode: "vote" as const, vote, cast: {}, tally: tallyOf(vote, {}) };
  const ending = { openings, text, decision, taken, chain };
  expect(endRecord(ending, sha256).entries).toHaveLength(1);
  const others = begun({ ...openingOfVote(vote, circumstances), by: "somebody-else" });
  expect(() => endRecord({ ...ending, chain: others.chain }, sha256)).toThrow("does not begin with what was frozen");
  const reworded = { ...text, title: { ...text.title, text: "Other words" } };
  expect(() => endRecord({ ...ending, text: reworded }, sha256)).toThrow("does not verify");
  expect(() => endRecord({ ...ending, decision: { ...decision, outcome: "ADOPTED" } }, sha256)).toThrow(
    "follows from its record",
  );
  const forked = appendAct(chain, { entry: "stated", decision: decision.id, at: vote.openedAt, act: {} }, sha256);
  expect(endRecord({ ...ending, chain: [...chain, forked] }, sha256).entries).toMatchObject([{ n: 3 }]);
});
