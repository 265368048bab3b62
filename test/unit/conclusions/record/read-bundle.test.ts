import { expect, test } from "vitest";
import { readBundle, readOwnBundle } from "#functions/conclusions/record/read-bundle.ts";
import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { DECISION, delivered, due, memoryDecisions } from "../decisions/support/memory-decisions.ts";

type World = ReturnType<typeof memoryDecisions>;

const asked = (world: World, seal?: Partial<Seal>) => {
  const none = async () => {
    throw new Error("There is no vote.");
  };
  const { findSeal } = world.needs;
  const needs = {
    ...{ ...world.needs, readCast: none, readCorrections: none },
    findSeal: async (conference: string, decision: string) => {
      const kept = await findSeal(conference, decision);
      return kept && ({ ...kept, ...seal } as Seal);
    },
  };
  const params = { conference: "honcb-15", decision: DECISION };
  return {
    staff: () => readBundle(needs)({ params } as never),
    delegation: () => readOwnBundle(needs)({ params, caller: { conference: "honcb-15", country: "FRA" } } as never),
  };
};

const underSilence = async (objectorsNamed: boolean): Promise<World> => {
  const world = memoryDecisions({ rules: { objectorsNamed } });
  await world.open({ mode: "silence", expiry: "2019-04-04T10:00" });
  await world.work(...["FRA", "KEN", "SWE"].map((one) => delivered(world.mailed(one, one), one)));
  return world;
};
const notSealed = (detail: string) => ({ refusal: "not-sealed", details: { detail: expect.stringContaining(detail) } });

test("of a decision that has not ended, or that would tell how single members voted, there is none", async () => {
  const world = memoryDecisions();
  await world.open({ mode: "consensus" });
  await expect(asked(world).staff()).rejects.toMatchObject(notSealed("has not ended"));
  await world.gavel();
  expect((await asked(world).staff()).body.root).toMatch(/^[0-9a-f]{64}$/);
  const withoutRoot = asked(world, { root: undefined as never });
  for (const read of [withoutRoot.staff, withoutRoot.delegation])
    await expect(read()).rejects.toMatchObject(notSealed("So few voted in secret"));
});

test.each([true, false])(
  "who objected, in time or too late, is told to delegations where the rules say so: %s",
  async (named) => {
    const broken = await underSilence(named);
    await broken.object("KEN", { text: "Non." });
    const late = await underSilence(named);
    late.now("2019-04-04T08:00:00.000Z");
    await expect(late.object("KEN", { text: "Trop tard." })).rejects.toMatchObject({ refusal: "objection-late" });
    await late.work(due);
    for (const world of [broken, late]) {
      const { body } = await asked(world).staff();
      expect(JSON.stringify([body.course, body.laterWritings])).toContain('"how":"objection"');
      if (named) expect(await asked(world).delegation()).toEqual({ body });
      else await expect(asked(world).delegation()).rejects.toMatchObject(notSealed("name who objected"));
    }
  },
);

test("of a silence that nobody spoke against, delegations have it whatever the rules say", async () => {
  const world = await underSilence(false);
  world.now("2019-04-04T08:00:00.000Z");
  await world.work(due);
  expect(await asked(world).delegation()).toEqual(await asked(world).staff());
});

test("control: what was changed where it is kept is an error, and no bundle for anybody", async () => {
  const world = await underSilence(true);
  await world.object("KEN", { text: "Non." });
  const silence = world.silence() as Silence;
  const [objection] = silence.objections;
  const forged = { ...silence, objections: [{ ...objection, country: "SWE" } as never] };
  world.kept.silences.set(DECISION, forged);
  for (const read of [asked(world).staff, asked(world).delegation])
    await expect(read()).rejects.toThrow("is not what was sealed");
});
