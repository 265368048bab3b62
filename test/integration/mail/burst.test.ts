import { setTimeout as sleep } from "node:timers/promises";
import { iso31661 } from "iso-3166";
import { afterAll, beforeAll, expect, it } from "vitest";
import { grant } from "#infra/local/organisers.ts";
import {
  addressOf,
  CONFERENCE,
  type FocalPoint,
  key,
  must,
  openWorld,
  type World,
} from "#test/support/conference-world.ts";

/** About how many mails: 5,000 with `BURST=5000`; fewer show the same in less time. */
const WANTED = Number(process.env.BURST ?? 400);
const RATE = 20;
const PER_MEMBER = 24;
const CONTACTS = 4;
const AT = `/conferences/${CONFERENCE}` as const;
const countries = iso31661.slice(0, Math.ceil(WANTED / PER_MEMBER)).map(({ alpha3 }) => alpha3);
const MAILS = countries.length * PER_MEMBER;
const texts = (subject: string, body: string) => {
  const text = { subject, body };
  return { ar: text, en: text, fr: text, es: text };
};

let world: World;
let france: FocalPoint;

beforeAll(async () => {
  world = await openWorld({}, { sendRate: RATE });
  await must(
    world.organiser(`POST ${AT}/members/imports`, {
      body: countries.map((country) => ({
        ...{ country, language: "en", region: "europe", regionReason: "For this test" },
        focalPoint: { name: "Focal point", email: addressOf(country) },
        alternates: Array.from({ length: CONTACTS - 1 }, (_, at) => ({
          name: `Alternate ${at}`,
          email: `alternate.${at}@ncb-${country.toLowerCase()}.example`,
        })),
      })),
    }),
    200,
  );
  await must(world.organiser(`POST ${AT}/invitations`, { body: {} }), 200);
  for (const country of countries) {
    const focalPoint = await world.focalPoint(country);
    france = focalPoint;
    const people = Array.from({ length: PER_MEMBER - CONTACTS }, (_, at) => ({
      email: `delegate.${at}@ncb-${country.toLowerCase()}.example`,
      category: at === 0 ? ("HEAD" as const) : ("ADVISER" as const),
    }));
    await must(focalPoint.draft(...people), 201);
    await must(focalPoint.submit(), 200);
  }
}, 600_000);
afterAll(() => world.cloud.stop());

/** The most of the moments that fall into any one second. */
const mostInOneSecond = (moments: readonly number[]): number =>
  moments.reduce((most, from, at) => Math.max(most, moments.slice(at).filter((one) => one < from + 1000).length), 0);

it(`a code overtakes a mailing of ${MAILS}, and the rate is kept in every second`, async () => {
  const { cloud, organiser } = world;
  expect(await cloud.idle()).toEqual([]);
  const before = cloud.inbox.list().length;
  const attempts: number[] = [];
  cloud.intercept(({ service, operation }) => {
    if (service === "ses" && operation === "SendRawEmail") attempts.push(performance.now());
    return undefined;
  });

  const drafted = await must(
    organiser(`POST ${AT}/mailings`, {
      body: {
        audience: { roles: ["focal-point", "alternate", "HEAD", "ADVISER"] },
        texts: texts("Practical information", "The doors open at eight."),
        mailClass: "INFO",
      },
      headers: key(),
    }),
    201,
  );
  const path = `${AT}/mailings/${drafted.body.id}` as const;
  const released = await must(
    organiser(`POST ${path}/release`, { body: {}, headers: { ...key(), "if-match": drafted.etag } }),
    200,
  );
  expect(released.body).toMatchObject({ state: "AWAITING_APPROVAL", recipients: MAILS });
  await grant(cloud, "second-organiser");
  const second = await world.signedIn("second-organiser");
  await must(second(`POST ${path}/approval`, { body: {}, headers: { ...key(), "if-match": released.etag } }), 200);

  const codes = () =>
    cloud.inbox.list({ to: addressOf(france.country) }).filter(({ subject }) => /code/i.test(subject));
  const sent = () => cloud.inbox.list().length - before;
  while (sent() < MAILS / 5) await sleep(20);
  const earlier = codes().length;
  await must(france.call("POST /delegation/codes", { body: { purpose: "submit" } }), 202);
  const asked = performance.now();
  while (codes().length === earlier) await sleep(10);
  const waited = performance.now() - asked;
  expect(sent()).toBeLessThan(MAILS);
  expect(waited).toBeLessThan(5_000);

  while (sent() < MAILS + 1) await sleep(100);
  expect(await cloud.idle(60_000)).toEqual([]);
  expect(sent()).toBe(MAILS + 1);
  const once = new Set(
    cloud.inbox
      .list()
      .slice(before)
      .map(({ to, subject }) => `${to} ${subject}`),
  );
  expect(once.size).toBe(MAILS + 1);
  expect(mostInOneSecond(attempts)).toBeLessThanOrEqual(RATE);
  console.log(
    `${MAILS} mails at ${RATE} a second in ${Math.round((attempts.at(-1) ?? 0) - (attempts[0] ?? 0))} ms, ` +
      `${attempts.length} attempts, at most ${mostInOneSecond(attempts)} in one second; the code after ${Math.round(waited)} ms`,
  );
}, 900_000);
