import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { addressFate } from "#infra/local/demo/address-fate.ts";
import { castOf, type MemberState } from "#infra/local/demo/people.ts";
import { Nomination } from "#shared/domain/person.ts";

const members: MemberState[] = parse(readFileSync("infra/local/demo/members.csv", "utf8"), { columns: true });
const cast = castOf(members);
const people = cast.delegations.flatMap((delegation) => delegation.people);
const reserved = /@(?:[a-z0-9-]+\.)*example(?:\.org)?$/;

describe("the people of the demo", () => {
  it("are 315 of 150 countries; 20 send regrets and 24 keep silent", () => {
    expect(cast.delegations).toHaveLength(150);
    expect(people).toHaveLength(315);
    expect(cast.regrets).toHaveLength(20);
    expect(cast.silent).toHaveLength(24);
    const countries = [...cast.delegations, ...cast.regrets, ...cast.silent].map(({ country }) => country);
    expect(new Set(countries).size).toBe(194);
  });

  it("are the same in every run", () => {
    expect(JSON.stringify(castOf(members))).toBe(JSON.stringify(cast));
    const code = ["people", "names", "chance"].map((name) => readFileSync(`infra/local/demo/${name}.ts`, "utf8"));
    expect(code.join()).not.toMatch(/Math\.random|randomUUID|Date/);
  });

  it("keep their names whatever the order in which delegations ask for one more", () => {
    const [a, b] = [castOf(members), castOf(members)];
    const ofFirst = a.delegations[0]?.another("ADVISER");
    b.delegations[1]?.another("ADVISER");
    expect(b.delegations[0]?.another("ADVISER")).toEqual(ofFirst);
  });

  it("have one head each, and addresses of their own under reserved domains", () => {
    for (const delegation of cast.delegations)
      expect(delegation.people.map(({ category }) => category).filter((category) => category === "HEAD")).toHaveLength(
        1,
      );
    expect(new Set(people.map(({ email }) => email)).size).toBe(315);
    expect(people.filter(({ email }) => !reserved.test(email))).toEqual([]);
  });

  it("have one among them who complains, who comes alone and so never gives the seat away", () => {
    const complaining = people.filter(({ email }) => addressFate(email) !== undefined);
    expect(complaining.map(({ email, category }) => [addressFate(email), category])).toEqual([["complains", "HEAD"]]);
    expect(cast.delegations.find((one) => one.people.includes(complaining[0] as never))?.people).toHaveLength(1);
  });

  it("rarely share half of a name within a delegation", () => {
    const shared = cast.delegations.filter(
      (delegation) => new Set(delegation.people.map(({ familyName }) => familyName)).size < delegation.people.length,
    );
    expect(shared).toEqual([]);
  });

  it("are what the API takes", () => {
    expect(people.filter((person) => !Nomination.safeParse(person).success)).toEqual([]);
  });

  it("write their names in their own scripts", () => {
    const own = people.flatMap(({ nameInOwnScript }) => nameInOwnScript ?? []).join(" ");
    for (const script of ["Arabic", "Cyrillic", "Greek", "Hangul", "Han", "Ethiopic", "Thai", "Hebrew", "Georgian"])
      expect(own, script).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
    const latin = people.map(({ givenNames, familyName }) => `${givenNames} ${familyName}`).join(" ");
    expect(latin).not.toMatch(/(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u);
    expect(latin).toMatch(/[ąęłńśźżđễơưçãõñøåşğ]/u);
  });
});
