import { beforeEach, describe, expect, test } from "vitest";
import { castBallotOf } from "#functions/conclusions/votes/cast-ballot.ts";
import { castSecretBallotOf } from "#functions/conclusions/votes/cast-secret-ballot.ts";
import { closeVoteByChair, shutVote } from "#functions/conclusions/votes/close-vote.ts";
import { endVote } from "#functions/conclusions/votes/end-vote.ts";
import { readRoll, setCredentialsOf, setStandingOf, takePresenceOf } from "#functions/conclusions/votes/keep-roll.ts";
import { putToVote } from "#functions/conclusions/votes/put-to-vote.ts";
import { readVote } from "#functions/conclusions/votes/read-votes.ts";
import { voteDue } from "#functions/conclusions/votes/vote-due.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { sampleConference } from "#test/support/samples.ts";
import { MEMBERS, sha256 } from "../voting/support/chamber.ts";
import { byHead, byStaff, bySystem, CONFERENCE, minute, START } from "./support/asking.ts";
import { memoryVotes } from "./support/memory-votes.ts";

const ALL = MEMBERS.slice(0, 60);
const [A = "", B = "", C = "", D = "", E = ""] = ALL;
const STRANGER = "XXX";
const vote = (id: string, number = 1) => `procedure.${id}.v${number}`;

let memory: ReturnType<typeof memoryVotes>;
// biome-ignore lint/suspicious/noExplicitAny: one memory stands for the needs of all use cases
let needs: any;
beforeEach(() => {
  memory = memoryVotes({ members: ALL });
  needs = memory.needs;
});

const refusalOf = async (asked: Promise<unknown>): Promise<Refusal> => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error("Nothing was refused.");
  return error;
};
const accept = (...countries: string[]) =>
  setCredentialsOf(needs)(byStaff(["organiser"], {}, { credentials: "ACCEPTED", countries }));
const present = (countries: readonly string[], present = true, now = START) =>
  takePresenceOf(needs)(
    byStaff(["desk"], {}, { delegations: countries.map((country) => ({ country, present })) }, now),
  );
const put = (id: string, more: object = {}, now = START) =>
  putToVote(needs)(
    byStaff(["chair"], {}, { on: "procedure", id, question: "Shall we adjourn?", method: "recorded", ...more }, now),
  );
const meeting = async () => {
  await accept(...ALL.slice(0, 50));
  await present(ALL);
};
const cast = (country: string, id: string, choice = "YES", now = START) =>
  castBallotOf(needs)(byHead(country, { vote: id }, { code: "123456", choice }, now));
const close = (id: string, now = minute(5)) => closeVoteByChair(needs)(byStaff(["chair"], { vote: id }, {}, now));

describe("the roll", () => {
  test("shows who would have a vote, and both quorums with their integers", async () => {
    await meeting();
    const { body, version } = await readRoll(needs)(byStaff(["desk"], {}, undefined as never));
    expect(body).toMatchObject({ members: 60, toOpen: { holds: true }, toDecide: { holds: true }, openVotes: [] });
    expect(body.entitled).toEqual(ALL.slice(0, 50));
    expect(body.present).toEqual(ALL.slice(0, 50));
    expect(body.toDecide.arithmetic).toContain("2 × 50 = 100 > 60");
    expect(version).toBe(memory.state.roll.version);
  });

  test("is of participants: others are refused where they are named", async () => {
    const refusal = await refusalOf(present([A, STRANGER]));
    expect(refusal.details.errors).toMatchObject([{ pointer: "/delegations/1/country" }]);
    expect((await refusalOf(accept(STRANGER))).details.errors).toMatchObject([{ pointer: "/countries/0" }]);
    const standing = { as: "member", inGoodStanding: true, credentials: "NONE" };
    const asked = setStandingOf(needs)(byStaff(["organiser"], { country: STRANGER }, standing));
    expect((await refusalOf(asked)).refusal).toBe("not-found");
    expect(memory.changes).toEqual([]);
  });

  test("is not written where nothing changes", async () => {
    await accept(A);
    const before = memory.changes.length;
    await accept(A);
    await present([A], false);
    expect(memory.changes).toHaveLength(before);
  });

  test("a standing that changes is listed on every open vote in the same transaction, and applied to none (C15)", async () => {
    await meeting();
    await put("one");
    await put("two");
    const standing = { as: "member", inGoodStanding: false, credentials: "ACCEPTED", reason: "Dues" };
    await setStandingOf(needs)(byStaff(["organiser"], { country: A }, standing, minute(1)));
    const change = memory.changes.at(-1);
    expect(change?.votes?.map(({ after: { id }, facts }) => [id, facts])).toEqual([
      [vote("one"), [{ type: "ElectorateChangeListed", vote: vote("one"), country: A }]],
      [vote("two"), [{ type: "ElectorateChangeListed", vote: vote("two"), country: A }]],
    ]);
    expect(change?.roll).toMatchObject({ reason: "Dues" });
    expect(memory.votes.get(vote("one"))?.electorate.entitled).toContain(A);
    await cast(A, vote("one"), "YES", minute(2));
    const { body } = await close(vote("one"));
    expect(body).toMatchObject({ laterChanges: [{ country: A }], tally: { positions: [{ country: A }] } });
  });

  test("takes no more at once than a transaction holds while votes are open", async () => {
    await accept(A, B);
    await present(ALL);
    memory.state.conference = sampleConference({
      rulesOfProcedure: { ...sampleConference().rulesOfProcedure, quorumToDecide: "one-third" },
    });
    await accept(...ALL.slice(0, 20));
    await put("one");
    await put("two");
    const others = ALL.slice(20);
    expect(others).toHaveLength(40);
    await setCredentialsOf(needs)(byStaff(["organiser"], {}, { credentials: "ACCEPTED", countries: others }));
    await put("three");
    const refusal = await refusalOf(
      setCredentialsOf(needs)(byStaff(["organiser"], {}, { credentials: "REJECTED", countries: others })),
    );
    expect(refusal.details.errors).toMatchObject([{ pointer: "/countries" }]);
    expect(JSON.stringify(refusal.details.errors)).toContain("at most 26");
  });
});

describe("a vote", () => {
  beforeEach(meeting);

  test("opens with its gates and the roll in one change, and goes by what it is on", async () => {
    const { body, location } = await put("adjourn");
    expect(location).toBe(`/conferences/${CONFERENCE}/votes/${vote("adjourn")}`);
    expect(body.question).toEqual({
      ...{
        what: "procedure",
        id: "Shall we adjourn?",
        decision: "procedure.adjourn",
        hash: sha256("Shall we adjourn?"),
      },
    });
    const change = memory.changes.at(-1);
    expect(change?.votes).toMatchObject([{ gates: "open", after: { state: "OPEN" }, facts: [{ type: "VoteOpened" }] }]);
    expect(change?.roll?.after.open).toEqual([vote("adjourn")]);
    expect((await refusalOf(put("adjourn"))).refusal).toBe("vote-open");
  });

  test("in which changed rules of procedure have no part: those of the opening hold (A40)", async () => {
    await put("rules");
    memory.state.conference = sampleConference({
      rulesVersion: 2,
      rulesOfProcedure: { ...sampleConference().rulesOfProcedure, majority: "two-thirds-of-members" },
    });
    await cast(A, vote("rules"));
    expect((await close(vote("rules"))).body).toMatchObject({ rulesVersion: 1, tally: { outcome: "ADOPTED" } });
  });

  test("shows who voted while it is open, and neither how nor how many", async () => {
    await put("quiet");
    await cast(B, vote("quiet"), "NO");
    const { body } = await readVote(needs)(byStaff(["desk"], { vote: vote("quiet") }, undefined as never));
    expect(body.voted).toEqual([B]);
    expect(body.tally).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain('"NO"');
  });

  test("to reopen a text needs a text that was decided", async () => {
    expect((await refusalOf(put("again", { reopens: "cooperation" }))).refusal).toBe("not-found");
  });

  test("of which only a roll call follows an alphabet", async () => {
    expect((await refusalOf(put("alphabet", { alphabet: "fr" }))).refusal).toBe("vote-method");
    const { body } = await put("called", { method: "roll-call" });
    expect(body.rollCall).toMatchObject({ language: sampleConference().languages[0] });
  });
});

describe("closing and counting", () => {
  beforeEach(meeting);

  test("are two steps: whoever is cut off in between is followed by one that counts, once", async () => {
    await put("cut");
    for (const country of [A, B, C]) await cast(country, vote("cut"));
    await shutVote(needs, CONFERENCE, vote("cut"), { as: "chair", person: "chair" }, bySystem(minute(5)));
    expect(memory.votes.get(vote("cut"))?.state).toBe("CLOSED");
    expect(memory.tallies.size).toBe(0);
    expect((await refusalOf(cast(D, vote("cut")))).refusal).toBe("vote-closed");
    const due = () => voteDue(needs)(CONFERENCE, vote("cut"), bySystem(minute(6)));
    expect(await due()).toEqual({ outcome: "counted: ADOPTED" });
    const counted = memory.changes.length;
    expect(await due()).toEqual({ outcome: "counted: ADOPTED" });
    expect((await close(vote("cut"), minute(60))).body.tally?.count).toEqual({ yes: 3, no: 0, abstain: 0 });
    expect(memory.changes).toHaveLength(counted);
    expect(memory.state.roll.open).toEqual([]);
  });

  test("tell what was counted by its hash", async () => {
    await put("told");
    await cast(A, vote("told"));
    const { body } = await close(vote("told"));
    expect(memory.changes.at(-1)).toMatchObject({
      tally: { vote: vote("told") },
      votes: [{ facts: [{ type: "VoteTallied", tallyHash: body.tally?.hash, outcome: "ADOPTED", tied: false }] }],
    });
  });

  test("of a vote that is open do nothing", async () => {
    await put("open");
    expect((await refusalOf(endVote(needs)(CONFERENCE, vote("open"), bySystem()))).refusal).toBe("vote-open");
    expect(memory.tallies.size).toBe(0);
  });

  test("by itself: told once that it nears, closed at its time and not before, by whatever clock", async () => {
    const closesAt = "2019-04-11T17:00";
    await put("timed", { closesAt });
    await cast(A, vote("timed"));
    const due = (minutes: number) => voteDue(needs)(CONFERENCE, vote("timed"), bySystem(minute(minutes)));
    expect(await due(49)).toEqual({ outcome: "not yet" });
    expect(await due(50)).toEqual({ outcome: "told that it closes soon" });
    expect(memory.changes.at(-1)?.facts).toMatchObject([
      { fact: { type: "BallotClosingNear", vote: vote("timed"), closesAt: "2019-04-11T15:00:00.000Z" } },
    ]);
    expect(await due(55)).toEqual({ outcome: "not yet" });
    await cast(B, vote("timed"), "YES", minute(70));
    expect(await due(60)).toEqual({ outcome: "counted: ADOPTED" });
    expect(memory.tallies.get(vote("timed"))?.count).toEqual({ yes: 2, no: 0, abstain: 0 });
    expect(await voteDue(needs)(CONFERENCE, vote("nothing"), bySystem())).toEqual({ outcome: "no such vote" });
  });

  test("finds the quorum lost while it was open, whoever comes back (C14)", async () => {
    await put("lost");
    await present(ALL.slice(0, 40), false, minute(1));
    await present(ALL.slice(0, 40), true, minute(2));
    expect((await close(vote("lost"))).body.tally).toMatchObject({ outcome: "VOID", voidBecause: "quorum-lost" });
    expect((await put("lost")).body).toMatchObject({ id: vote("lost", 2), round: 1 });
  });

  test("after a tie it is voted on once more, and no third time", async () => {
    await put("tied");
    await cast(A, vote("tied"), "YES");
    await cast(B, vote("tied"), "NO");
    expect((await close(vote("tied"))).body.tally).toMatchObject({ tied: true, outcome: "NOT_ADOPTED" });
    expect((await put("tied")).body).toMatchObject({ id: vote("tied", 2), round: 2 });
    await cast(A, vote("tied", 2), "YES");
    await cast(B, vote("tied", 2), "NO");
    await close(vote("tied", 2));
    expect((await refusalOf(put("tied"))).refusal).toBe("voted-already");
  });
});

describe("a secret ballot", () => {
  beforeEach(meeting);
  const castSecretly = (country: string, id: string, choice: string) =>
    castSecretBallotOf(needs)(byHead(country, { vote: id }, { code: "123456", choice }));

  test("and that a member voted have nothing in common but the vote, and the answer says no more (C18)", async () => {
    await put("secret", { method: "secret" });
    const answers = [];
    for (const [country, choice] of [A, B, C, D, E].map((one, at) => [one, at < 3 ? "YES" : "NO"] as const))
      answers.push(await castSecretly(country, vote("secret"), choice));
    expect(answers[0]).toEqual({ body: { vote: vote("secret"), country: A } });
    const values = (one: object) => Object.values(one).filter((value) => value !== vote("secret"));
    const joined = memory.secretBallots.flatMap(values);
    for (const one of memory.participations.values())
      for (const value of values(one)) expect(joined).not.toContain(value);
    expect(JSON.stringify(memory.secretBallots)).not.toMatch(/\d{4}-\d\d-\d\dT/);
    expect((await refusalOf(castSecretly(A, vote("secret"), "NO"))).refusal).toBe("vote-final");
    expect((await close(vote("secret"))).body.tally?.count).toEqual({ yes: 3, no: 2, abstain: 0 });
  });

  test("of fewer than five is not counted aloud", async () => {
    await put("few", { method: "secret" });
    for (const country of [A, B, C, D]) await castSecretly(country, vote("few"), "YES");
    const { tally } = (await close(vote("few"))).body;
    expect(tally?.count).toBeUndefined();
    expect(tally?.arithmetic).toContain("too few voted in secret");
  });
});
