import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { accredited, circulated, inRoom, question, readDecision, toDecision } from "#test/support/deciding.ts";
import { headOf } from "#test/support/heads.ts";
import { at } from "#test/support/reminding.ts";
import { type Staff, staffOf } from "#test/support/texts.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

let world: World;
let staff: Staff;

/** One member, whose head is in the room, and a text that is put for consensus. */
const open = () => {
  beforeAll(async () => {
    world = await openWorld();
    staff = await staffOf(world);
    await circulated(world, staff, "asked");
    await at(world, "2019-01-29T10:00:00Z");
    await headOf(world, "FRA");
    await accredited(world, "FRA");
    await inRoom(world, { FRA: true });
    await must(question(staff.chair, "asked", { mode: "consensus" }), 201);
    // Everyone's function is up, so that in a race all of them read before anyone has written.
    await Promise.all(Array.from({ length: 6 }, () => readDecision(staff.desk, "asked.1")));
  });
  afterAll(() => world.cloud.stop());
};

const race = async () => {
  const replies = await Promise.all([
    ...[1, 2, 3].map(() => toDecision(staff.chair, "asked.1", "gavel")),
    ...[1, 2, 3].map(() => toDecision(staff.chair, "asked.1", "objections", { country: "FRA" })),
  ]);
  const { items } = (
    await must(world.organiser(`GET /conferences/${CONFERENCE}/audit?entity=decision/asked.1&limit=100`), 200)
  ).body;
  return {
    succeeded: replies.filter(({ status }) => status === 200).length,
    refused: [...new Set(replies.map(({ status }) => status).filter((status) => status !== 200))],
    sealed: items.filter(({ fact }: { fact: { type: string } }) => fact.type === "DecisionSealed").length,
  };
};

describe("the gavel falls and a delegation objects, several times at one moment", () => {
  open();

  test("there is one outcome; the others are told that the question was answered", async () => {
    expect(await race()).toEqual({ succeeded: 1, refused: [409], sealed: 1 });
  });
});

describe("control: without the conditions of the table", () => {
  open();

  test("there are several", async () => {
    withoutGuard(world.cloud, "");
    const { succeeded, sealed } = await race();
    expect(succeeded).toBeGreaterThan(1);
    expect(sealed).toBeGreaterThan(1);
  });
});
