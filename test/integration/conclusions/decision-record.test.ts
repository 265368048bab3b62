import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import type { Call, Reply } from "#test/support/api.ts";
import { changesBy } from "#test/support/changes.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { accredited, circulated, inRoom, objectTo, question, standing, toDecision } from "#test/support/deciding.ts";
import { type Head, type HeadOf, headOf, opened } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { at } from "#test/support/reminding.ts";
import { expectSameAnswer } from "#test/support/same-answer.ts";
import { faultOf } from "#test/support/second-verifier.mjs";
import { act, type Staff, staffOf, TEXTS, translationsOf, versionOf } from "#test/support/texts.ts";

const AT = `/conferences/${CONFERENCE}` as const;
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const RESERVATION = { kind: "reservation", language: "fr", text: "Sous réserve de nos lois." };

let world: World;
let staff: Staff;
let spain: HeadOf;
let peru: HeadOf;
let norway: HeadOf;
const folder = mkdtempSync(join(tmpdir(), "passerelle-bundles-"));

/** Norway observes. */
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  const heads = [await headOf(world, "ESP"), await headOf(world, "PER"), await headOf(world, "NOR")] as const;
  await accredited(world, "ESP", "PER");
  await standing(world, "NOR", { as: "observer" });
  await inRoom(world, { ESP: true, PER: true, NOR: true });
  for (const id of ["agreed", "refused", "quiet", "shown", "tied", "cast", "called"])
    await circulated(world, staff, id);
  await at(world, "2019-01-29T10:00:00Z");
  const here = async (head: HeadOf): Promise<HeadOf> => ({ ...head, ...(await opened(world, head)) });
  [spain, peru, norway] = [await here(heads[0]), await here(heads[1]), await here(heads[2])];
  const { token } = spain.focalPoint;
  office = (await sessionOf(token)).call;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.cloud.stop();
});

let office: Call;
const sessionOf = async (token: string) => {
  const { session } = (await must(world.anyone("POST /sessions", { body: { token } }), 201)).body;
  const { caller } = await import("#test/support/api.ts");
  return { call: caller(world.cloud.apiUrl, `Bearer ${session}`) };
};

const state = async (head: Head, decision: string, body: object = RESERVATION, code?: string) =>
  head.call(`POST /delegation/decisions/${decision}/statements`, {
    body: { code: code ?? (await head.code("statement")), ...body },
    headers: key(),
  });
const takeBack = async (head: Head, decision: string, id: string) =>
  head.call(`POST /delegation/decisions/${decision}/statements/${id}/withdrawal`, {
    body: { code: await head.code("statement") },
    headers: key(),
  });
const bundleFor = (call: Call, decision: string, base: "/delegation" | typeof AT = "/delegation") =>
  call(`GET ${base}/decisions/${decision}/bundle`);
const own = async (call: Call, decision: string) =>
  (await must(call(`GET /delegation/decisions/${decision}`), 200)).body;

/** The bundle, which staff and every delegation are given alike and which two verifiers find sound. */
const soundBundle = async (decision: string) => {
  const staffs = await must(bundleFor(staff.desk, decision, AT), 200);
  for (const call of [spain.call, norway.call, office])
    expect(sha256((await must(bundleFor(call, decision), 200)).text)).toBe(sha256(staffs.text));
  expect(verifyBundle(staffs.body, sha256)).toMatchObject({ ok: true });
  expect(faultOf(staffs.body)).toBeUndefined();
  expect(staffs.body.root).toBe((await own(peru.call, decision)).root);
  return staffs.body;
};

/** As a delegation does it with the file that it was given. */
const npmRunVerify = (name: string, content: unknown, ...args: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    const run = execFile(process.execPath, ["infra/verify.ts", file, ...args], (_error, stdout, stderr) =>
      done({ code: run.exitCode ?? -1, said: stdout + stderr }),
    );
  });

const refusedWithoutTrace = async (attempt: () => Promise<Reply>, refusal: Parameters<typeof expectProblem>[1]) => {
  const { result, changes } = await changesBy(world, attempt);
  expectProblem(result, refusal);
  expect(changes.filter((one) => !one.includes("CODE#"))).toEqual([]);
};

describe("statements", () => {
  let first: string;

  test("are made by whoever acts for a member that is entitled, with the code of that act", async () => {
    await must(question(staff.chair, "agreed", { mode: "consensus" }), 201);
    const made = await must(state(spain, "agreed.1"), 201);
    first = made.body.id;
    expect(made.body).toMatchObject({ country: "ESP", ...RESERVATION });
    expect((await own(peru.call, "agreed.1")).statements).toEqual([made.body]);
    const other = await peru.code("objection");
    await refusedWithoutTrace(() => state(peru, "agreed.1", RESERVATION, other), { refusal: "code-not-valid" });
    await refusedWithoutTrace(() => state(norway, "agreed.1", RESERVATION, "000000"), { refusal: "not-entitled" });
    const headers = key();
    const body = { code: "000000", ...RESERVATION };
    await refusedWithoutTrace(() => office("POST /delegation/decisions/agreed.1/statements", { body, headers }), {
      refusal: "not-allowed",
    });
  });

  test("that have no place are refused, and cost no code", async () => {
    const code = await peru.code("statement");
    const explanation = { ...RESERVATION, kind: "explanation-of-vote" };
    await refusedWithoutTrace(() => state(peru, "agreed.1", explanation, code), { refusal: "nothing-to-explain" });
    const elsewhere = { ...RESERVATION, paragraphs: ["training", "no-such-one"] };
    await refusedWithoutTrace(() => state(peru, "agreed.1", elsewhere, code), {
      ...{ refusal: "invalid-request", at: "/paragraphs/1" },
    });
    await refusedWithoutTrace(() => state(peru, "agreed.1", { ...RESERVATION, text: " " }, code), {
      ...{ refusal: "invalid-request", at: "/text" },
    });
    const about = { ...RESERVATION, language: "es", text: "Sin perjuicio.", paragraphs: ["training"] };
    expect((await must(state(peru, "agreed.1", about, code), 201)).body.paragraphs).toEqual(["training"]);
  });

  test("of a decision that is not theirs to see are refused as of one that there is not", async () => {
    const about = (decision: string) => state(spain, decision, RESERVATION, "000000");
    expectSameAnswer(await about("agreed.9"), await about("no-such.1"), await about("circulation.1"));
    const read = (decision: string) => spain.call(`GET /delegation/decisions/${decision}`);
    expectSameAnswer(await read("agreed.9"), await read("no-such.1"));
    expectSameAnswer(await bundleFor(spain.call, "agreed.9"), await bundleFor(spain.call, "no-such.1"));
  });

  test("are taken back by their member alone, once", async () => {
    expectProblem(await takeBack(peru, "agreed.1", first), { refusal: "not-found" });
    expect((await must(takeBack(spain, "agreed.1", first), 200)).body).toMatchObject({
      id: first,
      withdrawnAt: expect.any(String),
    });
    expectProblem(await takeBack(spain, "agreed.1", first), { refusal: "not-found" });
    expect((await own(peru.call, "agreed.1")).statements).toMatchObject([{ country: "PER" }]);
    const { statements } = (await must(staff.desk(`GET ${AT}/decisions/agreed.1`), 200)).body;
    expect(statements).toHaveLength(2);
  });
});

describe("a bundle", () => {
  test("is there once a decision has ended, the same for staff and delegations", async () => {
    expectProblem(await bundleFor(spain.call, "agreed.1"), { refusal: "not-sealed" });
    expectProblem(await bundleFor(staff.desk, "agreed.1", AT), { refusal: "not-sealed" });
    await must(toDecision(staff.chair, "agreed.1", "gavel"), 200);
    const bundle = await soundBundle("agreed.1");
    expect(bundle.statements).toHaveLength(2);
    expect(bundle.statements.filter(({ text }: { text?: string }) => text === undefined)).toHaveLength(1);
    expect(JSON.stringify(bundle)).not.toContain(RESERVATION.text);
  });

  test("keeps its root whatever is said later, and lists that too", async () => {
    const before = await soundBundle("agreed.1");
    await must(state(spain, "agreed.1", { ...RESERVATION, kind: "interpretative-statement" }), 201);
    const after = await soundBundle("agreed.1");
    expect([after.root, after.chain.length]).toEqual([before.root, before.chain.length + 1]);
    expect(after.chain.slice(0, -1)).toEqual(before.chain);
  });

  test("of a consensus that there was not names who objected", async () => {
    await must(question(staff.chair, "refused", { mode: "consensus" }), 201);
    await must(objectTo(peru.call, "refused.1", { code: await peru.code("objection") }), 201);
    expect((await soundBundle("refused.1")).result).toMatchObject({ outcome: "NO_CONSENSUS", objectors: ["PER"] });
  });

  test("has the words that were decided upon, also when the same version is translated otherwise later", async () => {
    const before = await soundBundle("refused.1");
    const passages = await translationsOf(staff.rapporteur, "refused", "en");
    const other = passages.map((passage) => ({ ...passage, text: `${passage.text} (corrected)` }));
    await must(act(staff.rapporteur, "refused", "PUT texts/en", { passages: other }), 200);
    const names = passages.map(({ passage }) => passage);
    await must(act(staff.rapporteur, "refused", "POST texts/en/review", { passages: names }), 200);
    await must(act(world.organiser, "refused", "POST texts/en/release"), 200);
    expect((await versionOf(staff.desk, "refused")).title.texts.en).toContain("(corrected)");
    expect(await soundBundle("refused.1")).toEqual(before);
  });

  test("of a silence names the objection by the hash of its words; what came later is beside it", async () => {
    await must(question(staff.chair, "quiet", { mode: "silence", expiry: "2019-02-05T12:00" }), 201);
    const text = "Non.";
    await must(objectTo(spain.call, "quiet.1", { code: await spain.code("objection"), text }), 201);
    await must(objectTo(peru.call, "quiet.1", { code: await peru.code("objection"), how: "amendment", text }), 201);
    const { course, laterWritings, result } = await soundBundle("quiet.1");
    expect(course.objections).toMatchObject([{ country: "ESP", how: "objection", hash: sha256(text) }]);
    expect(laterWritings).toMatchObject([{ country: "PER", how: "amendment" }]);
    expect(result.outcome).toBe("SILENCE_BROKEN");
  });

  test("of a show of hands has what two people saw", async () => {
    const opened = await must(question(staff.chair, "shown", { mode: "vote", method: "show-of-hands" }), 201);
    expect(opened.body.votes).toEqual(["shown.1.v1"]);
    await counted("shown.1.v1", { yes: 2, no: 0, abstain: 0 });
    const { course, result } = await soundBundle("shown.1");
    expect(course.entries).toHaveLength(2);
    expect(result).toMatchObject({ outcome: "ADOPTED", count: { yes: 2, no: 0, abstain: 0 } });
    await must(state(spain, "shown.1", { ...RESERVATION, kind: "explanation-of-vote" }), 201);
    await soundBundle("shown.1");
  });

  test("of a vote after a tie has both", async () => {
    await must(question(staff.chair, "tied", { mode: "vote", method: "show-of-hands" }), 201);
    await counted("tied.1.v1", { yes: 1, no: 1, abstain: 0 });
    expectProblem(await bundleFor(staff.desk, "tied.1", AT), { refusal: "not-sealed" });
    await must(toDecision(staff.chair, "tied.1", "votes", { method: "show-of-hands" }), 201);
    await counted("tied.1.v2", { yes: 1, no: 0, abstain: 1 });
    const { firstVote, opening, result } = await soundBundle("tied.1");
    expect(firstVote).toMatchObject({ opening: { vote: "tied.1.v1", round: 1 }, result: { tied: true } });
    expect([opening.vote, opening.round, result.outcome]).toEqual(["tied.1.v2", 2, "ADOPTED"]);
    expect((await own(spain.call, "tied.1")).votes).toEqual(["tied.1.v1", "tied.1.v2"]);
  });

  test("of a recorded vote has every ballot under the hash of its receipt, and what was noted later beside it", async () => {
    await must(question(staff.chair, "cast", { mode: "vote", method: "recorded" }), 201);
    const cast = async (head: Head, body: object) =>
      (
        await must(
          head.call("POST /delegation/votes/cast.1.v1/ballots", {
            body: { code: await head.code("ballot"), ...body },
            headers: key(),
          }),
          201,
        )
      ).body;
    const receipts = [
      await cast(spain, { choice: "NO" }),
      await cast(spain, { choice: "YES", replaces: 1 }),
      await cast(peru, { choice: "ABSTAIN" }),
    ];
    await must(staff.chair(`POST ${AT}/votes/cast.1.v1/closing`, { body: {}, headers: key() }), 200);
    await must(
      peru.call("POST /delegation/votes/cast.1.v1/corrections", {
        body: { code: await peru.code("statement"), intended: "YES" },
        headers: key(),
      }),
      201,
    );
    const { course, result, corrections } = await soundBundle("cast.1");
    expect(course.ballots.map((ballot: unknown) => sha256(canonicalJson(ballot)))).toEqual(
      receipts.map(({ hash }) => hash),
    );
    expect(result).toMatchObject({ outcome: "ADOPTED", count: { yes: 1, no: 0, abstain: 1 } });
    expect(corrections).toMatchObject([{ country: "PER", number: 1, intended: "YES" }]);
  });

  test("of a roll call has the lot that was drawn", async () => {
    const plan = { mode: "vote", method: "roll-call", alphabet: "es" };
    await must(question(staff.chair, "called", plan), 201);
    const positions = [
      { country: "PER", choice: "NO" },
      { country: "ESP", choice: "YES" },
    ];
    for (const call of [world.organiser, staff.desk])
      await must(
        call(`POST ${AT}/votes/called.1.v1/hands`, {
          body: { hands: { kind: "by-country", positions } },
          headers: key(),
        }),
        201,
      );
    await must(staff.chair(`POST ${AT}/votes/called.1.v1/closing`, { body: {}, headers: key() }), 200);
    // A first tie: the chair takes no second vote.
    const note = { code: await spain.code("statement"), intended: "ABSTAIN" };
    await must(spain.call("POST /delegation/votes/called.1.v1/corrections", { body: note, headers: key() }), 201);
    await must(toDecision(staff.chair, "called.1", "rejection"), 200);
    const { opening, result, corrections } = await soundBundle("called.1");
    expect(opening.rollCall).toMatchObject({ language: "es", alphabet: ["ESP", "PER"] });
    expect(result).toMatchObject({ outcome: "NOT_ADOPTED", tied: true });
    expect(corrections).toMatchObject([{ country: "ESP", intended: "ABSTAIN" }]);
  });

  const counted = async (vote: string, count: object) => {
    const hands = { hands: { kind: "totals", ...count } };
    for (const call of [world.organiser, staff.desk])
      await must(call(`POST ${AT}/votes/${vote}/hands`, { body: hands, headers: key() }), 201);
    await must(staff.chair(`POST ${AT}/votes/${vote}/closing`, { body: {}, headers: key() }), 200);
  };

  test("is checked offline with the command that the organisation names, and what was altered is found", async () => {
    for (const decision of ["agreed.1", "refused.1", "quiet.1", "shown.1", "tied.1", "cast.1", "called.1"]) {
      const bundle = await soundBundle(decision);
      const { code, said } = await npmRunVerify(`${decision}.json`, bundle, "--root", bundle.root);
      expect({ decision, code, said }).toMatchObject({ code: 0, said: expect.stringContaining("is sound") });
      const altered = structuredClone(bundle);
      altered.result.outcome = altered.result.outcome === "ADOPTED" ? "VOID" : "ADOPTED";
      const found = await npmRunVerify(`${decision}-altered.json`, altered);
      expect({ decision, ...found }).toMatchObject({ code: 1, said: expect.stringContaining("/result/outcome") });
      expect(faultOf(altered)).toBeDefined();
    }
  });
});

describe("decisions", () => {
  test("are listed to staff by text, and to delegations with what is open and what ended last", async () => {
    const { items } = (await must(staff.rapporteur(`GET ${TEXTS}/agreed/decisions`), 200)).body;
    expect(items).toMatchObject([{ id: "agreed.1", mode: "consensus", outcome: "ADOPTED" }]);
    const list = await must(office("GET /delegation/decisions"), 200);
    const ids = list.body.decisions.map(({ id }: { id: string }) => id).sort();
    // The five that ended last.
    expect(ids).toEqual(["called.1", "cast.1", "quiet.1", "shown.1", "tied.1"]);
    expect(list.body.decisions[0]).toMatchObject({ entitled: true, mayAct: false, title: { fr: expect.any(String) } });
    expect((await own(spain.call, "agreed.1")).mayAct).toBe(true);
    expect(await own(norway.call, "agreed.1")).toMatchObject({ entitled: false, mayAct: true });
  });

  test("whose objectors the rules do not name have no bundle for delegations, and one for staff", async () => {
    const conference = await must(world.organiser(`GET ${AT}`), 200);
    const rulesOfProcedure = { ...conference.body.rulesOfProcedure, objectorsNamed: false };
    const headers = { "if-match": conference.etag };
    await must(world.organiser(`PATCH ${AT}`, { body: { rulesOfProcedure }, headers }), 200);
    await circulated(world, staff, "unnamed");
    await at(world, "2019-01-30T11:00:00Z");
    const head = await opened(world, spain);
    await must(question(staff.chair, "unnamed", { mode: "silence", expiry: "2019-02-05T12:00" }), 201);
    await must(objectTo(head.call, "unnamed.1", { code: await head.code("objection"), text: "Non." }), 201);
    expect((await must(bundleFor(staff.desk, "unnamed.1", AT), 200)).body.result.objectors).toEqual(["ESP"]);
    const refused = await bundleFor(head.call, "unnamed.1");
    expectProblem(refused, { refusal: "not-sealed" });
    expect(refused.text).not.toContain("ESP");
    expect((await own(head.call, "unnamed.1")).silence.objections).toBeUndefined();
  });
});
