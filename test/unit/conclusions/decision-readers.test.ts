import { describe, expect, test } from "vitest";
import type { MemberFile } from "#shared/domain/audience.ts";
import { decisionReadersIn } from "#shared/domain/conclusions/decision-readers.ts";
import type { Delegate, Designation } from "#shared/domain/delegation.ts";
import type { Contact, Member } from "#shared/domain/member.ts";

const AT = new Date("2019-04-09T09:00:00.000Z");

const contact = (id: string, changes: Partial<Contact> = {}): Contact => ({
  ...{ id, role: "focal-point", name: "A", email: `${id}@ncb.example`, linkVersion: 1 },
  ...changes,
});
const delegate = (id: string, changes: Partial<Delegate> = {}): Delegate => ({
  ...{ id, state: "CONFIRMED", category: "ALTERNATE", givenNames: "B", familyName: "C", position: "D" },
  ...{ email: `${id}@ncb.example`, language: "ar", looksAlike: false },
  ...changes,
});
const HEAD = delegate("head", { category: "HEAD" });
const ACTING: Designation = { delegate: "acting", from: "2019-04-09T08:00:00.000Z", until: "2019-04-10T08:00:00.000Z" };

const told = (
  delegates: readonly Delegate[],
  { actingHead, contacts = [contact("fp"), contact("alt")] }: { actingHead?: Designation; contacts?: Contact[] } = {},
  also?: readonly string[],
) => {
  const file: MemberFile = {
    member: { country: "FRA", contacts } as unknown as Member,
    delegation: { state: "CONFIRMED", ...(actingHead && { actingHead }) },
    delegates,
  };
  return decisionReadersIn(file, AT, also).map(({ kind, country, id }) => `${kind} ${country}/${id}`);
};
const CONTACTS = ["contact FRA/fp", "contact FRA/alt"];

describe("who is told of decisions", () => {
  test("all contacts of a member, also of one that was not invited", () => {
    const member = { country: "FRA", contacts: [contact("fp"), contact("alt")] } as unknown as Member;
    expect(decisionReadersIn({ member, delegates: [] }, AT)).toHaveLength(2);
    expect(told([])).toEqual(CONTACTS);
  });

  test.each(["APPROVED", "CONFIRMED"] as const)("its head, once %s", (state) => {
    expect(told([{ ...HEAD, state }])).toEqual(["delegate FRA/head", ...CONTACTS]);
  });

  test.each(["DRAFT", "SUBMITTED", "REPLACED", "WITHDRAWN", "REJECTED"] as const)("no head who is %s", (state) => {
    expect(told([{ ...HEAD, state }])).toEqual(CONTACTS);
  });

  test("whoever is designated to act for the head, also for a time that is ahead; control: no other delegate", () => {
    const people = [HEAD, delegate("acting"), delegate("other")];
    expect(told(people, { actingHead: ACTING })).toEqual(["delegate FRA/head", "delegate FRA/acting", ...CONTACTS]);
    const ahead = { ...ACTING, from: "2019-04-09T20:00:00.000Z" };
    expect(told(people, { actingHead: ahead })).toContain("delegate FRA/acting");
    expect(told(people)).toEqual(["delegate FRA/head", ...CONTACTS]);
  });

  test("nobody whose time to act is over", () => {
    const over = { ...ACTING, until: AT.toISOString() };
    expect(told([HEAD, delegate("acting")], { actingHead: over })).toEqual(["delegate FRA/head", ...CONTACTS]);
    const lasts = { ...ACTING, until: new Date(AT.getTime() + 1).toISOString() };
    expect(told([HEAD, delegate("acting")], { actingHead: lasts })).toContain("delegate FRA/acting");
  });

  test("a delegate whom it is about, if that one comes", () => {
    expect(told([HEAD, delegate("was-acting")], {}, ["was-acting"])).toContain("delegate FRA/was-acting");
    expect(told([HEAD, delegate("was-acting", { state: "WITHDRAWN" })], {}, ["was-acting"])).toEqual([
      ...["delegate FRA/head", ...CONTACTS],
    ]);
  });

  test("one person at each address, the delegate before the contact, since delegates can act", () => {
    const contacts = [contact("fp", { email: "HEAD@ncb.example" }), contact("alt")];
    expect(told([HEAD], { contacts })).toEqual(["delegate FRA/head", "contact FRA/alt"]);
    // Control: a delegate who does not act keeps nobody's mail from a contact.
    expect(told([{ ...HEAD, category: "ADVISER" }], { contacts })).toEqual(CONTACTS);
    expect(told([HEAD], { contacts: [contact("fp"), contact("alt", { email: "FP@ncb.example" })] })).toEqual([
      ...["delegate FRA/head", "contact FRA/fp"],
    ]);
  });
});
