import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { accredited, circulated, inRoom, question } from "#test/support/deciding.ts";
import { expectProblem } from "#test/support/problem.ts";
import { at } from "#test/support/reminding.ts";
import { textPlan } from "#test/support/samples.ts";
import { act, draft, type Staff, staffOf, TEXTS, translated } from "#test/support/texts.ts";

let world: World;
let staff: Staff;

/** A text in all languages, one that lacks Arabic, one with an open bracket; a delegation in the room. */
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  await world.addMembers("KEN");
  await accredited(world, "KEN");
  await inRoom(world, { KEN: true });
  await circulated(world, staff, "whole");
  await circulated(world, staff, "waived");
  await must(draft(staff.rapporteur, "lacking"), 201);
  await translated(staff.rapporteur, "lacking", ["en", "es"]);
  await must(act(world.organiser, "lacking", "POST circulation"), 200);
  const [first, ...others] = textPlan.paragraphs;
  const bracketed = { ...textPlan, paragraphs: [{ ...first, text: "Rappelant [les travaux]," }, ...others] };
  await must(draft(staff.rapporteur, "bracketed", bracketed), 201);
  await translated(staff.rapporteur, "bracketed", ["ar", "en", "es"]);
  await must(act(world.organiser, "bracketed", "POST circulation"), 200);
});
afterAll(() => world.cloud.stop());

const CONSENSUS = { mode: "consensus" };
const ask = (id: string, body: object = CONSENSUS) => question(staff.chair, id, body);
const stateOf = async (id: string) => (await must(staff.desk(`GET ${TEXTS}/${id}`), 200)).body.state;

describe("before all languages have been out for a day", () => {
  test("no question is put, by whichever mode, and it is said what is lacking", async () => {
    for (const body of [
      CONSENSUS,
      { mode: "silence", expiry: "2019-02-20T12:00" },
      { mode: "vote", method: "recorded" },
    ]) {
      const reply = await ask("whole", body);
      expectProblem(reply, { refusal: "language-gate" });
      expect(reply.body.lacking.map(({ language }: { language: string }) => language).sort()).toEqual([
        "ar",
        "en",
        "es",
        "fr",
      ]);
    }
    expect(await stateOf("whole")).toBe("CIRCULATED");
  });

  test("a waiver cites a vote of procedure that was carried; none that is not there", async () => {
    const waiver = { decision: "procedure.none.v1", reason: "The printer broke." };
    expectProblem(await ask("waived", { ...CONSENSUS, waiver }), {
      refusal: "invalid-request",
      at: "/waiver/decision",
    });
  });
});

describe("with a waiver that was voted", () => {
  test("the question is put, and the waiver stands with it", async () => {
    const plan = {
      on: "procedure",
      id: "languages",
      question: "Waive the hours",
      method: "show-of-hands",
      waivesHoursOf: "waived",
    };
    const { body } = await must(
      staff.chair(`POST /conferences/${CONFERENCE}/votes`, { body: plan, headers: key() }),
      201,
    );
    const waiver = { decision: body.id, reason: "The printer broke." };
    // Open, it decides nothing yet.
    expectProblem(await ask("waived", { ...CONSENSUS, waiver }), {
      refusal: "invalid-request",
      at: "/waiver/decision",
    });
    const hands = { hands: { kind: "totals", yes: 1, no: 0, abstain: 0 } };
    const vote = `/conferences/${CONFERENCE}/votes/${body.id}` as const;
    for (const call of [staff.desk, world.organiser])
      await must(call(`POST ${vote}/hands`, { body: hands, headers: key() }), 201);
    await must(staff.chair(`POST ${vote}/closing`, { body: {}, headers: key() }), 200);
    expect((await must(ask("waived", { ...CONSENSUS, waiver }), 201)).body).toMatchObject({ waiver });
  });
});

describe("a day later", () => {
  beforeAll(() => at(world, "2019-01-29T10:00:00Z"));

  test("a text that lacks a language is still not decided upon, one with an open bracket neither", async () => {
    const reply = await ask("lacking");
    expectProblem(reply, { refusal: "language-gate" });
    expect(reply.body.lacking).toMatchObject([{ language: "ar" }]);
    expectProblem(await ask("bracketed"), { refusal: "open-bracket" });
  });

  test("control: the whole one is", async () => {
    expect((await must(ask("whole"), 201)).body.languages).toMatchObject({
      ar: expect.any(String),
      fr: expect.any(String),
    });
    expect(await stateOf("whole")).toBe("DECISION_OPEN");
  });
});
