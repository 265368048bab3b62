import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import type { Code } from "#shared/domain/code.ts";
import { castBallot } from "#shared/domain/conclusions/votes/ballot.ts";
import { castSecretBallot } from "#shared/domain/conclusions/votes/secret-ballot.ts";
import { tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote, VoteMethod } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type BareTables, openBareTables } from "#test/support/bare-table.ts";
import {
  at,
  closed,
  delegationOf,
  headOf,
  MEMBERS,
  opened,
  sha256,
} from "#test/unit/conclusions/voting/support/chamber.ts";

const CONFERENCE = "honcb-15";
const VOTERS = MEMBERS.slice(0, 6);
const KEY = { caller: "head", key: "one-key", requestHash: "hash" };

let tables: BareTables;
/** The adapters as they are, which make their clients when they are loaded. */
let ballots: typeof import("#shared/adapters/ballot-store.ts");
let secret: typeof import("#shared/adapters/secret-ballot-store.ts");
let codes: typeof import("#shared/adapters/code-store.ts");
let readCast: ReturnType<typeof import("#shared/adapters/read-cast.ts").readCast>;
let findVoted: ReturnType<typeof import("#shared/adapters/ballot-receipts.ts").findVoted>;
let saveDecision: ReturnType<typeof import("#shared/adapters/save-decision.ts").saveDecision>;

beforeAll(async () => {
  tables = await openBareTables(inject("assembly"));
  Object.assign(process.env, tables.env);
  ballots = await import("#shared/adapters/ballot-store.ts");
  secret = await import("#shared/adapters/secret-ballot-store.ts");
  codes = await import("#shared/adapters/code-store.ts");
  readCast = (await import("#shared/adapters/read-cast.ts")).readCast(tables);
  findVoted = (await import("#shared/adapters/ballot-receipts.ts")).findVoted(tables.conferenceTable);
  saveDecision = (await import("#shared/adapters/save-decision.ts")).saveDecision(tables);
}, 120_000);
afterAll(() => tables.stop());

const contextOf = (minute: number) => ({
  ...{ actor: { kind: "anyone" } as const, requestId: `request-${minute}`, now: at(minute) },
});

const openOn = async (id: string, method: VoteMethod): Promise<Vote> => {
  const vote = opened({ members: VOTERS, method, plan: { id } });
  await saveDecision({ conference: CONFERENCE, votes: [{ after: vote, facts: [], gates: "open" }] }, contextOf(0));
  return vote;
};

const codeOf = async (vote: string, country: string): Promise<UsedCode> => {
  const holder: CodeHolder = {
    ...{ conference: CONFERENCE, country, contact: `${vote}-${headOf(country)}` },
    ...({ holder: "delegate", purpose: "ballot" } as const),
  };
  const code = { challenge: country, codeHash: sha256(country), tries: 1, validUntil: 0 } as unknown as Code;
  await codes.saveCode(tables)(holder, undefined, code, contextOf(1));
  return { holder, code };
};

const castSecretly = async (vote: Vote, country: string, minute: number) => {
  const usedCode = await codeOf(vote.id, country);
  const { participation, ballot, fact } = castSecretBallot(
    {
      ...{ vote, participation: undefined, delegation: delegationOf(country), present: true },
      randomId: () => sha256(`${vote.id}-${minute}`).slice(0, 32),
    },
    { delegate: headOf(country), choice: minute % 2 === 0 ? "YES" : "NO" },
    at(minute),
  );
  const save = { conference: CONFERENCE, participation, ballot, fact, usedCode };
  await secret.saveSecretBallot(tables)(save, { ...contextOf(minute), idempotency: KEY });
  return ballot;
};

const castOpenly = async (vote: Vote, country: string) => {
  const usedCode = await codeOf(vote.id, country);
  const circumstances = { vote, ballots: [], delegation: delegationOf(country), present: true };
  const { ballot, fact } = castBallot(circumstances, { delegate: headOf(country), choice: "YES" }, at(2));
  await ballots.saveBallot(tables)({ conference: CONFERENCE, ballot, hash: "h", fact, usedCode }, contextOf(2), {});
};

const shut = async (vote: Vote): Promise<Vote> => {
  const after = closed(vote);
  await saveDecision(
    { conference: CONFERENCE, votes: [{ before: vote, after, facts: [], gates: "shut" }] },
    contextOf(9),
  );
  return after;
};

type Item = Record<string, unknown> & { pk: string };
const itemsIn = async (table: string): Promise<Item[]> => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
  client.destroy();
  return Items as Item[];
};
const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "none",
    (error: unknown) => (error instanceof Refusal ? error.refusal : String(error)),
  );

test("a secret ballot is kept with its vote, its name and the choice; nothing else in either table leads to it (C18)", async () => {
  const vote = await openOn("secret.1.v1", "secret");
  const names: string[] = [];
  for (const [minute, country] of VOTERS.entries()) names.push((await castSecretly(vote, country, minute + 1)).id);

  const state = await itemsIn(tables.conferenceTable);
  const kept = state.filter(({ pk }) => pk.startsWith("SECRET#"));
  expect(kept.map((item) => Object.keys(item).toSorted().join())).toEqual(names.map(() => "choice,id,pk,sk,vote"));
  const others = [...state.filter((item) => !kept.includes(item)), ...(await itemsIn(tables.recordTable))];
  for (const name of names) expect(JSON.stringify(others)).not.toContain(name);
  expect(JSON.stringify(others)).not.toMatch(/"choice"|"YES"|"NO"/);
  expect(JSON.stringify(kept)).not.toMatch(new RegExp([...VOTERS, "request-", "2019-"].join("|")));
  expect(others.filter(({ pk }) => pk.startsWith("IDEMPOTENCY#"))).toEqual([]);
  expect(state.filter(({ pk }) => pk.startsWith("RECEIPTS#")).map((item) => Object.keys(item).toSorted())).toEqual(
    VOTERS.map(() => ["pk", "sk"]),
  );
  expect((await findVoted(CONFERENCE, vote.id)).toSorted()).toEqual(VOTERS);
  expect(await refusalOf(castSecretly(vote, VOTERS[0] ?? "", 50))).toBe("try-again");

  const { count, outcome } = tallyOf(closed(vote), await readCast(vote));
  expect({ count, outcome }).toEqual({ count: { yes: 3, no: 3, abstain: 0 }, outcome: "NOT_ADOPTED" });
});

test("ballots and participations are in no feed that mails are made from", async () => {
  const records = await itemsIn(tables.recordTable);
  const cast = records.filter(({ pk }) => pk.startsWith("BALLOTS#"));
  expect(cast.length).toBeGreaterThan(0);
  expect(cast.filter((item) => "feedKey" in item)).toEqual([]);
  expect(records.filter((item) => !cast.includes(item)).every((item) => "feedKey" in item)).toBe(true);
});

test("what passed before the gates were shut is counted, and nothing passes after, of either kind", async () => {
  const recorded = await openOn("gates.1.v1", "recorded");
  await castOpenly(recorded, VOTERS[0] ?? "");
  const after = await shut(recorded);
  for (const country of VOTERS.slice(1)) expect(await refusalOf(castOpenly(recorded, country))).toBe("vote-closed");
  expect(tallyOf(after, await readCast(after)).count).toEqual({ yes: 1, no: 0, abstain: 0 });

  const hidden = await openOn("gates.2.v1", "secret");
  await shut(hidden);
  expect(await refusalOf(castSecretly(hidden, VOTERS[0] ?? "", 3))).toBe("vote-closed");
  expect(await readCast(hidden)).toEqual({ participations: [], secretBallots: [] });
});
