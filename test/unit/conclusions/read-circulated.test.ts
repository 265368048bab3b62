import { describe, expect, test } from "vitest";
import { type Needs, readCirculated } from "#functions/conclusions/read-circulated.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { Conclusion, TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import { textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Language } from "#shared/domain/language.ts";
import { inLanguages, samplePlan, sha256 } from "./support/sample-text.ts";

const AT = "2019-03-01T09:00:00.000Z";
const TEXT = inLanguages();

const version = (
  number: number,
  languages: readonly Language[],
  circulatedAt: string | undefined = AT,
): TextVersion => ({
  ...{ version: number, textHash: textHash(TEXT, sha256), ...(circulatedAt && { circulatedAt }) },
  out: Object.fromEntries(languages.map((language) => [language, { languageHash: "h", at: AT }])),
});
const draft = { version: 1, textHash: textHash(TEXT, sha256), out: {} };

const conclusion = (id: string, changes: Partial<Conclusion> = {}): Conclusion => ({
  ...{ conference: "honcb-15", id, sponsor: "secretariat", state: "CIRCULATED", version: 3 },
  ...{ current: version(1, ["en", "fr"]), earlier: [], rounds: [], decisions: [] },
  ...changes,
});

const kept = (one: Conclusion): KeptConclusion => ({ conclusion: one, title: {}, words: {} });

const world = (all: readonly Conclusion[]) => {
  const asked: number[] = [];
  const needs: Needs = {
    listConclusions: async () => ({ items: all.map(kept), next: "later" }),
    findConclusion: async (_, id) => all.map(kept).find((one) => one.conclusion.id === id),
    readTextOut: async (_, number) => {
      asked.push(number);
      return TEXT;
    },
    hash: sha256,
  };
  const { list, read } = readCirculated(needs);
  const request = { caller: { conference: "honcb-15" }, command: { now: new Date(AT) } };
  return {
    asked,
    list: async () => (await list({ ...request, query: { limit: 50, cursor: undefined } } as never)).body,
    read: async (id: string, language: Language) =>
      (await read({ ...request, params: { conclusion: id }, query: { language } } as never)).body,
  };
};

describe("the texts that a delegation may read", () => {
  test("are those that were circulated, named in each language that they are out in", async () => {
    const { list } = world([conclusion("cooperation")]);
    expect(await list()).toMatchObject({
      items: [
        {
          ...{ id: "cooperation", state: "CIRCULATED", textVersion: 1, circulatedAt: AT, languages: ["en", "fr"] },
          title: {
            en: "Conclusions on police information sharing",
            fr: "Conclusions sur l’échange d’informations policières",
          },
        },
      ],
      next: "bGF0ZXI",
    });
    expect((await list()).items[0]?.title).not.toHaveProperty("ar");
  });

  test("say until when they may be amended", async () => {
    const rounds = [{ version: 1, openedAt: AT, deadline: "2019-03-20T17:00:00.000Z" }];
    const { list } = world([conclusion("cooperation", { state: "AMENDMENTS_OPEN", rounds })]);
    expect((await list()).items[0]?.amendmentsUntil).toBe("2019-03-20T17:00:00.000Z");
    expect((await world([conclusion("cooperation")]).list()).items[0]).not.toHaveProperty("amendmentsUntil");
  });

  test("are not drafts, neither listed nor read; control: once circulated the same text is both", async () => {
    const { list, read } = world([conclusion("cooperation", { state: "DRAFT", current: draft })]);
    expect((await list()).items).toEqual([]);
    await expect(read("cooperation", "en")).rejects.toMatchObject({ refusal: "not-found" });
    const circulated = world([conclusion("cooperation", { current: { ...draft, ...version(1, ["en"]) } })]);
    expect((await circulated.list()).items).toHaveLength(1);
    expect((await circulated.read("cooperation", "en")).paragraphs).toHaveLength(3);
  });

  test("are in the version before the one that is worked upon", async () => {
    const inWork = { current: { ...draft, version: 2 }, earlier: [version(1, ["en"])] };
    const { asked, read } = world([conclusion("cooperation", { state: "CONSOLIDATED", ...inWork })]);
    expect(await read("cooperation", "en")).toMatchObject({ textVersion: 1 });
    expect(asked).toEqual([1]);
  });
});

describe("a text in a language", () => {
  test("has its paragraphs in their order, numbered alike, each with its origin", async () => {
    const { read } = world([conclusion("cooperation")]);
    const [english, french] = [await read("cooperation", "en"), await read("cooperation", "fr")];
    expect(french).toMatchObject({
      ...{ language: "fr", original: "en", title: "Conclusions sur l’échange d’informations policières" },
      paragraphs: [
        { id: "recalling", part: "preamble", origin: { kind: "rapporteur" } },
        { id: "darknet", number: "1", origin: { kind: "region", region: "europe" } },
        {
          id: "training",
          number: "2",
          text: "Demande au secrétariat d’offrir une formation à chaque bureau d’ici à 2021.",
        },
      ],
    });
    expect(french.paragraphs[0]).not.toHaveProperty("number");
    expect(english.paragraphs.map(({ number }) => number)).toEqual(french.paragraphs.map(({ number }) => number));
    expect(english.paragraphs.map(({ text }) => text)).toEqual(samplePlan.paragraphs.map(({ text }) => text));
    // Whoever reads it in French amends the same words as whoever reads the original.
    const hashes = samplePlan.paragraphs.map(({ text }) => sha256(text));
    for (const { paragraphs } of [english, french]) expect(paragraphs.map(({ hash }) => hash)).toEqual(hashes);
  });

  test("is refused with the languages that it is out in, where it is not out in this one", async () => {
    const { read } = world([conclusion("cooperation")]);
    await expect(read("cooperation", "ar")).rejects.toMatchObject({
      refusal: "language-not-out",
      details: { extra: { languages: ["en", "fr"] } },
    });
  });

  test("that there is not is not found", async () => {
    await expect(world([]).read("cooperation", "en")).rejects.toMatchObject({ refusal: "not-found" });
  });
});
