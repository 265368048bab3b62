import { afterEach, expect, test, vi } from "vitest";
import { castBallotOf } from "#functions/conclusions/votes/cast-ballot.ts";
import { closeVoteByChair } from "#functions/conclusions/votes/close-vote.ts";
import { putToVote } from "#functions/conclusions/votes/put-to-vote.ts";
import { ballotsInForce } from "#shared/domain/conclusions/votes/ballot.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { MEMBERS } from "../voting/support/chamber.ts";
import { byHead, byStaff, START } from "./support/asking.ts";
import { interleaving } from "./support/interleaving.ts";
import { GUARDED, type Guards, memoryVotes } from "./support/memory-votes.ts";

const VOTERS = MEMBERS.slice(0, 25);
const VOTE = "procedure.adjourn.v1";
const [BALLOTS, CLOSES] = [50, 50];

const skewed = (random: () => number) => new Date(START.getTime() + (random() * 10 - 5) * 60_000);

/** Two ballots of each of 25 members and fifty closings, each read and write of theirs in any order. */
const race = async (seed: number, guards: Guards = GUARDED) => {
  const { random, turn, start, finish } = interleaving(seed);
  let isOn = false;
  const memory = memoryVotes({ members: VOTERS, guards, turn: async () => (isOn ? turn() : undefined) });
  memory.state.roll = {
    ...memory.state.roll,
    standings: Object.fromEntries(
      VOTERS.map((country) => [country, { as: "member", inGoodStanding: true, credentials: "ACCEPTED" } as const]),
    ),
    present: Object.fromEntries(VOTERS.map((country) => [country, START.toISOString()])),
  };
  const { needs } = memory;
  const question = { on: "procedure", id: "adjourn", question: "Shall we adjourn?", method: "recorded" };
  await putToVote(needs as never)(byStaff(["chair"], {}, question, skewed(random)));
  isOn = true;
  vi.stubGlobal("setTimeout", (wake: () => void) => turn().then(wake));

  const [accepted, hashes]: [string[], Set<string>] = [[], new Set()];
  let late = 0;
  const refusals = new Set<string>();
  const told = (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    refusals.add(error.refusal);
  };
  const cast = castBallotOf(needs);
  const close = closeVoteByChair(needs as never);
  const ballot = (n: number) => async () => {
    const country = VOTERS[n % VOTERS.length] ?? "";
    const choice = ["YES", "NO", "ABSTAIN"][n % 3];
    const isLate = memory.votes.get(VOTE)?.state === "CLOSED";
    await cast(byHead(country, { vote: VOTE }, { code: "123456", choice }, skewed(random))).then(({ body }) => {
      accepted.push(`${country}/${body.number}/${choice}`);
      if (isLate) late++;
    }, told);
  };
  // The first closings come while ballots are at any of their steps, or before or after all of them.
  const wait = 5 + random() * 12;
  const closing = async () => {
    for (let turns = wait * (1 + random()); turns > 0; turns--) await turn();
    const { body } = await close(byStaff(["chair"], { vote: VOTE }, {}, skewed(random)));
    hashes.add(body.tally?.hash ?? "");
  };
  const works = Array.from({ length: BALLOTS }, (_, n) => start(ballot(n)));
  works.push(...Array.from({ length: CLOSES }, () => start(closing)));
  await finish();
  await Promise.all(works);

  const tally = memory.tallies.get(VOTE);
  const tallied = (tally?.positions ?? []).map(({ country, choice }) => `${country}/1/${choice}`);
  return {
    accepted: accepted.toSorted(),
    ...{ tallied: tallied.toSorted(), hashes, late, refusals },
    kept: ballotsInForce(memory.votes.get(VOTE) as never, [...memory.ballots.values()]).inForce.length,
  };
};

afterEach(() => void vi.unstubAllGlobals());

test("50 ballots against 50 closings, in 1,000 orders and by clocks that are wrong by five minutes: all that is accepted is tallied, once", async () => {
  const numbers = new Set<number>();
  for (let seed = 1; seed <= 1000; seed++) {
    const { accepted, tallied, hashes, late, kept, refusals } = await race(seed);
    expect(tallied, `seed ${seed}`).toEqual(accepted);
    expect({ seed, hashes: hashes.size, late, kept }).toEqual({ seed, hashes: 1, late: 0, kept: accepted.length });
    for (const refusal of refusals) expect(["already-voted", "vote-closed"]).toContain(refusal);
    numbers.add(accepted.length);
  }
  // Some closings came before all ballots, some after, and most in between.
  expect(numbers.size).toBeGreaterThan(15);
}, 120_000);

/** In how many of these orders something is wrong that the guards prevent. */
const wrongIn = async (guards: Guards, isWrong: (seen: Awaited<ReturnType<typeof race>>) => boolean) => {
  let wrong = 0;
  for (let seed = 1; seed <= 50; seed++) if (isWrong(await race(seed, guards))) wrong++;
  return wrong;
};

test("control: without the gate, ballots are accepted that nobody counts", async () => {
  const isWrong = ({ accepted, tallied }: { accepted: string[]; tallied: string[] }) =>
    accepted.join() !== tallied.join();
  expect(await wrongIn({ ...GUARDED, gates: false }, isWrong)).toBeGreaterThan(5);
  expect(await wrongIn(GUARDED, isWrong)).toBe(0);
}, 60_000);

test("control: without the name that is given once, members are told twice that they have voted", async () => {
  const isWrong = ({ accepted, kept }: { accepted: string[]; kept: number }) => accepted.length > kept;
  expect(await wrongIn({ ...GUARDED, createOnly: false }, isWrong)).toBeGreaterThan(5);
}, 60_000);
