import { describe, expect, test } from "vitest";
import { MOST_LAPSING } from "#functions/conclusions/amendments/lapse.ts";
import { amendmentPutting, amendmentResult } from "#functions/conclusions/amendments/record-result.ts";
import { type Amendment, isUndecided } from "#shared/domain/conclusions/amendments/amendment.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { amendmentOf, memoryAmendments, replacingIn } from "../support/memory-amendments.ts";
import { sha256 } from "../support/sample-text.ts";

type Memory = ReturnType<typeof memoryAmendments>;
const RIVALS = 80;
const putAt = "2019-03-05T09:00:00.000Z";

const rewording = (memory: Memory, id: string, amended: Amendment): Amendment => {
  const wordingHash = sha256("text" in amended.change ? amended.change.text : "");
  const change = { kind: "reword", amendment: amended.id, wordingHash, language: "en", text: `${id} says.` } as const;
  return amendmentOf(id, change, memory.base(), { state: "SUBMITTED" });
};

/** One that was put, so many rivals to it, and an amendment to the last of them. */
const crowded = (rivals = RIVALS) => {
  const memory = memoryAmendments();
  const on = (id: string, changes: Partial<Amendment> = {}) =>
    amendmentOf(id, replacingIn(memory.text(), "darknet", `Words of ${id}.`), memory.base(), changes);
  const all = Array.from({ length: rivals }, (_, at) => on(`rival-${at}`));
  const last = all.at(-1) as Amendment;
  memory.put(on("the-one", { putAt }), ...all, rewording(memory, "to-the-last", last));
  memory.become({ state: "AMENDMENTS_CLOSED" });
  return memory;
};
const adopting = (memory: Memory) => memory.as("chair", "result", { amendment: "the-one", body: { carried: true } });
const statesIn = ({ amendments }: Memory) => Object.groupBy([...amendments.values()], ({ state }) => state);

describe("what lapses by an adoption", () => {
  test("lapses with it, and what amends it lapses by that", async () => {
    const memory = crowded(2);
    await adopting(memory);
    expect(memory.saves).toHaveLength(1);
    expect(memory.amendments.get("rival-1")).toMatchObject({ state: "LAPSED", lapsedBecause: "the-one" });
    expect(memory.amendments.get("to-the-last")).toMatchObject({ state: "LAPSED", lapsedBecause: "rival-1" });
    expect(memory.book()).toMatchObject({ version: 2, undecided: 0 });
  });

  test("is more than a transaction takes: the rest follows in others, and all are decided in the end", async () => {
    const memory = crowded();
    await adopting(memory);
    for (const { size } of memory.saves) expect(size).toBeLessThanOrEqual(100);
    expect(memory.saves.length).toBe(Math.ceil((RIVALS + 1) / MOST_LAPSING));
    // Only the act itself keeps an answer under the key.
    expect(memory.saves.map(({ keyed }) => keyed)).toEqual([true, false, false]);
    expect(memory.saves.map(({ actor }) => actor.kind)).toEqual(["anyone", "system", "system"]);
    expect(statesIn(memory)).toMatchObject({ ADOPTED: { length: 1 }, LAPSED: { length: RIVALS + 1 } });
    expect(memory.book()).toMatchObject({ undecided: 0, version: 1 + memory.saves.length });
  });

  test("that was cut off before the rest is made up for before anything else is done", async () => {
    const memory = crowded();
    memory.beforeSaving(
      () => undefined,
      () => {
        throw new Error("The function was killed.");
      },
    );
    await expect(adopting(memory)).rejects.toThrow("killed");
    expect([...memory.amendments.values()].filter(isUndecided)).toHaveLength(RIVALS + 1 - MOST_LAPSING);
    // Nobody decides on what should have lapsed, nor merges without it.
    const rival = [...memory.amendments.values()].find(isUndecided) as Amendment;
    await expect(memory.as("chair", "put", { amendment: rival.id })).rejects.toMatchObject({ refusal: "stale" });
    expect([...memory.amendments.values()].filter(isUndecided)).toEqual([]);
    const { body } = await memory.as("organiser", "consolidate", { ifMatch: memory.conclusion().version });
    expect(body).toMatchObject({ state: "CONSOLIDATED", current: { version: 2 } });
  });
});

describe("what amends an amendment", () => {
  test("lapses when that one is withdrawn", async () => {
    const memory = memoryAmendments();
    const one = amendmentOf("one", replacingIn(memory.text(), "darknet", "Words."), memory.base());
    memory.put(one, rewording(memory, "to-it", one));
    await memory.by("ESP", "withdraw", "one");
    expect(memory.amendments.get("to-it")).toMatchObject({ state: "LAPSED", lapsedBecause: "one" });
    expect(memory.saves[0]?.change.amendments?.map(({ facts }) => facts.map(({ type }) => type))).toEqual([
      ["AmendmentWithdrawn"],
      ["AmendmentLapsed"],
    ]);
  });
});

describe("for the transaction of a vote", () => {
  const circumstances = (memory: Memory) => ({
    ...{ languages: LANGUAGES, conclusion: memory.conclusion(), text: memory.text(), hash: sha256 },
    now: new Date("2019-03-05T10:00:00.000Z"),
  });
  const all = (memory: Memory) => ({ book: memory.book(), amendments: [...memory.amendments.values()] });
  const chair = { as: "chair", person: "carla" } as const;

  test("the result comes with what lapses, and leaves room for what the vote itself writes", () => {
    const memory = crowded();
    const { book, amendments } = amendmentResult(
      { ...all(memory), amendment: "the-one", decision: "cooperation.the-one.v1", carried: true, by: { as: "rules" } },
      circumstances(memory),
    );
    expect(amendments).toHaveLength(1 + MOST_LAPSING);
    expect(amendments[0]?.after).toMatchObject({ state: "ADOPTED", decision: "cooperation.the-one.v1" });
    expect(book.after).toMatchObject({ version: 2, undecided: RIVALS + 1 - MOST_LAPSING });
    expect(2 * amendments.length).toBeLessThan(75);
  });

  test("an amendment is put with the vote; one that was put before stays, and so must the others", () => {
    const memory = crowded(1);
    const put = (amendment: string) =>
      amendmentPutting({ ...all(memory), amendment, by: chair }, circumstances(memory));
    expect(put("the-one")).toEqual({ bookStays: { conclusion: "cooperation", book: memory.book() } });
    expect(() => put("rival-0")).toThrow("1 amendments to it wait for their decision.");
    expect(() => put("nothing")).toThrow("not-found");

    const fresh = memoryAmendments();
    fresh.put(amendmentOf("only", replacingIn(fresh.text(), "darknet", "Words."), fresh.base()));
    fresh.become({ state: "AMENDMENTS_CLOSED" });
    const { amendments, book } = amendmentPutting(
      { ...all(fresh), amendment: "only", by: chair },
      circumstances(fresh),
    );
    expect(amendments?.[0]?.after.putAt).toBe("2019-03-05T10:00:00.000Z");
    expect(book?.after).toMatchObject({ version: 2, undecided: 1 });
  });

  test("one that is decided is not put again", () => {
    const memory = memoryAmendments();
    const change = replacingIn(memory.text(), "darknet", "Words.");
    memory.put(amendmentOf("done", change, memory.base(), { state: "REJECTED", putAt }));
    expect(() => amendmentPutting({ ...all(memory), amendment: "done", by: chair }, circumstances(memory))).toThrow(
      "REJECTED",
    );
  });
});
