import { describe, expect, test } from "vitest";
import type { MemberFile } from "#shared/domain/audience.ts";
import { readingLanguage, textReadersIn } from "#shared/domain/conclusions/text-readers.ts";
import type { Delegate } from "#shared/domain/delegation.ts";
import type { Contact, Member } from "#shared/domain/member.ts";

const contact = (changes: Partial<Contact>): Contact => ({
  ...{ id: "fp-1", role: "focal-point", name: "A", email: "fp@ncb.example", linkVersion: 1 },
  ...changes,
});
const delegate = (changes: Partial<Delegate>): Delegate => ({
  ...{ id: "d1", state: "CONFIRMED", category: "HEAD", givenNames: "B", familyName: "C", position: "D" },
  ...{ email: "head@ncb.example", language: "ar", looksAlike: false },
  ...changes,
});
const file = (changes: Partial<MemberFile> = {}, contacts = [contact({})]): MemberFile => ({
  member: { country: "FRA", language: "fr", contacts } as unknown as Member,
  delegation: { state: "CONFIRMED" },
  delegates: [delegate({}), delegate({ id: "d2", category: "ADVISER", email: "d2@ncb.example" })],
  ...changes,
});
const told = (one: MemberFile, languages = ["ar", "en", "fr", "es"] as const) =>
  textReadersIn(one, languages).map(({ kind, id, language }) => `${kind} ${id} in ${language}`);

describe("who is told of texts", () => {
  test("the focal point and the head of delegation, each in the own language, and no other contact or delegate", () => {
    const contacts = [contact({}), contact({ id: "alt-1", role: "alternate", email: "alt@ncb.example" })];
    expect(told(file({}, contacts))).toEqual(["contact fp-1 in fr", "delegate d1 in ar"]);
    expect(told(file({}, [contact({ language: "es" })]))[0]).toBe("contact fp-1 in es");
  });

  test("a head who is not confirmed is not told yet; the focal point is, while the member may come", () => {
    const delegates = [delegate({ state: "SUBMITTED" })];
    expect(told(file({ delegation: { state: "SUBMITTED" }, delegates }))).toEqual(["contact fp-1 in fr"]);
    expect(told(file({ delegation: { state: "INVITED" }, delegates: [] }))).toEqual(["contact fp-1 in fr"]);
  });

  test.each(["REGRETS", "WITHDRAWN", "REFUSED", "CANCELLED"] as const)("nobody of a delegation in %s", (state) => {
    expect(told(file({ delegation: { state } }))).toEqual([]);
  });

  test("nobody of a member that was not invited", () => {
    const { delegation: _, ...uninvited } = file();
    expect(told(uninvited)).toEqual([]);
  });

  test("who reads at one address is told once; control: at two addresses both are", () => {
    expect(told(file({ delegates: [delegate({ email: "FP@ncb.example" })] }))).toEqual(["contact fp-1 in fr"]);
    expect(told(file({ delegates: [delegate({ email: "fp2@ncb.example" })] }))).toHaveLength(2);
  });

  test("a member without a focal point has its head", () => {
    expect(told(file({}, []))).toEqual(["delegate d1 in ar"]);
  });

  test("whoever reads no language of the conference reads English there, or its first", () => {
    expect(readingLanguage("ar", ["fr", "en"])).toBe("en");
    expect(readingLanguage("ar", ["fr", "es"])).toBe("fr");
    expect(readingLanguage("es", ["fr", "es"])).toBe("es");
  });
});
