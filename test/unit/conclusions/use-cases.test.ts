import { describe, expect, test } from "vitest";
import type { ConclusionFact } from "#shared/domain/conclusions/conclusion-commands.ts";
import { paragraphHash, TITLE } from "#shared/domain/conclusions/conclusion-text.ts";
import { passagesOf } from "#shared/domain/conclusions/translation.ts";
import type { Language } from "#shared/domain/language.ts";
import { memoryConclusions } from "./support/memory-conclusions.ts";
import { inLanguages, planWith, samplePlan, sha256 } from "./support/sample-text.ts";

type Memory = ReturnType<typeof memoryConclusions>;

const refused = (attempt: Promise<unknown>, refusal: string) => expect(attempt).rejects.toMatchObject({ refusal });
const factOf = ({ saves }: Memory): ConclusionFact["type"] | undefined => saves.at(-1)?.fact.type;

const translating = (memory: Memory, language: Language, role: "organiser" | "rapporteur" = "rapporteur") => {
  const text = memory.texts.get(`cooperation/${memory.conclusion().current.version}`);
  const passages = (text ? passagesOf(text) : []).map((one) => ({
    ...{ passage: one.id, text: `${language}: ${one.text}`, sourceHash: paragraphHash(one, sha256) },
  }));
  return memory.as(role, "translate", { language, body: { passages } });
};
const reviewing = (memory: Memory, language: Language) =>
  memory.as("organiser", "review", {
    language,
    body: { passages: [TITLE, ...samplePlan.paragraphs.map(({ id }) => id)] },
  });
const circulated = async () => {
  const memory = memoryConclusions();
  await memory.draft();
  await memory.as("organiser", "circulate");
  return memory;
};
const opened = async (deadline = "2019-03-20T18:00") => {
  const memory = await circulated();
  await memory.as("chair", "open", { body: { deadline } });
  return memory;
};

describe("in which role somebody acts", () => {
  test("a rapporteur drafts and translates, and does not give out; an organiser does both", async () => {
    const memory = memoryConclusions();
    await memory.draft("rapporteur");
    await translating(memory, "fr");
    await refused(memory.as("rapporteur", "circulate"), "not-allowed");
    await memory.as("organiser", "circulate");
    expect(memory.conclusion().state).toBe("CIRCULATED");
  });

  test("only a chair opens and closes amendments, whatever else somebody is", async () => {
    const memory = await circulated();
    const body = { deadline: "2019-03-20T18:00" };
    await refused(memory.as(["organiser", "rapporteur", "desk"], "open", { body }), "not-allowed");
    await memory.as(["organiser", "chair"], "open", { body });
    memory.now("2019-03-20T18:00:00.000Z");
    await refused(memory.as("organiser", "close"), "not-allowed");
    await memory.as("chair", "close");
    expect(factOf(memory)).toBe("AmendmentsClosed");
  });

  test("a desk or a chair drafts nothing", async () => {
    const memory = memoryConclusions();
    for (const role of ["desk", "chair"] as const) await refused(memory.draft(role), "not-allowed");
    expect(memory.saves).toEqual([]);
  });
});

describe("drafting", () => {
  test("begins the first version, with its title in the original language", async () => {
    const memory = memoryConclusions();
    const answer = await memory.draft();
    expect(answer).toMatchObject({
      body: { id: "cooperation", state: "DRAFT", title: { en: samplePlan.title }, current: { version: 1, out: {} } },
      version: 1,
      location: "/conferences/honcb-15/conclusions/cooperation",
    });
    expect(memory.saves).toMatchObject([
      { fact: { type: "ConclusionDrafted" }, text: { after: { original: "en" } }, answer },
    ]);
  });

  test("is refused where the text is there, its sponsor is no member, or it contradicts itself, and says where", async () => {
    const memory = memoryConclusions();
    await refused(memory.draft("organiser", { sponsor: "PER" }), "invalid-request");
    const [first] = samplePlan.paragraphs;
    const twice = memory.draft("organiser", { text: { ...samplePlan, paragraphs: [first, first] } });
    await expect(twice).rejects.toMatchObject({ details: { errors: [{ pointer: "/text/paragraphs/1/id" }] } });
    expect(memory.saves).toEqual([]);
    await memory.draft("organiser", { sponsor: "FRA" });
    await refused(memory.draft(), "conclusion-exists");
  });

  test("is not for a conference that is no more", async () => {
    const memory = memoryConclusions();
    memory.become({ state: "CANCELLED" });
    await refused(memory.draft(), "conference-state");
  });
});

describe("changing", () => {
  test("saves only the words that were written, and nothing from a version that is old", async () => {
    const memory = memoryConclusions();
    await memory.draft();
    await refused(memory.as("rapporteur", "revise", { body: samplePlan, ifMatch: 7 }), "stale");
    await memory.as("rapporteur", "revise", { body: planWith("training", "Other words.") });
    expect(memory.saves.at(-1)?.text?.after.paragraphs[2]?.text).toBe("Other words.");
    await memory.as("organiser", "circulate");
    expect(memory.saves.at(-1)).not.toHaveProperty("text");
    expect(memory.conclusion().version).toBe(3);
  });

  test("the titles for lists follow the translations", async () => {
    const memory = memoryConclusions();
    await memory.draft();
    const { body } = await translating(memory, "fr");
    expect(body.title).toEqual({ en: samplePlan.title, fr: `fr: ${samplePlan.title}` });
  });

  test("nothing is given out or opened before the conference is announced; drafts are written", async () => {
    const memory = memoryConclusions();
    memory.become({ state: "DRAFT" });
    await memory.draft();
    await refused(memory.as("organiser", "circulate"), "conference-state");
    memory.become({ state: "ANNOUNCED" });
    await memory.as("organiser", "circulate");
    memory.become({ state: "POSTPONED" });
    await refused(memory.as("organiser", "release", { language: "fr" }), "conference-state");
    await refused(memory.as("chair", "open", { body: { deadline: "2019-03-20T18:00" } }), "conference-state");
  });

  test("an error names the place in the request: a language that is none to translate into stands in the path", async () => {
    const memory = await circulated();
    const errors = [{ parameter: "language", detail: expect.any(String) }];
    await expect(translating(memory, "en")).rejects.toMatchObject({ refusal: "invalid-request", details: { errors } });
    await expect(memory.as("chair", "open", { body: { deadline: "2019-02-01T18:00" } })).rejects.toMatchObject({
      details: { errors: [{ pointer: "/deadline" }] },
    });
  });

  test("a language goes out once it is whole and reviewed", async () => {
    const memory = await circulated();
    await refused(memory.as("organiser", "release", { language: "fr" }), "translation-state");
    await translating(memory, "fr");
    await refused(memory.as("organiser", "release", { language: "fr" }), "translation-state");
    await reviewing(memory, "fr");
    const { body } = await memory.as("organiser", "release", { language: "fr" });
    expect(Object.keys(body.current.out)).toEqual(["en", "fr"]);
    expect(factOf(memory)).toBe("LanguagePutOut");
  });
});

describe("the date of a time for amendments", () => {
  test("is set with its opening: in the conference's zone, under the titles that were given out", async () => {
    const memory = memoryConclusions();
    await memory.draft();
    await translating(memory, "fr");
    await reviewing(memory, "fr");
    await memory.as("organiser", "circulate");
    // Translated, and not out yet.
    await translating(memory, "es");
    await memory.as("chair", "open", { body: { deadline: "2019-03-20T18:00" } });
    expect(memory.saves.at(-1)).toMatchObject({
      fact: { type: "AmendmentsOpened", deadline: "2019-03-20T17:00:00.000Z" },
      keyDate: {
        set: {
          ...{ id: "amendments-cooperation", anchor: "amendment-deadline", at: "2019-03-20T18:00", version: 1 },
          ...{ conclusion: "cooperation", concerns: {} },
          title: { en: samplePlan.title, fr: `fr: ${samplePlan.title}`, es: samplePlan.title, ar: samplePlan.title },
        },
      },
    });
  });

  test("has a short title, and no half letter in it", async () => {
    const memory = memoryConclusions();
    // The cut would fall between the halves of a letter.
    await memory.draft("organiser", { text: { ...samplePlan, title: `${"x".repeat(198)}${"𐐀".repeat(20)}` } });
    await memory.as("organiser", "circulate");
    await memory.as("chair", "open", { body: { deadline: "2019-03-20T18:00" } });
    expect(memory.keyDates.get("amendments-cooperation")?.title.en).toBe(`${"x".repeat(198)}…`);
  });

  test("is another one for another round: what was reminded of the first is not the second moved", async () => {
    const memory = await opened();
    memory.now("2019-03-20T18:00:00.000Z");
    await memory.as("chair", "close");
    memory.put({ ...memory.conclusion(), state: "CIRCULATED" });
    await memory.as("chair", "open", { body: { deadline: "2019-03-30T18:00" } });
    expect([...memory.keyDates.keys()]).toEqual(["amendments-cooperation", "amendments2-cooperation"]);
  });

  test("stays when it has passed, and goes with a text that is withdrawn before", async () => {
    const over = await opened();
    over.now("2019-03-20T17:00:00.000Z");
    await over.as("chair", "close");
    expect(over.saves.at(-1)).not.toHaveProperty("keyDate");

    const withdrawn = await opened();
    await withdrawn.as("organiser", "withdraw", { body: { reason: "Merged" } });
    expect(withdrawn.saves.at(-1)).toMatchObject({
      ...{ fact: { type: "ConclusionWithdrawn" }, reason: "Merged" },
      keyDate: { remove: { id: "amendments-cooperation" } },
    });
  });

  test("that somebody else set under its name is left alone", async () => {
    const memory = await opened();
    const { conclusion: _, ...own } = memory.keyDates.get("amendments-cooperation") ?? ({} as never);
    memory.keyDates.set("amendments-cooperation", own as never);
    await memory.as("organiser", "withdraw", { body: { reason: "Merged" } });
    expect(memory.saves.at(-1)).not.toHaveProperty("keyDate");
  });

  test("before it has passed, nothing is closed", async () => {
    const memory = await opened();
    await refused(memory.as("chair", "close"), "deadline-not-reached");
  });
});

describe("reading", () => {
  test("shows every passage in each language with its state and number, and what is open", async () => {
    const memory = memoryConclusions();
    await memory.draft("rapporteur", { text: planWith("training", "Asks [soon] for training.") });
    await translating(memory, "fr");
    const { body } = await memory.as("desk", "readVersion", { version: 1 });
    expect(body.title).toEqual({
      sourceHash: sha256(samplePlan.title),
      texts: { en: samplePlan.title, fr: `fr: ${samplePlan.title}` },
      states: { ar: "MISSING", en: "REVIEWED", fr: "DRAFT", es: "MISSING" },
    });
    expect(body.paragraphs.map(({ number }: { number?: string }) => number)).toEqual([undefined, "1", "2"]);
    expect(body.openBrackets).toMatchObject([
      { passage: "training", language: "en", words: "[soon]" },
      { passage: "training", language: "fr", words: "[soon]" },
    ]);
    await refused(memory.as("desk", "readVersion", { version: 2 }), "not-found");
  });

  test("pages through versions, and compares any two in a language", async () => {
    const memory = await circulated();
    const { current, ...rest } = memory.conclusion();
    const next = { ...current, version: 2, textHash: "0".repeat(64), out: {} };
    memory.put(
      { ...rest, state: "CONSOLIDATED", current: next, earlier: [current] },
      inLanguages(planWith("training", "Other.")),
    );
    const first = (await memory.as("desk", "listVersions", { query: { limit: 1 } })).body;
    expect(first).toMatchObject({ items: [{ version: 1 }], next: expect.any(String) });
    const second = (await memory.as("desk", "listVersions", { query: { limit: 1, cursor: "1" } })).body;
    expect(second).toEqual({
      items: [{ version: 2, textHash: "0".repeat(64), circulatedAt: current.circulatedAt, out: {} }],
    });
    const compare = async (from: number, to: number) =>
      (await memory.as("desk", "compare", { query: { from, to, language: "en" } })).body;
    expect(await compare(1, 2)).toMatchObject({
      ...{ from: { version: 1 }, to: { version: 2 }, language: "en", title: [] },
      paragraphs: [{ change: "changed", id: "training" }],
    });
    expect((await compare(2, 2)).paragraphs).toEqual([]);
    await refused(compare(1, 3), "not-found");
  });
});
