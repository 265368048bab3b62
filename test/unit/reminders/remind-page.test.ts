import { describe, expect, test } from "vitest";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { delegate, manyMembers, member } from "../mailings/people.ts";
import { at } from "./support/occurrences.ts";
import { pageWorld } from "./support/page-world.ts";
import { reminder } from "./support/planning-world.ts";

const owing = (country: string, changes: Partial<MemberFile> = {}): MemberFile => ({
  ...{ member: member(country), delegation: { state: "DRAFT" }, delegates: [], ...changes },
});
const ASKING = { condition: "has-not-submitted" } as const;

describe("pages", () => {
  test("every reader gets one mail, a page of a hundred after the other, and the occurrence is sent", async () => {
    const world = pageWorld(manyMembers(250));
    expect(await world.run()).toEqual(["planned", "planned", "finished"]);
    expect(world.ledger.entries.size).toBe(250);
    expect(world.mails).toHaveLength(250);
    expect(new Set(world.mails).size).toBe(250);
    expect(world.occurrences.get("o-1")).toMatchObject({ state: "SENT", done: 1 });
    expect(world.records).toEqual([{ type: "ReminderSent", reminder: "r-1", occurrence: "o-1" }]);
    expect([...world.ledger.entries.values()][0]).toMatchObject({
      ...{ kind: "reminder", lane: "bulk", mailClass: "MANDATORY", entity: "reminder/r-1", occurrence: "o-1" },
      particulars: { reminder: "r-1", occurrence: "o-1", notAfter: "2019-03-27T08:00:00.000Z" },
    });
  });

  test("whichever call the process dies at, every reader gets one mail (N5)", async () => {
    const files = manyMembers(120);
    for (let dieAt = 1; dieAt < 270; dieAt += 6) {
      const world = pageWorld(files);
      world.dieAt = dieAt;
      await world.run();
      expect(world.ledger.entries.size, `died at ${dieAt}`).toBe(120);
      expect(new Set(world.mails).size, `died at ${dieAt}`).toBe(120);
      expect(world.occurrences.get("o-1")?.state, `died at ${dieAt}`).toBe("SENT");
    }
  });

  test("control: with keys made anew each time, a page that comes again doubles its mails", async () => {
    let made = 0;
    const world = pageWorld(manyMembers(120), {}, { hashOf: () => `key-${++made}` });
    world.dieAt = 200;
    await world.run();
    expect(world.ledger.entries.size).toBeGreaterThan(120);
  });

  test("a message that comes twice, or long after, adds nobody and sends nothing", async () => {
    const world = pageWorld(manyMembers(30));
    const again = { task: "page", conference: "honcb-15", occurrence: "o-1", through: 1 } as const;
    await world.run();
    world.queue.push(again, again);
    expect(await world.work()).toEqual(["done or stopped", "done or stopped"]);
    expect(world.mails).toHaveLength(30);
  });

  test("what is held, or changed by somebody else meanwhile, is left to whoever did it", async () => {
    const world = pageWorld(manyMembers(150));
    world.meanwhile = () => {
      const [occurrence] = [...world.occurrences.values()];
      world.occurrences.set("o-1", { ...(occurrence as Occurrence), state: "HELD", why: "by-organiser", version: 99 });
    };
    expect(await world.run()).toEqual(["changed meanwhile"]);
    expect(world.occurrences.get("o-1")).toMatchObject({ state: "HELD", version: 99 });
    expect(world.records).toEqual([]);
    world.queue.push({ task: "page", conference: "honcb-15", occurrence: "o-1", through: 1 });
    expect(await world.work()).toEqual(["is HELD"]);
  });

  test("nobody is written to once the conference is postponed, or the rule is switched off", async () => {
    const postponed = pageWorld(manyMembers(3));
    postponed.conference = { ...postponed.conference, state: "POSTPONED" };
    expect(await postponed.run()).toEqual(["not to be sent now"]);
    const rule = reminder("r-1", { anchor: "conference-start", active: false });
    const switchedOff = pageWorld(manyMembers(3), {}, { findReminder: async () => rule });
    expect(await switchedOff.run()).toEqual(["not to be sent now"]);
    expect(postponed.ledger.entries.size + switchedOff.ledger.entries.size).toBe(0);
  });

  test("a large delegation that comes in parts is read to its end, its contacts once", async () => {
    const delegates = Array.from({ length: 250 }, (_, n) => delegate(`d${1000 + n}`));
    const world = pageWorld([{ member: member("FRA"), delegation: { state: "CONFIRMED" }, delegates }], {
      audience: { roles: ["focal-point", "ADVISER"] },
    });
    await world.run();
    expect(world.told("reminder")).toHaveLength(251);
  });
});

test("a page ends also where few of many are readers, so that none takes longer for a sparse audience", async () => {
  const delegates = Array.from({ length: 100 }, (_, n) => delegate(`d${100 + n}`));
  const world = pageWorld(manyMembers(45).map((file) => ({ ...file, delegates })));
  expect(await world.run()).toEqual(["planned", "planned", "finished"]);
  expect(world.told("reminder")).toHaveLength(45);
});

describe("who gets no mail of their own", () => {
  const sharing = [
    owing("FRA", {
      delegates: [delegate("d1", { email: "office@fra.example" }), delegate("d2", { email: "Office@FRA.example" })],
    }),
  ];
  const everyone = { audience: { roles: ["ADVISER"] as ["ADVISER"] } };

  test("is kept with the person whose mail names them", async () => {
    const world = pageWorld(sharing, everyone);
    await world.run();
    expect(world.told("reminder")).toEqual(["delegate/FRA/d1"]);
    expect(world.entries("shares-address")).toEqual(["delegate/FRA/d2"]);
  });

  test("also where they join later than whoever holds the address", async () => {
    const world = pageWorld(sharing, everyone);
    await world.run("o-1");
    world.files = [owing("FRA", { delegates: [delegate("d0", { email: "office@fra.example" })] })];
    await world.run("o-1");
    expect(world.told("reminder")).toEqual(["delegate/FRA/d1"]);
    expect(world.entries("shares-address")).toEqual(["delegate/FRA/d0", "delegate/FRA/d2"]);
  });

  test("control: without the claim on an address, it gets two mails", async () => {
    const world = pageWorld(sharing, everyone, { claim: async (_o, _e, { person }) => person });
    await world.run("o-1");
    world.files = [owing("FRA", { delegates: [delegate("d0", { email: "office@fra.example" })] })];
    await world.run("o-1");
    expect(world.told("reminder")).toEqual(["delegate/FRA/d0", "delegate/FRA/d1"]);
  });

  test("is kept with the reason where the member has done what is asked for", async () => {
    const world = pageWorld([owing("FRA"), owing("PER", { delegation: { state: "SUBMITTED" } })], ASKING);
    await world.run();
    expect(world.told("reminder")).toEqual(["contact/FRA/FRA-b"]);
    expect(world.entries("had-acted")).toEqual(["contact/PER/PER-b"]);
  });
});

describe("whose turn it is", () => {
  const waves = [
    { local: "2019-03-26T09:00", zone: "Asia/Tokyo", at: "2019-03-26T00:00:00.000Z", countries: ["JPN"] },
    { local: "2019-03-26T09:00", zone: "Europe/Paris", at: "2019-03-26T08:00:00.000Z", countries: ["FRA"] },
    { local: "2019-03-26T09:00", zone: "America/Lima", at: "2019-03-26T14:00:00.000Z", countries: ["PER"] },
  ];
  const files = ["FRA", "JPN", "PER"].map((country) => owing(country));

  test("only countries whose waves have come are written to, each until its own time is over", async () => {
    const world = pageWorld(files);
    await world.run("o-1", { waves, done: 0, through: 2 });
    expect(world.told("reminder")).toEqual(["contact/FRA/FRA-b", "contact/JPN/JPN-b"]);
    const until = [...world.ledger.entries.values()].map(
      ({ particulars }) => "notAfter" in particulars && particulars.notAfter,
    );
    expect(until).toEqual(["2019-03-27T08:00:00.000Z", "2019-03-27T00:00:00.000Z"]);
    expect(world.occurrences.get("o-1")).toMatchObject({ state: "RUNNING", done: 2 });
    expect(world.records).toEqual([]);
  });

  test("a wave that is too late by now is left out", async () => {
    const world = pageWorld(files);
    world.now = at("03-27T07:00");
    await world.run("o-1", { waves, done: 0, through: 3 });
    expect(world.told("reminder")).toEqual(["contact/FRA/FRA-b", "contact/PER/PER-b"]);
  });
});

describe("who joins after the send (N7)", () => {
  const joinedLater = { minLead: "P2D" };
  const joining = async (rule: object, now: string) => {
    const world = pageWorld([owing("FRA")], { joinedLater, ...rule });
    await world.run();
    world.files = [...world.files, owing("PER")];
    world.now = at(now);
    const { through: _, ...sent } = world.occurrences.get("o-1") as Occurrence;
    const through = sent.waves.length;
    world.occurrences.set("o-1", { ...sent, state: "SENT", done: through, through });
    world.writes = 0;
    world.queue.push({ task: "page", conference: "honcb-15", occurrence: "o-1", through });
    await world.work();
    return world;
  };

  test("gets the reminder too, until so long before the date, and nobody gets it twice", async () => {
    const world = await joining({}, "03-29T10:00");
    expect(world.told("reminder")).toEqual(["contact/FRA/FRA-b", "contact/PER/PER-b"]);
    const [, joiner] = [...world.ledger.entries.values()];
    expect(joiner).toMatchObject({ particulars: { notAfter: "2019-04-07T07:00:00.000Z" } });
    expect(world.occurrences.get("o-1")).toMatchObject({ state: "SENT", done: 1 });
    // Whoever has a mail is not even tried.
    expect(world.writes).toBe(1);
    expect(world.records).toHaveLength(1);
  });

  test("not while their country is in its quiet hours", async () => {
    const quietHours = { from: "20:00", until: "08:00", daysOff: true };
    expect((await joining({ quietHours }, "03-29T10:00")).told("reminder")).not.toContain("contact/PER/PER-b");
    expect((await joining({ quietHours }, "03-29T15:00")).told("reminder")).toContain("contact/PER/PER-b");
  });

  test("not any more once it is too late", async () => {
    expect((await joining({}, "04-07T08:00")).told("reminder")).toEqual(["contact/FRA/FRA-b"]);
  });
});
