import { expect, test } from "vitest";
import {
  BEGINNING,
  type ChainEntry,
  chained,
  faultsOfChain,
  follows,
} from "#shared/domain/conclusions/bundle/record-chain.ts";
import { sha256 } from "../support/sample-text.ts";
import { type Chance, chanceOf } from "./support/chance.ts";

const APPENDS = 200;

/** Keeps an entry or not; the fence is the condition on the head, the control takes all. */
type Keep = (chain: readonly ChainEntry[], entry: ChainEntry) => boolean;
const fenced: Keep = (chain, entry) => follows(chain.at(-1), entry);
const unfenced: Keep = () => true;

/** Everybody reads the head and writes behind it, in an order of steps that chance decides; who loses starts again. */
const appendedByAll = (keep: Keep, chance: Chance): { chain: ChainEntry[]; tries: number } => {
  const chain: ChainEntry[] = [];
  const writers = Array.from({ length: APPENDS }, (_, writer) => ({
    writer,
    entry: undefined as ChainEntry | undefined,
  }));
  let tries = 0;
  while (writers.length > 0) {
    const place = chance.whole(0, writers.length - 1);
    const one = writers[place];
    if (one === undefined) continue;
    if (one.entry === undefined) {
      one.entry = chained(chain.at(-1), { at: "2019-04-11T09:00:00.000Z", body: { writer: one.writer } }, sha256);
      continue;
    }
    tries += 1;
    if (keep(chain, one.entry)) {
      chain.push(one.entry);
      writers.splice(place, 1);
    }
    one.entry = undefined;
  }
  return { chain, tries };
};

const forksIn = (chain: readonly ChainEntry[]): number =>
  chain.length - new Set(chain.map(({ previous }) => previous)).size;

test("200 appends at once make one chain of 200, and none a fork, in 20 interleavings", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { chain, tries } = appendedByAll(fenced, chanceOf(seed));
    expect(chain).toHaveLength(APPENDS);
    expect(forksIn(chain)).toBe(0);
    expect(faultsOfChain(chain, sha256)).toEqual([]);
    expect(new Set(chain.map(({ bodyHash }) => bodyHash)).size).toBe(APPENDS);
    // Without anybody who lost, there would have been no race.
    expect(tries).toBeGreaterThan(APPENDS);
  }
});

test("control: without the fence the chain forks, and its verification says so", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { chain } = appendedByAll(unfenced, chanceOf(seed));
    expect(forksIn(chain)).toBeGreaterThan(0);
    expect(faultsOfChain(chain, sha256).some(({ field }) => field === "n")).toBe(true);
  }
});

const three = ["opened", "objected", "closed"].reduce<ChainEntry[]>(
  (chain, entry) => chain.concat(chained(chain.at(-1), { at: "2019-04-11T09:00:00.000Z", body: { entry } }, sha256)),
  [],
);

test("the first entry stands behind the beginning, each other behind the one before", () => {
  expect(three.map(({ n, previous }) => [n, previous])).toEqual([
    [1, BEGINNING],
    [2, three[0]?.hash],
    [3, three[1]?.hash],
  ]);
  expect(faultsOfChain(three, sha256)).toEqual([]);
});

test.each([
  ["an entry is gone", [three[0], three[2]], ["n", "previous"]],
  ["the beginning is gone", three.slice(1), ["n", "previous", "n"]],
  ["two have changed places", [three[0], three[2], three[1]], ["n", "previous", "n", "previous"]],
  [
    "another time",
    three.map((entry, at) => (at === 1 ? { ...entry, at: "2019-04-11T09:00:00.001Z" } : entry)),
    ["hash"],
  ],
  ["another body", three.map((entry, at) => (at === 1 ? { ...entry, bodyHash: BEGINNING } : entry)), ["hash"]],
])("where %s, it is said where", (_, chain, fields) => {
  expect(faultsOfChain(chain as ChainEntry[], sha256).map(({ field }) => field)).toEqual(fields);
});
