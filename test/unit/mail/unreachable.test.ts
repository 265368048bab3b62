import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { factsFor } from "#shared/mail/facts-for.ts";
import { planMails } from "#shared/mail/mail-plan.ts";
import { readerOf } from "#shared/mail/reader-of.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { SAMPLE_CONFERENCE, samplesOf } from "#shared/mail/samples.ts";
import { EVERY_FACT, MEMBER, recordOf } from "./support/records.ts";

const ALONE = { contacts: MEMBER.contacts.slice(0, 1) };
const broken = EVERY_FACT.ContactBroken;
const unreachable = EVERY_FACT.DelegateUnreachable;
const planned = (fact: typeof broken | typeof unreachable, member: typeof MEMBER | typeof ALONE) =>
  planMails(recordOf(fact, { entity: fact.type === "ContactBroken" ? "member/FRA" : "delegation/FRA" }), fact, {
    member,
  });
const told = (...given: Parameters<typeof planned>) => planned(...given).map(({ recipient }) => recipient.id);

describe("who is told that someone cannot be reached", () => {
  test("of a contact: the others of the country, and never the contact", () => {
    expect(told(broken, MEMBER)).toEqual(["alt-1"]);
  });

  test("of a delegate: every contact", () => {
    expect(told(unreachable, MEMBER)).toEqual(["fp-1", "alt-1"]);
  });

  test("the secretariat, where the country has nobody else: nobody is unreachable unseen", () => {
    expect(told(broken, ALONE)).toEqual(["secretariat"]);
  });

  test("at once, and although it is no mailing", () => {
    expect(planned(broken, MEMBER)[0]).toMatchObject({ lane: "transactional", mailClass: "MANDATORY" });
  });
});

test("a lane that stopped is told to the secretariat alone", () => {
  const fact = EVERY_FACT.LaneStopped;
  expect(planMails(recordOf(fact, { entity: "lane/bulk" }), fact, {})).toMatchObject([
    {
      kind: "lane-stopped",
      lane: "transactional",
      recipient: { kind: "secretariat" },
      particulars: { why: "bounces" },
    },
  ]);
});

describe("the mail to the secretariat", () => {
  const conference = {
    ...SAMPLE_CONFERENCE,
    ...{ id: "honcb-15", state: "ANNOUNCED", languages: ["fr"] },
    secretariat: { ...SAMPLE_CONFERENCE.secretariat, email: "secretariat@police.example" },
  } as unknown as Conference;

  test("names the person and the country, though the secretariat belongs to none", () => {
    const [mail] = planned(broken, ALONE);
    const entry = { ...mail, ledgerKey: "k", state: "CLAIMED", attempt: 1 } as LedgerEntry;
    const circumstances = { conference, member: { ...ALONE, language: "fr" } as never, delegation: undefined };
    const reader = readerOf(entry, circumstances);
    expect(reader?.address).toBe("secretariat@police.example");
    const facts = reader && factsFor(entry, circumstances, reader, { link: "", code: "", now: new Date() });
    expect(facts).toMatchObject({ country: "FRA", person: { name: "A" }, office: true });
  });
});

describe.each(LANGUAGES)("%s", (language) => {
  test.each(["contact-broken", "lane-stopped"] as const)(
    "%s: subject under sixty characters, no address in it",
    (kind) => {
      for (const facts of samplesOf(kind, language, "https://passerelle.example")) {
        const { subject, text, html } = renderMail(kind, facts);
        expect(subject.length).toBeLessThan(60);
        expect(`${text}${html}`).not.toMatch(/[\w.]+@[\w.]+\.\w/);
      }
    },
  );
});
