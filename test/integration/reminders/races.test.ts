import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reply } from "#test/support/api.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { act, occurrence, remind } from "#test/support/reminding.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

const AT = `/conferences/${CONFERENCE}` as const;
const AT_ONCE = 8;

let world: World;
const open = () => {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.cloud.stop());
};

const many = (attempt: (n: number) => Promise<Reply>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, n) => attempt(n)));
const succeeded = (replies: Reply[]) => replies.filter(({ status }) => status < 300).length;
const refusedWith = (replies: Reply[]) => [...new Set(replies.map(({ status }) => status).filter((one) => one >= 300))];

const changeAtOnce = async (name: string) => {
  const { reminder, etag } = await remind(world, { name });
  return many((n) =>
    world.organiser(`PATCH ${AT}/reminders/${reminder.id}`, {
      body: { name: `${name} by ${n}` },
      headers: { "if-match": etag },
    }),
  );
};
const setAtOnce = (id: string) =>
  many((n) =>
    world.organiser(`POST ${AT}/key-dates`, {
      body: {
        ...{ id, anchor: "session-start", at: `2019-04-1${n}T09:00` },
        title: { ar: id, en: id, fr: id, es: id },
      },
      headers: key(),
    }),
  );
const skipAtOnce = async (name: string) => {
  const { occurrence: id } = await remind(world, { name });
  return { id, replies: await many(() => act(world, id, "skip")) };
};

describe("many organisers at once", () => {
  open();

  test("change one rule in the same version: one is taken, the others are told that theirs is old", async () => {
    const replies = await changeAtOnce("Changed");
    expect(succeeded(replies)).toBe(1);
    expect(refusedWith(replies)).toEqual([412]);
  });

  test("set one key date: there is one, and the others are told so", async () => {
    const replies = await setAtOnce("one-session");
    expect(succeeded(replies)).toBe(1);
    expect(refusedWith(replies)).toEqual([409]);
  });

  test("skip one occurrence: it is skipped once, with one record", async () => {
    const { id, replies } = await skipAtOnce("Skipped");
    expect(succeeded(replies)).toBe(1);
    for (const status of refusedWith(replies)) expect([409, 503]).toContain(status);
    expect(await occurrence(world, id)).toMatchObject({ state: "CANCELLED", version: 2 });
  });

  test("a double click on create is one rule, with the same answer", async () => {
    const headers = key();
    const body = {
      ...{ name: "Clicked", anchor: "nomination-deadline", direction: "before", offset: "P3D", timeOfDay: "10:00" },
      ...{ audience: { roles: ["focal-point"] }, mailClass: "INFO" },
    };
    const replies = await many(() => world.organiser(`POST ${AT}/reminders`, { body, headers }));
    expect(new Set(replies.map(({ body: { reminder } }) => reminder.id)).size).toBe(1);
    const { body: list } = await must(world.organiser(`GET ${AT}/reminders`), 200);
    expect(list.items.filter(({ name }: { name: string }) => name === "Clicked")).toHaveLength(1);
  });
});

describe("control: without the conditions of the store several are taken for the one", () => {
  open();

  test.each([
    ["REMINDER#", async () => changeAtOnce("Overwritten")],
    ["KEYDATE#", async () => setAtOnce("two-sessions")],
    ["OCCURRENCE#", async () => (await skipAtOnce("Skipped twice")).replies],
  ])("%s", async (partition, attempt) => {
    // Functions that are just starting would let the first be done before the others have read.
    await many(() => world.organiser(`GET ${AT}/reminders`));
    withoutGuard(world.cloud, partition);
    expect(succeeded(await attempt())).toBeGreaterThan(1);
    world.cloud.intercept(undefined);
  });
});
