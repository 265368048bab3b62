import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { addressOf, CONFERENCE, must, openWorld, type World } from "#test/support/conference-world.ts";
import { expectProblem } from "#test/support/problem.ts";
import { expectSameAnswer } from "#test/support/same-answer.ts";

const KNOWN = [
  ...["AGO", "ARG", "AUS", "AUT", "BEL", "BEN", "BGR", "BOL", "BRA", "CAN", "CHE", "CHL", "CHN", "CIV", "CMR"],
  ...["COL", "CRI", "CUB", "CYP", "CZE", "DEU", "DNK", "DZA", "ECU", "EGY", "ESP", "EST", "ETH", "FIN", "FRA"],
];

let world: World;
let hour = 10;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers(...KNOWN);
  for (const country of KNOWN)
    await must(world.organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: { countries: [country] } }), 200);
  await world.cloud.idle();
});
// Each test has the limits of an hour to itself.
beforeEach(() => world.cloud.setClock(`2019-01-28T${hour++}:00:00Z`));
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
    expect(unknown).toEqual(known.filter((pk) => !/^(MAIL|LINK)#/.test(pk)));
    // Control: the difference that is meant is seen.
    expect(known).not.toEqual(unknown);
  });

  it("takes as long for a known address as for an unknown one: medians of 30 each within 20 ms", async () => {
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    const timed = async (kind: "known" | "unknown", email: string) => {
      // What follows from the last request runs on the same two cores here; in an account it is another machine's work.
      await world.cloud.idle();
      const start = performance.now();
      await must(ask(email), 202);
      times[kind].push(performance.now() - start);
    };
    for (const country of KNOWN) {
      await timed("known", addressOf(country));
      await timed("unknown", `focal.point@ncb-${country.toLowerCase()}.invalid`);
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length / 2] as number;
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(20);
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
