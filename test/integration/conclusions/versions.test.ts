import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SaveConclusion } from "#shared/adapters/conclusion-store.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { refused } from "#test/support/changes.ts";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { sampleConference, textPlan } from "#test/support/samples.ts";
import { act, draft, type Staff, staffOf, TEXTS, translated, translationsOf, versionOf } from "#test/support/texts.ts";

let world: World;
let staff: Staff;
let store: Awaited<ReturnType<typeof loadStore>>;
let table: string;

/** The adapters as functions use them, with more rights than any function has. */
const loadStore = async () => {
  const { endpoint, region, credentials } = world.cloud.aws;
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  });
  // Adapters make their clients when they are loaded.
  const [conclusions, texts, words, { transact }, { sha256 }] = await Promise.all([
    import("#shared/adapters/conclusion-store.ts"),
    import("#shared/adapters/text-store.ts"),
    import("#shared/adapters/words-store.ts"),
    import("#shared/adapters/transact.ts"),
    import("#shared/adapters/item-keys.ts"),
  ]);
  return { ...conclusions, ...texts, ...words, transact, hash: (text: string) => sha256(text) };
};

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  table = world.cloud.tables.ConferenceTable ?? "";
  store = await loadStore();
});
afterAll(() => world.cloud.stop());

const [recalling, sharing] = textPlan.paragraphs;
const keptNow = async (id: string) => {
  const kept = await store.findKeptConclusion(table)(CONFERENCE, id);
  if (kept === undefined) throw new Error(`No text ${id}`);
  return kept;
};

/** What the amendments to a version come to, as if they were decided: its next version. */
const consolidated = async (id: string, change: (words: string) => string) => {
  const before = await keptNow(id);
  const text = await store.readText(table)(before, before.conclusion.current.version);
  if (text === undefined) throw new Error("No words");
  const merged = {
    ...text,
    paragraphs: text.paragraphs.map((one) => (one.id === sharing.id ? { ...one, text: change(one.text) } : one)),
  };
  const now = world.cloud.now();
  const {
    after,
    fact,
    text: words,
  } = decideConclusion(
    before.conclusion,
    { do: "consolidate", text: merged },
    {
      ...{
        by: { as: "rapporteur", person: "rapporteur" },
        conference: sampleConference(),
        text,
        hash: store.hash,
        now,
      },
      undecidedAmendments: 0,
    },
  );
  await saved(id, after, { fact, ...(words && { text: { before: text, after: words } }) });
};

/** Another state of a text, as a command would leave it that has no route yet. */
const saved = async (id: string, after: Conclusion, changes: Partial<SaveConclusion> = {}) => {
  const before = await keptNow(id);
  await store.saveConclusion({ conferenceTable: table, recordTable: world.cloud.tables.RecordTable ?? "" })({
    ...{ before, after, title: before.title, fact: { type: "EditingBegun", conclusion: id, symbol: "TEST/1" } },
    context: { actor: { kind: "staff", id: "rapporteur" }, requestId: "r", now: world.cloud.now() },
    ...changes,
  });
};

test("a version that follows begins with the words before it; delegations keep theirs, and both are compared", async () => {
  const { organiser } = world;
  await must(draft(organiser, "followed"), 201);
  await translated(organiser, "followed", ["en", "ar"]);
  await must(act(organiser, "followed", "POST circulation"), 200);
  const first = await versionOf(organiser, "followed", 1);
  await must(act(staff.chair, "followed", "POST amendment-round", { deadline: "2019-01-28T14:00" }), 200);
  world.cloud.setClock(new Date("2019-01-28T14:00:00Z"));
  await must(act(staff.chair, "followed", "POST amendment-round/closing"), 200);
  await consolidated("followed", (words) => words.replace("sans délai", "dans les deux jours"));

  const { body } = await must(organiser(`GET ${TEXTS}/followed`), 200);
  expect(body).toMatchObject({ state: "CONSOLIDATED", current: { version: 2, out: {} } });
  const second = await versionOf(organiser, "followed", 2);
  expect(second.paragraphs.map(({ states }: { states: object }) => states)).toMatchObject([
    ...[{ en: "REVIEWED", ar: "REVIEWED", es: "MISSING" }, { en: "STALE", ar: "STALE" }, { en: "REVIEWED" }],
  ]);
  const diff = (await must(staff.desk(`GET ${TEXTS}/followed/diff?from=1&to=2&language=fr`), 200)).body;
  expect(diff.paragraphs).toEqual([
    {
      ...{ change: "changed", id: sharing.id },
      words: [
        { kind: "same", words: "Invite les bureaux à échanger leurs informations " },
        { kind: "removed", words: "sans" },
        { kind: "added", words: "dans" },
        { kind: "same", words: " " },
        { kind: "removed", words: "délai" },
        { kind: "added", words: "les deux jours" },
        { kind: "same", words: "." },
      ],
    },
  ]);
  const back = (await must(staff.desk(`GET ${TEXTS}/followed/diff?from=2&to=1&language=fr`), 200)).body;
  expect([back.from.version, back.to.version, back.paragraphs.length]).toEqual([2, 1, 1]);

  await translated(organiser, "followed", ["es"], 2);
  await must(act(organiser, "followed", "POST circulation"), 200);
  expect(await versionOf(organiser, "followed", 1)).toEqual(first);
  const { items } = (await must(staff.desk(`GET ${TEXTS}/followed/versions?limit=1`), 200)).body;
  expect(items).toMatchObject([{ version: 1, textHash: first.textHash }]);
  const { next } = (await must(staff.desk(`GET ${TEXTS}/followed/versions?limit=1`), 200)).body;
  const rest = (await must(staff.desk(`GET ${TEXTS}/followed/versions?limit=1&cursor=${next}`), 200)).body;
  expect(rest).toMatchObject({ items: [{ version: 2 }] });
  expect(rest).not.toHaveProperty("next");
});

test("a version that was given up leaves nothing to the one that takes its number", async () => {
  const { organiser } = world;
  await must(draft(organiser, "given-up"), 201);
  await translated(organiser, "given-up", ["en"]);
  await must(act(organiser, "given-up", "POST circulation"), 200);
  const circulated = (await keptNow("given-up")).conclusion;
  await saved("given-up", { ...circulated, state: "AMENDMENTS_CLOSED", version: circulated.version + 1 });
  await consolidated("given-up", () => "Une autre idée.");
  expect((await versionOf(organiser, "given-up", 2)).paragraphs[1].texts.fr).toBe("Une autre idée.");

  // As when a decision is reopened: back to the version that delegations have.
  const { version } = (await keptNow("given-up")).conclusion;
  await saved("given-up", { ...circulated, state: "AMENDMENTS_CLOSED", version: version + 1 });
  expect(await store.findTextOut(table)(CONFERENCE, "given-up", 1)).toMatchObject({
    title: { translations: { en: { text: `en: ${textPlan.title}` } } },
  });
  await consolidated("given-up", (words) => `${words} Et vite.`);
  const { paragraphs, title } = await versionOf(organiser, "given-up", 2);
  expect(paragraphs[1].texts.fr).toBe(`${sharing.text} Et vite.`);
  expect(title.texts.en).toBe(`en: ${textPlan.title}`);
});

test("what was given out stays readable as it was given out, until corrected words go out in its place", async () => {
  const { organiser } = world;
  await must(draft(organiser, "corrected"), 201);
  await translated(organiser, "corrected", ["en"]);
  expect(await store.findTextOut(table)(CONFERENCE, "corrected", 1)).toBeUndefined();
  await must(act(organiser, "corrected", "POST circulation"), 200);
  const outNow = async () => {
    const text = await store.findTextOut(table)(CONFERENCE, "corrected", 1);
    return [text?.title.translations.en?.text, text?.title.translations.es];
  };
  const given = `en: ${textPlan.title}`;
  expect(await outNow()).toEqual([given, undefined]);

  const [title] = await translationsOf(organiser, "corrected", "en");
  const spanish = await translationsOf(organiser, "corrected", "es");
  await must(act(organiser, "corrected", "PUT texts/en", { passages: [{ ...title, text: "Corrected" }] }), 200);
  await must(act(organiser, "corrected", "PUT texts/es", { passages: spanish }), 200);
  await must(act(organiser, "corrected", "POST texts/en/review", { passages: ["title"] }), 200);
  expect(await outNow()).toEqual([given, undefined]);
  // Control: the secretariat reads what it works upon.
  expect((await versionOf(organiser, "corrected")).title.texts.en).toBe("Corrected");
  await must(act(organiser, "corrected", "POST texts/en/release"), 200);
  expect(await outNow()).toEqual(["Corrected", undefined]);
});

describe("words are written once", () => {
  const OTHER = [{ id: "title", text: "Something else" }];

  test("words that stand cannot be written again, by whatever mistake; control: without the condition they would be", async () => {
    await must(draft(world.organiser, "once"), 201);
    await must(act(world.organiser, "once", "POST circulation"), 200);
    const titleNow = async () => (await versionOf(world.organiser, "once")).title.texts.fr;
    const owner = { conference: CONFERENCE, id: "once" };
    const { writes } = store.wordsWrites(table, owner, { language: "fr", revision: 1 }, OTHER);
    await expect(store.transact(writes)).rejects.toMatchObject({ refusal: "stale" });
    expect(await titleNow()).toBe(textPlan.title);

    const unguarded = writes.map(({ write: { Put }, onConflict }) => {
      const { ConditionExpression: _, ...put } = Put ?? { TableName: table, Item: {} };
      return { write: { Put: put }, onConflict };
    });
    await store.transact(unguarded);
    expect(await titleNow()).toBe("Something else");
  });

  test("a paragraph that is gone comes back with the translation of the same words", async () => {
    const { organiser } = world;
    await must(draft(organiser, "back"), 201);
    await translated(organiser, "back", ["en"]);
    await must(act(organiser, "back", "PUT text", { ...textPlan, paragraphs: [recalling] }), 200);
    await must(act(organiser, "back", "PUT text", textPlan), 200);
    expect((await versionOf(organiser, "back")).paragraphs[1].states.en).toBe("REVIEWED");
    // In another original language there is nothing to keep.
    await must(act(organiser, "back", "PUT text", { ...textPlan, original: "en" }), 200);
    const { paragraphs } = await versionOf(organiser, "back");
    expect(paragraphs[1].states).toEqual({ ar: "MISSING", en: "REVIEWED", fr: "MISSING", es: "MISSING" });
    expect(paragraphs[1].texts).toEqual({ en: sharing.text });
  });
});

test("a hundred paragraphs of five thousand letters in four languages are taken and read; a longer body is not", async () => {
  const { rapporteur } = staff;
  const paragraphs = Array.from({ length: 100 }, (_, n) => ({
    ...sharing,
    id: `paragraph-${n}`,
    text: "é".repeat(5000),
  }));
  await must(draft(rapporteur, "largest", { ...textPlan, paragraphs }), 201);
  for (const [language, letter] of [
    ["ar", "ع"],
    ["en", "e"],
    ["es", "ñ"],
  ] as const) {
    const passages = (await translationsOf(rapporteur, "largest", language)).map((one) => ({
      ...one,
      text: letter.repeat(one.passage === "title" ? 300 : 5000),
    }));
    await must(act(rapporteur, "largest", `PUT texts/${language}`, { passages }), 200);
  }
  const read = await versionOf(staff.desk, "largest");
  expect(read.paragraphs).toHaveLength(100);
  expect(read.paragraphs[99].texts.ar).toBe("ع".repeat(5000));
  const longer = { ...textPlan, title: "x".repeat(1024 * 1024) };
  await refused(world, { refusal: "body-too-large" }, () => draft(rapporteur, "too-long", longer));
});
