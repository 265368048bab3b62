import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  CREDENTIALS,
  freezeElectorate,
  type Standing,
  whyNoVote,
  withLaterChange,
} from "#shared/domain/conclusions/votes/electorate.ts";
import { at, MEMBERS, member } from "./support/chamber.ts";

const [a = "", b = "", c = "", d = "", e = ""] = MEMBERS;
const PROVISIONAL_VOTE = { provisionalCredentialsMayVote: true };
const NO_PROVISIONAL = { provisionalCredentialsMayVote: false };

describe("who may vote", () => {
  test.each<[string, Partial<Standing>, string | undefined, string | undefined]>([
    ["a member with its credentials accepted", {}, undefined, undefined],
    ["a member with provisional credentials", { credentials: "PROVISIONAL" }, undefined, "credentials"],
    ["a member whose credentials came, and no more", { credentials: "RECEIVED" }, "credentials", "credentials"],
    ["a member without credentials", { credentials: "NONE" }, "credentials", "credentials"],
    ["a member whose credentials were rejected", { credentials: "REJECTED" }, "credentials", "credentials"],
    ["a suspended member", { inGoodStanding: false }, "not-in-good-standing", "not-in-good-standing"],
    ["an observer, whatever its credentials", { as: "observer" }, "observer", "observer"],
  ])("%s", (_, differs, where, elsewhere) => {
    expect(whyNoVote(member(a, differs), true)).toBe(where);
    expect(whyNoVote(member(a, differs), false)).toBe(elsewhere);
    expect(freezeElectorate([member(a, differs)], PROVISIONAL_VOTE).entitled).toEqual(where ? [] : [a]);
    expect(freezeElectorate([member(a, differs)], NO_PROVISIONAL).entitled).toEqual(elsewhere ? [] : [a]);
  });

  it("is counted apart from how many members there are: those without a vote are members, observers are not", () => {
    const standings = [
      member(d, { as: "observer" }),
      member(c, { inGoodStanding: false }),
      member(b, { credentials: "NONE" }),
      member(a),
    ];
    expect(freezeElectorate(standings, PROVISIONAL_VOTE)).toMatchObject({ members: 3, entitled: [a] });
  });

  it("takes nobody twice", () => {
    expect(() => freezeElectorate([member(a), member(b), member(a)], PROVISIONAL_VOTE)).toThrow(`${a} stands twice`);
  });

  it("follows from the standings in whatever order they come", () => {
    const standing = fc.record({
      as: fc.constantFrom("member" as const, "observer" as const),
      inGoodStanding: fc.boolean(),
      credentials: fc.constantFrom(...CREDENTIALS),
    });
    const standings = fc
      .array(standing, { minLength: 5, maxLength: 5 })
      .map((all) => all.map((one, index) => member(MEMBERS[index] ?? "", one)));
    const orders = standings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: 5 })));
    fc.assert(
      fc.property(orders, fc.boolean(), ([one, other], provisionalCredentialsMayVote) => {
        const rules = { provisionalCredentialsMayVote };
        expect(freezeElectorate(one, rules)).toEqual(freezeElectorate(other, rules));
        const { entitled, members } = freezeElectorate(one, rules);
        expect(entitled.length).toBeLessThanOrEqual(members);
      }),
    );
  });
});

describe("what changes while a vote is open", () => {
  const electorate = freezeElectorate([member(a), member(b, { credentials: "PROVISIONAL" })], PROVISIONAL_VOTE);
  const suspended = member(a, { inGoodStanding: false });

  it("is listed with what was and what is", () => {
    expect(withLaterChange(electorate, [], suspended, at(1))).toEqual([
      { at: at(1).toISOString(), before: member(a), after: suspended },
    ]);
  });

  it("is listed also where it was undone, or is new", () => {
    const once = withLaterChange(electorate, [], suspended, at(1));
    const undone = withLaterChange(electorate, once, member(a), at(2));
    const joined = withLaterChange(electorate, undone, member(e), at(3));
    expect(joined.map(({ before, after }) => [before?.inGoodStanding, after.inGoodStanding])).toEqual([
      [true, false],
      [false, true],
      [undefined, true],
    ]);
  });

  it("is not listed where nothing changed, by whatever else is known of the member", () => {
    const more = { ...member(a), name: "of no concern" };
    const none = withLaterChange(electorate, [], more, at(1));
    expect(none).toEqual([]);
    const once = withLaterChange(electorate, none, suspended, at(2));
    expect(withLaterChange(electorate, once, suspended, at(3))).toBe(once);
  });
});
