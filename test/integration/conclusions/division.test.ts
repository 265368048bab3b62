import { afterAll, beforeAll, expect, test } from "vitest";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { circulated } from "#test/support/deciding.ts";
import { expectProblem } from "#test/support/problem.ts";
import { textPlan } from "#test/support/samples.ts";
import { act, type Staff, staffOf, TEXTS } from "#test/support/texts.ts";

let world: World;
let staff: Staff;
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
});
afterAll(() => world.cloud.stop());

const operative = textPlan.paragraphs.filter(({ part }) => part === "operative").map(({ id }) => id);
const divide = (id: string, failed: readonly string[], by = staff.chair) =>
  act(by, id, "POST division", { votes: failed.map((paragraph) => ({ paragraph, carried: false })) });

test("a paragraph that is put separately and fails is left out of the version that is put as a whole", async () => {
  await circulated(world, staff, "parts");
  const [first = ""] = operative;
  const { body } = await must(divide("parts", [first]), 200);
  expect(body).toMatchObject({ state: "CONSOLIDATED", current: { version: 2, out: {} } });
  const text = (await must(staff.desk(`GET ${TEXTS}/parts/versions/2`), 200)).body;
  const left = textPlan.paragraphs.map(({ id }) => id).filter((id) => id !== first);
  expect(text.paragraphs.map(({ id }: { id: string }) => id)).toEqual(left);
  const { items } = (await must(world.organiser(`GET /conferences/${CONFERENCE}/audit?entity=conclusion/parts`), 200))
    .body;
  expect(items.map(({ fact }: { fact: object }) => fact)).toContainEqual(
    expect.objectContaining({ type: "ConclusionDivided", failed: [first], stands: true }),
  );
});

test("with all its operative paragraphs the whole fails", async () => {
  await circulated(world, staff, "whole");
  expect((await must(divide("whole", operative), 200)).body).toMatchObject({
    ...{ state: "NOT_ADOPTED", current: { version: 1 } },
  });
});

test("it is the chair's, of paragraphs that are there, and of a text that delegations have", async () => {
  await circulated(world, staff, "refused");
  expectProblem(await divide("refused", operative, staff.rapporteur), { refusal: "not-allowed" });
  expectProblem(await divide("refused", ["no-such"]), { refusal: "invalid-request", at: "/votes/0/paragraph" });
  await must(act(staff.chair, "refused", "POST decision", { mode: "consensus" }), 409);
  const plan = { id: "draft-only", text: textPlan };
  await must(staff.rapporteur(`POST ${TEXTS}`, { body: plan, headers: { "idempotency-key": "draft-only-text" } }), 201);
  expectProblem(await divide("draft-only", operative), { refusal: "conclusion-state" });
  expect((await must(staff.desk(`GET ${TEXTS}/refused`), 200)).body).toMatchObject({ state: "CIRCULATED" });
});
