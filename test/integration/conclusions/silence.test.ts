import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import {
  accredited,
  circulated,
  objectTo,
  question,
  readDecision,
  standing,
  toDecision,
} from "#test/support/deciding.ts";
import { type Head, type HeadOf, headOf, opened } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { at, PATIENTLY } from "#test/support/reminding.ts";
import { textPlan } from "#test/support/samples.ts";
import { act, type Staff, staffOf, TEXTS } from "#test/support/texts.ts";

/** Four days after the texts went out, seventy-three hours after the questions are put. */
const LOCAL = "2019-02-01T12:00";
const T = "2019-02-01T11:00:00.000Z";

let world: World;
let staff: Staff;
let france: HeadOf;
let sweden: HeadOf;
let norway: HeadOf;
let brazil: HeadOf;

/** Kenya's only address takes no mail: nobody wrote to it before. Norway observes, Brazil is suspended. */
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  france = await headOf(world, "FRA");
  sweden = await headOf(world, "SWE");
  norway = await headOf(world, "NOR");
  brazil = await headOf(world, "BRA");
  const kenya = {
    country: "KEN",
    language: "en",
    focalPoint: { name: "Kenya", email: "bounce+ken@simulator.amazonses.com" },
  };
  await must(world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, { body: [kenya] }), 200);
  await accredited(world, "FRA", "SWE", "KEN", "BRA");
  await standing(world, "NOR", { as: "observer" });
  await standing(world, "BRA", { inGoodStanding: false });
  for (const id of ["unserved", "handed", "broken", "late", "extended", "told"]) await circulated(world, staff, id);
  await at(world, "2019-01-29T10:00:00Z");
});
afterAll(() => world.cloud.stop());

const open = (id: string, expiry = LOCAL) => question(staff.chair, id, { mode: "silence", expiry });
const unprovenIn = async (decision: string) => (await readDecision(staff.desk, decision)).silence.unproven;
const outcomeOf = async (decision: string) => (await readDecision(staff.desk, decision)).outcome;
const handOver = (decision: string) =>
  toDecision(world.organiser, decision, "hand-overs", {
    ...{ country: "KEN", act: "note-verbale", handedOverAt: world.cloud.now().toISOString() },
  });

describe("while it is put", () => {
  test("a silence that is too short, or on no such text, or on an old version is not opened", async () => {
    expectProblem(await open("handed", "2019-02-01T10:59"), { refusal: "silence-too-short" });
    expectProblem(await open("handed", "2019-02-30T12:00"), { refusal: "invalid-request", at: "/expiry" });
    const headers = { ...key(), "if-match": '"99"' };
    const body = { mode: "silence", expiry: LOCAL };
    expectProblem(await staff.chair(`POST ${TEXTS}/handed/decision`, { body, headers }), { refusal: "stale" });
    expectProblem(await staff.chair(`POST ${TEXTS}/no-such/decision`, { body, headers }), { refusal: "not-found" });
    expectProblem(await act(staff.rapporteur, "handed", "POST decision", body), { refusal: "not-allowed" });
  });

  test("it freezes the text, and those entitled; its end is a date that reminders count from", async () => {
    for (const id of ["unserved", "handed", "broken", "late", "extended"]) {
      // The first notice comes back; from then on Kenya's address is known to be dead, and is not written to.
      await world.cloud.idle();
      const { body, headers } = await must(open(id), 201);
      expect(headers.get("location")).toBe(`/conferences/${CONFERENCE}/decisions/${id}.1`);
      expect(body).toMatchObject({
        ...{ id: `${id}.1`, mode: "silence", textVersion: 1 },
        silence: { state: "OPEN", expiry: T, entitled: ["FRA", "KEN", "SWE"], informed: ["BRA", "NOR"] },
      });
    }
    expectProblem(await open("handed"), { refusal: "conclusion-state" });
    const words = { ...textPlan, title: "Autre titre" };
    expectProblem(await act(staff.rapporteur, "handed", "PUT text", words), { refusal: "conclusion-state" });
    const date = `/conferences/${CONFERENCE}/key-dates/silence-handed-1` as const;
    expect((await must(world.organiser(`GET ${date}`), 200)).body).toMatchObject({
      ...{ anchor: "silence-expiry", at: LOCAL, instant: T, conclusion: "handed" },
    });
    const headers = { "if-match": '"1"' };
    expectProblem(await world.organiser(`DELETE ${date}`, { headers }), { refusal: "key-date-follows" });
  });
});

describe("whose notice came back", () => {
  const kenya = (heard: string, awaitsChair = true) => [{ country: "KEN", heard, awaitsChair }];

  test("is shown to the chair, while the others are proven to know", async () => {
    await expect.poll(() => unprovenIn("unserved.1"), PATIENTLY).toEqual(kenya("failed"));
    for (const id of ["handed.1", "late.1", "extended.1"])
      await expect.poll(() => unprovenIn(id), PATIENTLY).toEqual(kenya("nothing"));
  });

  test("the chair acts on it: sending again proves nothing by itself, handing over does", async () => {
    const send = { country: "KEN", act: "send-again" };
    const { body } = await must(toDecision(staff.chair, "handed.1", "unproven", send), 200);
    expect(body.silence.acts).toMatchObject([send]);
    await world.cloud.idle();
    expect(await unprovenIn("handed.1")).toEqual(kenya("nothing", false));

    const ahead = { country: "KEN", act: "note-verbale", handedOverAt: "2019-02-20T00:00:00.000Z" };
    const early = { ...ahead, handedOverAt: "2019-01-29T09:00:00.000Z" };
    for (const body of [ahead, early])
      expectProblem(await toDecision(world.organiser, "handed.1", "hand-overs", body), {
        ...{ refusal: "invalid-request", at: "/handedOverAt" },
      });
    expectProblem(await toDecision(staff.chair, "handed.1", "hand-overs", ahead), { refusal: "not-allowed" });
    for (const id of ["handed.1", "late.1", "extended.1"]) await must(handOver(id), 200);
    expect(await unprovenIn("handed.1")).toEqual([]);
    expectProblem(await toDecision(staff.chair, "handed.1", "unproven", send), { refusal: "service-proven" });
    expectProblem(await toDecision(staff.chair, "handed.1", "unproven", { ...send, country: "NOR" }), {
      refusal: "not-entitled",
    });
  });
});

describe("who may object", () => {
  const TEXT = { text: "Nous ne pouvons pas nous rallier à ce texte." };
  const by = async (head: Head, body: object = TEXT) =>
    objectTo(head.call, "broken.1", { code: await head.code("objection"), ...body });

  test("is no observer, no suspended member and no focal point, and nobody with another act's code", async () => {
    [france, sweden, norway, brazil] = (await Promise.all(
      [france, sweden, norway, brazil].map(async (one) => ({ ...one, ...(await opened(world, one)) })),
    )) as [HeadOf, HeadOf, HeadOf, HeadOf];
    expectProblem(await by(norway), { refusal: "not-entitled" });
    expectProblem(await by(brazil), { refusal: "not-entitled" });
    const { call } = await focalPointOf();
    expectProblem(await objectTo(call, "broken.1", { code: "123456", ...TEXT }), { refusal: "not-allowed" });
    const other = await france.code("statement");
    expectProblem(await objectTo(france.call, "broken.1", { code: other, ...TEXT }), { refusal: "code-not-valid" });
    expect(await outcomeOf("broken.1")).toBeUndefined();
  });

  test("says why, in words, about a decision that is there", async () => {
    expectProblem(await by(france, {}), { refusal: "invalid-request", at: "/text" });
    const code = await france.code("objection");
    expectProblem(await objectTo(france.call, "broken.7", { code, ...TEXT }), { refusal: "not-found" });
    expectProblem(await objectTo(france.call, "no-such.1", { code, ...TEXT }), { refusal: "not-found" });
  });

  const focalPointOf = async () => {
    const { token } = france.focalPoint;
    const { session } = (await must(world.anyone("POST /sessions", { body: { token } }), 201)).body;
    const { caller } = await import("#test/support/api.ts");
    return { call: caller(world.cloud.apiUrl, `Bearer ${session}`) };
  };
});

describe("an objection", () => {
  const text = "Nous ne pouvons pas nous rallier à ce texte.";

  test("breaks the silence at once: the outcome stands on the text, and nobody is reminded of its end", async () => {
    const body = { code: await france.code("objection"), text };
    const headers = key();
    const first = await must(objectTo(france.call, "broken.1", body, headers), 201);
    expect(first.body).toMatchObject({
      ...{ outcome: "SILENCE_BROKEN", entitled: true, mayAct: true, root: expect.stringMatching(/^\w{64}$/) },
      silence: { state: "BROKEN", objections: [{ country: "FRA", how: "objection" }] },
    });
    expect((await must(objectTo(france.call, "broken.1", body, headers), 201)).body).toEqual(first.body);
    expect((await must(staff.desk(`GET ${TEXTS}/broken`), 200)).body.state).toBe("SILENCE_BROKEN");
    expectProblem(await world.organiser(`GET /conferences/${CONFERENCE}/key-dates/silence-broken-1`), {
      refusal: "not-found",
    });
    expectProblem(await toDecision(staff.chair, "broken.1", "extension", { expiry: "2019-02-09T12:00" }), {
      refusal: "silence-state",
    });
  });

  test("after the first is kept, and its root stays", async () => {
    const before = await readDecision(staff.desk, "broken.1");
    const how = "amendment";
    await must(objectTo(sweden.call, "broken.1", { code: await sweden.code("objection"), how, text }), 201);
    const after = await readDecision(staff.desk, "broken.1");
    expect(after.silence.objections).toMatchObject([{ country: "FRA" }, { country: "SWE", how }]);
    expect([after.root, after.endedAt]).toEqual([before.root, before.endedAt]);
  });
});

describe("the end", () => {
  test("is moved to a later time only, before it has come; reminders count from the new one", async () => {
    const extend = (expiry: string) => toDecision(staff.chair, "extended.1", "extension", { expiry });
    expectProblem(await extend(LOCAL), { refusal: "silence-not-shortened" });
    expectProblem(await extend("2019-02-01T11:00"), { refusal: "silence-not-shortened" });
    const { body } = await must(extend("2019-02-02T12:00"), 200);
    expect(body.silence.expiries).toHaveLength(2);
    const { organiser } = world;
    const date = `GET /conferences/${CONFERENCE}/key-dates/silence-extended-1` as const;
    expect((await must(organiser(date), 200)).body).toMatchObject({ at: "2019-02-02T12:00", version: 2 });
  });

  test("adopts what nobody objected to, and nothing of which somebody is not proven to know", async () => {
    await at(world, "2019-02-01T10:59:00Z");
    expect(await outcomeOf("handed.1")).toBeUndefined();
    await at(world, "2019-02-01T11:00:01Z");
    await expect.poll(() => outcomeOf("handed.1"), PATIENTLY).toBe("ADOPTED");
    await expect.poll(() => outcomeOf("unserved.1"), PATIENTLY).toBe("SERVICE_UNPROVEN");
    const { silence } = await readDecision(staff.desk, "unserved.1");
    expect(silence).toMatchObject({ state: "NOT_SERVED", unproven: [{ country: "KEN" }] });
    const states = [];
    for (const id of ["handed", "unserved", "extended"])
      states.push((await must(staff.desk(`GET ${TEXTS}/${id}`), 200)).body.state);
    expect(states).toEqual(["ADOPTED", "CIRCULATED", "DECISION_OPEN"]);
    expect(await outcomeOf("broken.1")).toBe("SILENCE_BROKEN");
  });

  test("makes an objection a statement: it is refused, kept, and refused again as it was", async () => {
    const head = await opened(world, sweden);
    const body = { code: await head.code("objection"), text: "Trop tard." };
    const headers = key();
    const replies = [
      await objectTo(head.call, "late.1", body, headers),
      await objectTo(head.call, "late.1", body, headers),
    ];
    for (const reply of replies) {
      expectProblem(reply, { refusal: "objection-late" });
      expect(reply.body).toMatchObject({ expiry: T, writing: expect.any(String) });
    }
    expect(replies[1]?.body.writing).toBe(replies[0]?.body.writing);
    await expect.poll(() => outcomeOf("late.1"), PATIENTLY).toBe("ADOPTED");
    const { silence } = await readDecision(staff.desk, "late.1");
    expect(silence.statements).toMatchObject([{ country: "SWE", how: "late-objection", id: replies[0]?.body.writing }]);
    expect(silence.objections).toEqual([]);
  });

  test("comes once: every decision has one outcome in the audit, and one root", async () => {
    for (const id of ["handed", "unserved", "broken", "late"]) {
      const { items } = (
        await must(world.organiser(`GET /conferences/${CONFERENCE}/audit?entity=decision/${id}.1&limit=100`), 200)
      ).body;
      const sealed = items.filter(({ fact }: { fact: { type: string } }) => fact.type === "DecisionSealed");
      expect({ id, sealed: sealed.length }).toEqual({ id, sealed: 1 });
    }
  });

  test("control: the extended one goes on until its own end", async () => {
    await at(world, "2019-02-02T11:00:01Z");
    await expect.poll(() => outcomeOf("extended.1"), PATIENTLY).toBe("ADOPTED");
  });
});
