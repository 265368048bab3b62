import { describe, expect, test } from "vitest";
import type { MemberFile } from "#shared/domain/audience.ts";
import { delegate, member } from "../mailings/people.ts";
import { at } from "./support/occurrences.ts";
import { pageWorld } from "./support/page-world.ts";

const owing = (country: string, changes: Partial<MemberFile> = {}): MemberFile => ({
  ...{ member: member(country), delegation: { state: "DRAFT" }, delegates: [], ...changes },
});
const ASKING = { condition: "has-not-submitted" } as const;

describe("the ladder (N12)", () => {
  const ladder = [
    { afterUnanswered: 1, to: "alternate" as const },
    { afterUnanswered: 2, to: "head" as const },
    { afterUnanswered: 2, to: "regional-desk" as const },
  ];
  const head = delegate("d1", { category: "HEAD", state: "SUBMITTED" });
  const runs = async (world: ReturnType<typeof pageWorld>, ...ids: string[]) => {
    for (const [hours, id] of ids.entries()) {
      world.now = at(`03-26T${10 + hours}:00`);
      await world.run(id, { startedAt: world.now.toISOString(), at: world.now.toISOString() });
    }
  };
  const rungs = (world: ReturnType<typeof pageWorld>) =>
    [...world.ledger.entries.values()].flatMap(({ occurrence, particulars, recipient }) =>
      "rung" in particulars ? [`${occurrence} ${recipient.id} ${particulars.rung}`] : [],
    );

  test("others are told one after the other, the longer nobody answers", async () => {
    const world = pageWorld([owing("FRA", { delegates: [head] })], { ...ASKING, ladder });
    await runs(world, "o-1", "o-2", "o-3");
    expect(world.told("reminder").filter((person) => person.endsWith("FRA-b"))).toHaveLength(3);
    expect(rungs(world)).toEqual(["o-2 FRA-a alternate", "o-3 FRA-a alternate", "o-3 d1 head"]);
    expect(world.told("escalation")).toEqual(["desk/FRA/europe"]);
    const escalation = [...world.ledger.entries.values()].find(({ kind }) => kind === "escalation");
    expect(escalation).toMatchObject({ occurrence: "o-3", particulars: { unanswered: 2 } });
  });

  test("a page that is made again counts no reminder twice, and one that began earlier does not climb after a later one", async () => {
    const world = pageWorld([owing("FRA")], { ...ASKING, ladder });
    await runs(world, "o-1", "o-2");
    world.now = at("03-26T10:00");
    await world.run("o-1", { startedAt: world.now.toISOString() });
    expect(rungs(world)).toEqual(["o-2 FRA-a alternate"]);
    expect(world.entries("nobody-to-escalate-to")).toEqual([]);
  });

  test("control: counted at each page instead, the first reminder already tells the alternate", async () => {
    let count = 0;
    const world = pageWorld([owing("FRA")], { ...ASKING, ladder }, { addUnanswered: async () => count++ });
    await runs(world, "o-1");
    await world.run("o-1");
    expect(rungs(world)).toEqual(["o-1 FRA-a alternate"]);
  });

  test("a member that has acted is not counted, and nobody is told of it", async () => {
    const world = pageWorld([owing("FRA", { delegation: { state: "SUBMITTED" } })], { ...ASKING, ladder });
    await runs(world, "o-1", "o-2", "o-3");
    expect([...world.unanswered.keys()]).toEqual([]);
    expect(world.ledger.entries.size).toBe(0);
  });

  test("a rung on which nobody stands is kept as such", async () => {
    const world = pageWorld([owing("FRA")], { ...ASKING, ladder });
    await runs(world, "o-1", "o-2", "o-3");
    expect(world.entries("nobody-to-escalate-to")).toEqual(["head/FRA"]);
  });

  test("a rung that another part of a large delegation may hold is not missed in this one", async () => {
    const part: MemberFile = { ...owing("FRA"), member: member("FRA", { contacts: [] }), part: true };
    const reading = async function* () {
      yield owing("FRA", { delegates: [delegate("d0", { state: "SUBMITTED" })], part: true });
      yield { ...part, delegates: [head] };
    };
    const world = pageWorld([], { ...ASKING, ladder }, { readMembers: reading });
    await runs(world, "o-1", "o-2", "o-3");
    expect(rungs(world)).toEqual(["o-2 FRA-a alternate", "o-3 FRA-a alternate", "o-3 d1 head"]);
    expect(world.entries("nobody-to-escalate-to")).toEqual([]);
    expect(world.told("escalation")).toEqual(["desk/FRA/europe"]);
  });

  test("whoever is a reader anyway gets one mail, whatever rung they stand on", async () => {
    const world = pageWorld([owing("FRA")], {
      ...{ ...ASKING, ladder, audience: { roles: ["focal-point", "alternate"] } },
    });
    await runs(world, "o-1", "o-2");
    expect(rungs(world)).toEqual([]);
    expect(world.ledger.entries.size).toBe(4);
  });
});
