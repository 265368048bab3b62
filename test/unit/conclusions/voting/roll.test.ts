import { describe, expect, test } from "vitest";
import {
  emptyRoll,
  setCredentials,
  setStanding,
  standingOf,
  standingsOf,
  takePresence,
  withVoteClosed,
  withVoteOpen,
} from "#shared/domain/conclusions/votes/roll.ts";
import { at, refusalOf } from "./support/chamber.ts";

const EMPTY = emptyRoll("honcb-15");
const MEMBER = { as: "member", inGoodStanding: true, credentials: "ACCEPTED" } as const;
const coming = (...countries: string[]) => countries.map((country) => ({ country, present: true }));
const going = (...countries: string[]) => countries.map((country) => ({ country, present: false }));
const here = (...countries: string[]) => takePresence(EMPTY, coming(...countries), at(0))?.after ?? EMPTY;

describe("standings", () => {
  test("whoever was never looked at is a member in good standing that has shown nothing", () => {
    expect(standingOf(EMPTY, "FRA")).toEqual({
      ...{ country: "FRA", as: "member", inGoodStanding: true, credentials: "NONE" },
    });
  });

  test("are those of the directory and of the roll, each once, in the order of their codes", () => {
    const roll = setStanding(EMPTY, { country: "AND", ...MEMBER })?.after ?? EMPTY;
    expect(standingsOf(roll, ["FRA", "BEL"]).map(({ country }) => country)).toEqual(["AND", "BEL", "FRA"]);
    expect(standingsOf(roll, ["FRA", "AND"]).map(({ country }) => country)).toEqual(["AND", "FRA"]);
  });

  test("are set one by one; the same again is no step", () => {
    const set = setStanding(EMPTY, { country: "FRA", ...MEMBER });
    expect(set).toEqual({
      after: { ...EMPTY, version: 1, standings: { FRA: MEMBER } },
      fact: { type: "StandingSet", country: "FRA", ...MEMBER },
    });
    expect(setStanding(set?.after ?? EMPTY, { country: "FRA", ...MEMBER })).toBeUndefined();
    for (const other of [{ as: "observer" as const }, { inGoodStanding: false }, { credentials: "NONE" as const }])
      expect(setStanding(set?.after ?? EMPTY, { country: "FRA", ...MEMBER, ...other })?.after.version).toBe(2);
  });

  test("of several get their credentials at once; only those that change are named", () => {
    const first = setCredentials(EMPTY, { credentials: "ACCEPTED", countries: ["FRA"] });
    const second = setCredentials(first?.after ?? EMPTY, { credentials: "ACCEPTED", countries: ["FRA", "SWE"] });
    expect(second?.fact).toEqual({ type: "CredentialsSet", credentials: "ACCEPTED", countries: ["SWE"] });
    expect(second?.after).toMatchObject({ version: 2, standings: { FRA: MEMBER, SWE: MEMBER } });
    expect(setCredentials(second?.after ?? EMPTY, { credentials: "ACCEPTED", countries: ["SWE"] })).toBeUndefined();
  });

  test("credentials change neither what somebody takes part as nor its standing", () => {
    const observer = setStanding(EMPTY, { country: "NOR", as: "observer", inGoodStanding: false, credentials: "NONE" });
    const after = setCredentials(observer?.after ?? EMPTY, { credentials: "RECEIVED", countries: ["NOR"] })?.after;
    expect(after?.standings.NOR).toEqual({ as: "observer", inGoodStanding: false, credentials: "RECEIVED" });
  });
});

describe("presence", () => {
  test("is since when somebody came; who stays is not moved", () => {
    const first = here("FRA");
    const second = takePresence(first, [...coming("FRA", "SWE"), ...going("NOR")], at(5));
    expect(second?.after.present).toEqual({ FRA: at(0).toISOString(), SWE: at(5).toISOString() });
    expect(second?.fact).toEqual({ type: "PresenceTaken", present: ["SWE"], absent: [] });
    expect(takePresence(first, coming("FRA"), at(5))).toBeUndefined();
  });

  test("ends when somebody leaves", () => {
    const left = takePresence(here("FRA", "SWE"), going("SWE"), at(5));
    expect(left?.after.present).toEqual({ FRA: at(0).toISOString() });
    expect(left?.fact).toEqual({ type: "PresenceTaken", present: [], absent: ["SWE"] });
  });

  test("of a delegation that is named twice is refused at its place", () => {
    const refusal = refusalOf(() => takePresence(EMPTY, [...coming("FRA"), ...going("FRA")], at(0)));
    expect(refusal?.details.errors).toMatchObject([{ pointer: "/delegations/1" }]);
  });

  test("changes are kept while a vote is open, from its opening to the closing of the last", () => {
    const open = withVoteOpen(withVoteOpen(here("FRA"), "one"), "two");
    expect(open).toMatchObject({ open: ["one", "two"], changes: [], version: 3 });
    const moved = takePresence(open, going("FRA"), at(3))?.after ?? EMPTY;
    expect(moved.changes).toEqual([{ country: "FRA", present: false, at: at(3).toISOString() }]);
    const again = takePresence(moved, coming("FRA"), at(4))?.after ?? EMPTY;
    expect(again.changes).toHaveLength(2);
    const one = withVoteClosed(again, "one");
    expect(one).toMatchObject({ open: ["two"], changes: again.changes, version: 6 });
    expect(withVoteClosed(one, "two")).toMatchObject({ open: [], changes: [], version: 7 });
  });
});
