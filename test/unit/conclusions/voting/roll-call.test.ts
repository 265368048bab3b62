import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  drawRollCall,
  inAlphabetOf,
  isDrawnBySeed,
  lotOf,
  type RollCall,
} from "#shared/domain/conclusions/votes/roll-call.ts";
import { countryName } from "#shared/domain/country.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { MEMBERS, opened, openedFact, sha256 } from "./support/chamber.ts";

const SEED = "00112233445566778899aabbccddeeff";
const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);
const draw = (seed = SEED, language: RollCall["language"] = "fr", vote = "vote-1") =>
  drawRollCall(vote, MEMBERS, { language, seed }, sha256);

describe("the alphabet of a language", () => {
  const some = ["FIN", "ESP", "DEU", "ETH", "AUT", "EST"];

  test.each<[RollCall["language"], string]>([
    // Austria, Estonia, Ethiopia, Finland, Germany, Spain.
    ["en", "AUT EST ETH FIN DEU ESP"],
    // Allemagne, Autriche, Espagne, Estonie, Éthiopie, Finlande: É stands with E.
    ["fr", "DEU AUT ESP EST ETH FIN"],
    // Alemania, Austria, España, Estonia, Etiopía, Finlandia.
    ["es", "DEU AUT ESP EST ETH FIN"],
    // إثيوبيا، إسبانيا، إستونيا، ألمانيا، النمسا، فنلندا.
    ["ar", "ETH ESP EST DEU AUT FIN"],
  ])("orders members as %s has them", (language, order) => {
    expect(inAlphabetOf(language, some).join(" ")).toBe(order);
    expect(inAlphabetOf(language, some.toReversed()).join(" ")).toBe(order);
  });

  test("control: by code, or by code unit, the order is another", () => {
    expect(some.toSorted()).not.toEqual(inAlphabetOf("fr", some));
    const byUnit = some.toSorted((a, b) => (countryName(a, "fr") < countryName(b, "fr") ? -1 : 1));
    expect(byUnit).not.toEqual(inAlphabetOf("fr", some));
  });
});

describe("the lot", () => {
  it("falls on the member that the seed names, by arithmetic that anybody can redo", () => {
    const digest = BigInt(`0x${sha256(`roll-call\nvote-1\n${SEED}`)}`);
    expect(lotOf("vote-1", SEED, 196, sha256)).toBe(Number(digest % 196n));
    expect(draw().order[0]).toBe(draw().alphabet[Number(digest % 196n)]);
  });

  it("gives the same order again for the same seed, and another for most others", () => {
    expect(draw()).toEqual(draw());
    fc.assert(
      fc.property(seeds, fc.constantFrom(...LANGUAGES), (seed, language) => {
        expect(draw(seed, language)).toEqual(draw(seed, language));
        expect(isDrawnBySeed("vote-1", draw(seed, language), sha256)).toBe(true);
      }),
      { numRuns: 20 },
    );
    const starts = new Set(fc.sample(seeds, 200).map((seed) => draw(seed).order[0]));
    expect(starts.size).toBeGreaterThan(90);
  });

  it("is another for another vote, so that a seed cannot be used again", () => {
    const starts = Array.from({ length: 50 }, (_, index) => draw(SEED, "fr", `vote-${index}`).order[0]);
    expect(new Set(starts).size).toBeGreaterThan(20);
  });

  it("falls on each member alike", () => {
    const times = Array.from({ length: 6 }, () => 0);
    for (let index = 0; index < 6_000; index++) {
      const lot = lotOf("vote-1", index.toString(16).padStart(32, "0"), 6, sha256);
      times[lot] = (times[lot] ?? 0) + 1;
    }
    // A thousand each, give or take five standard deviations.
    for (const one of times) expect(Math.abs(one - 1_000)).toBeLessThan(145);
  });

  it("calls everybody once, round the alphabet", () => {
    const { alphabet, order } = draw();
    const start = alphabet.indexOf(order[0] ?? "");
    expect(order).toEqual(alphabet.map((_, index) => alphabet[(start + index) % alphabet.length]));
    expect(new Set(order).size).toBe(196);
  });

  it("needs a seed, and somebody to call", () => {
    for (const seed of ["", "abc", SEED.toUpperCase(), `${SEED}0`]) expect(() => draw(seed)).toThrow(/seed/);
    expect(() => drawRollCall("vote-1", [], { language: "en", seed: SEED }, sha256)).toThrow(RangeError);
  });
});

describe("a recorded roll call", () => {
  const recorded = draw();

  test.each<[string, Partial<RollCall>]>([
    ["another start", { order: [...recorded.order.slice(1), recorded.order[0] ?? ""] }],
    [
      "two members exchanged",
      { order: recorded.order.with(3, recorded.order[4] ?? "").with(4, recorded.order[3] ?? "") },
    ],
    ["another seed", { seed: SEED.replace("0", "1") }],
    ["a member left out", { alphabet: recorded.alphabet.slice(1) }],
  ])("shows that it has %s", (_, altered) => {
    expect(isDrawnBySeed("vote-1", { ...recorded, ...altered }, sha256)).toBe(false);
    expect(isDrawnBySeed("vote-1", recorded, sha256)).toBe(true);
  });

  it("stands by its own alphabet, whatever names and collation are later", () => {
    const alphabet = [...recorded.alphabet.slice(50), ...recorded.alphabet.slice(0, 50)];
    const start = lotOf("vote-1", SEED, 196, sha256);
    const then = { ...recorded, alphabet, order: [...alphabet.slice(start), ...alphabet.slice(0, start)] };
    expect(isDrawnBySeed("vote-1", then, sha256)).toBe(true);
  });

  it("is the vote's, and calls those that may vote", () => {
    const vote = opened({ method: "roll-call" });
    expect(vote.rollCall).toEqual(draw());
    expect(vote.rollCall?.order.toSorted()).toEqual(vote.electorate.entitled);
    expect(openedFact({ method: "roll-call" })).toMatchObject({ lot: { seed: SEED, startsWith: draw().order[0] } });
    expect(openedFact()).not.toHaveProperty("lot");
  });
});
