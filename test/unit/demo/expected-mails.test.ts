import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addressFate } from "#infra/local/demo/address-fate.ts";
import { expectedMails } from "#infra/local/demo/expected-mails.ts";
import type { OnFile } from "#infra/local/demo/readers-on-file.ts";

const egyptian = { country: "EGY", state: "CONFIRMED" };
const onFile: OnFile = {
  members: [
    {
      country: "EGY",
      language: "ar",
      contacts: [
        { id: "focal", role: "focal-point", email: "focal.point@ncb-egy.example" },
        { id: "stand-in", role: "alternate", email: "alternate@ncb-egy.example.org", language: "fr" },
      ],
    },
    {
      country: "FRA",
      language: "fr",
      contacts: [{ id: "other", role: "focal-point", email: "focal.point@ncb-fra.example" }],
    },
  ],
  people: [
    { ...egyptian, category: "HEAD", id: "omar", email: "omar@police.egy.example", language: "ar" },
    { ...egyptian, category: "ADVISER", id: "layla", email: "layla@police.egy.example", language: "en" },
    { ...egyptian, category: "HEAD", state: "DRAFT", id: "nadia", email: "nadia@police.egy.example", language: "ar" },
  ],
  mailings: [{ id: "buses", mailClass: "INFO", audience: { roles: ["focal-point", "HEAD"] } }],
  secretariat: { email: "secretariat@conference.example", language: "en" },
  fateOf: addressFate,
};

const FOCAL = "focal.point@ncb-egy.example";
const STAND_IN = "alternate@ncb-egy.example.org";
const OMAR = "omar@police.egy.example";
const LAYLA = "layla@police.egy.example";

const OFFICE = "secretariat@conference.example";

const mailsOf = (type: string, facts: Record<string, unknown> = {}, entity = "delegation/EGY") =>
  expectedMails([{ id: "1", at: "2019-01-10T09:00:00.000Z", entity, fact: { type, ...facts } }], onFile).map(
    ({ kind, to }) => `${kind} ${to}`,
  );

describe("mails that the history asks for", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["DelegationInvited", {}, [`invitation ${FOCAL}`]],
    ["LinksRotated", { contact: "stand-in" }, [`link ${STAND_IN}`]],
    ["CodeRequested", { contact: "focal", purpose: "submit" }, [`code ${FOCAL}`]],
    ["DelegationSubmitted", {}, [`submission-receipt ${FOCAL}`, `submission-receipt ${STAND_IN}`]],
    ["RegretsSent", {}, [`regrets-receipt ${FOCAL}`, `regrets-receipt ${STAND_IN}`]],
    ["DelegationReturned", {}, [`decision-returned ${FOCAL}`]],
    ["DelegationApproved", {}, [`decision-approved ${FOCAL}`]],
    ["DelegationRefused", {}, [`decision-refused ${FOCAL}`]],
    ["DelegationRestored", {}, [`decision-restored ${FOCAL}`]],
    ["DelegationConfirmed", { delegates: ["omar", "layla"] }, [`confirmation ${OMAR}`, `confirmation ${LAYLA}`]],
    ["DelegateReplaced", { delegate: "omar", replacement: "layla", state: "SUBMITTED" }, [`replacement ${FOCAL}`]],
    [
      "DelegateReplaced",
      { delegate: "omar", replacement: "layla", state: "CONFIRMED" },
      [`replacement ${FOCAL}`, `confirmation ${LAYLA}`, `withdrawal ${OMAR}`],
    ],
    ["DelegateWithdrawn", { delegate: "omar", state: "APPROVED" }, [`withdrawal ${FOCAL}`]],
    ["DelegateWithdrawn", { delegate: "omar", state: "CONFIRMED" }, [`withdrawal ${FOCAL}`, `withdrawal ${OMAR}`]],
    [
      "DelegationWithdrawn",
      { delegates: ["omar"], state: "SUBMITTED" },
      [`withdrawal ${FOCAL}`, `withdrawal ${STAND_IN}`],
    ],
    [
      "DelegationWithdrawn",
      { delegates: ["omar", "layla"], state: "CONFIRMED" },
      [`withdrawal ${FOCAL}`, `withdrawal ${STAND_IN}`, `withdrawal ${OMAR}`, `withdrawal ${LAYLA}`],
    ],
    ["InvitationOpened", {}, []],
    ["DelegationDrafted", {}, []],
    ["RegretsTakenBack", {}, []],
    ["LinksRevoked", { contact: "focal" }, []],
  ])("%s %j", (type, facts, mails) => {
    expect(mailsOf(type, facts)).toEqual(mails);
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ["ContactBroken", { contact: "focal" }, "member/EGY", [`contact-broken ${STAND_IN}`]],
    ["ContactBroken", { contact: "stand-in" }, "member/EGY", [`contact-broken ${FOCAL}`]],
    // France has no other contact.
    ["ContactBroken", { contact: "other" }, "member/FRA", [`contact-broken ${OFFICE}`]],
    [
      "DelegateUnreachable",
      { delegate: "omar" },
      "delegation/EGY",
      [FOCAL, STAND_IN].map((to) => `contact-broken ${to}`),
    ],
    [
      "MailingReleased",
      { mailing: "buses" },
      "mailing/buses",
      [FOCAL, "focal.point@ncb-fra.example", OMAR].map((to) => `mailing ${to}`),
    ],
    ["MailingDrafted", { mailing: "buses" }, "mailing/buses", []],
    ["MailingSubmitted", { mailing: "buses" }, "mailing/buses", []],
  ])("%s %j of %s", (type, facts, entity, mails) => {
    expect(mailsOf(type, facts, entity)).toEqual(mails);
  });

  it("finds whoever asked for a link by the hash of the address, and nobody for an address not on file", () => {
    const hash = (address: string) => createHash("sha256").update(address).digest("hex");
    expect(mailsOf("LinkRequested", { addressHash: hash(STAND_IN) })).toEqual([`link ${STAND_IN}`]);
    expect(mailsOf("LinkRequested", { addressHash: hash("someone@else.example") })).toEqual([]);
  });

  it("takes a contact's own language before the member's", () => {
    const submitted = {
      id: "1",
      at: "2019-01-10T09:00:00.000Z",
      entity: "delegation/EGY",
      fact: { type: "DelegationSubmitted" },
    };
    expect(expectedMails([submitted], onFile).map(({ language }) => language)).toEqual(["ar", "fr"]);
  });

  it("complains of a history that names somebody not on file", () => {
    expect(() => mailsOf("DelegationConfirmed", { delegates: ["nobody"] })).toThrow("nobody");
  });

  it("shares no code with the path that sends mails", () => {
    const imports = ["expected-mails", "compare-mails", "readers-on-file", "mails-that-leave"].flatMap((name) => [
      ...readFileSync(`infra/local/demo/${name}.ts`, "utf8").matchAll(/from "([^"]+)"/g),
    ]);
    expect(new Set(imports.map(([, path]) => path))).toEqual(
      new Set([...["./mails-that-leave.ts", "./readers-on-file.ts", "./address-fate.ts"], "node:crypto"]),
    );
    expect(readFileSync("infra/local/demo/address-fate.ts", "utf8")).not.toContain("import");
  });
});
