import { describe, expect, test } from "vitest";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { Fact } from "#shared/contracts/record.ts";
import { mailFactOf } from "#shared/mail/mail-fact.ts";
import { identityOf, planMails } from "#shared/mail/mail-plan.ts";
import { EVERY_FACT, MEMBER, recordOf } from "./support/records.ts";

const planned = (fact: Fact, audience: Parameters<typeof planMails>[2] = { member: MEMBER }): PlannedMail[] => {
  const mailFact = mailFactOf(fact);
  return typeof mailFact === "string" ? [] : planMails(recordOf(fact), mailFact, audience);
};
const told = (fact: Fact, audience?: Parameters<typeof planMails>[2]) =>
  planned(fact, audience).map(({ kind, lane, recipient }) => `${kind} to ${recipient.kind} ${recipient.id}, ${lane}`);

const EXPECTED: { readonly [T in Fact["type"]]?: string[] } = {
  DelegationInvited: ["invitation to contact fp-1, bulk"],
  LinksRotated: ["link to contact alt-1, transactional"],
  CodeRequested: ["code to contact alt-1, transactional"],
  DelegationSubmitted: [
    "submission-receipt to contact fp-1, transactional",
    "submission-receipt to contact alt-1, transactional",
  ],
  RegretsSent: ["regrets-receipt to contact fp-1, transactional", "regrets-receipt to contact alt-1, transactional"],
  DelegationReturned: ["decision-returned to contact fp-1, transactional"],
  DelegationApproved: ["decision-approved to contact fp-1, transactional"],
  DelegationRefused: ["decision-refused to contact fp-1, transactional"],
  DelegationRestored: ["decision-restored to contact fp-1, transactional"],
  DelegationConfirmed: ["confirmation to delegate d1, transactional", "confirmation to delegate d2, transactional"],
  DelegateReplaced: [
    "replacement to contact fp-1, transactional",
    "confirmation to delegate d3, transactional",
    "withdrawal to delegate d1, transactional",
  ],
  DelegateWithdrawn: ["withdrawal to contact fp-1, transactional", "withdrawal to delegate d2, transactional"],
  ContactBroken: ["contact-broken to contact alt-1, transactional"],
  DelegateUnreachable: [
    "contact-broken to contact fp-1, transactional",
    "contact-broken to contact alt-1, transactional",
  ],
  LaneStopped: ["lane-stopped to secretariat secretariat, transactional"],
  MailingTested: ["mailing to secretariat secretariat, transactional"],
  DelegateLinksRotated: ["link to delegate d1, transactional"],
  ...Object.fromEntries(
    ["NoticeFailed", "ObjectionAdded", "StatementLogged", "SilenceAdopted", "SilenceNotServed"].map((type) => [
      type,
      ["silence-office to secretariat secretariat, transactional"],
    ]),
  ),
  DelegationWithdrawn: [
    "withdrawal to contact fp-1, transactional",
    "withdrawal to contact alt-1, transactional",
    "withdrawal to delegate d1, transactional",
    "withdrawal to delegate d2, transactional",
  ],
};

describe("who is told what", () => {
  test.each(Object.values(EVERY_FACT).filter(({ type }) => type !== "LinkRequested"))("$type", (fact) => {
    expect(told(fact)).toEqual(EXPECTED[fact.type] ?? []);
  });

  test("a conference that has moved is told to each who is confirmed, in their own country's thread", () => {
    const delegates = [
      { country: "FRA", id: "d1" },
      { country: "PER", id: "d7" },
    ];
    const fact = { type: "ConferenceChanged", moved: true } as const;
    expect(told(fact, { delegates })).toEqual([
      "conference-changed to delegate d1, bulk",
      "conference-changed to delegate d7, bulk",
    ]);
    expect(planned(fact, { delegates })[1]?.recipient.country).toBe("PER");
  });

  test("a request for a link goes to every contact with that address, and to nobody when there is none", () => {
    const fact = EVERY_FACT.LinkRequested;
    const contacts = [
      { country: "FRA", contact: "fp-1" },
      { country: "BEL", contact: "fp-9" },
    ];
    expect(told(fact, { contacts })).toEqual([
      "link to contact fp-1, transactional",
      "link to contact fp-9, transactional",
    ]);
    expect(planned(fact, { contacts })[1]?.recipient.country).toBe("BEL");
    expect(told(fact, { contacts: [] })).toEqual([]);
  });

  test("only who was told of a place is told that it is gone", () => {
    expect(told({ ...EVERY_FACT.DelegateReplaced, state: "APPROVED" })).toEqual([
      "replacement to contact fp-1, transactional",
    ]);
    expect(told({ ...EVERY_FACT.DelegateWithdrawn, state: "SUBMITTED" })).toEqual([
      "withdrawal to contact fp-1, transactional",
    ]);
    expect(told({ ...EVERY_FACT.DelegationWithdrawn, state: "APPROVED" })).toHaveLength(2);
  });

  test("a member without a focal point has nobody to tell", () => {
    expect(told(EVERY_FACT.DelegationApproved, {})).toEqual([]);
    expect(told(EVERY_FACT.DelegationApproved, { member: { contacts: [] } })).toEqual([]);
  });

  test("the reason comes from the record, not from what the delegation says by then", () => {
    const { type } = EVERY_FACT.DelegationReturned;
    const [mail] = planMails(recordOf({ type }, { reason: "No head." }), { type }, { member: MEMBER });
    expect(mail?.particulars).toEqual({ reason: "No head." });
  });
});

describe("the identity of a mail", () => {
  test("is the same each time it is planned, and different for each mail of a record", () => {
    const first = planned(EVERY_FACT.DelegationWithdrawn).map((mail) => identityOf(mail).join("\n"));
    const again = planned(EVERY_FACT.DelegationWithdrawn).map((mail) => identityOf(mail).join("\n"));
    expect(again).toEqual(first);
    expect(new Set(first).size).toBe(4);
  });

  test("differs with the record, so that a second decision is told again", () => {
    const { type } = EVERY_FACT.DelegationApproved;
    const identities = ["r1", "r2"].map((id) =>
      planMails(recordOf({ type }, { id }), { type }, { member: MEMBER }).map(identityOf),
    );
    expect(identities[0]).not.toEqual(identities[1]);
  });

  test("is one for each version of a text, whichever record it follows from; control: by the record it is two", () => {
    const readers = [{ kind: "contact", country: "FRA", id: "fp-1", language: "ar" }] as const;
    const out = { ...EVERY_FACT.ConclusionCirculated, languages: ["ar" as const] };
    const mails = [out, EVERY_FACT.LanguagePutOut].map((fact) => planned(fact, { readers })[0] as PlannedMail);
    expect(identityOf(mails[0] as PlannedMail)).toEqual(identityOf(mails[1] as PlannedMail));
    const byRecord = mails.map((mail, at) => identityOf({ ...mail, occurrence: `r${at}` }));
    expect(byRecord[0]).not.toEqual(byRecord[1]);
  });
});
