import { afterAll, beforeAll, expect, test } from "vitest";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { expectProblem } from "#test/support/problem.ts";
import { at, PATIENTLY, remind } from "#test/support/reminding.ts";
import { textPlan } from "#test/support/samples.ts";
import { act, draft, type Staff, staffOf, TEXTS, translated } from "#test/support/texts.ts";

const KEY_DATES = `/conferences/${CONFERENCE}/key-dates` as const;
const DEADLINE = { deadline: "2019-02-10T18:00" };

let world: World;
let staff: Staff;
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  await remind(world, { name: "Two days left", anchor: "amendment-deadline", offset: "P2D" });
});
afterAll(() => world.cloud.stop());

const circulated = async (id: string) => {
  await must(draft(staff.rapporteur, id), 201);
  await translated(staff.rapporteur, id, ["en"]);
  return must(act(world.organiser, id, "POST circulation"), 200);
};
const keyDate = (id: string) => world.organiser(`GET ${KEY_DATES}/${id}`);
const occurrencesOf = async (subject: string) => {
  const { items } = (await must(world.organiser(`GET /conferences/${CONFERENCE}/occurrences`), 200)).body;
  return items.filter((one: { subject: string }) => one.subject === subject);
};
const becomes = (subject: string, state: object) =>
  expect.poll(() => occurrencesOf(subject), PATIENTLY).toMatchObject([state]);

test("the end of a time for amendments is a date that reminders are planned from", async () => {
  await circulated("opened");
  const { body } = await must(act(staff.chair, "opened", "POST amendment-round", DEADLINE), 200);
  expect(body).toMatchObject({
    state: "AMENDMENTS_OPEN",
    rounds: [{ version: 1, openedAt: expect.any(String), deadline: "2019-02-10T17:00:00.000Z" }],
  });
  expect((await must(keyDate("amendments-opened"), 200)).body).toEqual({
    id: "amendments-opened",
    ...{ anchor: "amendment-deadline", at: DEADLINE.deadline, instant: "2019-02-10T17:00:00.000Z" },
    // Where it is not out in a language, the original stands.
    title: { ar: textPlan.title, en: `en: ${textPlan.title}`, fr: textPlan.title, es: textPlan.title },
    ...{ concerns: {}, conclusion: "opened", version: 1 },
  });
  await becomes("amendments-opened", { state: "PLANNED", at: "2019-02-08T09:00:00.000Z" });
});

test("nobody moves or removes that date behind the text's back; another date is anybody's to move", async () => {
  const { organiser } = world;
  const body = { at: "2019-02-11T18:00" };
  const headers = { "if-match": '"1"' };
  expectProblem(await organiser(`PATCH ${KEY_DATES}/amendments-opened`, { body, headers }), {
    refusal: "key-date-follows",
  });
  expectProblem(await organiser(`DELETE ${KEY_DATES}/amendments-opened`, { headers }), { refusal: "key-date-follows" });
  // Control
  const own = { id: "own", anchor: "amendment-deadline", title: { ar: "a", en: "a", fr: "a", es: "a" }, ...body };
  await must(organiser(`POST ${KEY_DATES}`, { body: own, headers: key() }), 201);
  await must(organiser(`PATCH ${KEY_DATES}/own`, { body: { at: "2019-02-12T18:00" }, headers }), 200);
  await must(organiser(`DELETE ${KEY_DATES}/own`, { headers: { "if-match": '"2"' } }), 204);
});

test("an end that has passed, or does not exist, opens nothing; a date of that name stands in the way", async () => {
  await circulated("not-yet");
  const opening = (deadline: string) => act(staff.chair, "not-yet", "POST amendment-round", { deadline });
  expectProblem(await opening("2019-01-28T10:00"), { refusal: "invalid-request", at: "/deadline" });
  expectProblem(await opening("2019-02-30T10:00"), { refusal: "invalid-request", at: "/deadline" });
  const title = { ar: "a", en: "a", fr: "a", es: "a" };
  const body = { id: "amendments-not-yet", anchor: "session-start", title, at: "2019-02-11T18:00" };
  await must(world.organiser(`POST ${KEY_DATES}`, { body, headers: key() }), 201);
  expectProblem(await opening(DEADLINE.deadline), { refusal: "key-date-exists" });
  const { state } = (await must(staff.desk(`GET ${TEXTS}/not-yet`), 200)).body;
  expect(state).toBe("CIRCULATED");
  // Control
  await must(world.organiser(`DELETE ${KEY_DATES}/amendments-not-yet`, { headers: { "if-match": '"1"' } }), 204);
  await must(opening(DEADLINE.deadline), 200);
});

test("a text that is withdrawn takes its date with it, and nobody is reminded", async () => {
  await circulated("withdrawn");
  await must(act(staff.chair, "withdrawn", "POST amendment-round", DEADLINE), 200);
  await becomes("amendments-withdrawn", { state: "PLANNED" });
  const { body } = await must(act(world.organiser, "withdrawn", "POST withdrawal", { reason: "Merged" }), 200);
  expect(body.state).toBe("WITHDRAWN");
  expectProblem(await keyDate("amendments-withdrawn"), { refusal: "not-found" });
  await becomes("amendments-withdrawn", { state: "CANCELLED", why: "anchor-gone" });
  const { items } = (
    await must(world.organiser(`GET /conferences/${CONFERENCE}/audit?entity=conclusion/withdrawn`), 200)
  ).body;
  expect(items.find(({ fact }: { fact: { type: string } }) => fact.type === "ConclusionWithdrawn").reason).toBe(
    "Merged",
  );
  // Control: the others stay.
  await must(keyDate("amendments-opened"), 200);
});

test("whoever was told a deadline has until then: it is closed after it, and not before", async () => {
  expectProblem(await act(staff.chair, "opened", "POST amendment-round/closing"), { refusal: "deadline-not-reached" });
  await at(world, "2019-02-10T16:30:00Z");
  expectProblem(await act(staff.chair, "opened", "POST amendment-round/closing"), { refusal: "deadline-not-reached" });
  await at(world, "2019-02-10T17:00:00Z");
  const { body } = await must(act(staff.chair, "opened", "POST amendment-round/closing"), 200);
  expect(body).toMatchObject({ state: "AMENDMENTS_CLOSED", rounds: [{ closedAt: expect.any(String) }] });
  // Passed, it stays in the calendar.
  await must(keyDate("amendments-opened"), 200);
});
