import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeAmendments } from "#shared/domain/conclusions/amendments/amendment-merge.ts";
import { orderPut } from "#shared/domain/conclusions/amendments/amendment-order.ts";
import { textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import {
  addingAfter,
  amendmentsTo,
  does,
  englishPlan,
  handle,
  later,
  openForAmendments,
  readText,
  replacing,
  sha256,
  table,
} from "#test/support/amending.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { act, type Staff, staffOf, TEXTS, versionOf } from "#test/support/texts.ts";

const ID = "cooperation";
const AT = `${TEXTS}/${ID}` as const;
const SPANISH = "Alienta a los miembros a compartir sin demora lo que sepan de los mercados de la red oscura.";
const IN_ENGLISH = "Encourages members to share without delay what they know of markets on the darknet.";
const ARABIC = "يطلب إلى الأمانة تقديم التدريب إلى كل مكتب بحلول عام 2020.";
const ARABIC_IN_ENGLISH = "Asks the secretariat to offer training to every bureau by 2020.";

let world: World;
let staff: Staff;
let spain: HeadOf;
let egypt: HeadOf;
let kenya: HeadOf;
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  [spain, egypt, kenya] = [await headOf(world, "ESP"), await headOf(world, "EGY"), await headOf(world, "KEN")];
  await openForAmendments(world, staff, ID, "2019-01-28T10:25", ["es", "ar"]);
});
afterAll(() => world.cloud.stop());

const stateOf = async (id: string) =>
  (await amendmentsTo(staff.desk, ID)).amendments.find((one: { id: string }) => one.id === id);
const factsAbout = async (entity: string) =>
  (await must(world.organiser(`GET /conferences/${CONFERENCE}/audit?entity=${entity}&limit=100`), 200)).body.items;

describe("before the deadline", () => {
  test("delegations table in their languages on an English original, on the paragraphs that they read", async () => {
    const { body, etag } = await must(table(spain, ID, "without-delay", replacing("darknet", SPANISH, "es")), 201);
    expect(body).toMatchObject({
      ...{ id: "without-delay", state: "SUBMITTED", country: "ESP", coSponsors: [], late: false, version: 1 },
      change: { kind: "replace", paragraph: "darknet", language: "es", text: SPANISH },
    });
    expect(etag).toBe('"1"');
    await must(table(egypt, ID, "earlier-training", replacing("training", ARABIC, "ar")), 201);
    await must(table(kenya, ID, "yearly-report", addingAfter("training", "Asks for a report every year.")), 201);
    await must(
      table(kenya, ID, "all-crime", replacing("darknet", "Encourages members to share what they learn.")),
      201,
    );
    const [record] = await factsAbout(`amendment/${ID}.without-delay`);
    expect(record).toMatchObject({
      actor: { kind: "delegate", id: spain.delegate, country: "ESP" },
      fact: { type: "AmendmentTabled", country: "ESP", kind: "replace", late: false },
    });
    expect(JSON.stringify(record)).not.toContain(SPANISH);
  });

  test("everybody who has the text reads them, with whose they are and what stands against what", async () => {
    const seen = (await must(spain.focalPoint.call(`GET /delegation/conclusions/${ID}/amendments`), 200)).body;
    expect(seen).toEqual(await amendmentsTo(staff.desk, ID));
    expect(seen).toEqual((await must(egypt.call(`GET /delegation/conclusions/${ID}/amendments`), 200)).body);
    expect(seen.amendments.map(({ id }: { id: string }) => id)).toEqual([
      "all-crime",
      "earlier-training",
      "without-delay",
      "yearly-report",
    ]);
    expect(seen).toMatchObject({
      conflicts: [{ between: ["all-crime", "without-delay"], over: "words" }],
      ...{ leaves: [], version: 4 },
    });
  });

  test("others join and leave; nobody joins twice", async () => {
    const { body } = await must(does(egypt, "support", ID, "without-delay"), 200);
    expect(body.coSponsors).toEqual(["EGY"]);
    expectProblem(await does(egypt, "support", ID, "without-delay"), { refusal: "already-supported" });
    expect((await must(does(egypt, "support/end", ID, "without-delay"), 200)).body.coSponsors).toEqual([]);
    expectProblem(await does(egypt, "support/end", ID, "without-delay"), { refusal: "not-the-sponsor" });
    await must(does(spain, "support", ID, "earlier-training"), 200);
  });

  test("the chair and the secretariat look at them; what is ruled out says why", async () => {
    for (const id of ["without-delay", "earlier-training", "yearly-report"])
      expect((await must(handle(staff.chair, "POST admission", ID, id), 200)).body.state).toBe("OPEN");
    await must(handle(world.organiser, "POST admission", ID, "all-crime"), 200);
    await must(table(spain, ID, "off-topic", addingAfter("review", "Greets the host.")), 201);
    expectProblem(await handle(staff.chair, "POST ruling-out", ID, "off-topic", {}), { refusal: "invalid-request" });
    const { body } = await must(
      handle(staff.chair, "POST ruling-out", ID, "off-topic", { reason: "It is not about the text." }),
      200,
    );
    expect(body).toMatchObject({ state: "INADMISSIBLE", reason: "It is not about the text." });
    const ruling = (await factsAbout(`amendment/${ID}.off-topic`)).find(
      ({ fact }: { fact: { type: string } }) => fact.type === "AmendmentRuledOut",
    );
    expect(ruling).toMatchObject({ reason: "It is not about the text.", actor: { kind: "staff", id: "chair" } });
  });

  test("the rapporteur agrees the wording; the mover's own words stay beside it", async () => {
    expectProblem(await handle(staff.rapporteur, "PUT wording", ID, "yearly-report", { wording: "Asks." }), {
      ...{ refusal: "invalid-request", at: "/wording" },
    });
    const worded = { wording: IN_ENGLISH };
    const { body } = await must(handle(staff.rapporteur, "PUT wording", ID, "without-delay", worded), 200);
    expect(body).toMatchObject({ wording: IN_ENGLISH, change: { language: "es", text: SPANISH } });
    const recommendation = { disposition: "accept", reason: "It is the bureau's own wish." } as const;
    const recommended = await must(
      handle(staff.rapporteur, "PUT recommendation", ID, "earlier-training", recommendation),
      200,
    );
    expect(recommended.body.recommendation).toEqual(recommendation);
  });

  test("staff act on the version that they read", async () => {
    const at = `${AT}/amendments/yearly-report` as const;
    const recommend = { body: { disposition: "vote", reason: "Open." } } as const;
    expectProblem(await staff.rapporteur(`PUT ${at}/recommendation`, recommend), { refusal: "precondition-required" });
    const headers = { "if-match": '"1"' };
    expectProblem(await staff.rapporteur(`PUT ${at}/recommendation`, { ...recommend, headers }), { refusal: "stale" });
    expect((await stateOf("yearly-report")).version).toBe(2);
  });

  test("one that is withdrawn is another delegation's to take over; a mover merges its own into another", async () => {
    expectProblem(await does(spain, "withdrawal", ID, "yearly-report"), { refusal: "not-the-sponsor" });
    await must(does(kenya, "withdrawal", ID, "yearly-report"), 200);
    const { body } = await must(does(egypt, "taking-over", ID, "yearly-report"), 200);
    expect(body).toMatchObject({ state: "OPEN", country: "EGY", earlierMovers: ["KEN"] });
    await must(table(kenya, ID, "also-a-report", addingAfter("training", "Wants a report every year.")), 201);
    const merged = await must(does(kenya, "merger", ID, "also-a-report", { into: "yearly-report" }), 200);
    expect(merged.body).toMatchObject({ state: "MERGED_INTO", mergedInto: "yearly-report" });
  });
});

describe("after it", () => {
  test("who comes late is told so, and is let in by the chair's leave, for a reason", async () => {
    await later(world, [spain, egypt, kenya], "2019-01-28T09:25:00Z");
    const late = () => table(spain, ID, "late-one", addingAfter("review", "Thanks the bureaus."));
    expectProblem(await late(), { refusal: "leave-needed" });
    const body = { country: "ESP", reason: "Its line was down." };
    expectProblem(await staff.chair(`POST ${AT}/leaves`, { body: { ...body, country: "PER" }, headers: key() }), {
      refusal: "invalid-request",
      at: "/country",
    });
    expect((await must(staff.chair(`POST ${AT}/leaves`, { body, headers: key() }), 200)).body.leaves).toEqual(["ESP"]);
    expectProblem(await table(kenya, ID, "too-late", addingAfter("review", "Thanks all.")), {
      refusal: "leave-needed",
    });
    expect((await must(late(), 201)).body).toMatchObject({ late: true, state: "SUBMITTED" });
    const given = (await factsAbout(`conclusion/${ID}`)).find(
      ({ fact }: { fact: { type: string } }) => fact.type === "AmendmentLeaveGiven",
    );
    expect(given).toMatchObject({ fact: { country: "ESP" }, reason: "Its line was down." });
  });

  test("nothing is put before the time is closed, nor without words in the original", async () => {
    await later(world, [spain, egypt, kenya], "2019-01-28T10:02:00Z");
    expectProblem(await handle(staff.chair, "POST putting", ID, "without-delay"), { refusal: "conclusion-state" });
    await must(act(staff.chair, ID, "POST amendment-round/closing"), 200);
    expectProblem(await handle(staff.chair, "POST putting", ID, "earlier-training"), { refusal: "wording-missing" });
  });

  test("the secretariat consents to what it can live with: merged without a vote", async () => {
    const consent = () => handle(world.organiser, "POST acceptance", ID, "earlier-training");
    expectProblem(await consent(), { refusal: "wording-missing" });
    const wording = { wording: ARABIC_IN_ENGLISH };
    await must(handle(staff.rapporteur, "PUT wording", ID, "earlier-training", wording), 200);
    expect((await must(consent(), 200)).body.state).toBe("ACCEPTED_BY_SPONSOR");
    expectProblem(await does(kenya, "acceptance", ID, "without-delay"), { refusal: "not-the-sponsor" });
    expectProblem(await handle(world.organiser, "POST acceptance", ID, "without-delay"), {
      refusal: "amendment-conflict",
    });
  });

  test("they are put in their order, which the chair sets anew for a reason", async () => {
    const { etag, body } = await must(staff.chair(`GET ${AT}/amendments`), 200);
    expect(body.order).toEqual(body.proposedOrder);
    expect(new Set(body.order)).toEqual(new Set(["without-delay", "all-crime", "yearly-report"]));
    const last = body.order.at(-1);
    expectProblem(await handle(staff.chair, "POST putting", ID, last), { refusal: "voting-order" });
    const setting = (order: string[], more: object = {}, headers: object = { "if-match": etag }) =>
      staff.chair(`PUT ${AT}/amendment-order`, { body: { order, ...more }, headers: { ...headers } });
    const order = ["without-delay", "yearly-report", "all-crime"];
    const proposed = body.proposedOrder.join();
    expect(order.join()).not.toBe(proposed);
    expectProblem(await setting(order), { refusal: "reason-required" });
    expectProblem(await setting(order.slice(1), { reason: "So agreed." }), {
      refusal: "invalid-request",
      at: "/order",
    });
    expectProblem(await setting(order, { reason: "So agreed." }, { "if-match": '"1"' }), { refusal: "stale" });
    expect((await must(setting(order, { reason: "So agreed." }), 200)).body).toMatchObject({
      ...{ order, proposedOrder: body.proposedOrder },
    });
    const set = (await factsAbout(`conclusion/${ID}`)).find(
      ({ fact }: { fact: { type: string } }) => fact.type === "AmendmentOrderSet",
    );
    expect(set).toMatchObject({ reason: "So agreed.", fact: { order, proposed: body.proposedOrder } });
  });

  test("what is adopted has others lapse with it; a result needs that it was put", async () => {
    expectProblem(await handle(staff.chair, "POST result", ID, "without-delay", { carried: true }), {
      refusal: "voting-not-started",
    });
    await must(handle(staff.chair, "POST putting", ID, "without-delay"), 200);
    expectProblem(await does(spain, "withdrawal", ID, "without-delay"), { refusal: "voting-started" });
    const { body } = await must(handle(staff.chair, "POST result", ID, "without-delay", { carried: true }), 200);
    expect(body).toMatchObject({ state: "ADOPTED", decision: `${ID}.without-delay` });
    expect(await stateOf("all-crime")).toMatchObject({ state: "LAPSED", lapsedBecause: "without-delay" });
    expect(
      (await factsAbout(`amendment/${ID}.all-crime`)).map(({ fact }: { fact: { type: string } }) => fact.type),
    ).toContain("AmendmentLapsed");
  });

  test("the text waits until all are decided", async () => {
    expectProblem(await act(staff.rapporteur, ID, "POST consolidation"), { refusal: "amendments-undecided" });
    await must(handle(staff.chair, "POST putting", ID, "yearly-report"), 200);
    await must(handle(staff.chair, "POST result", ID, "yearly-report", { carried: true }), 200);
    expectProblem(await act(staff.rapporteur, ID, "POST consolidation"), { refusal: "amendments-undecided" });
    await must(does(spain, "withdrawal", ID, "late-one"), 200);
  });

  test("what was accepted is merged into the next version, as anybody can merge it again", async () => {
    const before = await versionOf(staff.desk, ID, 1);
    const { body } = await must(act(staff.rapporteur, ID, "POST consolidation"), 200);
    expect(body).toMatchObject({ state: "CONSOLIDATED", current: { version: 2 } });

    const after = await versionOf(staff.desk, ID, 2);
    expect(
      after.paragraphs.map(({ id, number, texts }: Record<string, unknown>) => ({ id, number, texts })),
    ).toMatchObject([
      { id: "recalling" },
      { id: "darknet", number: "1", texts: { en: IN_ENGLISH, es: SPANISH } },
      { id: "training", number: "2", texts: { en: ARABIC_IN_ENGLISH, ar: ARABIC } },
      { id: "yearly-report", number: "3", texts: { en: "Asks for a report every year." } },
      { id: "review", number: "4" },
    ]);
    // The mover's words are a draft of the translation; what was a translation of other words is stale.
    expect(after.paragraphs[1].states).toMatchObject({ es: "DRAFT", ar: "STALE" });
    expect(after.paragraphs[2].states).toMatchObject({ es: "STALE", ar: "DRAFT" });
    expect(after.paragraphs[4].states).toMatchObject({ es: "REVIEWED", ar: "REVIEWED" });
    expect(after.paragraphs[3].origin).toEqual({ kind: "delegation", country: "EGY" });

    const { amendments } = await amendmentsTo(staff.desk, ID);
    const text = {
      ...{ original: "en" as const, title: { text: englishPlan.title, translations: {} } },
      paragraphs: englishPlan.paragraphs.map((paragraph) => ({ ...paragraph, translations: {} })),
    };
    expect(textHash(text, sha256)).toBe(before.textHash);
    const merged = mergeAmendments({ version: 1, text }, amendments, orderPut(amendments), sha256);
    expect(after.textHash).toBe(textHash(merged, sha256));
    expect(body.current.textHash).toBe(after.textHash);

    const record = (await factsAbout(`conclusion/${ID}`)).find(
      ({ fact }: { fact: { type: string } }) => fact.type === "ConclusionConsolidated",
    );
    expect(record.fact).toMatchObject({
      ...{ textVersion: 2, textHash: after.textHash },
      amendments: ["earlier-training", "without-delay", "yearly-report"],
    });
  });

  test("delegations read the first version until the second is out, and amend no earlier one then", async () => {
    expect((await readText(kenya.call, ID)).textVersion).toBe(1);
    const outrun = table(kenya, ID, "outrun", replacing("review", "Decides to meet."));
    expectProblem(await outrun, { refusal: "conclusion-state" });
    await must(act(world.organiser, ID, "POST circulation"), 200);
    expect((await readText(kenya.call, ID)).textVersion).toBe(2);
  });

  test("a leave holds for its own time for amendments; one on the version before is turned away", async () => {
    const plan = await readText(spain.call, ID);
    await must(act(staff.chair, ID, "POST amendment-round", { deadline: "2019-01-28T11:25" }), 200);
    expect((await amendmentsTo(staff.desk, ID)).leaves).toEqual([]);
    const old = {
      base: { version: 1, textHash: sha256("old") },
      change: replacing("review", "Decides to meet.")(plan),
    };
    const body = { code: await kenya.code("amendment"), id: "on-the-first", ...old };
    const reply = await kenya.call(`POST /delegation/conclusions/${ID}/amendments`, { body, headers: key() });
    expectProblem(reply, { refusal: "stale-base" });
    await later(world, [spain], "2019-01-28T10:25:00Z");
    expectProblem(await table(spain, ID, "late-again", addingAfter("review", "Thanks.")), { refusal: "leave-needed" });
  });
});
