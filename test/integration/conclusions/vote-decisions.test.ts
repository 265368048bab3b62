import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handle, later, openForAmendments, replacing, table } from "#test/support/amending.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { accredited, inRoom, question, readDecision, toDecision } from "#test/support/deciding.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { PATIENTLY } from "#test/support/reminding.ts";
import { act, draft, type Staff, staffOf, TEXTS } from "#test/support/texts.ts";
import { close, enter, openVote, putting, readVote, VOTES } from "#test/support/voting.ts";

const MEMBERS = ["AUT", "BEL", "CHE", "DEU", "ESP", "FRA"];

let world: World;
let staff: Staff;
let france: HeadOf;

/** Six members, whose texts are in one language and may be decided as soon as they are out. */
beforeAll(async () => {
  world = await openWorld({ languages: ["en", "fr"], rulesOfProcedure: { languageNoticeHours: 0 } });
  staff = await staffOf(world);
  france = await headOf(world, "FRA");
  await world.addMembers(...MEMBERS.filter((country) => country !== "FRA"));
  await accredited(world, ...MEMBERS);
  await inRoom(world, Object.fromEntries(MEMBERS.map((country) => [country, true])));
}, 120_000);
afterAll(() => world.cloud.stop());

const stateOf = async (id: string) => (await must(staff.desk(`GET ${TEXTS}/${id}`), 200)).body.state;
const titled = { original: "fr", title: "Conclusions", paragraphs: [] };
const out = async (id: string) => {
  const paragraphs = [{ id: "one", part: "operative", origin: { kind: "rapporteur" }, text: "Invite les bureaux." }];
  await must(draft(staff.rapporteur, id, { ...titled, paragraphs }), 201);
  const passages = (await must(staff.rapporteur(`GET ${TEXTS}/${id}/versions/1`), 200)).body;
  const translated = [{ id: "title", ...passages.title }, ...passages.paragraphs].map(
    ({ id: passage, sourceHash }) => ({
      ...{ passage, sourceHash, text: "Words" },
    }),
  );
  await must(act(staff.rapporteur, id, "PUT texts/en", { passages: translated }), 200);
  const names = translated.map(({ passage }) => passage);
  await must(act(staff.rapporteur, id, "POST texts/en/review", { passages: names }), 200);
  await must(act(world.organiser, id, "POST circulation"), 200);
};

const anHourOn = () => later(world, [france], new Date(world.cloud.now().getTime() + 61 * 60_000).toISOString());

/** Two people enter so many hands, and the chair closes. */
const counted = async (vote: string, yes: number, no: number, abstain = 0) => {
  const hands = { kind: "totals", yes, no, abstain };
  await must(enter(staff.desk, vote, hands), 201);
  await must(enter(world.organiser, vote, hands), 201);
  return (await must(close(staff.chair, vote), 200)).body.tally;
};
const BY_HANDS = { mode: "vote", method: "show-of-hands" };
const decided = async (id: string, yes: number, no: number) => {
  const opened = (await must(question(staff.chair, id, BY_HANDS), 201)).body;
  await counted(opened.votes[0], yes, no);
  return opened.id as string;
};

describe("each majority, at its edge", () => {
  const EDGES = [
    ["simple", [3, 2], [2, 3]],
    ["two-thirds", [4, 2], [3, 2]],
    ["majority-of-members", [4, 0], [3, 0]],
    ["two-thirds-of-members", [4, 0], [3, 0]],
  ] as const;
  for (const [at, [majority, carried, lost]] of EDGES.entries())
    test(majority, async () => {
      const { body, etag } = await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200);
      const rulesOfProcedure = { ...body.rulesOfProcedure, majority };
      const headers = { "if-match": etag };
      if (majority !== "simple")
        await must(world.organiser(`PATCH /conferences/${CONFERENCE}`, { body: { rulesOfProcedure }, headers }), 200);
      const more = { method: "show-of-hands" };
      const one = await counted(await openVote(staff.chair, `edge-${at}-carried`, more), carried[0], carried[1]);
      const other = await counted(await openVote(staff.chair, `edge-${at}-lost`, more), lost[0], lost[1]);
      expect([one.outcome, other.outcome]).toEqual(["ADOPTED", "NOT_ADOPTED"]);
    });

  afterAll(async () => {
    const { body, etag } = await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200);
    const rulesOfProcedure = { ...body.rulesOfProcedure, majority: "simple" };
    const headers = { "if-match": etag };
    await must(world.organiser(`PATCH /conferences/${CONFERENCE}`, { body: { rulesOfProcedure }, headers }), 200);
  });
});

describe("a vote on a text", () => {
  test(
    "that is a tie decides nothing; the chair lets it be rejected, once",
    async () => {
      await out("rejected");
      const decision = await decided("rejected", 3, 3);
      expect((await readDecision(staff.desk, decision)).outcome).toBeUndefined();
      expect(await stateOf("rejected")).toBe("DECISION_OPEN");
      const ended = await must(toDecision(staff.chair, decision, "rejection"), 200);
      expect(ended.body).toMatchObject({ outcome: "NOT_ADOPTED", votes: [`${decision}.v1`] });
      expect(ended.body.root).toMatch(/^[0-9a-f]{64}$/);
      expect(await stateOf("rejected")).toBe("NOT_ADOPTED");
      expectProblem(await toDecision(staff.chair, decision, "rejection"), { refusal: "no-decision-open" });
      expectProblem(await toDecision(staff.chair, decision, "votes", { method: "recorded" }), {
        refusal: "no-decision-open",
      });
    },
    PATIENTLY.timeout,
  );

  test(
    "is taken a second time only after a tie; a tie again is a rejection",
    async () => {
      await out("again");
      const opened = (await must(question(staff.chair, "again", BY_HANDS), 201)).body;
      expectProblem(await toDecision(staff.chair, opened.id, "votes", { method: "show-of-hands" }), {
        refusal: "vote-open",
      });
      expectProblem(await toDecision(staff.chair, opened.id, "rejection"), { refusal: "vote-open" });
      await counted(opened.votes[0], 2, 2);
      const second = await must(toDecision(staff.chair, opened.id, "votes", { method: "show-of-hands" }), 201);
      expect(second.body).toMatchObject({ id: `${opened.id}.v2`, round: 2 });
      await counted(second.body.id, 1, 1);
      expect(await stateOf("again")).toBe("NOT_ADOPTED");
    },
    PATIENTLY.timeout,
  );

  test(
    "that was void leaves it circulated, and another decision can be opened",
    async () => {
      await out("void");
      const opened = (await must(question(staff.chair, "void", { mode: "vote", method: "recorded" }), 201)).body;
      await inRoom(world, { AUT: false, BEL: false, CHE: false });
      expect((await must(close(staff.chair, opened.votes[0]), 200)).body.tally.outcome).toBe("VOID");
      await inRoom(world, { AUT: true, BEL: true, CHE: true });
      expect(await stateOf("void")).toBe("CIRCULATED");
      expect(await decided("void", 4, 1)).toBe("void.2");
      expect(await stateOf("void")).toBe("ADOPTED");
    },
    PATIENTLY.timeout,
  );

  test(
    "that was closed when the count was cut off is counted by the clock, once",
    async () => {
      await out("cut");
      const opened = (await must(question(staff.chair, "cut", { mode: "vote", method: "recorded" }), 201)).body;
      let cuts = 0;
      world.cloud.intercept((call, perform) => {
        if (call.operation !== "TransactWriteItems" || !JSON.stringify(call.input).includes('"TALLY"'))
          return perform();
        cuts++;
        return { status: 500, headers: {}, body: "{}" };
      });
      expect((await close(staff.chair, opened.votes[0])).status).toBe(500);
      expect(cuts).toBeGreaterThan(0);
      const shut = await readVote(staff.desk, opened.votes[0]);
      expect([shut.state, shut.tally]).toEqual(["CLOSED", undefined]);
      world.cloud.intercept(undefined);
      // Whoever took it up meanwhile was cut off as well: it is taken up again.
      await anHourOn();
      await expect
        .poll(async () => (await readVote(staff.desk, opened.votes[0])).tally?.outcome, {
          timeout: 30_000,
          interval: 250,
        })
        .toBe("NOT_ADOPTED");
      expect(await stateOf("cut")).toBe("NOT_ADOPTED");
      const audit = `GET /conferences/${CONFERENCE}/audit?entity=decision/${opened.id}&limit=100` as const;
      const { items } = (await must(world.organiser(audit), 200)).body;
      expect(items.filter(({ fact }: { fact: { type: string } }) => fact.type === "DecisionSealed")).toHaveLength(1);
    },
    PATIENTLY.timeout,
  );
});

describe("a decided text", () => {
  const reopening = (vote: string) => act(staff.chair, "reopened", "POST reopening", { vote });
  const onReopening = (id: string) =>
    openVote(staff.chair, id, { method: "show-of-hands", question: "Shall we reopen it?", reopens: "reopened" });

  test(
    "is reopened by two thirds in a vote on exactly that since it was decided, and by nothing else",
    async () => {
      await out("reopened");
      expectProblem(await putting(staff.chair, "early", { reopens: "reopened" }), { refusal: "conclusion-state" });
      await decided("reopened", 4, 1);
      const other = await openVote(staff.chair, "not-about-it", { method: "show-of-hands" });
      await counted(other, 6, 0);
      expectProblem(await reopening(other), { refusal: "reopening-not-decided" });
      expectProblem(await reopening("procedure.nothing.v1"), { refusal: "reopening-not-decided" });

      const lost = await onReopening("lost");
      expect((await readVote(staff.desk, lost)).question.reopens).toBe("reopened");
      expectProblem(await reopening(lost), { refusal: "reopening-not-decided" });
      expect((await counted(lost, 3, 2)).outcome).toBe("NOT_ADOPTED");
      expectProblem(await reopening(lost), { refusal: "two-thirds-needed" });

      const carried = await onReopening("carried");
      await counted(carried, 4, 2);
      expect((await must(reopening(carried), 200)).body.state).toBe("CIRCULATED");
      await decided("reopened", 5, 1);
      expectProblem(await reopening(carried), { refusal: "reopening-not-decided" });
    },
    PATIENTLY.timeout,
  );
});

describe("a vote on an amendment", () => {
  test(
    "puts it, and what it comes to is the amendment's",
    async () => {
      await openForAmendments(world, staff, "amended", "2019-01-28T18:00", ["fr"]);
      await must(table(france, "amended", "sooner", replacing("training", "Asks for training by 2020.")), 201);
      await must(handle(staff.chair, "POST admission", "amended", "sooner"), 200);
      await later(world, [france], "2019-01-28T17:00:00.001Z");
      await must(act(staff.chair, "amended", "POST amendment-round/closing"), 200);
      const body = { on: "amendment", conclusion: "amended", amendment: "sooner", method: "show-of-hands" };
      const opened = await must(staff.chair(`POST ${VOTES}`, { body, headers: key() }), 201);
      expect(opened.body).toMatchObject({ id: "amended.sooner.v1", question: { what: "amendment", id: "sooner" } });
      expectProblem(await staff.chair(`POST ${VOTES}`, { body, headers: key() }), { refusal: "vote-open" });
      expectProblem(await handle(staff.chair, "POST result", "amended", "sooner", { carried: true }), {
        refusal: "vote-open",
      });
      await counted(opened.body.id, 4, 1);
      const decided = (await must(staff.desk(`GET ${TEXTS}/amended/amendments/sooner`), 200)).body;
      expect(decided).toMatchObject({ id: "sooner", state: "ADOPTED", decision: "amended.sooner.v1" });
    },
    PATIENTLY.timeout,
  );
});
