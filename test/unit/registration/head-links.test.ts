import { describe, expect, it } from "vitest";
import { headLinkStands } from "#shared/domain/conclusions/votes/head-link-stands.ts";
import { mayActOnce } from "#shared/domain/conclusions/votes/may-act-once.ts";
import { decideDelegation } from "#shared/domain/decide-delegation.ts";
import {
  DELEGATE_STATES,
  DELEGATION_STATES,
  type Delegate,
  type Delegation,
  linkVersionOf,
} from "#shared/domain/delegation.ts";
import type { DelegationCommand } from "#shared/domain/delegation-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { nominee, sampleConference } from "#test/support/samples.ts";

const conference = sampleConference();
const NOW = new Date("2019-01-10T12:00:00Z");
const TERM = { from: "2019-01-10T10:00:00Z", until: "2019-01-10T14:00:00Z" };
const at = (time: string) => new Date(`2019-01-10T${time}:00Z`);

const person = (id: string, changes: Partial<Delegate> = {}): Delegate => ({
  ...nominee(id),
  ...{ state: "CONFIRMED", looksAlike: false },
  ...changes,
});

const PEOPLE = [
  person("head"),
  person("alternate", { category: "ALTERNATE" }),
  person("adviser", { category: "ADVISER" }),
  person("other", { category: "ADVISER" }),
];

const delegation = (changes: Partial<Delegation> = {}): Delegation => ({
  ...{ conference: conference.id, country: "FRA", region: "europe", state: "CONFIRMED", version: 3 },
  ...{ delegates: PEOPLE, actingHead: { delegate: "adviser", ...TERM } },
  ...changes,
});

const without = ({ actingHead: _, ...rest }: Delegation): Delegation => rest;
const having = (id: string, changes: Partial<Delegate>): Delegation =>
  delegation({ delegates: PEOPLE.map((one) => (one.id === id ? { ...one, ...changes } : one)) });

const decide = (before: Delegation, command: DelegationCommand, now = NOW) =>
  decideDelegation(before, command, { conference, now });
const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.refusal;
    throw error;
  }
  return "none";
};
const versionsIn = ({ delegates }: Delegation) =>
  Object.fromEntries(delegates.map((one) => [one.id, linkVersionOf(one)]));

describe("a head's link", () => {
  const STANDS = { head: true, alternate: true, adviser: true, other: false, stranger: false };

  it.each(Object.entries(STANDS))("of %s in the delegation stands: %s", (id, stands) => {
    expect(headLinkStands(delegation(), id, 1)).toBe(stands);
  });

  it("of an adviser dies with the designation; that of the head and of an alternate does not", () => {
    const now = without(delegation());
    expect(["head", "alternate", "adviser"].map((id) => headLinkStands(now, id, 1))).toEqual([true, true, false]);
  });

  it.each(DELEGATE_STATES)("of one who is %s stands only for who was agreed to", (state) => {
    const stands = headLinkStands(having("head", { state }), "head", 1);
    expect(stands).toBe(state === "APPROVED" || state === "CONFIRMED");
  });

  it("of another version is dead, before and after the first was ended", () => {
    expect([1, 2].map((version) => headLinkStands(delegation(), "head", version))).toEqual([true, false]);
    const rotated = having("head", { linkVersion: 2 });
    expect([1, 2, 3].map((version) => headLinkStands(rotated, "head", version))).toEqual([false, true, false]);
  });

  it("of a head who is replaced is dead, and the successor's stands", () => {
    const { after } = decide(delegation(), { do: "replace", delegate: "head", nominee: nominee("next"), as: "member" });
    expect(["head", "next"].map((id) => headLinkStands(after, id, 1))).toEqual([false, true]);
  });
});

describe("whoever acts for the member now or later", () => {
  it.each([
    ["head", "09:00", true],
    ["adviser", "09:00", true],
    ["adviser", "13:59", true],
    ["adviser", "14:00", false],
    ["head", "14:00", true],
    ["alternate", "13:00", false],
    ["other", "13:00", false],
    ["stranger", "13:00", false],
  ])("is %s at %s: %s", (id, time, may) => {
    expect(mayActOnce(delegation(), id, at(time))).toBe(may);
  });

  it("is nobody who was not agreed to", () => {
    for (const id of ["head", "adviser"]) expect(mayActOnce(having(id, { state: "SUBMITTED" }), id, NOW)).toBe(false);
  });
});

describe("ending links", () => {
  it.each(["rotate-links", "revoke-links"] as const)("%s: raises the version of one person, and says whose", (what) => {
    const { after, fact } = decide(delegation(), { do: what, delegate: "head" });
    expect(versionsIn(after)).toEqual({ head: 2, alternate: 1, adviser: 1, other: 1 });
    expect(after.version).toBe(4);
    const type = what === "rotate-links" ? "DelegateLinksRotated" : "DelegateLinksRevoked";
    expect(fact).toEqual({ type, delegate: "head" });
    expect(versionsIn(decide(after, { do: what, delegate: "head" }).after).head).toBe(3);
  });

  it("is done to links of anyone in any state, and only who will act is mailed a new one", () => {
    for (const state of DELEGATION_STATES)
      expect(versionsIn(decide(delegation({ state }), { do: "revoke-links", delegate: "other" }).after).other).toBe(2);
    const rotate = (delegate: string, now = NOW) =>
      refusalOf(() => decide(delegation(), { do: "rotate-links", delegate }, now));
    expect(rotate("other")).toBe("delegation-state");
    expect(rotate("alternate")).toBe("delegation-state");
    expect(rotate("adviser")).toBe("none");
    expect(rotate("adviser", at("14:00"))).toBe("delegation-state");
  });

  it("of somebody who is not in the delegation is refused", () => {
    for (const what of ["rotate-links", "revoke-links"] as const)
      expect(refusalOf(() => decide(delegation(), { do: what, delegate: "stranger" }))).toBe("not-found");
  });
});

describe("a version that was raised", () => {
  const back: readonly DelegationCommand[] = [
    { do: "withdraw", as: "member" },
    { do: "restore", reason: "Asked again" },
    { do: "return", reason: "Spelling" },
  ];
  const returned = back.reduce(
    (before, command) => decide(before, command).after,
    decide(delegation({ delegates: PEOPLE.slice(0, 1) }), { do: "rotate-links", delegate: "head" }).after,
  );
  const amend = (changes: object): DelegationCommand =>
    ({
      ...{ do: "amend", delegate: "head", nominee: { ...nominee("head"), ...changes } },
    }) as DelegationCommand;

  it("stays through withdrawal, restoration, return and a new draft", () => {
    expect(versionsIn(returned).head).toBe(2);
    expect(versionsIn(decide(returned, amend({ position: "Director" })).after).head).toBe(2);
  });

  it("is raised again with another address: what was mailed to the old one opens nothing", () => {
    expect(versionsIn(decide(returned, amend({ email: "new@ncb.example" })).after).head).toBe(3);
  });
});
