import { expect, test } from "vitest";
import { expandMailing, type Needs } from "#functions/mail/expand-mailing.ts";
import type { MailingMessage } from "#shared/contracts/mail.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import { draftMailing, type Mailing } from "#shared/domain/mailing.ts";
import { mailingPlan } from "#test/support/mailing.ts";
import { memoryLedger } from "../mail/support/memory-ledger.ts";
import { manyMembers, member, reader } from "./people.ts";

const NOW = new Date("2019-01-14T10:00:00Z");
const released = (changes: Partial<Mailing> = {}): Mailing => ({
  ...draftMailing(mailingPlan(), { conference: "honcb-15", id: "m-1", author: "ann", now: NOW }),
  ...{ state: "RELEASED", approver: "bob", ...changes },
});

/** A queue of pages, a ledger and a table in memory; `crash` decides at which call the process dies. */
const world = (files: MemberFile[], mailing: Mailing = released(), changes: Partial<Needs> = {}) => {
  const ledger = memoryLedger();
  const holders = new Map<string, string>();
  const pages: MailingMessage[] = [{ conference: "honcb-15", mailing: "m-1" }];
  const queue: string[] = [];
  const state = { mailing, calls: 0, dieAt: Number.POSITIVE_INFINITY };
  const living =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (++state.calls === state.dieAt) throw new Error("The process died.");
      return call(...args);
    };
  const needs: Needs = {
    findMailing: async () => state.mailing,
    readMembers: reader(files),
    claimAddress: living(async (_, { person, email }) => {
      if (!holders.has(email)) holders.set(email, person);
      return holders.get(email) === person;
    }),
    planMail: living(ledger.planMail),
    enqueue: living(async (_, messages) => void queue.push(...messages.map(({ ledgerKey }) => ledgerKey))),
    enqueuePage: living(async (message) => void pages.push(message)),
    markPlanned: living(async () => {
      state.mailing = { ...state.mailing, plannedAt: NOW.toISOString() };
    }),
    hashOf: (...parts) => parts.join("|"),
    now: () => NOW,
    ...changes,
  };
  const expand = expandMailing(needs);
  /** Works off the queue as SQS does: a message that failed comes again. */
  const run = async () => {
    const outcomes = [];
    for (let tries = 0; pages.length > 0 && tries < 2000; tries++) {
      const message = pages[0] as MailingMessage;
      try {
        outcomes.push((await expand(message)).outcome);
        pages.shift();
      } catch {
        // It stays, and comes again.
      }
    }
    return outcomes;
  };
  const addressesOf = () => [...ledger.entries.values()].map(({ recipient }) => recipient.id);
  return { ledger, queue, pages, state, run, expand, addressesOf };
};

test("every person of the audience gets one mail, a page of 100 at a time", async () => {
  const { ledger, queue, run, state } = world(manyMembers(250));
  expect(await run()).toEqual(["planned", "planned", "planned"]);
  expect(ledger.entries.size).toBe(250);
  expect(new Set(queue).size).toBe(250);
  expect(queue).toHaveLength(250);
  expect(state.mailing.plannedAt).toBeDefined();
  expect([...ledger.entries.values()][0]).toMatchObject({ kind: "mailing", lane: "bulk", mailClass: "INFO" });
});

test("whichever call the process dies at, every person gets one mail (X24)", async () => {
  const files = manyMembers(120);
  for (let dieAt = 1; dieAt < 290; dieAt += 7) {
    const { ledger, queue, run, state } = world(files);
    state.dieAt = dieAt;
    await run();
    expect(ledger.entries.size, `died at ${dieAt}`).toBe(120);
    // What was entered and not put on its way by the run that died is put there by the next.
    expect(new Set(queue).size, `died at ${dieAt}`).toBe(120);
  }
});

test("control: with keys made anew each time, a page that comes again doubles its mails", async () => {
  let made = 0;
  const { ledger, run, state } = world(manyMembers(120), released(), { hashOf: () => `key-${++made}` });
  state.dieAt = 200;
  await run();
  expect(ledger.entries.size).toBeGreaterThan(120);
});

test("a message that comes twice, or long after, adds nobody", async () => {
  const { ledger, pages, run } = world(manyMembers(30));
  pages.push({ conference: "honcb-15", mailing: "m-1" });
  expect(await run()).toEqual(["planned", "was planned"]);
  expect(ledger.entries.size).toBe(30);
});

const sharing = (): MemberFile[] =>
  ["AAX", "BBX"].map((country) => ({
    member: member(country, {
      contacts: [{ id: `${country}-b`, role: "focal-point", name: "One", email: "one@ncb.example", linkVersion: 1 }],
    }),
    delegates: [],
  }));

test("two people at one address get one mail", async () => {
  const { run, addressesOf } = world(sharing());
  await run();
  expect(addressesOf()).toEqual(["AAX-b"]);
});

test("control: without the claim on an address, it gets two", async () => {
  const { run, addressesOf } = world(sharing(), released(), { claimAddress: async () => true });
  await run();
  expect(addressesOf()).toEqual(["AAX-b", "BBX-b"]);
});

test("without a second pair of eyes it goes to those who were counted, and to nobody who joined since (N10)", async () => {
  const { approver: _, ...alone } = released({ people: ["contact/AAX/AAX-b"] });
  const { run, addressesOf } = world(manyMembers(40), alone);
  await run();
  expect(addressesOf()).toEqual(["AAX-b"]);
});

test.each(["DRAFT", "AWAITING_APPROVAL", "CANCELLED"] as const)(
  "nothing of one that is %s is planned",
  async (state) => {
    const { ledger, run } = world(manyMembers(3), released({ state }));
    expect(await run()).toEqual([`is ${state}`]);
    expect(ledger.entries.size).toBe(0);
  },
);
