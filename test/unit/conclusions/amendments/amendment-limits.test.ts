import { describe, expect, test } from "vitest";
import type { Amendment, ChangeInWords } from "#shared/domain/conclusions/amendments/amendment.ts";
import {
  MOST_AMENDMENTS,
  MOST_CHARACTERS,
  MOST_ON_ONE_SUBJECT,
} from "#shared/domain/conclusions/amendments/amendment-limits.ts";
import { MOST_PARAGRAPHS } from "#shared/domain/conclusions/conclusion-text.ts";
import { amendmentOf, memoryAmendments } from "../support/memory-amendments.ts";
import { inLanguages, samplePlan, sha256 } from "../support/sample-text.ts";

type Memory = ReturnType<typeof memoryAmendments>;

const withParagraphs = (count: number) =>
  memoryAmendments(
    inLanguages({
      ...samplePlan,
      paragraphs: Array.from({ length: count }, (_, at) => ({
        ...{ id: `paragraph-${at}`, part: "operative", origin: { kind: "rapporteur" }, text: `Words of ${at}.` },
      })) as never,
    }),
  );
const adding = (at: number, text = "Adds."): ChangeInWords & { kind: "add-after" } => ({
  ...{
    kind: "add-after",
    paragraph: `paragraph-${at}`,
    paragraphHash: sha256(`Words of ${at}.`),
    language: "en",
    text,
  },
});
const many = (memory: Memory, count: number, changes: Partial<Amendment> = {}, text?: string) =>
  Array.from({ length: count }, (_, at) => amendmentOf(`one-${at}`, adding(at % 7, text), memory.base(), changes));
const tabling = (memory: Memory, id = "one-more", change: object = adding(6, "Adds more.")) =>
  memory.by("KEN", "table", "", { id, base: memory.base(), change });
const full = (attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject({ refusal: "amendment-limit" });

describe("a text takes no more amendments", () => {
  test("than so many, whatever became of them", async () => {
    const memory = withParagraphs(7);
    memory.put(...many(memory, MOST_AMENDMENTS - 1, { state: "REJECTED" }));
    await tabling(memory);
    await full(tabling(memory, "too-many"));
  });

  test("than so many to the same words or at the same place that are not turned down", async () => {
    const memory = withParagraphs(7);
    const change = { ...adding(0), kind: "replace" } as const;
    const rivals = Array.from({ length: MOST_ON_ONE_SUBJECT }, (_, at) =>
      amendmentOf(`one-${at}`, { ...change, text: `Words ${at}.` }, memory.base()),
    );
    memory.put(...rivals);
    await full(tabling(memory, "too-many", { ...change, text: "Others." }));
    await tabling(memory, "elsewhere");
    memory.put({ ...(rivals[0] as Amendment), state: "WITHDRAWN" });
    await tabling(memory, "in-its-place", { ...change, text: "Others." });
    // Whoever takes the withdrawn one over comes too late now.
    await full(memory.by("EGY", "takeOver", "one-0"));
  });

  test("than so many words between them", async () => {
    const memory = withParagraphs(7);
    memory.put(...many(memory, MOST_CHARACTERS / 5000 - 1, { state: "REJECTED" }, "x".repeat(5000)));
    await tabling(memory, "the-last", adding(1, "x".repeat(5000)));
    await full(tabling(memory, "too-many"));
  });

  test("than leave it as many paragraphs as it may have", async () => {
    const memory = withParagraphs(MOST_PARAGRAPHS - 1);
    await tabling(memory, "the-last");
    await full(tabling(memory, "too-many"));
    // Words in place of words take no room.
    await tabling(memory, "other-words", { ...adding(3), kind: "replace" });
  });
});

describe("merging", () => {
  const consolidating = (memory: Memory) =>
    memory.as("rapporteur", "consolidate", { ifMatch: memory.conclusion().version });
  const accepted = (count: number, paragraphs: number) => {
    const memory = withParagraphs(paragraphs);
    memory.put(...many(memory, count, { state: "ACCEPTED_BY_SPONSOR" }));
    memory.become({ state: "AMENDMENTS_CLOSED" });
    return memory;
  };

  test("stops at as many paragraphs as a text may have", async () => {
    await full(consolidating(accepted(3, MOST_PARAGRAPHS - 2)));
    const { body } = await consolidating(accepted(2, MOST_PARAGRAPHS - 2));
    expect(body.current.version).toBe(2);
  });

  test("of nothing leaves the version that everybody has; whatever waits stops it, and who comes too early", async () => {
    const memory = accepted(0, 7);
    const { body } = await consolidating(memory);
    expect(body).toMatchObject({ state: "CONSOLIDATED", current: { version: 1 } });
    expect(memory.saves[0]?.change).not.toHaveProperty("conclusion.text");
    expect(memory.saves[0]?.change.bookStays).toMatchObject({ conclusion: "cooperation" });

    for (const state of ["SUBMITTED", "OPEN", "NEEDS_REBASE"] as const) {
      const waiting = accepted(0, 7);
      waiting.put(...many(waiting, 1, { state }));
      await expect(consolidating(waiting)).rejects.toMatchObject({ refusal: "amendments-undecided" });
    }
    const early = accepted(3, MOST_PARAGRAPHS - 2);
    early.become({ state: "AMENDMENTS_OPEN" });
    await expect(consolidating(early)).rejects.toMatchObject({ refusal: "conclusion-state" });
  });

  test("is decided again from what is there, when an amendment made a step meanwhile", async () => {
    const memory = accepted(1, 7);
    memory.beforeSaving(() => memory.put(amendmentOf("late", adding(1), memory.base(), { state: "SUBMITTED" })));
    await expect(consolidating(memory)).rejects.toMatchObject({ refusal: "amendments-undecided" });
    expect(memory.saves).toEqual([]);
  });
});
