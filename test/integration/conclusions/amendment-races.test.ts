import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addingAfter,
  amendmentsTo,
  handle,
  later,
  openForAmendments,
  planOf,
  replacing,
  table,
} from "#test/support/amending.ts";
import type { Reply } from "#test/support/api.ts";
import { key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { SOME_COUNTRIES } from "#test/support/countries.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { act, etagOf, type Staff, staffOf, TEXTS } from "#test/support/texts.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

let world: World;
let staff: Staff;
let heads: HeadOf[];
const open = (delegations: number) => {
  beforeAll(async () => {
    world = await openWorld();
    staff = await staffOf(world);
    heads = await Promise.all(SOME_COUNTRIES.slice(0, delegations).map((country) => headOf(world, country)));
  });
  afterAll(() => world.cloud.stop());
};

const nameOf = ({ country }: HeadOf) => `of-${country.toLowerCase()}`;
/** Codes are asked for one after the other, and then all act at the same moment. */
const tableAtOnce = async (id: string, who: readonly HeadOf[]): Promise<Reply[]> => {
  const bodies: object[] = [];
  for (const head of who)
    bodies.push({
      code: await head.code("amendment"),
      id: nameOf(head),
      ...(await planOf(head.call, id, replacing("darknet", `Asks what ${head.country} asks.`))),
    });
  return Promise.all(
    who.map(({ call }, at) =>
      call(`POST /delegation/conclusions/${id}/amendments`, { body: bodies[at], headers: key() }),
    ),
  );
};
const statesOf = (replies: readonly Reply[]) => replies.map(({ status }) => status);
const namesIn = ({ amendments }: { amendments: { id: string }[] }) => amendments.map(({ id }) => id);

describe("ten delegations table on one paragraph at once", () => {
  open(10);

  test("all are kept, one after the other, and each stands against each", async () => {
    await openForAmendments(world, staff, "cooperation", "2019-02-10T18:00");
    expect(statesOf(await tableAtOnce("cooperation", heads))).toEqual(heads.map(() => 201));
    const all = await amendmentsTo(staff.desk, "cooperation");
    expect(namesIn(all)).toEqual(heads.map(nameOf).toSorted());
    expect(all.version).toBe(10);
    expect(all.conflicts).toHaveLength((10 * 9) / 2);
  });

  test("one that is adopted has the nine others lapse with it, each on record", async () => {
    for (const head of heads) await must(handle(staff.chair, "POST admission", "cooperation", nameOf(head)), 200);
    world.cloud.setClock("2019-02-10T17:00:00Z");
    await must(act(staff.chair, "cooperation", "POST amendment-round/closing"), 200);
    const [first] = (await amendmentsTo(staff.chair, "cooperation")).order;
    await must(handle(staff.chair, "POST putting", "cooperation", first), 200);
    await must(handle(staff.chair, "POST result", "cooperation", first, { carried: true }), 200);
    const { amendments } = await amendmentsTo(staff.desk, "cooperation");
    const others = amendments.filter(({ id }: { id: string }) => id !== first);
    expect(others).toHaveLength(9);
    for (const one of others) expect(one).toMatchObject({ state: "LAPSED", lapsedBecause: first });
    const { body } = await must(act(staff.rapporteur, "cooperation", "POST consolidation"), 200);
    expect(body).toMatchObject({ state: "CONSOLIDATED", current: { version: 2 } });
  });
});

/** A late amendment and the consolidation, both decided from the text before either of them. */
const tableBesideConsolidation = async (id: string): Promise<{ tabling: Reply; consolidation: Reply }> => {
  const [head] = heads as [HeadOf];
  await openForAmendments(world, staff, id, "2019-01-28T10:20");
  await must(table(head, id, `early-${id}`, replacing("darknet", "Asks for nothing.")), 201);
  await must(handle(staff.chair, "POST admission", id, `early-${id}`), 200);
  await later(world, [head], "2019-01-28T09:20:00Z");
  await must(act(staff.chair, id, "POST amendment-round/closing"), 200);
  const leave = { country: head.country, reason: "The line was down." };
  await must(staff.chair(`POST ${TEXTS}/${id}/leaves`, { body: leave, headers: key() }), 200);
  await must(handle(staff.chair, "POST putting", id, `early-${id}`), 200);
  await must(handle(staff.chair, "POST result", id, `early-${id}`, { carried: false }), 200);
  const body = {
    ...{ code: await head.code("amendment"), id: `late-${id}` },
    ...(await planOf(head.call, id, addingAfter("review", "Thanks the host."))),
  };
  const etag = await etagOf(staff.rapporteur, id);
  // Two functions are up, so that both have read before either has written.
  await Promise.all([1, 2, 3].map(() => amendmentsTo(staff.desk, id)));
  const [tabling, consolidation] = await Promise.all([
    head.call(`POST /delegation/conclusions/${id}/amendments`, { body, headers: key() }),
    staff.rapporteur(`POST ${TEXTS}/${id}/consolidation`, { body: {}, headers: { ...key(), "if-match": etag } }),
  ]);
  return { tabling, consolidation };
};

describe("an amendment and the consolidation at once", () => {
  open(1);

  test("are one after the other: either the text waits for it, or it comes too late", async () => {
    const { tabling, consolidation } = await tableBesideConsolidation("beside");
    expect([tabling, consolidation].filter(({ status }) => status < 300)).toHaveLength(1);
    expect([tabling.status, consolidation.status].toSorted()).toEqual([tabling.status < 300 ? 201 : 200, 409]);
  });
});

describe("control: without the condition on what amendments have in common", () => {
  open(6);

  test("the book loses steps that were taken", async () => {
    await openForAmendments(world, staff, "cooperation", "2019-02-10T18:00");
    withoutGuard(world.cloud, "AMENDMENTS#");
    const replies = await tableAtOnce("cooperation", heads);
    const kept = replies.filter(({ status }) => status === 201).length;
    expect(kept).toBeGreaterThan(1);
    expect((await amendmentsTo(staff.desk, "cooperation")).version).toBeLessThan(kept);
  });
});

describe("control: without that condition, and without that on the text", () => {
  open(1);

  test("an amendment slips in beside the consolidation, and nobody will ever decide it", async () => {
    withoutGuard(world.cloud, "");
    const { tabling, consolidation } = await tableBesideConsolidation("slips-in");
    expect([tabling.status, consolidation.status]).toEqual([201, 200]);
    const { amendments } = await amendmentsTo(staff.desk, "slips-in");
    expect(amendments.find(({ id }: { id: string }) => id === "late-slips-in").state).toBe("SUBMITTED");
  });
});
