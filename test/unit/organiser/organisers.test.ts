import { beforeEach, expect, test } from "vitest";
import {
  addOrganiser,
  addSubject,
  type Directory,
  listOrganisers,
  type Memberships,
  type Person,
  removeOrganiser,
  removeSubject,
} from "#infra/organiser/organisers.ts";
import type { Membership } from "#shared/contracts/caller.ts";

let people: Map<string, Person>;
let roles: Map<string, Membership[]>;
let done: string[];

const directory: Directory = {
  find: async (email) => people.get(email),
  invite: async ({ email, name }) => {
    const known = people.get(email);
    if (known) return known.status === "CONFIRMED" ? "known" : "invited again";
    people.set(email, { subject: `sub-${people.size}`, email, name, status: "FORCE_CHANGE_PASSWORD" });
    return "invited";
  },
  shutOut: async (email) => {
    done.push(`shut out ${email}`);
  },
  all: async () => [...people.values()],
};

const memberships: Memberships = {
  of: async (subject) => roles.get(subject) ?? [],
  grant: async (subject, membership) => {
    const others = (roles.get(subject) ?? []).filter(({ conference }) => conference !== membership.conference);
    roles.set(subject, [...others, membership]);
  },
  remove: async (subject, conference) => {
    done.push(`removed ${subject} from ${conference}`);
    roles.set(
      subject,
      (roles.get(subject) ?? []).filter((one) => one.conference !== conference),
    );
  },
};

const needs = { directory, memberships, signInUrl: "https://sign-in.example" };
const ana = { email: "ana@police.example", name: "Ana Lima", roles: ["organiser"] as const };

beforeEach(() => {
  people = new Map();
  roles = new Map();
  done = [];
});

test("the first organiser is invited and may organise every conference", async () => {
  expect(await addOrganiser(needs)(ana)).toMatch(
    /^ana@police.example is now organiser. A mail .* https:\/\/sign-in.example/,
  );
  expect(roles.get("sub-0")).toEqual([{ conference: "*", roles: ["organiser"] }]);
});

test("the same again sends another password only where the first was never used", async () => {
  await addOrganiser(needs)(ana);
  expect(await addOrganiser(needs)(ana)).toContain("never used");
  people.set(ana.email, { ...(people.get(ana.email) as Person), status: "CONFIRMED" });
  expect(await addOrganiser(needs)(ana)).toContain("could sign in already");
  expect(roles.get("sub-0")).toHaveLength(1);
});

test("whoever is removed loses every role before the way in", async () => {
  await addOrganiser(needs)(ana);
  await memberships.grant("sub-0", { conference: "honcb-15", roles: ["chair"] });
  expect(await removeOrganiser(needs)({ email: ana.email })).toContain(
    "(was organiser of every conference; chair of honcb-15)",
  );
  expect(done).toEqual(["removed sub-0 from *", "removed sub-0 from honcb-15", "shut out ana@police.example"]);
  expect(await memberships.of("sub-0")).toEqual([]);
});

test("nobody can be removed who is not there, and the list is named", async () => {
  await expect(removeOrganiser(needs)({ email: "who@police.example" })).rejects.toThrow("npm run organiser -- list");
});

test("with an issuer of one's own a person is its subject", async () => {
  expect(await addSubject(memberships)({ subject: "s-1", roles: ["desk"] })).toBe("s-1 is now desk.");
  expect(await removeSubject(memberships)({ subject: "s-1" })).toContain("(was desk of every conference)");
});

test("the list says who, whether they came in yet, and what they may do", async () => {
  expect(await listOrganisers(needs)()).toContain("Nobody yet");
  await addOrganiser(needs)(ana);
  expect(await listOrganisers(needs)()).toBe(
    "ana@police.example\tAna Lima\tforce change password\torganiser of every conference",
  );
});
