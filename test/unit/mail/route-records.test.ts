import { expect, test } from "vitest";
import { EVERY_FACT, recordOf } from "./support/records.ts";
import { routingWorld as world } from "./support/routing-world.ts";

test("each mail is entered and put into the queue of its lane", async () => {
  const { ledger, queues, route } = world();
  await route(recordOf(EVERY_FACT.DelegationInvited));
  await route(recordOf(EVERY_FACT.DelegationSubmitted));
  expect(queues.bulk).toHaveLength(1);
  expect(queues.transactional).toHaveLength(2);
  expect([...ledger.entries.values()].map(({ state }) => state)).toEqual(["PLANNED", "PLANNED", "PLANNED"]);
});

test("whoever is confirmed hears of other dates or another place, and of no other change of a conference", async () => {
  const { ledger, queues, route } = world();
  await route(recordOf({ type: "ConferenceChanged" }, { entity: "conference/honcb-15" }));
  expect(ledger.entries.size).toBe(0);
  await route(recordOf({ type: "ConferenceChanged", moved: true }, { entity: "conference/honcb-15" }));
  expect([...ledger.entries.values()].map(({ kind, recipient }) => `${kind} ${recipient.country}`)).toEqual([
    "conference-changed FRA",
    "conference-changed PER",
  ]);
  expect(queues.bulk).toHaveLength(2);
});

test.each([
  ["ConferencePostponed", "postponed"],
  ["ConferenceCancelled", "cancelled"],
] as const)("%s: the focal points of who may come and whoever is confirmed are told, once each", async (type, why) => {
  const { ledger, queues, route } = world();
  const record = recordOf({ type }, { entity: "conference/honcb-15" });
  await route(record);
  await route(record);
  expect([...ledger.entries.values()]).toMatchObject([
    { kind: "conference-off", recipient: { kind: "contact", country: "BEL", id: "fp-9" }, particulars: { why } },
    { kind: "conference-off", recipient: { kind: "delegate", country: "FRA", id: "d1" }, particulars: { why } },
    { kind: "conference-off", recipient: { kind: "delegate", country: "PER", id: "d7" }, particulars: { why } },
  ]);
  for (const { mailClass, lane } of ledger.entries.values()) expect([mailClass, lane]).toEqual(["MANDATORY", "bulk"]);
  expect(queues.transactional).toEqual([]);
});

test("whoever is confirmed hears that a postponed conference takes place after all; a first announcement tells nobody", async () => {
  const { ledger, route } = world();
  await route(recordOf({ type: "ConferenceAnnounced" }, { entity: "conference/honcb-15" }));
  expect(ledger.entries.size).toBe(0);
  await route(recordOf({ type: "ConferenceAnnounced", again: true }, { entity: "conference/honcb-15" }));
  expect([...ledger.entries.values()].map(({ kind, recipient }) => `${kind} ${recipient.country}`)).toEqual([
    "conference-changed FRA",
    "conference-changed PER",
  ]);
});

test("a replay enters nothing new; what still waits is put on its way again, what is on its way is left alone", async () => {
  const { ledger, queues, route } = world();
  await route(recordOf(EVERY_FACT.DelegationSubmitted));
  const [first] = [...ledger.entries.values()];
  if (first) await ledger.takeStep(first, { state: "CLAIMED", attempt: 1 });
  await route(recordOf(EVERY_FACT.DelegationSubmitted));
  expect(ledger.entries.size).toBe(2);
  expect(queues.transactional).toHaveLength(3);
});

test("a mail that was entered before the queue failed is put into the queue when the record comes again", async () => {
  const { queues, faults, route } = world();
  faults.enqueue = 1;
  await expect(route(recordOf(EVERY_FACT.DelegationInvited))).rejects.toThrow("does not answer");
  expect(queues.bulk).toEqual([]);
  await route(recordOf(EVERY_FACT.DelegationInvited));
  expect(queues.bulk).toHaveLength(1);
});

test("a fact of a later version plans nothing, blocks nobody, and is counted by its name", async () => {
  const { ledger, route } = world();
  const outcome = await route({ ...recordOf(EVERY_FACT.DelegationInvited), fact: { type: "BadgePrinted" } });
  expect(outcome).toEqual({ outcome: "unknown fact BadgePrinted" });
  expect(ledger.entries.size).toBe(0);
});

test("a fact that mail follows from, but malformed, fails and is not passed over", async () => {
  const { route } = world();
  const fact = { type: "DelegationConfirmed", delegates: "d1" };
  await expect(route({ ...recordOf(EVERY_FACT.DelegationInvited), fact })).rejects.toThrow();
});

test("a released mailing is handed over to be made into mails, page by page", async () => {
  const { ledger, pages, route } = world();
  await route(recordOf(EVERY_FACT.MailingReleased, { entity: "mailing/m-1" }));
  expect(pages).toEqual([{ conference: "honcb-15", mailing: "m-1" }]);
  expect(ledger.entries.size).toBe(0);
});

test("a mail that is ordered again is a second one of the same; one that is ordered twice by one record is not", async () => {
  const { ledger, queues, route } = world();
  await route(recordOf(EVERY_FACT.DelegationInvited));
  const [first] = [...ledger.entries.values()];
  const again = recordOf(
    { type: "MailResent", ledgerKey: first?.ledgerKey ?? "" },
    { id: "0190c8f0-0000-7000-8000-0000000000ff", entity: `mail/${first?.ledgerKey}` },
  );
  await route(again);
  await route(again);
  const entries = [...ledger.entries.values()];
  expect(entries).toHaveLength(2);
  expect(entries[1]).toMatchObject({
    kind: "invitation",
    recipient: first?.recipient,
    at: first?.at,
    entity: first?.entity,
  });
  expect(queues.transactional).toEqual([entries[1]?.ledgerKey, entries[1]?.ledgerKey]);
});

test("a trial of a mailing goes to the secretariat and to nobody else", async () => {
  const { ledger, route } = world();
  await route(recordOf(EVERY_FACT.MailingTested, { entity: "mailing/m-1" }));
  expect([...ledger.entries.values()]).toMatchObject([
    { kind: "mailing", recipient: { kind: "secretariat" }, particulars: { mailing: "m-1", test: "fr" } },
  ]);
});

test("what changes rules or dates has reminders planned anew, an invitation those of its country, and nothing else does", async () => {
  const { work, route } = world();
  for (const fact of Object.values(EVERY_FACT)) {
    if (fact.type.startsWith("Conference")) await route(recordOf(fact, { entity: "conference/honcb-15" }));
    else if (fact.type.startsWith("KeyDate")) await route(recordOf(fact, { entity: "key-date/opening" }));
    else await route(recordOf(fact));
  }
  const all = { task: "plan", conference: "honcb-15" };
  expect(work.filter((one) => !("country" in one))).toEqual(Array(10).fill(all));
  expect(work.filter((one) => "country" in one)).toEqual([{ ...all, country: "FRA" }]);
});

test("what moved while a conference was postponed is told when it is announced again, not when it first is", async () => {
  const { work, route } = world();
  const announced = (again: { again?: true }) =>
    recordOf({ type: "ConferenceAnnounced", ...again }, { entity: "conference/honcb-15" });
  await route(announced({}));
  expect(work).toMatchObject([{ task: "plan" }]);
  await route(announced({ again: true }));
  expect(work.slice(2).map((one) => "anchor" in one && `${one.task} ${one.anchor} ${one.subject ?? "each"}`)).toEqual([
    "tell-moved nomination-deadline conference",
    "tell-moved confirmation-deadline conference",
    "tell-moved conference-start conference",
    "tell-moved conference-end conference",
    "tell-moved session-start each",
    "tell-moved amendment-deadline each",
    "tell-moved silence-expiry each",
    "tell-moved action-due each",
  ]);
});

test("a date that has moved is told to whoever got the old one, each time the record comes with the same record's id", async () => {
  const { work, route } = world();
  const changed = recordOf(
    { type: "ConferenceChanged", anchors: ["nomination-deadline", "conference-start"] },
    { entity: "conference/honcb-15" },
  );
  const moved = recordOf(
    { type: "KeyDateSet", keyDate: "opening", anchor: "session-start", moved: true },
    { entity: "key-date/opening" },
  );
  for (const record of [changed, moved, changed, moved]) await route(record);
  const told = { task: "tell-moved", conference: "honcb-15", record: changed.id };
  const once = [
    { ...told, anchor: "nomination-deadline", subject: "conference" },
    { ...told, anchor: "conference-start", subject: "conference" },
    { ...told, anchor: "session-start", subject: "opening" },
  ];
  expect(work.filter(({ task }) => task === "tell-moved")).toEqual([...once, ...once]);
});

test("a fact that moves dates, but malformed, fails and is not passed over", async () => {
  const { work, route } = world();
  for (const fact of [
    { type: "ConferenceChanged", anchors: ["easter"] },
    { type: "KeyDateSet", keyDate: "opening" },
  ])
    await expect(route({ ...recordOf(EVERY_FACT.ConferenceChanged), fact })).rejects.toThrow();
  expect(work).toEqual([]);
});

test("reminders are looked at before the mails of a record, so that no mail's trouble keeps them", async () => {
  const { work, faults, route } = world();
  faults.enqueue = 1;
  await expect(route(recordOf(EVERY_FACT.DelegationInvited))).rejects.toThrow("does not answer");
  expect(work).toHaveLength(1);
});
