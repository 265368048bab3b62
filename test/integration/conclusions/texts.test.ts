import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { expectProblem } from "#test/support/problem.ts";
import { textPlan } from "#test/support/samples.ts";
import {
  act,
  draft,
  etagOf,
  type Staff,
  staffOf,
  TEXTS,
  translated,
  translationsOf,
  versionOf,
} from "#test/support/texts.ts";

let world: World;
let staff: Staff;
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
});
afterAll(() => world.cloud.stop());

const [recalling, sharing, training] = textPlan.paragraphs;
const LATER = "Invite instamment les bureaux à échanger leurs informations sans délai.";

describe("a text goes from its draft to four languages", () => {
  test("drafted in French, translated, reviewed, circulated", async () => {
    const { organiser } = world;
    const drafted = await must(draft(staff.rapporteur, "cooperation"), 201);
    expect(drafted.headers.get("location")).toBe(`${TEXTS}/cooperation`);
    expect(drafted.body).toMatchObject({
      ...{ id: "cooperation", sponsor: "secretariat", state: "DRAFT", title: { fr: textPlan.title } },
      current: { version: 1, out: {} },
    });
    expect(await versionOf(staff.desk, "cooperation")).toMatchObject({
      original: "fr",
      title: { states: { ar: "MISSING", en: "MISSING", fr: "REVIEWED", es: "MISSING" } },
      paragraphs: [{ id: "recalling", part: "preamble" }, { number: "1" }, { number: "2" }],
      openBrackets: [],
    });

    await translated(staff.rapporteur, "cooperation", ["ar", "en", "es"]);
    const { body } = await must(act(organiser, "cooperation", "POST circulation"), 200);
    expect(body.state).toBe("CIRCULATED");
    expect(Object.keys(body.current.out).toSorted()).toEqual(["ar", "en", "es", "fr"]);
    expect(body.current.textHash).toBe(drafted.body.current.textHash);
    expect((await versionOf(staff.desk, "cooperation")).paragraphs[1]).toMatchObject({
      number: "1",
      texts: { fr: sharing.text, ar: `ar: ${sharing.text}` },
      states: { ar: "REVIEWED", en: "REVIEWED", fr: "REVIEWED", es: "REVIEWED" },
    });
  });

  test("a language that was not ready follows, and corrected words go out again", async () => {
    const { organiser } = world;
    await must(draft(organiser, "in-steps"), 201);
    await translated(organiser, "in-steps", ["en"]);
    const { body } = await must(act(organiser, "in-steps", "POST circulation"), 200);
    expect(Object.keys(body.current.out).toSorted()).toEqual(["en", "fr"]);

    expectProblem(await act(organiser, "in-steps", "POST texts/es/release"), { refusal: "translation-state" });
    await translated(organiser, "in-steps", ["es"]);
    const out = await must(act(organiser, "in-steps", "POST texts/es/release"), 200);
    expect(Object.keys(out.body.current.out).toSorted()).toEqual(["en", "es", "fr"]);
    expectProblem(await act(organiser, "in-steps", "POST texts/es/release"), { refusal: "same-text" });

    const passages = (await translationsOf(organiser, "in-steps", "es")).map((one) => ({
      ...one,
      text: `${one.text}!`,
    }));
    await must(act(organiser, "in-steps", "PUT texts/es", { passages }), 200);
    expectProblem(await act(organiser, "in-steps", "POST texts/es/release"), { refusal: "translation-state" });
    const names = passages.map(({ passage }) => passage);
    await must(act(organiser, "in-steps", "POST texts/es/review", { passages: names }), 200);
    const again = await must(act(organiser, "in-steps", "POST texts/es/release"), 200);
    expect(again.body.current.out.es.languageHash).not.toBe(out.body.current.out.es.languageHash);
    expect(again.body.current.out.en).toEqual(out.body.current.out.en);
  });
});

describe("a translation is one of certain words (C21)", () => {
  test("it is stale once the original says something else, and nobody may translate from old words", async () => {
    const { rapporteur } = staff;
    await must(draft(rapporteur, "moving"), 201);
    await translated(rapporteur, "moving", ["en"]);
    const old = await translationsOf(rapporteur, "moving", "es");
    const paragraphs = [recalling, { ...sharing, text: LATER }, training];
    await must(act(rapporteur, "moving", "PUT text", { ...textPlan, paragraphs }), 200);

    const states = (await versionOf(rapporteur, "moving")).paragraphs.map((one: { states: object }) => one.states);
    expect(states).toMatchObject([{ en: "REVIEWED" }, { en: "STALE" }, { en: "REVIEWED" }]);
    const refused = await act(rapporteur, "moving", "PUT texts/es", { passages: old });
    expectProblem(refused, { refusal: "translation-state" });
    expect(refused.body.passages).toEqual([sharing.id]);
    expectProblem(await act(rapporteur, "moving", "POST texts/en/review", { passages: [sharing.id] }), {
      refusal: "translation-state",
    });
    // Control: what still says the same is translated from the words that were read.
    const rest = old.filter(({ passage }) => passage !== sharing.id);
    await must(act(rapporteur, "moving", "PUT texts/es", { passages: rest }), 200);
    // It goes out in the languages that are whole.
    const { body } = await must(act(world.organiser, "moving", "POST circulation"), 200);
    expect(Object.keys(body.current.out)).toEqual(["fr"]);
  });
});

describe("versions (C3)", () => {
  test("what was circulated is never written again: every route that could says 409", async () => {
    const { organiser } = world;
    await must(draft(organiser, "kept"), 201);
    await must(act(organiser, "kept", "POST circulation"), 200);
    const before = await versionOf(organiser, "kept");
    const ways: (readonly [`${"POST" | "PUT"} ${string}`, object])[] = [
      ["PUT text", { ...textPlan, title: "Autre titre" }],
      ["PUT text", textPlan],
      ["POST circulation", {}],
    ];
    for (const [what, body] of ways) {
      const reply = await act(organiser, "kept", what, body);
      expectProblem(reply, { refusal: "conclusion-state" }, what);
    }
    expectProblem(await draft(organiser, "kept"), { refusal: "conclusion-exists" });
    expect(await versionOf(organiser, "kept")).toEqual(before);
    // Control: the same writes are taken before the circulation.
    await must(draft(organiser, "loose"), 201);
    for (const [what, body] of ways) expect((await act(organiser, "loose", what, body)).status, what).toBe(200);
  });

  test("there is one until something else takes its place, and no other is found", async () => {
    const { organiser } = world;
    await must(draft(organiser, "single"), 201);
    const paragraphs = [recalling, { ...sharing, text: LATER }];
    await must(act(organiser, "single", "PUT text", { ...textPlan, paragraphs }), 200);
    const { items } = (await must(staff.desk(`GET ${TEXTS}/single/versions`), 200)).body;
    expect(items).toMatchObject([{ version: 1, out: {} }]);
    for (const path of ["/versions/2", "/diff?from=1&to=2&language=fr"])
      expectProblem(await staff.desk(`GET ${TEXTS}/single${path}`), { refusal: "not-found" }, path);
    const same = await must(staff.desk(`GET ${TEXTS}/single/diff?from=1&to=1&language=fr`), 200);
    expect(same.body).toMatchObject({ from: { version: 1 }, to: { version: 1 }, title: [], paragraphs: [] });
  });
});

test("brackets and alternatives that are open are shown, by paragraph and language (C8)", async () => {
  const { rapporteur } = staff;
  const beside = {
    ...training,
    id: "training-bis",
    alternativeTo: training.id,
    text: "Salue la formation des agents.",
  };
  const paragraphs = [recalling, { ...sharing, text: "Invite [instamment] les bureaux." }, training, beside];
  await must(draft(rapporteur, "bracketed", { ...textPlan, paragraphs }), 201);
  const version = await versionOf(rapporteur, "bracketed");
  expect(version.openBrackets).toEqual([
    { passage: sharing.id, language: "fr", kind: "bracket", words: "[instamment]" },
    { passage: training.id, language: "fr", kind: "alternative", words: training.text },
    { passage: "training-bis", language: "fr", kind: "alternative", words: "Salue la formation des agents." },
  ]);
  expect(version.paragraphs.map(({ number }: { number?: string }) => number)).toEqual([undefined, "1", "2", "2 bis"]);
});

test("the list shows each text with its title in the languages that it has", async () => {
  const { items } = (await must(staff.desk(`GET ${TEXTS}?limit=100`), 200)).body;
  expect(items.map(({ id }: { id: string }) => id)).toContain("cooperation");
  expect(items.find(({ id }: { id: string }) => id === "cooperation").title).toEqual({
    fr: textPlan.title,
    ...{ ar: `ar: ${textPlan.title}`, en: `en: ${textPlan.title}`, es: `es: ${textPlan.title}` },
  });
});

test("a repetition with the same key gets the first one's answer, and nothing is done twice", async () => {
  const { organiser } = world;
  const headers = key();
  const body = { id: "repeated", text: textPlan };
  const first = await must(organiser(`POST ${TEXTS}`, { body, headers }), 201);
  const second = await must(organiser(`POST ${TEXTS}`, { body, headers }), 201);
  expect(second.body).toEqual(first.body);

  const circulate = { body: {}, headers: { ...key(), "if-match": await etagOf(organiser, "repeated") } };
  const once = await must(organiser(`POST ${TEXTS}/repeated/circulation`, circulate), 200);
  const twice = await must(organiser(`POST ${TEXTS}/repeated/circulation`, circulate), 200);
  expect(twice.body).toEqual(once.body);
  // Control: without the key it is a second command, from a version that is old.
  expectProblem(
    await organiser(`POST ${TEXTS}/repeated/circulation`, {
      ...circulate,
      headers: { ...circulate.headers, ...key() },
    }),
    { refusal: "stale" },
  );
  const audit = (await must(organiser("GET /conferences/honcb-15/audit?entity=conclusion/repeated"), 200)).body.items;
  expect(audit.map(({ fact }: { fact: { type: string } }) => fact.type).toSorted()).toEqual([
    "ConclusionCirculated",
    "ConclusionDrafted",
  ]);
});
