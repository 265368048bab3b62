import { beforeAll, expect, test, vi } from "vitest";
import { attachStatement } from "#functions/conclusions/record/attach-statement.ts";
import { bundleOf } from "#functions/conclusions/record/bundle-of.ts";
import { withdrawStatement } from "#functions/conclusions/record/withdraw-statement.ts";
import type { Seal } from "#shared/contracts/kept-decision.ts";
import { faultsOfChain } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { faultOf } from "#test/support/second-verifier.mjs";
import { lots } from "../decisions/support/interleaving.ts";
import { DECISION, memoryDecisions, type Setting } from "../decisions/support/memory-decisions.ts";
import { sha256 } from "../support/sample-text.ts";

// Whoever was too late comes again at once.
beforeAll(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const MEMBERS = ["BRA", "FRA", "JPN", "KEN", "SWE"];

const worldOf = async (setting: Setting = {}) => {
  const world = memoryDecisions({ members: MEMBERS, ...setting });
  await world.open({ mode: "consensus" });
  const by = (country: string, params: object, body: object) =>
    ({
      ...{ params: { decision: DECISION, ...params }, body: { code: "123456", ...body } },
      caller: { kind: "contact", purpose: "head", conference: "honcb-15", country, contact: `${country}-head` },
      command: { actor: { kind: "delegate", id: `${country}-head`, country }, requestId: "r", now: world.needs.now() },
    }) as never;
  const words = { kind: "reservation", language: "fr", text: "Sous réserve." };
  const state = (country: string, body: object = {}) =>
    attachStatement(world.needs)(by(country, {}, { ...words, ...body }));
  const takeBack = (country: string, statement: string) =>
    withdrawStatement(world.needs)(by(country, { statement }, {}));
  const chain = () => world.kept.chains.get(DECISION) ?? [];
  const bundle = () => {
    const [seal] = world.kept.seals.get(DECISION) ?? [];
    const none = async () => {
      throw new Error("There is no vote.");
    };
    const needs = { ...world.needs, readCast: none, readCorrections: none };
    return bundleOf(needs, world.kept.conclusions.get("cooperation") as never, seal as Seal & { root: string });
  };
  return { ...world, state, takeBack, chain, bundle };
};

const refused = (attempt: Promise<unknown>, refusal: string) => expect(attempt).rejects.toMatchObject({ refusal });

test("before the end and after it, each is on record when it is made, and when it is taken back", async () => {
  const world = await worldOf();
  const { body: first } = await world.state("FRA");
  const { body: second } = await world.state("KEN", { kind: "interpretative-statement", paragraphs: ["training"] });
  await world.takeBack("FRA", first.id);
  expect(world.chain()).toHaveLength(4);
  await world.gavel();
  await world.state("SWE");
  await world.takeBack("KEN", second.id);
  expect(world.facts().map(({ type }) => type)).toEqual([
    ...["DecisionOpened", "ConsensusAsked", "StatementAttached", "StatementAttached", "StatementWithdrawn"],
    ...["DecisionEnded", "GavelFell", "DecisionSealed", "StatementAttached", "StatementWithdrawn"],
  ]);
  const bundle = await world.bundle();
  expect(faultOf(JSON.parse(JSON.stringify(bundle)))).toBeUndefined();
  expect(bundle.chain).toEqual(world.chain());
  expect(bundle.statements.map(({ country, text }) => [country, text]).sort()).toEqual([
    ["FRA", undefined],
    ["KEN", undefined],
    ["SWE", "Sous réserve."],
  ]);
});

test("who was not entitled, and what explains no vote or is of no paragraph, is refused and spends no code", async () => {
  const world = await worldOf();
  await refused(world.state("NOR"), "not-entitled");
  await refused(world.state("FRA", { kind: "explanation-of-vote" }), "nothing-to-explain");
  await refused(world.state("FRA", { paragraphs: ["no-such-one"] }), "invalid-request");
  await refused(world.state("FRA", { code: "000000" }), "code-not-valid");
  world.delegations.set("FRA", { country: "FRA", delegates: [] });
  await refused(world.state("FRA"), "not-the-acting-voter");
  expect([world.chain().length, world.kept.usedCodes.size, world.kept.statements.size]).toEqual([1, 0, 0]);
});

test("once it is published nothing is said with it any more, nor taken back, not even at that very moment", async () => {
  const world = await worldOf();
  const { body } = await world.state("FRA");
  const publish = () => {
    const kept = world.kept.conclusions.get("cooperation");
    if (kept === undefined) throw new Error("A text is expected.");
    const { conclusion } = kept;
    const published = { ...conclusion, state: "PUBLISHED" as const, version: conclusion.version + 1 };
    world.kept.conclusions.set("cooperation", { ...kept, conclusion: published });
  };
  const { checkCode } = world.needs;
  // Between the reading and the writing.
  const meanwhile = {
    ...world.needs,
    checkCode: async (...args: Parameters<typeof checkCode>) => {
      publish();
      return checkCode(...args);
    },
  };
  const request = {
    ...{
      params: { decision: DECISION },
      body: { code: "123456", kind: "reservation", language: "fr", text: "Trop tard." },
    },
    caller: { kind: "contact", purpose: "head", conference: "honcb-15", country: "KEN", contact: "KEN-head" },
    command: { actor: { kind: "system", id: "x" }, requestId: "r", now: world.needs.now() },
  } as never;
  await refused(attachStatement(meanwhile)(request), "statement-too-late");
  await refused(world.state("KEN"), "statement-too-late");
  await refused(world.takeBack("FRA", body.id), "statement-too-late");
  expect(world.chain()).toHaveLength(2);
});

test.each([1, 2, 3])("five at once are all kept, in one chain, beside the gavel (%i)", async (seed) => {
  const world = await worldOf();
  await world.together(lots(seed), [...MEMBERS.map((country) => () => world.state(country)), () => world.gavel()]);
  expect(world.kept.statements.get(DECISION)).toHaveLength(5);
  expect(world.chain()).toHaveLength(7);
  expect(faultsOfChain(world.chain(), sha256)).toEqual([]);
  expect((await world.bundle()).statements).toHaveLength(5);
});

test("control: where nobody asks whether somebody was faster, the chain forks and there is no bundle", async () => {
  const world = await worldOf({ guarded: false });
  await world.together(lots(1), [...MEMBERS.map((country) => () => world.state(country)), () => world.gavel()]);
  expect(faultsOfChain(world.chain(), sha256)).not.toEqual([]);
  await expect(world.bundle()).rejects.toThrow();
});
