import { afterEach, describe, expect, it } from "vitest";
import { refusalOf } from "#test/support/api.ts";
import { CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

const quotas = { delegation: 5, category: { ADVISER: 4 }, total: 3 };
let world: World;

/** A conference of three seats, two of them taken by France. */
const open = async () => {
  world = await openWorld({ quotas });
  await world.addMembers("FRA", "DEU");
  const france = await world.focalPoint("FRA");
  await must(
    france.draft({ email: "head@ncb-fra.example" }, { email: "adviser@ncb-fra.example", category: "ADVISER" }),
    201,
  );
  await must(france.submit(), 200);
};
afterEach(() => world.cloud.stop());

const change = async (body: object) => {
  const { etag } = await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200);
  return world.organiser(`PATCH /conferences/${CONFERENCE}`, { body, headers: { "if-match": etag } });
};
const taken = async () => (await must(world.organiser(`GET /conferences/${CONFERENCE}/statistics`), 200)).body.quotas;

describe("limits of an announced conference (A51)", () => {
  it("fall below the seats taken only when that is meant, and evict nobody", async () => {
    await open();
    // Receipts are entered in the mail ledger behind the answer.
    await world.cloud.idle();
    const before = await world.tables();
    const slip = await must(change({ quotas: { ...quotas, total: 1 } }), 409);
    expect(refusalOf(slip)).toBe("quota-below-use");
    expect(slip.body).toMatchObject({ quota: "total", size: 1, used: 2 });
    expect(refusalOf(await must(change({ quotas: { ...quotas, delegation: 1 } }), 409))).toBe("quota-below-use");
    expect(refusalOf(await must(change({ quotas: { ...quotas, category: { HEAD: 9 } } }), 409))).toBe(
      "quota-not-counted",
    );
    expect((await world.tables()) === before).toBe(true);

    await must(change({ quotas: { ...quotas, total: 1 }, acceptBelowUse: true }), 200);
    expect(await taken()).toContainEqual({ quota: "total", size: 1, used: 2, free: 0 });
  });

  it("give seats again when they are raised", async () => {
    await open();
    await must(change({ quotas: { ...quotas, total: 2 } }), 200);
    const germany = await world.focalPoint("DEU");
    await must(germany.draft(), 201);
    expect(refusalOf(await must(germany.submit(), 409))).toBe("quota");
    await must(change({ quotas: { ...quotas, total: 3 } }), 200);
    await must(germany.submit(), 200);
    expect(await taken()).toContainEqual({ quota: "total", size: 3, used: 3, free: 0 });
  });

  it("control: without the counter's condition a slip goes through", async () => {
    await open();
    withoutGuard(world.cloud, "QUOTA#");
    await must(change({ quotas: { ...quotas, total: 1 } }), 200);
  });
});
