import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "#infra/local/organisers.ts";
import { type Call, refusalOf } from "#test/support/api.ts";
import { refused } from "#test/support/changes.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { act, arrives, at, becomes, mailsTo, occurrence, remind } from "#test/support/reminding.ts";

const REMINDERS = `/conferences/${CONFERENCE}/reminders` as const;
const MANY = ["ARG", "AUS", "AUT", "BRA", "CAN", "CHE", "CHL", "COL", "DEU", "DNK", "ESP", "FIN", "GBR", "GRC", "HUN"];
const MORE = ["IND", "IRL", "ISL", "JPN", "KEN", "MAR"];

let world: World;
let second: Call;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", ...MANY, ...MORE);
  await grant(world.cloud, "second");
  second = await world.signedIn("second");
});
afterAll(() => world.cloud.stop());

const france = { audience: { roles: ["focal-point"], countries: ["FRA"] } } satisfies
  | Parameters<typeof remind>[1]
  | object;

test("held: nobody gets it; resumed in time: it goes at its time; skipped: it never goes", async () => {
  const held = await remind(world, { name: "Held", offset: "P18D", ...france });
  const skipped = await remind(world, { name: "Skipped", offset: "P18D", ...france });
  await must(act(world, held.occurrence, "hold", { reason: "Wrong room" }), 200);
  expect(await occurrence(world, held.occurrence)).toMatchObject({ state: "HELD", why: "by-organiser" });
  await must(act(world, skipped.occurrence, "skip"), 200);
  expect(refusalOf(await act(world, skipped.occurrence, "resumption", {}))).toBe("occurrence-state");
  expect(refusalOf(await act(world, skipped.occurrence, "dispatch"))).toBe("occurrence-state");

  await at(world, "2019-01-29T09:02:00Z");
  for (const name of ["Held", "Skipped"]) expect(mailsTo(world, "FRA", name), name).toBe(0);
  await must(act(world, held.occurrence, "resumption", {}), 200);
  await at(world, "2019-01-29T09:04:00Z");
  await becomes(world, held.occurrence, { state: "SENT" });
  await arrives(world, "Held", { FRA: 1 });
  expect(mailsTo(world, "FRA", "Skipped")).toBe(0);
  expect(await occurrence(world, skipped.occurrence)).toMatchObject({ state: "CANCELLED", why: "skipped" });

  const { body } = await must(
    world.organiser(`GET /conferences/${CONFERENCE}/audit?entity=reminder/${held.reminder.id}`),
    200,
  );
  expect(body.items).toContainEqual(
    expect.objectContaining({
      ...{ fact: expect.objectContaining({ type: "OccurrenceHeld" }), reason: "Wrong room" },
      actor: { kind: "staff", id: "organiser" },
    }),
  );
});

test("resumed when it is too late: missed, and a human may still send it while its date is ahead", async () => {
  const { occurrence: id } = await remind(world, { name: "Resumed late", offset: "P17D", ...france });
  await must(act(world, id, "hold"), 200);
  await at(world, "2019-01-31T12:00:00Z");
  const resumed = await must(act(world, id, "resumption", {}), 200);
  expect(resumed.body).toMatchObject({ state: "MISSED", why: "too-late" });
  await at(world, "2019-01-31T13:00:00Z");
  expect(mailsTo(world, "FRA", "Resumed late")).toBe(0);
  await must(act(world, id, "dispatch"), 200);
  await at(world, "2019-01-31T13:02:00Z");
  await becomes(world, id, { state: "SENT" });
  await arrives(world, "Resumed late", { FRA: 1 });
});

test("dispatched before its time: it goes now, and not again at its time; twice is once", async () => {
  const { occurrence: id } = await remind(world, { name: "At once", offset: "P10D", ...france });
  const twice = { body: { reason: "Now" }, headers: key() };
  const path = `POST /conferences/${CONFERENCE}/occurrences/${id}/dispatch` as const;
  const replies = await Promise.all([1, 2].map(() => world.organiser(path, twice)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  await at(world, "2019-01-31T13:04:00Z");
  await becomes(world, id, { state: "SENT" });
  await at(world, "2019-02-06T09:30:00Z");
  await arrives(world, "At once", { FRA: 1 });
  expect(refusalOf(await act(world, id, "dispatch"))).toBe("occurrence-state");
});

test("own words to many wait for a second organiser who had no hand in them (N10)", async () => {
  const {
    reminder,
    occurrence: id,
    etag,
  } = await remind(world, {
    ...{ name: "Own words", offset: "P9D", audience: { roles: ["focal-point"], countries: [...MANY, ...MORE] } },
  });
  const approve = (call: Call, version: string) => () =>
    call(`POST ${REMINDERS}/${reminder.id}/approval`, { body: {}, headers: { ...key(), "if-match": version } });
  await at(world, "2019-02-07T09:02:00Z");
  await becomes(world, id, { state: "HELD", why: "needs-approval" });
  expect(mailsTo(world, "ARG", "Own words")).toBe(0);

  // To send it at once is no way around.
  await must(act(world, id, "dispatch"), 200);
  await at(world, "2019-02-07T09:03:00Z");
  await becomes(world, id, { state: "HELD", why: "needs-approval" });

  await refused(world, { refusal: "second-person-needed" }, approve(world.organiser, etag));
  await refused(world, { refusal: "stale" }, approve(second, '"99"'));
  await must(approve(second, etag)(), 200);
  await at(world, "2019-02-07T09:05:00Z");
  await becomes(world, id, { state: "SENT" });
  await arrives(world, "Own words", Object.fromEntries([...MANY, ...MORE].map((country) => [country, 1])));
});

test("switched off: cancelled; on again: planned as if it were new", async () => {
  const { reminder, occurrence: id, etag } = await remind(world, { name: "Switched", offset: "P5D", ...france });
  const switched = (active: boolean, version: string) =>
    must(
      world.organiser(`PATCH ${REMINDERS}/${reminder.id}`, { body: { active }, headers: { "if-match": version } }),
      200,
    );
  const off = await switched(false, etag);
  expect(off.body.effect.occurrences).toMatchObject([{ outcome: "cancelled" }]);
  expect(await occurrence(world, id)).toMatchObject({ state: "CANCELLED", why: "switched-off" });
  const on = await switched(true, off.etag);
  expect(on.body.effect.occurrences).toMatchObject([{ outcome: "planned", after: { state: "PLANNED" } }]);
  const later = await must(
    world.organiser(`PATCH ${REMINDERS}/${reminder.id}`, {
      body: { timeOfDay: "11:00" },
      headers: { "if-match": on.etag },
    }),
    200,
  );
  expect(later.body.effect.occurrences).toMatchObject([
    { outcome: "moved", before: { at: "2019-02-11T09:00:00.000Z" }, after: { at: "2019-02-11T10:00:00.000Z" } },
  ]);
});
