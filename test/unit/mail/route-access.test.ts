import { expect, test } from "vitest";
import type { Fact } from "#shared/contracts/record.ts";
import { EVERY_FACT, recordOf } from "./support/records.ts";
import { routingWorld } from "./support/routing-world.ts";

const told = async (fact: Fact, changes: Parameters<typeof routingWorld>[0] = {}) => {
  const { ledger, route } = routingWorld(changes);
  await route(recordOf(fact));
  const mails = [...ledger.entries.values()];
  for (const { mailClass, lane } of mails) expect([mailClass, lane]).toEqual(["MANDATORY", "transactional"]);
  return mails.map(({ kind, recipient, particulars }) => ({
    to: `${kind} to ${recipient.kind} ${recipient.country}/${recipient.id}`,
    particulars,
  }));
};
const all = (kind: string) => [
  `${kind} to delegate FRA/d1`,
  `${kind} to delegate FRA/d2`,
  `${kind} to contact FRA/fp-1`,
  `${kind} to contact FRA/alt-1`,
];

test.each<[Fact, object]>([
  [
    EVERY_FACT.ActingHeadDesignated,
    { what: "designated", delegate: "d2", from: "2019-04-09T07:00:00.000Z", until: "2019-04-10T07:00:00.000Z" },
  ],
  [EVERY_FACT.DesignationEnded, { what: "ended", delegate: "d2" }],
])("$type is told to the head, to whoever acts and to the contacts", async (fact, particulars) => {
  const mails = await told(fact);
  expect(mails.map(({ to }) => to)).toEqual(all("acting-head"));
  for (const mail of mails) expect(mail.particulars).toEqual(particulars);
});

test("whoever does not act for the head any more is told so, though nothing but the record names them by then", async () => {
  const mails = await told({ ...EVERY_FACT.DesignationEnded, delegate: "d3" });
  expect(mails.map(({ to }) => to)).toContain("acting-head to delegate FRA/d3");
  // Control: of whom no record speaks, nobody is told.
  expect((await told(EVERY_FACT.DesignationEnded)).map(({ to }) => to)).not.toContain("acting-head to delegate FRA/d3");
});

test("a code that was guessed wrong too often, and a link on a second device, are told to all who speak", async () => {
  const locked = await told({ ...EVERY_FACT.CodeLocked, holder: "delegate", contact: "d1" });
  expect(locked.map(({ to }) => to)).toEqual(all("link-alert"));
  expect(locked[0]?.particulars).toEqual({ what: "code-locked", who: "delegate", id: "d1" });
  const contacts = await told(EVERY_FACT.CodeLocked);
  expect(contacts[0]?.particulars).toEqual({ what: "code-locked", who: "contact", id: "alt-1" });
  const second = await told(EVERY_FACT.LinkOpenedElsewhere);
  expect(second.map(({ to }) => to)).toEqual(all("link-alert"));
  expect(second[0]?.particulars).toEqual({ what: "second-device", who: "delegate", id: "d1" });
});

test("a code goes to whoever asked, with what it is asked for; without a word of it, to a contact", async () => {
  expect(await told({ ...EVERY_FACT.CodeRequested, holder: "delegate", contact: "d1", purpose: "ballot" })).toEqual([
    { to: "code to delegate FRA/d1", particulars: { challenge: "ch-1", purpose: "ballot" } },
  ]);
  const { type, contact, challenge } = EVERY_FACT.CodeRequested;
  expect(await told({ type, contact, challenge } as Fact)).toEqual([
    { to: "code to contact FRA/alt-1", particulars: { challenge: "ch-1" } },
  ]);
});

test("a link is sent to the delegate that it was made for, and at an address to those who act for a delegation too", async () => {
  expect(await told(EVERY_FACT.DelegateLinksRotated)).toEqual([{ to: "link to delegate FRA/d1", particulars: {} }]);
  const found = {
    findContactsAt: async () => [{ country: "FRA", contact: "fp-1" }],
    findHeadsAt: async () => [{ country: "BEL", delegate: "h9" }],
  };
  expect((await told(EVERY_FACT.LinkRequested, found)).map(({ to }) => to)).toEqual([
    "link to contact FRA/fp-1",
    "link to delegate BEL/h9",
  ]);
  expect(await told(EVERY_FACT.LinkRequested)).toEqual([]);
});
