import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { later } from "#test/support/amending.ts";
import { refusalOf } from "#test/support/api.ts";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { accredited, inRoom, standing } from "#test/support/deciding.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { PATIENTLY } from "#test/support/reminding.ts";
import { expectSameAnswer } from "#test/support/same-answer.ts";
import { type Staff, staffOf } from "#test/support/texts.ts";
import {
  cast,
  close,
  correct,
  enter,
  openVote,
  putting,
  readVote,
  VOTES,
  votes,
  votesInSecret,
} from "#test/support/voting.ts";

const OTHER_CHOICE: Record<string, string> = { YES: "NO", NO: "YES" };

let world: World;
let staff: Staff;
let france: HeadOf;
let sweden: HeadOf;
let norway: HeadOf;
/** Members of which nobody is here: hands are read off for them. */
const OTHERS = ["AUT", "BEL", "CHE"];

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  france = await headOf(world, "FRA", { alternate: true });
  sweden = await headOf(world, "SWE");
  norway = await headOf(world, "NOR");
  await world.addMembers(...OTHERS);
  await accredited(world, "FRA", "SWE", ...OTHERS);
  await standing(world, "NOR", { as: "observer" });
  await inRoom(world, { FRA: true, SWE: true, NOR: true, AUT: true, BEL: true, CHE: true });
}, 120_000);
afterAll(() => world.cloud.stop());

const otherThan = (digits: string) => (digits === "000000" ? "000001" : "000000");
const closed = async (vote: string) => (await must(close(staff.chair, vote), 200)).body;

/** Rules of procedure as they are from now on. */
const rules = async (changed: object) => {
  const { body, etag } = await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200);
  const rulesOfProcedure = { ...body.rulesOfProcedure, ...changed };
  const headers = { "if-match": etag };
  await must(world.organiser(`PATCH /conferences/${CONFERENCE}`, { body: { rulesOfProcedure }, headers }), 200);
};

/** An hour later everybody may ask for codes again. */
const anHourLater = () =>
  later(
    world,
    [france, france.acting ?? france, sweden, norway, france.focalPoint as never],
    new Date(world.cloud.now().getTime() + 61 * 60_000).toISOString(),
  );

describe("who may vote", () => {
  test("is frozen with the vote: members with credentials, whoever is in the room, and no observer", async () => {
    const vote = await openVote(staff.chair, "frozen");
    const { entitled, presentAtOpening, members } = await readVote(staff.desk, vote);
    expect({ entitled, presentAtOpening, members }).toEqual({
      entitled: ["AUT", "BEL", "CHE", "FRA", "SWE"],
      presentAtOpening: ["AUT", "BEL", "CHE", "FRA", "SWE"],
      members: 5,
    });
    expectProblem(await votes(norway, vote, "YES"), { refusal: "not-entitled" });
    await closed(vote);
  });

  test("whoever is suspended before the opening has no vote; afterwards it is listed, and the ballot counts", async () => {
    const before = await openVote(staff.chair, "listed");
    await standing(world, "SWE", { inGoodStanding: false });
    expect((await readVote(staff.desk, before)).laterChanges).toMatchObject([{ country: "SWE" }]);
    await must(votes(sweden, before, "NO"), 201);
    expect((await closed(before)).tally.positions).toEqual([{ country: "SWE", choice: "NO" }]);

    const after = await openVote(staff.chair, "suspended");
    expectProblem(await votes(sweden, after, "NO"), { refusal: "not-entitled" });
    await closed(after);
    await standing(world, "SWE", {});
  });

  test(
    "with provisional credentials as long as the rules let them, by the rules that were there at the opening",
    async () => {
      await standing(world, "SWE", { credentials: "PROVISIONAL" });
      const vote = await openVote(staff.chair, "provisional");
      await rules({ provisionalCredentialsMayVote: false, voteMayChange: false, majority: "two-thirds" });
      await must(votes(sweden, vote, "YES"), 201);
      await must(votes(sweden, vote, "NO", { replaces: 1 }), 201);
      const { tally, rulesVersion } = await closed(vote);
      expect(tally.arithmetic).toContain("simple majority");
      const later = await openVote(staff.chair, "without-provisional");
      const now = await readVote(staff.desk, later);
      expect(now.rulesVersion).toBeGreaterThan(rulesVersion);
      expect(now.entitled).not.toContain("SWE");
      await must(votes(france, later, "YES"), 201);
      expectProblem(await votes(france, later, "NO", { replaces: 1 }), { refusal: "vote-final" });
      expect((await closed(later)).tally.arithmetic).toContain("two thirds");
      await rules({ provisionalCredentialsMayVote: true, voteMayChange: true, majority: "simple" });
      await standing(world, "SWE", {});
    },
    PATIENTLY.timeout,
  );
});

describe("a ballot", () => {
  let vote: string;
  beforeAll(async () => {
    await anHourLater();
    vote = await openVote(staff.chair, "ballots");
  });

  test("is cast by the head's own link with a code for ballots, and by nothing else (A34)", async () => {
    const digits = await france.code("ballot");
    expectProblem(await cast(france.focalPoint.call, vote, { code: digits, choice: "YES" }), {
      refusal: "not-allowed",
    });
    expectProblem(await cast(france.call, vote, { choice: "YES" }), { refusal: "invalid-request", at: "/code" });
    const objection = await france.code("objection");
    if (objection !== digits)
      expectProblem(await cast(france.call, vote, { code: objection, choice: "YES" }), { refusal: "code-not-valid" });
    expect((await readVote(staff.desk, vote)).voted).toEqual([]);
  });

  test("is locked after five wrong codes, and all contacts are told (A34)", async () => {
    await norway.code("ballot");
    await standing(world, "NOR", {});
    const own = await openVote(staff.chair, "locked");
    const wrong = otherThan(await norway.code("ballot"));
    const told = () => world.cloud.inbox.list({ to: "focal.point@ncb-nor.example" }).length;
    const before = told();
    for (let time = 1; time <= 5; time++)
      expectProblem(await cast(norway.call, own, { code: wrong, choice: "YES" }), { refusal: "code-not-valid" });
    expectProblem(await cast(norway.call, own, { code: wrong, choice: "YES" }), { refusal: "code-locked" });
    await world.cloud.idle();
    expect(told()).toBe(before + 1);
    await closed(own);
    await standing(world, "NOR", { as: "observer" });
  });

  test("says yes, no or abstention, and in no other way; what is wrong costs no code (A39)", async () => {
    const code = await france.code("ballot");
    for (const choice of ["yes ", null, ["YES", "NO"], "MAYBE", "", 1])
      expectProblem(await cast(france.call, vote, { code, choice }), { refusal: "invalid-request", at: "/choice" });
    await must(cast(france.call, vote, { code, choice: "ABSTAIN" }), 201);
    expectProblem(await cast(france.call, vote, { code, choice: "YES", replaces: 1 }), { refusal: "code-not-valid" });
  });

  test("is changed by naming the one in force; all are kept, the last counts, and nobody sees how while it is open (C16)", async () => {
    expectProblem(await votes(france, vote, "YES"), { refusal: "already-voted" });
    expectProblem(await votes(france, vote, "YES", { replaces: 2 }), { refusal: "already-voted" });
    const changed = await must(votes(france, vote, "YES", { replaces: 1 }), 201);
    expect(changed.body).toMatchObject({ vote, country: "FRA", number: 2, choice: "YES" });
    const own = (await must(france.call(`GET /delegation/votes/${vote}`), 200)).body;
    expect(own).toMatchObject({ entitled: true, mayAct: true, hasVoted: true, state: "OPEN" });
    expect(own.ballots).toMatchObject([
      { number: 1, choice: "ABSTAIN", inForce: false },
      { number: 2, choice: "YES", inForce: true, hash: changed.body.hash },
    ]);
    const seen = await readVote(staff.chair, vote);
    expect(seen).toMatchObject({ state: "OPEN", voted: ["FRA"] });
    expect(JSON.stringify(seen)).not.toContain("YES");
    const others = (await must(sweden.call(`GET /delegation/votes/${vote}`), 200)).text;
    expect(others).not.toContain('"YES"');
    const focal = (await must(france.focalPoint.call(`GET /delegation/votes/${vote}`), 200)).body;
    expect(focal).toMatchObject({ entitled: true, mayAct: false });
  });

  test("given again under its key is the same ballot; another under that key is none", async () => {
    const headers = { "idempotency-key": "one-ballot" };
    const body = { code: await sweden.code("ballot"), choice: "NO" };
    const first = await must(cast(sweden.call, vote, body, headers), 201);
    expect((await must(cast(sweden.call, vote, body, headers), 201)).text).toBe(first.text);
    const other = await cast(sweden.call, vote, { ...body, choice: "YES" }, headers);
    expect(other.status).toBeGreaterThan(399);
    expect((await readVote(staff.desk, vote)).voted).toEqual(["FRA", "SWE"]);
  });

  test("is not taken from outside the room", async () => {
    await inRoom(world, { FRA: false });
    expectProblem(await votes(france, vote, "NO", { replaces: 2 }), { refusal: "not-present" });
    await inRoom(world, { FRA: true });
  });

  test("of a vote of another conference, or of none, is answered alike, byte for byte", async () => {
    const body = { code: "123456", choice: "YES" };
    const none = await cast(france.call, "procedure.nothing.v1", body);
    expectProblem(none, { refusal: "not-found" });
    expectSameAnswer(await cast(france.call, "cooperation.7.v1", body), none);
    expectSameAnswer(await france.call("GET /delegation/votes/procedure.nothing.v1"), none);
  });

  test("comes too late once the vote is closed; closed again, it is as it was; and nobody changes what was open (A37, A40)", async () => {
    const code = await sweden.code("ballot");
    for (const method of ["PATCH", "PUT", "DELETE"])
      expect((await staff.chair(`${method} ${VOTES}/${vote}`, { body: { entitled: ["FRA"] } })).status).toBe(405);
    const first = await closed(vote);
    expect(first.tally).toMatchObject({
      outcome: "NOT_ADOPTED",
      tied: true,
      count: { yes: 1, no: 1, abstain: 0 },
      notVoting: 3,
      positions: [
        { country: "FRA", choice: "YES" },
        { country: "SWE", choice: "NO" },
      ],
    });
    expectProblem(await cast(sweden.call, vote, { code, choice: "YES", replaces: 1 }), { refusal: "vote-closed" });
    expect((await closed(vote)).tally).toEqual(first.tally);
    expect((await closed(vote)).closedAt).toBe(first.closedAt);
  });

  test("is corrected after the closing, beside the result and not in it (C16)", async () => {
    const code = await sweden.code("statement");
    const { tally } = await readVote(staff.desk, vote);
    expectProblem(await correct(sweden.call, vote, { code: otherThan(code), intended: "YES" }), {
      refusal: "code-not-valid",
    });
    const noted = await must(correct(sweden.call, vote, { code, intended: "YES" }), 201);
    expect(noted.body).toMatchObject({ vote, number: 1, intended: "YES" });
    expect((await readVote(staff.desk, vote)).tally).toEqual(tally);
    const open = await openVote(staff.chair, "not-yet");
    expectProblem(await correct(sweden.call, open, { code: "123456", intended: "YES" }), { refusal: "vote-open" });
    await closed(open);
  });
});

describe("two at once", () => {
  beforeAll(anHourLater);

  const race = async (first: HeadOf["call"], second: HeadOf["call"], codes: [string, string], vote: string) => {
    const replies = await Promise.all([
      cast(first, vote, { code: codes[0], choice: "YES" }),
      cast(second, vote, { code: codes[1], choice: "NO" }),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(replies.flatMap((reply) => (reply.status === 409 ? [refusalOf(reply)] : []))).toEqual(["already-voted"]);
    const taken = replies.find(({ status }) => status === 201)?.body.choice;
    expect((await closed(vote)).tally.positions).toEqual([{ country: "FRA", choice: taken }]);
    expect(OTHER_CHOICE[taken]).toBeDefined();
  };

  test("of one head: one is taken, the other is told so, and the tally is the one that was taken (A36)", async () => {
    const vote = await openVote(staff.chair, "twice");
    const code = await france.code("ballot");
    await race(france.call, france.call, [code, code], vote);
  });

  test("of the head and of who acts for the head: the same (A36)", async () => {
    const vote = await openVote(staff.chair, "two-people");
    const acting = france.acting ?? france;
    await race(france.call, acting.call, [await france.code("ballot"), await acting.code("ballot")], vote);
  });

  test(
    "a ballot and the closing: it is counted, or refused (A37)",
    async () => {
      for (let time = 1; time <= 3; time++) {
        const vote = await openVote(staff.chair, `closing-${time}`);
        const code = await france.code("ballot");
        const [ballot] = await Promise.all([
          cast(france.call, vote, { code, choice: "YES" }),
          close(staff.chair, vote),
        ]);
        const { tally } = await closed(vote);
        if (ballot.status !== 201) expectProblem(ballot, { refusal: "vote-closed" });
        expect(tally.positions).toEqual(ballot.status === 201 ? [{ country: "FRA", choice: "YES" }] : []);
        await world.cloud.idle();
      }
    },
    PATIENTLY.timeout,
  );
});

describe("a vote", () => {
  beforeAll(anHourLater);

  test("is not opened without a quorum, and is void where it is lost, whoever comes back; then it is redone", async () => {
    const [gone, back] = [
      { AUT: false, BEL: false, CHE: false },
      { AUT: true, BEL: true, CHE: true },
    ];
    const vote = await openVote(staff.chair, "void");
    await must(votes(france, vote, "YES"), 201);
    await inRoom(world, gone);
    await inRoom(world, back);
    expect((await closed(vote)).tally).toMatchObject({ outcome: "VOID", voidBecause: "quorum-lost" });

    await inRoom(world, gone);
    const roll = (await must(staff.desk(`GET /conferences/${CONFERENCE}/roll`), 200)).body;
    expect(roll).toMatchObject({ members: 5, toDecide: { holds: false }, toOpen: { holds: true }, openVotes: [] });
    expectProblem(await putting(staff.chair, "void"), { refusal: "no-quorum" });
    await inRoom(world, back);
    const redone = await openVote(staff.chair, "void");
    expect(redone).toBe("procedure.void.v2");
    await must(votes(france, redone, "YES"), 201);
    expect(await closed(redone)).toMatchObject({ round: 1, tally: { outcome: "ADOPTED" } });
    expectProblem(await putting(staff.chair, "void"), { refusal: "voted-already" });
  });

  test("in which nobody votes carries nothing", async () => {
    expect((await closed(await openVote(staff.chair, "nobody"))).tally).toMatchObject({
      ...{ outcome: "NOT_ADOPTED", tied: false, count: { yes: 0, no: 0, abstain: 0 } },
    });
  });

  test("by hands takes two people who saw the same (C17)", async () => {
    const vote = await openVote(staff.chair, "hands", { method: "show-of-hands" });
    const seen = { kind: "totals", yes: 3, no: 1, abstain: 1 };
    await must(enter(staff.desk, vote, seen), 201);
    expectProblem(await close(staff.chair, vote), { refusal: "second-person-needed" });
    await must(enter(world.organiser, vote, { ...seen, yes: 2 }), 201);
    expectProblem(await close(staff.chair, vote), { refusal: "entries-differ" });
    expectProblem(await enter(staff.desk, vote, { ...seen, yes: 5 }), { refusal: "invalid-request" });
    expectProblem(await votes(france, vote, "YES"), { refusal: "vote-method" });
    await must(enter(world.organiser, vote, seen), 201);
    expect((await closed(vote)).tally).toMatchObject({ outcome: "ADOPTED", count: { yes: 3, no: 1, abstain: 1 } });
    expectProblem(await enter(staff.desk, vote, seen), { refusal: "vote-closed" });
  });

  test("by roll call starts with whom the lot falls on, and is entered country by country", async () => {
    const vote = await openVote(staff.chair, "called", { method: "roll-call", alphabet: "fr" });
    const { rollCall } = await readVote(staff.desk, vote);
    expect(rollCall.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(rollCall.order.toSorted()).toEqual(["AUT", "BEL", "CHE", "FRA", "SWE"]);
    expectProblem(await enter(staff.desk, vote, { kind: "totals", yes: 1, no: 0, abstain: 0 }), {
      refusal: "vote-method",
    });
    const positions = ["AUT", "BEL", "CHE"].map((country) => ({ country, choice: "NO" }));
    await must(enter(staff.desk, vote, { kind: "by-country", positions }), 201);
    await must(enter(world.organiser, vote, { kind: "by-country", positions: positions.toReversed() }), 201);
    expect((await closed(vote)).tally).toMatchObject({ outcome: "NOT_ADOPTED", positions });
  });

  test("in secret shows who voted and nothing of how; so few that it would tell are not counted aloud", async () => {
    const vote = await openVote(staff.chair, "secret", { method: "secret" });
    expectProblem(await votes(france, vote, "YES"), { refusal: "vote-method" });
    const answer = await must(votesInSecret(france, vote, "YES"), 201);
    expect(answer.body).toEqual({ vote, country: "FRA" });
    expectProblem(await votesInSecret(france, vote, "NO"), { refusal: "vote-final" });
    await must(votesInSecret(sweden, vote, "NO"), 201);
    expect((await readVote(staff.desk, vote)).voted.toSorted()).toEqual(["FRA", "SWE"]);
    const { tally } = await closed(vote);
    expect(tally.count).toBeUndefined();
    expect(tally.positions).toBeUndefined();
    expect((await must(france.call(`GET /delegation/votes/${vote}`), 200)).body).toMatchObject({
      ...{ ballots: [], hasVoted: true },
    });
  });

  test(
    "that closes by itself does so at its time, and is counted",
    async () => {
      expectProblem(await putting(staff.chair, "past", { closesAt: "2019-01-01T00:00" }), {
        ...{ refusal: "invalid-request", at: "/closesAt" },
      });
      expectProblem(await putting(staff.chair, "by-hand", { method: "show-of-hands", closesAt: "2019-01-28T23:00" }), {
        refusal: "vote-method",
      });
      const now = world.cloud.now().getTime();
      const local = new Date(now + 65 * 60_000).toISOString().slice(0, 16);
      const vote = await openVote(staff.chair, "timed", { closesAt: local });
      const { closesAt } = await readVote(staff.desk, vote);
      await must(votes(sweden, vote, "YES"), 201);
      world.cloud.setClock(new Date(Date.parse(closesAt) + 1_000));
      await expect
        .poll(async () => (await readVote(staff.desk, vote)).tally?.outcome, { timeout: 30_000, interval: 250 })
        .toBe("ADOPTED");
    },
    PATIENTLY.timeout,
  );
});
