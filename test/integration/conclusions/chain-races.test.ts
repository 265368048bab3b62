import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { attachStatement } from "#functions/conclusions/record/attach-statement.ts";
import type { recordNeeds } from "#functions/conclusions/record/needs.ts";
import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import { openedIn } from "#shared/domain/conclusions/bundle/bundle-record.ts";
import { type ChainEntry, chained, faultsOfChain } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type BareTables, openBareTables } from "#test/support/bare-table.ts";
import { sampleConference } from "#test/support/samples.ts";
import { headed } from "../../unit/conclusions/decisions/support/memory-decisions.ts";
import { randomDecision } from "../../unit/conclusions/record/support/random-decision.ts";
import { begun, conclusion, decisionBy, kept, text } from "../../unit/conclusions/record/support/recorded.ts";
import { sha256 } from "../../unit/conclusions/support/sample-text.ts";
import { MEMBERS } from "../../unit/conclusions/voting/support/chamber.ts";

const CONFERENCE = "honcb-15";
const CONTEXT = {
  actor: { kind: "system", id: "test" },
  requestId: "r",
  now: new Date("2019-04-11T09:00:00Z"),
} as const;

let tables: BareTables;
let needs: ReturnType<typeof recordNeeds>;
let attach: typeof attachStatement;
/** Whether entries are put whatever stands in their place. */
let isOverwriting = false;

type Put = { Put?: { Item: { pk: string }; ConditionExpression?: string } };

beforeAll(async () => {
  tables = await openBareTables(inject("assembly"));
  Object.assign(process.env, tables.env);
  const { recordNeeds } = await import("#functions/conclusions/record/needs.ts");
  needs = recordNeeds(tables);
  ({ attachStatement: attach } = await import("#functions/conclusions/record/attach-statement.ts"));
  const { documents } = await import("#shared/adapters/dynamo.ts");
  documents.middlewareStack.add(
    (next) => (args) => {
      const { TransactItems = [] } = args.input as { TransactItems?: Put[] };
      for (const { Put } of isOverwriting ? TransactItems : [])
        if (Put?.Item.pk.startsWith("CHAIN#")) delete Put.ConditionExpression;
      return next(args);
    },
    { step: "initialize", priority: "high" },
  );
});
afterAll(() => tables.stop());

const keep = (decision: string, entry: ChainEntry) =>
  needs.saveDecision({ conference: CONFERENCE, chain: { decision, entries: [entry] } }, CONTEXT);

/** Each reads the chain and puts its entry behind it, and again, after longer and longer, where somebody was faster. */
const append = async (decision: string, act: number, time = 0): Promise<void> => {
  const chain = await needs.readChain(CONFERENCE, decision);
  const body = { entry: "stated", decision, act };
  try {
    await keep(decision, chained(chain.at(-1), { at: CONTEXT.now.toISOString(), body }, sha256));
  } catch (error) {
    if (!(error instanceof Refusal) || error.refusal !== "try-again") throw error;
    await pause(Math.random() * Math.min(8000, 500 * 2 ** time));
    await append(decision, act, time + 1);
  }
};

const acts = Array.from({ length: 200 }, (_, act) => act);
const begin = (decision: string) =>
  keep(decision, chained(undefined, openedIn({ ...randomDecision("consensus", 1), decision }), sha256));

test("200 acts at once on one decision: each has its entry, in one chain", async () => {
  await begin("one.1");
  await Promise.all(acts.map((act) => append("one.1", act)));
  const chain = await needs.readChain(CONFERENCE, "one.1");
  expect(chain).toHaveLength(201);
  expect(new Set(chain.map(({ bodyHash }) => bodyHash)).size).toBe(201);
  expect(faultsOfChain(chain, sha256)).toEqual([]);
}, 300_000);

test("control: where an entry is put whatever stands in its place, entries are lost", async () => {
  await begin("other.1");
  isOverwriting = true;
  await Promise.all(acts.map((act) => append("other.1", act)));
  isOverwriting = false;
  expect((await needs.readChain(CONFERENCE, "other.1")).length).toBeLessThan(201);
}, 120_000);

test("50 delegations state something at once: all of it is kept, each with its entry in one chain", async () => {
  const fifty = MEMBERS.slice(0, 50);
  const { openings, chain } = begun({
    ...{ mode: "consensus", at: CONTEXT.now.toISOString(), by: "chair", present: [...fifty], entitled: [...fifty] },
    standings: fifty.map((country) => ({ country, as: "member", inGoodStanding: true, credentials: "ACCEPTED" })),
    rules: { ...sampleConference().rulesOfProcedure, version: 1 },
  });
  const [opened] = chain;
  if (opened === undefined) throw new Error("An entry is expected.");
  await keep("cooperation.1", opened);
  const decision = decisionBy("consensus", CONTEXT.now.toISOString());
  const put = { ...kept, conclusion: { ...conclusion, state: "DECISION_OPEN" as const, decisions: [decision] } };
  const at = {
    ...needs,
    findConference: async () => sampleConference({ id: CONFERENCE }),
    findConclusion: async () => put,
    readOpenings: async () => openings,
    readText: async () => text,
    findDelegation: async (_: string, country: string) => headed(country) as never,
    checkCode: async () => ({}) as never,
    // What is tried here is the chain; the text and the codes are not in these tables.
    saveDecision: ({ conclusionStays: _, usedCode: __, ...change }: DecisionChange) =>
      needs.saveDecision(change, CONTEXT),
  } as unknown as typeof needs;
  const state = (country: string) =>
    attach(at)({
      params: { decision: decision.id },
      body: { code: "123456", kind: "reservation", language: "fr", text: `Sous réserve, ${country}.` },
      caller: { kind: "contact", purpose: "head", conference: CONFERENCE, country, contact: `${country}-head` },
      command: CONTEXT,
    } as never);
  // Whoever is told to come again does, as a page does it: after eight tries at once that may be one or two.
  await Promise.all(fifty.map((country) => state(country).catch(() => state(country))));
  const after = await needs.readChain(CONFERENCE, "cooperation.1");
  expect(after).toHaveLength(51);
  expect(faultsOfChain(after, sha256)).toEqual([]);
  const statements = await needs.readStatements(CONFERENCE, "cooperation.1");
  expect(new Set(statements.map(({ country }) => country)).size).toBe(50);
}, 120_000);
