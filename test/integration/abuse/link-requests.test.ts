import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { addressOf, CONFERENCE, EARLY, must, openWorld, type World } from "#test/support/conference-world.ts";
import { expectProblem } from "#test/support/problem.ts";
import { expectSameAnswer } from "#test/support/same-answer.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

const KNOWN = [
  ...["AGO", "ARG", "AUS", "AUT", "BEL", "BEN", "BGR", "BOL", "BRA", "CAN", "CHE", "CHL", "CHN", "CIV", "CMR"],
  ...["COL", "CRI", "CUB", "CYP", "CZE", "DEU", "DNK", "DZA", "ECU", "EGY", "ESP", "EST", "ETH", "FIN", "FRA"],
];

let world: World;
let hour = 0;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers(...KNOWN);
  for (const country of KNOWN)
    await must(world.organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: { countries: [country] } }), 200);
  await world.cloud.idle();
});
// Each test has an hour to itself.
beforeEach(() => world.cloud.setClock(new Date(Date.parse(EARLY) + ++hour * 4 * 60 * 60_000)));
afterAll(() => world.cloud.stop());

const ask = (email: string, headers: Record<string, string> = {}) =>
  world.anyone(`POST /conferences/${CONFERENCE}/link-requests`, { body: { email }, headers });

const mailsTo = (address: string) => world.cloud.inbox.list({ to: address }).length;

describe("A31: a link asked for by address", () => {
  it("is answered alike whether the address is known or not, and mailed only where it is", async () => {
    const address = addressOf("FRA");
    const before = [mailsTo(address), world.cloud.inbox.list().length];
    const known = await accepted(world, 202, () => ask(address));
    const inCapitals = await accepted(world, 202, () => ask(address.toUpperCase()));
    const unknown = await accepted(world, 202, () => ask("focal.point@ncb-nowhere.example"));
    const elsewhere = await world.anyone("POST /conferences/no-such-9/link-requests", { body: { email: address } });
    expectSameAnswer(known, inCapitals, unknown, elsewhere);
    expect(known.text).toBe("{}");
    await world.cloud.idle();
    // Two for the two requests of the known address, and none for anyone else.
    expect([mailsTo(address), world.cloud.inbox.list().length]).toEqual(before.map((count) => count + 2));
  });

  it("writes as much for an unknown address as for a known one, until the mail", async () => {
    const kinds = async (email: string) => {
      const { changes } = await changesBy(world, () => ask(email));
      const written = changes
        .filter((item) => item.startsWith("+"))
        .map((item) => String(JSON.parse(item.slice(2)).pk));
      return written.map((pk) => pk.replace(/[0-9a-f]{64}.*/, "…")).sort();
    };
    const unknown = await kinds("nobody@ncb-nowhere.example");
    const known = await kinds(addressOf("ESP"));
    expect(unknown).toEqual(known.filter((pk) => !/^(MAIL|LINK|PACE)#/.test(pk)));
    // Control: the difference that is meant is seen.
    expect(known).not.toEqual(unknown);
  });

  /** Milliseconds by which a known address takes longer, median against median. */
  const difference = async (countries: string[]): Promise<number> => {
    const timed = async (email: string) => {
      // What follows from the last request runs on the same cores here; in an account it is another machine's work.
      await world.cloud.idle();
      const start = performance.now();
      await must(ask(email), 202);
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (const country of countries) {
      known.push(await timed(addressOf(country)));
      unknown.push(await timed(`focal.point@ncb-${country.toLowerCase()}.invalid`));
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
    return median(known) - median(unknown);
  };

  it("takes as long for a known address as for an unknown one: medians of 30 each within 20 ms", async () => {
    expect(Math.abs(await difference(KNOWN))).toBeLessThan(20);
  });

  it("control: were known addresses looked up for 40 ms, the medians would tell", async () => {
    const hashes = KNOWN.map((country) => sha256(addressOf(country)));
    world.cloud.intercept(async ({ operation, body }) => {
      if (operation === "TransactWriteItems" && hashes.some((hash) => body.includes(hash))) await sleep(40);
      return undefined;
    });
    const seen = await difference(KNOWN.slice(0, 10));
    world.cloud.intercept(undefined);
    expect(seen).toBeGreaterThan(20);
  });
});

describe("A31: too many requests", () => {
  it("for one address are refused from the sixth in an hour on, known or not, and mail nothing more", async () => {
    const before = mailsTo(addressOf("BEL"));
    for (const email of [addressOf("CHE"), "nobody@ncb-nowhere.example", addressOf("BEL")]) {
      for (let at = 0; at < 5; at++) await must(ask(email), 202);
      const [reply] = await refused(
        world,
        { refusal: "too-many-requests" },
        () => ask(email),
        () => ask(email.toUpperCase()),
      );
      expect(Number(reply?.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(Number(reply?.headers.get("retry-after"))).toBeLessThanOrEqual(3600);
    }
    await world.cloud.idle();
    expect(mailsTo(addressOf("BEL"))).toBe(before + 5);
  });

  it("are counted over the hour before each, not by the hours of the clock", async () => {
    const email = "nobody@ncb-late.example";
    const minutesOn = (minutes: number) =>
      world.cloud.setClock(new Date(world.cloud.now().getTime() + minutes * 60_000));
    minutesOn(50);
    for (let at = 0; at < 5; at++) await must(ask(email), 202);
    minutesOn(15);
    const [reply] = await refused(world, { refusal: "too-many-requests" }, () => ask(email));
    expect(Number(reply?.headers.get("retry-after"))).toBeLessThanOrEqual(45 * 60);
    minutesOn(46);
    await accepted(world, 202, () => ask(email));
  });

  it("at the same moment are counted one by one; control: without the counter's condition they are not", async () => {
    const taken = async (email: string) => {
      const replies = await Promise.all(Array.from({ length: 12 }, () => ask(email)));
      for (const { status } of replies) expect([202, 429, 503]).toContain(status);
      return replies.filter(({ status }) => status === 202).length;
    };
    expect(await taken("many@ncb-nowhere.example")).toBeLessThanOrEqual(5);
    withoutGuard(world.cloud, "RATE#");
    const unguarded = await taken("more@ncb-nowhere.example");
    world.cloud.intercept(undefined);
    expect(unguarded).toBeGreaterThan(5);
  });

  it("of one source are refused from the 61st in an hour on, whatever X-Forwarded-For says", async () => {
    const from = (at: number) => ({
      "x-forwarded-for": `198.51.100.${at}, 203.0.113.${at}`,
      forwarded: `for=192.0.2.${at}`,
    });
    for (let at = 0; at < 60; at++) await must(ask(`person.${at}@ncb-nowhere.example`, from(at)), 202);
    await refused(
      world,
      { refusal: "too-many-requests" },
      () => ask("person.60@ncb-nowhere.example", from(60)),
      () => ask(addressOf("FRA"), { "x-forwarded-for": "" }),
      () => ask("person.61@ncb-nowhere.example", { "x-real-ip": "192.0.2.1", "true-client-ip": "192.0.2.1" }),
    );
  });

  it("control: in the next hour the same are taken", async () => {
    await accepted(world, 202, () => ask(addressOf("CHE")));
    await accepted(world, 202, () => ask("person.60@ncb-nowhere.example"));
  });
});

describe("A14: a link asked for with an address that looks like one on file", () => {
  it("is 422 for everyone alike, on file or not, before anything is looked up: it tells nothing and mails nothing", async () => {
    const before = world.cloud.inbox.list().length;
    const twins = [
      "focal.poınt@ncb-fra.example",
      "focal.point@ncb-frа.example",
      "focal.po\u0131nt@ncb-nowhere.example",
    ];
    const replies = await refused(
      world,
      { refusal: "invalid-request", at: "/email" },
      ...twins.map((email) => () => ask(email)),
    );
    expectSameAnswer(...replies);
    expect(world.cloud.inbox.list()).toHaveLength(before);
  });

  it("control: the stored address itself is mailed to, and only as it is stored", async () => {
    const before = world.cloud.inbox.list().length;
    await must(ask("Focal.Point@NCB-FRA.example"), 202);
    await world.cloud.idle();
    const letters = world.cloud.inbox.list().slice(before);
    expect(letters.map(({ to }) => to)).toEqual([[addressOf("FRA")]]);
  });

  it("is refused by its field where it is no address at all", async () => {
    expectProblem(await ask(""), { refusal: "invalid-request", at: "/email" });
  });
});
