import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, openWorld, type World } from "#test/support/conference-world.ts";
import { arrives, at, becomes, mailsTo, remind } from "#test/support/reminding.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA");
});
afterAll(() => world.cloud.stop());

test("who joins after the send gets it while enough time is left, or not at all, as the rule says (N7)", async () => {
  const none = await remind(world, { name: "For that day" });
  const catchUp = await remind(world, { name: "For whoever comes", joinedLater: { minLead: "P3D" } });
  await at(world, "2019-02-09T09:01:00Z");
  for (const { occurrence: id } of [none, catchUp]) await becomes(world, id, { state: "SENT" });

  await world.addMembers("ITA");
  await at(world, "2019-02-09T12:00:00Z");
  await arrives(world, "For whoever comes", { ITA: 1 });
  expect(mailsTo(world, "ITA", "For that day")).toBe(0);

  // Nominations close on 15 February at 23:00Z: three days before that it ends.
  await at(world, "2019-02-12T22:00:00Z");
  await world.addMembers("ESP");
  await at(world, "2019-02-13T00:00:00Z");
  await at(world, "2019-02-13T06:00:00Z");
  expect(mailsTo(world, "ESP", "For whoever comes")).toBe(0);
  await arrives(world, "For whoever comes", { FRA: 1, ITA: 1 });
  expect(world.cloud.inbox.list({ to: addressOf("ESP") })).toEqual([]);
});
