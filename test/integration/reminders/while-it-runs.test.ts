import { afterAll, beforeAll, expect, test } from "vitest";
import { accepted, refused } from "#test/support/changes.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { act, arrives, at, becomes, change, PATIENTLY, remind } from "#test/support/reminding.ts";

const AT = `/conferences/${CONFERENCE}` as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "JPN");
});
afterAll(() => world.cloud.stop());

const proposing = (body: object) => () => world.organiser(`POST ${AT}/reminders/effect`, { body, headers: key() });

test("what is being sent is not changed before it is held; its readers so far keep it, and nobody gets it twice", async () => {
  const {
    reminder,
    occurrence: id,
    etag,
  } = await remind(world, {
    ...{ name: "In two waves", zone: "RECIPIENT" },
    audience: { roles: ["focal-point"], countries: ["FRA", "JPN"] },
  });
  await at(world, "2019-02-09T01:02:00Z");
  await becomes(world, id, { state: "RUNNING", done: 1 });
  await arrives(world, "In two waves", { JPN: 1, FRA: 0 });

  const patch = () =>
    world.organiser(`PATCH ${AT}/reminders/${reminder.id}`, {
      body: { timeOfDay: "11:00" },
      headers: { "if-match": etag },
    });
  const proposal = { propose: "reminder-change", reminder: reminder.id, change: { timeOfDay: "11:00" } };
  await refused(world, { refusal: "reminder-running" }, patch, proposing(proposal));
  await must(act(world, id, "hold"), 200);
  await accepted(world, 200, patch);
  await at(world, "2019-02-09T10:02:00Z");
  await arrives(world, "In two waves", { JPN: 1, FRA: 0 });
  await must(act(world, id, "resumption", {}), 200);
  await at(world, "2019-02-09T10:04:00Z");
  await becomes(world, id, { state: "SENT" });
  await arrives(world, "In two waves", { JPN: 1, FRA: 1 });
});

test("a proposal of other dates says how many will be told, and as many are", async () => {
  const { occurrence: id } = await remind(world, { name: "Told", offset: "P5D" });
  await at(world, "2019-02-11T09:02:00Z");
  await becomes(world, id, { state: "SENT" });
  const dates = { nominationDeadline: "2019-02-20T00:00" };
  const { body } = await must(proposing({ propose: "conference-dates", dates })(), 200);
  // Two who were told by two reminders are two.
  expect(body.told).toBe(2);
  expect(body.occurrences.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["unchanged", "unchanged"]);
  await change(world, dates);
  const told = async () => (await must(world.organiser(`GET ${AT}/mail?kind=date-changed`), 200)).body.items;
  await expect.poll(told, PATIENTLY).toHaveLength(2);
  const same = await must(proposing({ propose: "conference-dates", dates })(), 200);
  expect(same.body).toEqual({ occurrences: [], told: 0 });
});
