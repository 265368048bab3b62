import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ballotsOf } from "#infra/local/demo/ballots.ts";
import { canAct, moversIn } from "#infra/local/demo/movers.ts";
import { castOf } from "#infra/local/demo/people.ts";

const cast = castOf(parse(readFileSync("infra/local/demo/members.csv", "utf8"), { columns: true }));
const languageOf = (country: string) => cast.delegations.find((one) => one.country === country)?.language;

describe("delegations that speak up", () => {
  const { tables, supports, takesOver, comesLate } = moversIn(cast);

  it("table in their own languages, each in one part only", () => {
    expect(languageOf(tables["faster-replies"])).toBe("ar");
    expect(languageOf(tables["contact-at-all-hours"])).toBe("es");
    expect([supports, comesLate].map(languageOf)).toEqual(["fr", "fr"]);
    const all = [...Object.values(tables), supports, takesOver, comesLate];
    expect(new Set(all).size).toBe(8);
  });

  it("are others where a language is not there, and are told to be too few", () => {
    const english = cast.delegations.filter(({ language }) => language === "en");
    expect(moversIn({ ...cast, delegations: english.slice(0, 9) }).tables["faster-replies"]).toBe(english[0]?.country);
    expect(() => moversIn({ ...cast, delegations: english.slice(0, 4) })).toThrow("fewer");
  });
});

describe("ballots", () => {
  it("are one of each delegation whose head reads codes, and more for than against", () => {
    const mute = cast.delegations.filter((one) => !canAct(one));
    expect(mute).toHaveLength(1);
    const ballots = ballotsOf(cast);
    expect(ballots).toHaveLength(149);
    expect(ballots.map(({ country }) => country)).not.toContain(mute[0]?.country);
    const count = (choice: string) => ballots.filter((one) => one.choice === choice).length;
    expect([count("YES"), count("NO"), count("ABSTAIN")]).toEqual([116, 13, 20]);
  });
});
