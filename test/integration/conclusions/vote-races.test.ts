import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { CodeHolder } from "#shared/contracts/used-code.ts";
import type { Code } from "#shared/domain/code.ts";
import { castBallot } from "#shared/domain/conclusions/votes/ballot.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type BareTables, openBareTables } from "#test/support/bare-table.ts";
import { delegationOf, headOf, MEMBERS, opened, sha256 } from "#test/unit/conclusions/voting/support/chamber.ts";

const DELEGATIONS = 200;
const EACH = 5;
const CONFERENCE = "honcb-15";
const FOUR_MORE = ["XAA", "XAB", "XAC", "XAD"];
const VOTERS = [...MEMBERS, ...FOUR_MORE].slice(0, DELEGATIONS);

let tables: BareTables;
/** The adapters as they are, which make their clients when they are loaded. */
let store: typeof import("#shared/adapters/ballot-store.ts");
let codes: typeof import("#shared/adapters/code-store.ts");
let saveDecision: ReturnType<typeof import("#shared/adapters/save-decision.ts").saveDecision>;
let again: typeof import("#functions/conclusions/again.ts").again;
let isUnguarded = false;

beforeAll(async () => {
  tables = await openBareTables(inject("assembly"));
  Object.assign(process.env, tables.env);
  store = await import("#shared/adapters/ballot-store.ts");
  codes = await import("#shared/adapters/code-store.ts");
  ({ again } = await import("#functions/conclusions/again.ts"));
  saveDecision = (await import("#shared/adapters/save-decision.ts")).saveDecision(tables);
  const { documents } = await import("#shared/adapters/dynamo.ts");
  documents.middlewareStack.add(
    (next) => async (args) => {
      if (isUnguarded) withoutNames(args.input as Transaction);
      return next(args);
    },
    { step: "initialize", priority: "high" },
  );
}, 120_000);
afterAll(() => tables.stop());

interface Transaction {
  readonly TransactItems?: { Put?: { Item: { pk: string }; ConditionExpression?: string } }[];
}
/** The guard taken out: a ballot, and its receipt, may be written over another of that name. */
const withoutNames = ({ TransactItems = [] }: Transaction) => {
  for (const { Put } of TransactItems)
    if (Put && /^(?:BALLOTS|RECEIPTS)#/.test(Put.Item.pk)) delete Put.ConditionExpression;
};

const contextOf = (now: Date) => ({ actor: { kind: "anyone" } as const, requestId: "request", now });

/** A code of their own for each of the five, so that nothing but the ballot's name stands in the way. */
const codeOf = async (vote: string, country: string, n: number, now: Date) => {
  const holder: CodeHolder = {
    ...{ conference: CONFERENCE, country, contact: `${vote}-${headOf(country)}-${n}` },
    ...({ holder: "delegate", purpose: "ballot" } as const),
  };
  const code = {
    ...{ purpose: "ballot", challenge: `${country}-${n}`, codeHash: sha256(`${country}-${n}`), tries: 1 },
    validUntil: now.getTime() + 600_000,
  } as unknown as Code;
  await codes.saveCode(tables)(holder, undefined, code, contextOf(now));
  return { holder, code };
};

/** Five ballots of every delegation, all that can be under way at a time. */
const raceOn = async (id: string) => {
  const now = new Date("2019-04-11T14:05:00.000Z");
  const vote: Vote = { ...opened({ members: VOTERS, plan: { id } }), conference: CONFERENCE };
  await saveDecision({ conference: CONFERENCE, votes: [{ after: vote, facts: [], gates: "open" }] }, contextOf(now));
  const [accepted, refused] = [new Map<string, number>(), new Map<string, number>()];
  const count = (into: Map<string, number>, what: string) => into.set(what, (into.get(what) ?? 0) + 1);
  const castOne = async (country: string, n: number) => {
    const usedCode = await codeOf(id, country, n, now);
    let ballots = await store.readBallotsOf(tables.recordTable)(CONFERENCE, id, country);
    try {
      await again(async () => {
        const circumstances = { vote, ballots, delegation: delegationOf(country), present: true };
        const choice = n % 2 === 0 ? "YES" : "NO";
        const { ballot, fact } = castBallot(circumstances, { delegate: headOf(country), choice }, now);
        try {
          await store.saveBallot(tables)(
            { conference: CONFERENCE, ballot, hash: sha256(id), fact, usedCode },
            contextOf(now),
            {},
          );
        } catch (error) {
          ballots = await store.readBallotsOf(tables.recordTable)(CONFERENCE, id, country);
          throw error;
        }
      });
      count(accepted, country);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      count(refused, error.refusal);
    }
  };
  const works = VOTERS.flatMap((country) => Array.from({ length: EACH }, (_, n) => ({ country, n })));
  // Those of one delegation begin together.
  for (let from = 0; from < works.length; from += 4 * EACH)
    await Promise.all(works.slice(from, from + 4 * EACH).map(({ country, n }) => castOne(country, n)));
  const kept = await store.readBallots(tables.recordTable)(CONFERENCE, id);
  return { accepted, refused, kept };
};

test("200 delegations with five ballots each at once: each is told once that it has voted, and has one ballot", async () => {
  const { accepted, refused, kept } = await raceOn("race.1.v1");
  expect(accepted.size).toBe(DELEGATIONS);
  expect([...accepted.values()].filter((times) => times > 1)).toEqual([]);
  expect(kept).toHaveLength(DELEGATIONS);
  expect(Object.fromEntries(refused)).toEqual({ "already-voted": DELEGATIONS * (EACH - 1) });
}, 180_000);

test("control: without names that are given once, more are told that they have voted than there are ballots", async () => {
  isUnguarded = true;
  const { accepted, kept } = await raceOn("race.2.v1");
  isUnguarded = false;
  const told = [...accepted.values()].reduce((sum, times) => sum + times, 0);
  expect(told).toBeGreaterThan(kept.length);
}, 180_000);
