import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Standing } from "#shared/domain/conclusions/votes/electorate.ts";
import {
  amendmentsTo,
  does,
  englishPlan,
  openForAmendments,
  planOf,
  replacing,
  table,
} from "#test/support/amending.ts";
import type { Reply } from "#test/support/api.ts";
import { changesBy } from "#test/support/changes.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { type Head, type HeadOf, headOf } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { conferencePlan } from "#test/support/samples.ts";
import { draft, type Staff, staffOf } from "#test/support/texts.ts";

const ID = "cooperation";
const AMENDMENTS = `/delegation/conclusions/${ID}/amendments` as const;
const WORDS = replacing("darknet", "Encourages members to share what they know.");

let world: World;
let staff: Staff;
let spain: HeadOf;
let peru: HeadOf;
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  [spain, peru] = [await headOf(world, "ESP", { alternate: true }), await headOf(world, "PER")];
  await openForAmendments(world, staff, ID, "2019-02-10T18:00");
  await must(table(spain, ID, "of-spain", replacing("training", "Asks for training.")), 201);
});
afterAll(() => world.cloud.stop());

/** What was refused has changed nothing but how many tries are left. */
const refusedWithoutTrace = async (attempt: () => Promise<Reply>, refusal: Parameters<typeof expectProblem>[1]) => {
  const { result, changes } = await changesBy(world, attempt);
  expectProblem(result, refusal);
  expect(changes.filter((one) => !one.includes("CODE#"))).toEqual([]);
};
const tableWith = async (head: Head, code: string, id = "with-this-code") =>
  head.call(`POST ${AMENDMENTS}`, { body: { code, id, ...(await planOf(head.call, ID, WORDS)) }, headers: key() });

describe("who", () => {
  test("a focal point reads amendments and does nothing about them", async () => {
    const { call } = spain.focalPoint;
    await must(call(`GET ${AMENDMENTS}`), 200);
    const body = { code: "000000", id: "of-an-office", ...(await planOf(call, ID, WORDS)) };
    await refusedWithoutTrace(() => call(`POST ${AMENDMENTS}`, { body, headers: key() }), { refusal: "not-allowed" });
    for (const what of ["support", "withdrawal", "taking-over", "acceptance"])
      await refusedWithoutTrace(
        () => call(`POST ${AMENDMENTS}/of-spain/${what}`, { body: { code: "000000" }, headers: key() }),
        { refusal: "not-allowed" },
      );
  });

  test("whoever is designated to act for the head does, and no longer once that is over", async () => {
    const { acting, focalPoint } = spain;
    if (acting === undefined) throw new Error("Spain has an alternate who acts.");
    expect((await must(table(acting, ID, "of-the-alternate", WORDS), 201)).body.country).toBe("ESP");
    const code = await acting.code("amendment");
    const headers = { ...key(), "if-match": await focalPoint.etag() };
    const ended = await focalPoint.call("DELETE /delegation/acting-head", { headers });
    expect(ended.status).toBe(200);
    const reply = await acting.call(`POST ${AMENDMENTS}/of-the-alternate/withdrawal`, {
      body: { code },
      headers: key(),
    });
    // The link has died with the designation.
    expect([401, 403]).toContain(reply.status);
    const { amendments } = await amendmentsTo(staff.desk, ID);
    expect(amendments.find(({ id }: { id: string }) => id === "of-the-alternate").state).toBe("SUBMITTED");
  });

  test("another delegation's amendment is not one's own; one that there is not is not found", async () => {
    const code = await peru.code("amendment");
    const attempt = (what: string, body: object = {}) =>
      peru.call(`POST ${AMENDMENTS}/${what}`, { body: { code, ...body }, headers: key() });
    await refusedWithoutTrace(() => attempt("of-spain/withdrawal"), { refusal: "not-the-sponsor" });
    await refusedWithoutTrace(() => attempt("of-spain/merger", { into: "other" }), { refusal: "not-the-sponsor" });
    await refusedWithoutTrace(() => attempt("of-nobody/support"), { refusal: "not-found" });
    // The same code is good for the act that the rules allow.
    expect((await must(attempt("of-spain/support"), 200)).body.coSponsors).toEqual(["PER"]);
  });
});

describe("with which code", () => {
  test("one of another purpose, a wrong one and one that was used are not valid", async () => {
    const ballot = await peru.code("ballot");
    const code = await peru.code("amendment");
    if (ballot !== code) await refusedWithoutTrace(() => tableWith(peru, ballot), { refusal: "code-not-valid" });
    await must(tableWith(peru, code, "with-its-code"), 201);
    await refusedWithoutTrace(() => tableWith(peru, code, "with-it-again"), { refusal: "code-not-valid" });
  });

  test("the same request sent twice is one act; another with its key is refused", async () => {
    const code = await peru.code("amendment");
    const headers = key();
    const send = (body: object = { code }) =>
      peru.call(`POST ${AMENDMENTS}/with-its-code/withdrawal`, { body, headers });
    const [first, second] = await Promise.all([must(send(), 200), must(send(), 200)]);
    expect(second.body).toEqual(first.body);
    expect((await must(send(), 200)).body).toEqual(first.body);
    expectProblem(await send({ code: "000000" }), { refusal: "idempotency-key-reused" });
  });

  test("five wrong ones lock it, before anybody looks whether the amendment would do", async () => {
    const chile = await headOf(world, "CHL");
    const right = await chile.code("amendment");
    const wrong = right === "000000" ? "000001" : "000000";
    for (let at = 0; at < 5; at++)
      expectProblem(await tableWith(chile, wrong, "darknet"), { refusal: "code-not-valid" });
    expectProblem(await tableWith(chile, right, "darknet"), { refusal: "code-locked" });
  });
});

describe("which text", () => {
  test("a draft is not there, nor a text of another conference", async () => {
    await must(draft(staff.rapporteur, "a-draft", englishPlan), 201);
    const other = { ...conferencePlan, id: "regional-4", reminders: "none" };
    await must(world.organiser("POST /conferences", { body: other, headers: key() }), 201);
    const text = { id: "elsewhere", text: englishPlan };
    await must(world.organiser("POST /conferences/regional-4/conclusions", { body: text, headers: key() }), 201);
    const plan = await planOf(peru.call, ID, WORDS);
    for (const id of ["a-draft", "elsewhere", "no-such-text"]) {
      const at = `/delegation/conclusions/${id}/amendments` as const;
      const body = { code: "000000", id: "out-of-sight", ...plan };
      await refusedWithoutTrace(() => peru.call(`POST ${at}`, { body, headers: key() }), { refusal: "not-found" });
      expectProblem(await peru.call(`GET ${at}`), { refusal: "not-found" });
    }
  });

  test("what cannot be an amendment to it is told where it is wrong", async () => {
    const plan = await planOf(peru.call, ID, WORDS);
    const code = await peru.code("amendment");
    const attempt = (id: string, changes: object) =>
      peru.call(`POST ${AMENDMENTS}`, { body: { code, id, ...plan, ...changes }, headers: key() });
    const change = (changes: object) => ({ change: { ...plan.change, ...changes } });
    await refusedWithoutTrace(() => attempt("of-spain", {}), { refusal: "amendment-exists" });
    await refusedWithoutTrace(() => attempt("darknet", {}), { refusal: "invalid-request", at: "/id" });
    await refusedWithoutTrace(() => attempt("nowhere", change({ paragraph: "no-such" })), {
      ...{ refusal: "invalid-request", at: "/change/paragraph" },
    });
    await refusedWithoutTrace(() => attempt("outrun", change({ paragraphHash: "0".repeat(64) })), {
      refusal: "stale-base",
    });
  });
});

describe("with which standing", () => {
  const stands = ({ country, ...standing }: Standing) => {
    const at = `PUT /conferences/${CONFERENCE}/roll/standings/${country}` as const;
    return must(world.organiser(at, { body: standing }), 200);
  };

  test("observers and suspended members table and support nothing; a member does without credentials", async () => {
    const togo = await headOf(world, "TGO");
    const member = { country: "TGO", as: "member", inGoodStanding: true, credentials: "ACCEPTED" } as const;
    for (const standing of [{ ...member, as: "observer" } as const, { ...member, inGoodStanding: false }]) {
      await stands(standing);
      const code = await togo.code("amendment");
      await refusedWithoutTrace(() => tableWith(togo, code, "of-togo"), { refusal: "not-entitled" });
      await refusedWithoutTrace(
        () => togo.call(`POST ${AMENDMENTS}/of-spain/support`, { body: { code }, headers: key() }),
        { refusal: "not-entitled" },
      );
      await must(togo.call(`GET ${AMENDMENTS}`), 200);
    }
    await stands({ ...member, credentials: "REJECTED" });
    await must(table(togo, ID, "of-togo", WORDS), 201);
  });

  test("nobody acts while the conference is postponed", async () => {
    const { etag } = await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200);
    const code = await spain.code("amendment");
    const body = { reason: "Moved to autumn" };
    await must(
      world.organiser(`POST /conferences/${CONFERENCE}/postponement`, {
        body,
        headers: { ...key(), "if-match": etag },
      }),
      200,
    );
    await refusedWithoutTrace(() => tableWith(spain, code, "meanwhile"), { refusal: "conference-state" });
    expectProblem(await does({ ...spain, code: async () => code }, "withdrawal", ID, "of-spain"), {
      refusal: "conference-state",
    });
  });
});
