import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, inject, it } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import {
  addressOf,
  CONFERENCE,
  EARLY,
  key,
  must,
  openWorld,
  type World,
  worldOn,
} from "#test/support/conference-world.ts";
import { SOME_COUNTRIES } from "#test/support/countries.ts";

const AT = `/conferences/${CONFERENCE}` as const;
const running: Cloud[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((cloud) => cloud.stop()));
});

const open = async (...given: Parameters<typeof openWorld>): Promise<World> => {
  const world = await openWorld(...given);
  running.push(world.cloud);
  return world;
};

const inviteAll = (world: World) => must(world.organiser(`POST ${AT}/invitations`, { body: {} }), 200);

/** How many mails the focal point of each country got. */
const mailsTo = ({ cloud }: World, countries: readonly string[]) =>
  countries.map((country) => cloud.inbox.list({ to: addressOf(country) }).length);

/** Kills the sending function at the moment when it says that SES has accepted a mail, so many times. */
const killAfterAccept = ({ cloud }: World, times: number): { readonly kills: number } => {
  const done = { kills: 0 };
  cloud.intercept(async ({ service, operation, principal, body }) => {
    const marks = service === "dynamodb" && operation === "UpdateItem" && body.includes('"ACCEPTED"');
    if (!marks || !principal.name.includes("SendMail") || done.kills >= times) return undefined;
    done.kills++;
    await cloud.functions.find("SendMail").kill();
    return { status: 500, headers: {}, body: "{}" };
  });
  return done;
};

/** Lets time pass, in steps that sweepers and visibility timeouts notice, and then to the end of what is under way. */
const wait = async ({ cloud }: World, minutes: number) => {
  for (let passed = 0; passed < minutes; passed += 5) {
    cloud.setClock(new Date(cloud.now().getTime() + 5 * 60_000));
    // Not to the end: what a killed process held is out of sight until its time is over.
    await cloud.idle(1_000);
  }
  await cloud.idle(5_000);
};

/** Waits, as long as a busy machine needs, until everyone has at least so many. */
const everyoneHas = (world: World, countries: readonly string[], least: number) =>
  expect.poll(() => Math.min(...mailsTo(world, countries)), { timeout: 60_000 }).toBeGreaterThanOrEqual(least);

/** Has a link mailed to each country in turn, and the sending function killed each time before it can mark the mail. */
const crashForEach = async (world: World, countries: readonly string[]): Promise<number> => {
  const crashes = killAfterAccept(world, countries.length);
  for (const [at, country] of countries.entries()) {
    await must(world.organiser(`POST ${AT}/members/${country}/links`, { body: {}, headers: key() }), 202);
    for (let tries = 0; crashes.kills <= at && tries < 500; tries++) await sleep(20);
  }
  await wait(world, 60);
  return crashes.kills;
};

describe("the sending function killed between SES's answer and the mark, twenty times", () => {
  const countries = SOME_COUNTRIES.slice(0, 20);

  it("loses nothing and sends nothing twice, since SES's own report settles each", async () => {
    const world = await open();
    await world.addMembers(...countries);
    expect(await crashForEach(world, countries)).toBe(20);
    await everyoneHas(world, countries, 1);
    expect(mailsTo(world, countries)).toEqual(countries.map(() => 1));
    const states = async () =>
      (await must(world.organiser(`GET ${AT}/mail?kind=link&limit=100`), 200)).body.items.map(
        ({ state }: { state: string }) => state,
      );
    await expect.poll(states, { timeout: 60_000 }).toEqual(countries.map(() => "DELIVERED"));
  });

  it("control: without SES's reports each is sent again after lease and grace", async () => {
    const world = await open();
    world.cloud.sesEvents(() => []);
    await world.addMembers(...countries.slice(0, 5));
    expect(await crashForEach(world, countries.slice(0, 5))).toBe(5);
    await everyoneHas(world, countries.slice(0, 5), 2);
    expect(mailsTo(world, countries.slice(0, 5))).toEqual([2, 2, 2, 2, 2]);
  });
});

describe("the whole service stopped in the middle of a mailing, and started again", () => {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-restart-"));

  it("goes on where it was: everyone gets it once", async () => {
    const before = await open({}, { dataDir: folder, sendRate: 20 });
    await before.addMembers(...SOME_COUNTRIES);
    await inviteAll(before);
    while (before.cloud.inbox.list().length < 15) await sleep(20);
    await before.cloud.stop();
    expect(before.cloud.inbox.list().length).toBeLessThan(SOME_COUNTRIES.length);

    const cloud = await startCloud({ assembly: inject("assembly"), dataDir: folder, clock: EARLY });
    running.push(cloud);
    const after = await worldOn(cloud);
    await wait(after, 40);
    await everyoneHas(after, SOME_COUNTRIES, 1);
    await after.cloud.idle(5_000);
    expect(mailsTo(after, SOME_COUNTRIES)).toEqual(SOME_COUNTRIES.map(() => 1));
    rmSync(folder, { recursive: true, force: true });
  });
});
