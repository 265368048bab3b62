import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { FileQuery, ReadMembers } from "#shared/domain/addressees.ts";
import { addresseesIn, EVERYBODY, personOf } from "#shared/domain/audience.ts";
import { ALL_COUNTRIES } from "#shared/domain/reminders/country-clock.ts";
import { type BareTables, openBareTables } from "#test/support/bare-table.ts";
import { type Crowd, occurrenceOf, RUN_AT, seed } from "#test/support/crowd.ts";

const MEMBERS = 6;
const SMALL: Crowd = { conference: "small-1", members: MEMBERS, delegates: 50 };
/** Its delegations are read in parts. */
const LARGE: Crowd = { conference: "large-1", members: MEMBERS, delegates: 500 };

let tables: BareTables;
/** The adapters as they are, which make their clients when they are loaded. */
let readMembers: ReadMembers;
let remind: typeof import("#functions/reminders/remind-page.ts").remindPage;
let needs: ReturnType<typeof import("#functions/reminders/work-needs.ts").workNeeds>;
/** What was asked of the table since. */
const asked = { reads: 0, items: 0 };

beforeAll(async () => {
  tables = await openBareTables(inject("assembly"));
  for (const crowd of [SMALL, LARGE]) await seed(tables, crowd);
  Object.assign(process.env, tables.env);
  const { conferenceTable, recordTable } = tables;
  ({ remindPage: remind } = await import("#functions/reminders/remind-page.ts"));
  const { workNeeds } = await import("#functions/reminders/work-needs.ts");
  needs = workNeeds({ conferenceTable, recordTable }, { bulk: "", reminders: "" });
  readMembers = needs.readMembers;
  const { documents } = await import("#shared/adapters/dynamo.ts");
  documents.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (/Get|Query/.test(commandName ?? "")) asked.reads += 1;
        asked.items += (answer.output as { Items?: unknown[] }).Items?.length ?? 0;
        return answer;
      },
    { step: "initialize", priority: "low" },
  );
});
afterAll(() => tables.stop());

/** An occurrence from its first page to its last; for each page but the last, what it asked of the table. */
const run = async ({ conference }: Crowd, reading: ReadMembers = readMembers) => {
  const { id, through = 0 } = occurrenceOf(conference);
  const queue: ReminderMessage[] = [{ task: "page", conference, occurrence: id, through }];
  const mails: string[] = [];
  const page = remind({
    ...needs,
    readMembers: reading,
    // Only what is read is counted: nothing is written, so that each run begins where the last one did.
    claim: async (_, __, { person }) => person,
    planMail: async () => "PLANNED",
    recordOccurrence: async () => true,
    enqueueMails: async (_, messages) => void mails.push(...messages.map(({ ledgerKey }) => ledgerKey)),
    enqueue: async (messages) => void queue.push(...messages),
    now: () => RUN_AT,
  });
  const pages = [];
  for (let message = queue.shift(); message?.task === "page"; message = queue.shift()) {
    Object.assign(asked, { reads: 0, items: 0 });
    const { planned = 0 } = await page(message);
    if (queue.length > 0) pages.push({ ...asked, planned });
  }
  return { mails, pages };
};

type Pages = Awaited<ReturnType<typeof run>>["pages"];
const most = (pages: Pages, what: keyof typeof asked) => Math.max(...pages.map((page) => page[what]));

describe("a page costs the same, however many people there are", () => {
  test("it asks the table as often for one of 3,000 as for one of 300, and reads no more", async () => {
    const [small, large] = [await run(SMALL), await run(LARGE)];
    expect([new Set(small.mails).size, new Set(large.mails).size]).toEqual([300, 3000]);
    expect(large.pages.length).toBeGreaterThanOrEqual(29);
    expect(most(large.pages, "reads")).toBeLessThanOrEqual(most(small.pages, "reads"));
    expect(most(large.pages, "items")).toBeLessThanOrEqual(most(small.pages, "items"));
  });

  test("control: read from the beginning of a delegation, each page of a large one reads more than the one before", async () => {
    const [small, large] = [await run(SMALL, fromTheCountry), await run(LARGE, fromTheCountry)];
    expect(new Set(large.mails).size).toBe(3000);
    expect(most(large.pages, "reads")).toBeGreaterThan(most(small.pages, "reads"));
    expect(most(large.pages, "items")).toBeGreaterThan(2 * most(small.pages, "items"));
  });
});

/** As it was once: the country of the last person is read again from its beginning. */
const fromTheCountry: ReadMembers = async function* (conference, { after } = {}) {
  const [, from, id = ""] = after?.split("/") ?? [];
  for await (const file of readMembers(conference, { after: from && `contact/${from}/` })) {
    const delegates = file.delegates.filter((one) => file.member.country !== from || one.id > id);
    if (delegates.length > 0) yield { ...file, delegates };
  }
};

describe("a conference is read in parts", () => {
  const everyone = async (crowd: Crowd, query?: FileQuery) => {
    const people = [];
    for await (const file of readMembers(crowd.conference, query))
      people.push(...addresseesIn(EVERYBODY, file).map(personOf));
    return people;
  };
  const countries = ALL_COUNTRIES.slice(0, MEMBERS);

  test("everybody is found once, contacts first, each country in the order of ids", async () => {
    const people = await everyone(LARGE);
    expect(people).toHaveLength(MEMBERS * (2 + LARGE.delegates));
    expect(new Set(people).size).toBe(people.length);
    const byCountry = (person: string) => `${person.split("/")[1]}/${person}`;
    expect(people).toEqual(people.toSorted((a, b) => (byCountry(a) < byCountry(b) ? -1 : 1)));
  });

  test.each([
    ["a contact", "contact"],
    ["a delegate", "delegate"],
  ])("it goes on after %s, wherever that is", async (_, kind) => {
    const people = await everyone(LARGE);
    const some = people.filter((person) => person.startsWith(kind)).filter((__, at) => at % 397 === 0);
    for (const after of some) {
      const left = await everyone(LARGE, { after });
      // Contacts come all of them; who asks leaves out those before.
      const expected = people.slice(people.indexOf(after) + 1);
      expect(left.slice(left.length - expected.length), after).toEqual(expected);
      if (kind === "delegate") expect(left, after).toEqual(expected);
    }
  });

  test("of the countries that are picked nobody is missing, and nothing else is read", async () => {
    const picked = [countries[4], countries[1], "XXX"] as string[];
    const people = await everyone(LARGE, { countries: picked });
    expect(new Set(people.map((person) => person.split("/")[1]))).toEqual(new Set([countries[1], countries[4]]));
    expect(people).toHaveLength(2 * (2 + LARGE.delegates));
    Object.assign(asked, { reads: 0, items: 0 });
    const [last] = (await everyone(SMALL, { countries: picked })).slice(-1);
    expect(asked.items).toBe(2 * SMALL.delegates);
    expect(last).toMatch(`delegate/${countries[4]}/`);
  });

  test("members of small delegations are read together", async () => {
    Object.assign(asked, { reads: 0, items: 0 });
    await everyone(SMALL);
    // Members, delegations, and three readings of a hundred delegates each, the last of which may be empty.
    expect(asked.reads).toBeLessThanOrEqual(6);
  });
});
