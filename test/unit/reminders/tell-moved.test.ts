import { expect, test } from "vitest";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { delegate, manyMembers, member } from "../mailings/people.ts";
import { pageWorld } from "./support/page-world.ts";

type World = ReturnType<typeof pageWorld>;

const ALL: Partial<Reminder> = { audience: { roles: ["focal-point", "ADVISER"] } };
const FRANCE = {
  member: member("FRA"),
  delegation: { state: "CONFIRMED" as const },
  delegates: [delegate("d1"), delegate("d2", { state: "SUBMITTED" })],
};
const EVERYBODY = ["contact/FRA/FRA-b", "delegate/FRA/d1", "delegate/FRA/d2"];

/** Every mail so far has got as far as this. */
const all = ({ ledger }: World, state: LedgerEntry["state"]) => {
  for (const [key, entry] of ledger.entries) ledger.entries.set(key, { ...entry, state });
};

/** The conference's dates change, and the record of it is worked off. */
const move = async (world: World, record: string, dates: object, anchor: Anchor = "conference-start") => {
  world.conference = { ...world.conference, ...dates };
  world.queue.push({ task: "tell-moved", conference: "honcb-15", record, anchor, subject: "conference" });
  return world.work();
};
const later = (opensAt: string) => ({ opensAt });

const reminded = async (rule: Partial<Reminder> = ALL, files = [FRANCE] as Parameters<typeof pageWorld>[0]) => {
  const world = pageWorld(files, rule);
  await world.run();
  all(world, "DELIVERED");
  return world;
};

test("whoever was reminded of the old date is told the new one, once, and must be", async () => {
  const world = await reminded();
  expect(await move(world, "r1", later("11:00"))).toEqual(["handed on", "told"]);
  expect(world.told("date-changed")).toEqual(EVERYBODY);
  const mail = [...world.ledger.entries.values()].find(({ kind }) => kind === "date-changed");
  expect(mail).toMatchObject({
    ...{ entity: "reminder-date/conference-start/conference", occurrence: "r1", mailClass: "MANDATORY", lane: "bulk" },
    particulars: { anchor: "conference-start", subject: "conference", at: "2019-04-09T09:00:00.000Z" },
  });
});

test("the message that comes again tells nobody again, nor does a second reminder of the same date", async () => {
  const world = await reminded();
  await world.run("o-2");
  all(world, "DELIVERED");
  await move(world, "r1", later("11:00"));
  await move(world, "r1", {});
  expect(world.told("date-changed")).toEqual(EVERYBODY);
  expect(new Set(world.mails.filter((key) => key.includes("date-changed"))).size).toBe(3);
});

test("control: with keys made anew each time, whoever had two reminders is told twice", async () => {
  let made = 0;
  const world = pageWorld([FRANCE], ALL, { hashOf: () => `key-${++made}` });
  await world.run();
  await world.run("o-2");
  all(world, "DELIVERED");
  await move(world, "r1", later("11:00"));
  expect(world.told("date-changed")).toHaveLength(6);
});

test("each move is told, also the one back to the first date", async () => {
  const world = await reminded();
  for (const [record, opensAt] of Object.entries({ r1: "11:00", r2: "09:00" })) {
    await move(world, record, later(opensAt));
    all(world, "DELIVERED");
  }
  expect(world.told("date-changed")).toHaveLength(6);
  // A message of the first move that comes late finds that everybody knows.
  await move(world, "r1", {});
  expect(world.told("date-changed")).toHaveLength(6);
});

test("nobody is told of a move that was taken back before anybody heard of it", async () => {
  const world = await reminded();
  await move(world, "r1", later("09:00"));
  expect(world.told("date-changed")).toEqual([]);
});

test("a mail that has not left yet says the new date itself; one that never left is not followed by another", async () => {
  for (const state of ["PLANNED", "HELD", "CANCELLED", "SUPPRESSED"] as const) {
    const world = await reminded();
    all(world, state);
    await move(world, "r1", later("11:00"));
    expect(world.told("date-changed"), state).toEqual([]);
  }
});

test("what waited during the first move said that date, and is followed by the second", async () => {
  const world = await reminded();
  all(world, "HELD");
  await move(world, "r1", later("11:00"));
  all(world, "DELIVERED");
  await move(world, "r2", later("09:00"));
  expect(world.told("date-changed")).toEqual(EVERYBODY);
});

test.each(["SENDING", "CLAIMED", "UNKNOWN"] as const)(
  "whoever may have got a mail that is %s is told",
  async (state) => {
    const world = await reminded();
    all(world, state);
    await move(world, "r1", later("11:00"));
    expect(world.told("date-changed")).toEqual(EVERYBODY);
  },
);

test("other days of the conference are told to whoever is confirmed by the mail about that", async () => {
  const world = await reminded();
  await move(world, "r1", { startsOn: "2019-04-10", endsOn: "2019-04-12" });
  expect(world.told("date-changed")).toEqual(["contact/FRA/FRA-b", "delegate/FRA/d2"]);
  all(world, "DELIVERED");
  // Another hour of the same day is no such mail.
  await move(world, "r2", later("11:00"));
  expect(world.told("date-changed")).toHaveLength(5);
});

test("control: asked of nobody, the confirmed hear of it twice", async () => {
  const world = pageWorld([FRANCE], ALL, { confirmedAmong: async () => new Set() });
  await world.run();
  all(world, "DELIVERED");
  await move(world, "r1", { startsOn: "2019-04-10", endsOn: "2019-04-12" });
  expect(world.told("date-changed")).toEqual(EVERYBODY);
});

test("other dates concern the confirmed like everybody", async () => {
  const world = await reminded({ ...ALL, anchor: "confirmation-deadline" });
  await move(world, "r1", { confirmationDeadline: "2019-03-20T00:00" }, "confirmation-deadline");
  expect(world.told("date-changed")).toEqual(EVERYBODY);
});

test("hundreds are told page by page, and whichever call the process dies at, each once", async () => {
  for (let dieAt = 1; dieAt < 560; dieAt += 60) {
    const world = await reminded({}, manyMembers(250));
    Object.assign(world, { calls: 0, dieAt });
    await move(world, "r1", later("11:00"));
    expect(world.told("date-changed"), `died at ${dieAt}`).toHaveLength(250);
    const keys = world.mails.filter((key) => key.includes("date-changed"));
    expect(new Set(keys).size, `died at ${dieAt}`).toBe(250);
  }
});

test("nobody is told while the conference is postponed, or of a date that is gone", async () => {
  const world = await reminded();
  expect(await move(world, "r1", { state: "POSTPONED", ...later("11:00") })).toEqual(["not to be told now"]);
  world.conference = { ...world.conference, state: "ANNOUNCED" };
  const [occurrence] = [...world.occurrences.values()];
  if (occurrence) world.occurrences.set("o-9", { ...occurrence, id: "o-9", anchor: "session-start" });
  expect(await move(world, "r2", {}, "session-start")).toEqual(["handed on", "there is no such date any more"]);
  expect(world.told("date-changed")).toEqual([]);
});

test("with the zone every date of an anchor may have moved: each that was told is looked at", async () => {
  const world = await reminded();
  world.conference = { ...world.conference, ...later("11:00") };
  world.queue.push({ task: "tell-moved", conference: "honcb-15", record: "r1", anchor: "conference-start" });
  expect(await world.work()).toEqual(["handed on", "told"]);
  expect(world.told("date-changed")).toEqual(EVERYBODY);
});

test("what has not begun, or is about another date, is not told of", async () => {
  const world = await reminded();
  const [occurrence] = [...world.occurrences.values()];
  if (occurrence) world.occurrences.set("o-9", { ...occurrence, id: "o-9", anchor: "conference-end" });
  const { startedAt: _, ...planned } = { ...occurrence, id: "o-8" };
  world.occurrences.set("o-8", planned as never);
  expect(await move(world, "r1", later("11:00"))).toEqual(["handed on", "told"]);
});
