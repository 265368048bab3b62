import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ assembly: inject("assembly"), clock: "2019-01-07T08:00:00Z" });
});
afterAll(() => cloud?.stop());

const runs = () => ["Sweep", "CatchUp"].map((part) => cloud.functions.find(part).invoked);

test("a jump over a thousand times of the app's own schedules runs each of them once, and then all is quiet", async () => {
  expect(await cloud.idle()).toEqual([]);
  const before = runs();
  cloud.setClock("2019-01-08T08:00:00Z");
  expect(await cloud.idle()).toEqual([]);
  expect(runs()).toEqual(before.map((count) => count + 1));
  expect(cloud.functions.logs("Sweep")).not.toContain('"level":"ERROR"');
  expect(cloud.functions.logs("CatchUp")).not.toContain('"level":"ERROR"');
});
