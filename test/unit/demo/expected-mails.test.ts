import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/** What one record asks for by itself; reminders, which follow from several, have a test of their own. */
const mailsOf = (type: string, facts: Record<string, unknown> = {}, entity = "delegation/EGY") =>
  expectedMails([{ id: "1", at: "2019-01-10T09:00:00.000Z", entity, fact: { type, ...facts } }], onFile)
    .filter(({ rule }) => rule === undefined)
    .map(({ kind, to }) => `${kind} ${to}`);

describe("mails that the history asks for", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["DelegationInvited", {}, [`invitation ${FOCAL}`]],
    ["LinksRotated", { contact: "stand-in" }, [`link ${STAND_IN}`]],
    ["CodeRequested", { contact: "focal", purpose: "submit" }, [`code ${FOCAL}`]],
    ["CodeRequested", { contact: "omar", holder: "delegate", purpose: "ballot" }, [`code ${OMAR}`]],
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

  it("puts reminders between what happened before and after them, each by its name", () => {
    const record = (at: string, type: string) => ({
      ...{ id: at, at: `${at}:00.000Z`, entity: "delegation/EGY" },
      fact: { type, contact: "focal" },
    });
    const history = [record("2019-01-10T09:00", "DelegationInvited"), record("2019-01-20T09:00", "RegretsSent")];
    expect(expectedMails(history, onFile).map(({ kind, at, rule }) => [kind, at.slice(0, 10), rule])).toEqual([
      ["invitation", "2019-01-10", undefined],
      ["reminder", "2019-01-17", "30 days left to nominate"],
      ["regrets-receipt", "2019-01-20", undefined],
      ["regrets-receipt", "2019-01-20", undefined],
    ]);
  });

  it("complains of a history that names somebody not on file", () => {
    expect(() => mailsOf("DelegationConfirmed", { delegates: ["nobody"] })).toThrow("nobody");
  });

  it("shares no code with the path that sends mails", () => {
    const toRead = ["./expected-mails.ts", "./compare-mails.ts"];
    const packages = new Set<string>();
    for (const path of toRead) {
      const source = readFileSync(join("infra/local/demo", path), "utf8");
      for (const [, from = ""] of source.matchAll(/from "([^"]+)"/g))
        if (!from.startsWith("./")) packages.add(from);
        else if (from.endsWith(".ts") && !toRead.includes(from)) toRead.push(from);
    }
    expect(toRead).toContain("./wall-clock.ts");
    expect([...packages]).toEqual(["node:crypto"]);
  });
});
