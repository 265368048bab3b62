import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must, openWorld, type World } from "#test/support/conference-world.ts";
import {
  accredited,
  circulated,
  inRoom,
  objectTo,
  question,
  readDecision,
  toDecision,
} from "#test/support/deciding.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { at } from "#test/support/reminding.ts";
import { type Staff, staffOf, TEXTS } from "#test/support/texts.ts";

let world: World;
let staff: Staff;
let france: HeadOf;

/** Four members, of whom only France's head is asked; the texts have been out for long enough. */
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  await world.addMembers("KEN", "SWE", "BRA");
  await accredited(world, "KEN", "SWE", "BRA");
  for (const id of ["agreed", "objected", "heard"]) await circulated(world, staff, id);
  await at(world, "2019-01-29T10:00:00Z");
  france = await headOf(world, "FRA");
  await accredited(world, "FRA");
});
afterAll(() => world.cloud.stop());

const ask = (id: string) => must(question(staff.chair, id, { mode: "consensus" }), 201);
const gavel = (decision: string) => toDecision(staff.chair, decision, "gavel");
const stateOf = async (id: string) => (await must(staff.desk(`GET ${TEXTS}/${id}`), 200)).body.state;

describe("a text put for consensus", () => {
  test("is adopted by the gavel, once enough members are in the room", async () => {
    const { body } = await ask("agreed");
    expect(body).toMatchObject({
      mode: "consensus",
      consensus: { state: "ASKED", entitled: ["BRA", "FRA", "KEN", "SWE"] },
    });
    expectProblem(await gavel("agreed.1"), { refusal: "no-quorum" });
    await inRoom(world, { KEN: true, SWE: true });
    expectProblem(await gavel("agreed.1"), { refusal: "no-quorum" });
    await inRoom(world, { BRA: true });
    const adopted = await must(gavel("agreed.1"), 200);
    expect(adopted.body).toMatchObject({
      ...{ outcome: "ADOPTED", root: expect.stringMatching(/^\w{64}$/) },
      consensus: {
        state: "ADOPTED",
        gavel: { present: ["BRA", "KEN", "SWE"], arithmetic: expect.stringContaining("3") },
      },
    });
    expect(await stateOf("agreed")).toBe("ADOPTED");
    expectProblem(await gavel("agreed.1"), { refusal: "consensus-ended" });
    expect((await readDecision(staff.desk, "agreed.1")).root).toBe(adopted.body.root);
  });

  test("is not adopted where a delegation in the room objects, with the code of a mail and without a word", async () => {
    await ask("objected");
    const code = await france.code("objection");
    expectProblem(await objectTo(france.call, "objected.1", { code }), { refusal: "not-present" });
    await inRoom(world, { FRA: true });
    const { body } = await must(objectTo(france.call, "objected.1", { code: await france.code("objection") }), 201);
    expect(body).toMatchObject({ outcome: "NO_CONSENSUS", consensus: { objections: [{ country: "FRA" }] } });
    expect(await stateOf("objected")).toBe("CIRCULATED");
    expectProblem(await gavel("objected.1"), { refusal: "consensus-ended" });
    // Talks go on, and the question is put in another way.
    expect(
      (await must(question(staff.chair, "objected", { mode: "silence", expiry: "2019-02-03T12:00" }), 201)).body.id,
    ).toBe("objected.2");
  });

  test("is objected to through the chair, in the name of whoever acts for the delegation", async () => {
    await ask("heard");
    const hear = (country: string) => toDecision(staff.chair, "heard.1", "objections", { country });
    expectProblem(await hear("NOR"), { refusal: "not-entitled" });
    expectProblem(await hear("KEN"), { refusal: "not-the-acting-voter" });
    await inRoom(world, { FRA: false });
    expectProblem(await hear("FRA"), { refusal: "not-present" });
    await inRoom(world, { FRA: true });
    const { body } = await must(hear("FRA"), 200);
    expect(body).toMatchObject({ outcome: "NO_CONSENSUS", consensus: { objections: [{ country: "FRA" }] } });
    expectProblem(await hear("FRA"), { refusal: "consensus-ended" });
    expectProblem(await toDecision(staff.chair, "heard.1", "extension", { expiry: "2019-02-09T12:00" }), {
      refusal: "no-decision-open",
    });
  });
});
