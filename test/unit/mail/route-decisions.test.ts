import { describe, expect, test } from "vitest";
import type { Needs } from "#functions/mail/route-records.ts";
import type { MailKind } from "#shared/contracts/mail.ts";
import type { EventRecord, Fact } from "#shared/contracts/record.ts";
import { ON_AMENDMENT, ON_PROCEDURE, SILENCE, VOTE, VOTE_ENDS } from "./support/decided.ts";
import { EVERY_FACT, recordOf } from "./support/records.ts";
import { routingWorld } from "./support/routing-world.ts";

const planned = async (fact: Fact, record: Partial<EventRecord> = {}, changes: Partial<Needs> = {}) => {
  const { ledger, queues, route } = routingWorld(changes);
  await route(recordOf(fact, { entity: "decision/cooperation.1", ...record }));
  const mails = [...ledger.entries.values()];
  const told = mails.map(({ kind, recipient }) => `${kind} ${recipient.country}/${recipient.id}`.replace(" /", " "));
  // Replayed, it plans nothing new.
  await route(recordOf(fact, { entity: "decision/cooperation.1", ...record }));
  expect(ledger.entries.size).toBe(mails.length);
  for (const { mailClass } of mails) expect(mailClass).toBe("MANDATORY");
  const said = new Set(mails.map(({ particulars }) => JSON.stringify(particulars)));
  return { told, mails, particulars: [...said].map((one) => JSON.parse(one) as object), queues };
};
const to = (kind: MailKind, ...people: string[]) => people.map((person) => `${kind} ${person}`);

// The head of Belgium reads in its focal point's box; Peru has no head yet.
const BEL = ["BEL/h9", "BEL/alt-9"];
const FRA = ["FRA/d1", "FRA/d2", "FRA/fp-1", "FRA/alt-1"];
const PER = ["PER/fp-7"];
const OFFICE = "secretariat";

const OF_AMENDMENT = { conclusion: "cooperation", amendment: "faster-replies" };
const OF_SILENCE = { conclusion: "cooperation", decision: "cooperation.1" };
const OF_VOTE = { vote: "cooperation.2.v1", conclusion: "cooperation" };
const byFrance = { actor: { kind: "delegate", id: "d1", country: "FRA" } } as const;

describe("what was done for a country is told to all who speak for it", () => {
  test.each<[Fact, object, string[]]>([
    [EVERY_FACT.AmendmentTabled, { act: "tabled", ...OF_AMENDMENT }, FRA],
    [EVERY_FACT.AmendmentSupported, { act: "supported", ...OF_AMENDMENT }, BEL],
    [EVERY_FACT.AmendmentSupportEnded, { act: "support-ended", ...OF_AMENDMENT }, BEL],
    [EVERY_FACT.AmendmentTakenOver, { act: "taken-over", ...OF_AMENDMENT }, BEL],
    [EVERY_FACT.AmendmentWithdrawn, { act: "amendment-withdrawn", ...OF_AMENDMENT }, FRA],
    [EVERY_FACT.AmendmentMerged, { act: "merged", ...OF_AMENDMENT }, FRA],
    [EVERY_FACT.AmendmentRebased, { act: "rebased", ...OF_AMENDMENT }, FRA],
    [EVERY_FACT.BallotCast, { act: "ballot", ...OF_VOTE, number: 2, replaces: 1 }, FRA],
    [EVERY_FACT.SecretBallotCast, { act: "secret-ballot", ...OF_VOTE }, FRA],
    [EVERY_FACT.VoteCorrected, { act: "correction", ...OF_VOTE, number: 1 }, FRA],
    [
      EVERY_FACT.ConsensusObjected,
      { act: "consensus-objection", conclusion: "cooperation", decision: "cooperation.3" },
      FRA,
    ],
    [
      EVERY_FACT.StatementAttached,
      { act: "statement", conclusion: "cooperation", decision: "cooperation.2", hash: "h-3" },
      FRA,
    ],
    [
      EVERY_FACT.StatementWithdrawn,
      { act: "statement-withdrawn", conclusion: "cooperation", decision: "cooperation.2" },
      FRA,
    ],
    [EVERY_FACT.SilenceBroken, { ...OF_SILENCE, act: "objection", hash: "h-1" }, FRA],
    [
      { ...EVERY_FACT.StatementLogged, kind: "statement" },
      { ...OF_SILENCE, act: "silence-statement", hash: "h-2" },
      FRA,
    ],
  ])("%o", async (fact, particulars, people) => {
    const { told, ...rest } = await planned(fact, byFrance);
    expect(told).toEqual(to("act-receipt", ...people));
    expect(rest.particulars).toEqual([particulars]);
    expect(rest.queues.bulk).toEqual([]);
  });

  test.each(["AmendmentWithdrawn", "AmendmentMerged", "AmendmentRebased"] as const)(
    "%s: where nobody of a delegation did it, nobody gets a receipt",
    async (type) => {
      expect((await planned(EVERY_FACT[type])).told).toEqual([]);
    },
  );

  test("a vote on an amendment is told with the text that it is to; one of procedure without any", async () => {
    const { particulars } = await planned(EVERY_FACT.SecretBallotCast, {}, { findVote: async () => ON_AMENDMENT });
    expect(particulars).toEqual([{ act: "secret-ballot", vote: "cooperation.2.v1", ...OF_AMENDMENT }]);
    const procedure = await planned(EVERY_FACT.SecretBallotCast, {}, { findVote: async () => ON_PROCEDURE });
    expect(procedure.particulars).toEqual([{ act: "secret-ballot", vote: "cooperation.2.v1" }]);
  });
});

describe("what became of an amendment is told to its mover and its co-sponsors", () => {
  test.each<[Fact, object]>([
    [EVERY_FACT.AmendmentAdmitted, { what: "admitted", ...OF_AMENDMENT }],
    [EVERY_FACT.AmendmentAccepted, { what: "accepted", ...OF_AMENDMENT }],
    [EVERY_FACT.AmendmentDecided, { what: "adopted", ...OF_AMENDMENT }],
    [
      { ...EVERY_FACT.AmendmentDecided, carried: false },
      { what: "rejected", ...OF_AMENDMENT },
    ],
    [EVERY_FACT.AmendmentLapsed, { what: "lapsed", ...OF_AMENDMENT, because: "quicker-replies" }],
    [EVERY_FACT.AmendmentRuledOut, { what: "ruled-out", ...OF_AMENDMENT, reason: "A rival proposal." }],
  ])("%o", async (fact, particulars) => {
    const { told, ...rest } = await planned(fact, { reason: "A rival proposal." });
    expect(told).toEqual(to("amendment-outcome", ...BEL, ...FRA));
    expect(rest.particulars).toEqual([particulars]);
    expect(rest.queues.bulk).toEqual([]);
  });

  test("why it is inadmissible is what it says itself, where the record says nothing", async () => {
    const { particulars } = await planned(EVERY_FACT.AmendmentRuledOut);
    expect(particulars).toMatchObject([{ reason: "It replaces the text." }]);
  });

  test("control: of one that is not kept nobody is told", async () => {
    const gone = { findAmendment: async () => undefined };
    expect((await planned(EVERY_FACT.AmendmentAdmitted, {}, gone)).told).toEqual([]);
  });
});

describe("a silence", () => {
  test("that opens is told to all who may object and to all who are informed, at once", async () => {
    const { told, particulars, queues } = await planned(EVERY_FACT.SilenceOpened);
    expect(told).toEqual(to("silence-opened", ...BEL, ...FRA, ...PER));
    expect(particulars).toEqual([{ ...OF_SILENCE, textVersion: 1, expiry: "2019-03-27T16:00:00.000Z" }]);
    expect(queues.bulk).toEqual([]);
  });

  test("is told to a member that was never invited, where it may object", async () => {
    const silence = { ...SILENCE, entitled: ["MAR"], informed: [] };
    const { told } = await planned(EVERY_FACT.SilenceOpened, {}, { findSilence: async () => silence });
    expect(told).toEqual(["silence-opened MAR/fp-3"]);
  });

  test("is told again to the one country that the chair names, beside the first notice", async () => {
    const { ledger, route } = routingWorld();
    await route(recordOf(EVERY_FACT.SilenceOpened, { entity: "decision/cooperation.1", id: "r-1" }));
    const first = ledger.entries.size;
    await route(recordOf(EVERY_FACT.UnprovenActedOn, { entity: "decision/cooperation.1", id: "r-2" }));
    const again = [...ledger.entries.values()].slice(first);
    expect(again.map(({ kind, recipient: { country, id } }) => `${kind} ${country}/${id}`)).toEqual(
      to("silence-opened", ...FRA),
    );
    expect(again[0]?.particulars).toEqual({ ...OF_SILENCE, textVersion: 1, expiry: "2019-01-17T15:00:00.000Z" });
    // Control: the same record makes no third one, another order does.
    await route(recordOf(EVERY_FACT.UnprovenActedOn, { entity: "decision/cooperation.1", id: "r-2" }));
    expect(ledger.entries.size).toBe(first + FRA.length);
    await route(recordOf(EVERY_FACT.UnprovenActedOn, { entity: "decision/cooperation.1", id: "r-3" }));
    expect(ledger.entries.size).toBe(first + 2 * FRA.length);
  });

  test.each<[Fact, object]>([
    [
      EVERY_FACT.SilenceExtended,
      { ...OF_SILENCE, what: "extended", from: "2019-03-27T16:00:00.000Z", to: "2019-03-29T16:00:00.000Z" },
    ],
    [
      EVERY_FACT.SilenceAdoptedAdReferendum,
      { ...OF_SILENCE, what: "adopted-ad-referendum", until: "2019-04-26T16:00:00.000Z" },
    ],
  ])("that changes is told to everybody: %o", async (fact, particulars) => {
    const { told, ...rest } = await planned(fact);
    expect(told).toEqual(to("silence-news", ...BEL, ...FRA, ...PER));
    expect(rest.particulars).toEqual([particulars]);
    expect(rest.queues.bulk).toEqual([]);
  });

  test.each<[Fact, object]>([
    [EVERY_FACT.NoticeFailed, { what: "notice-failed", of: "FRA" }],
    [
      { ...EVERY_FACT.UnprovenActedOn, act: "hand-over" },
      { what: "hand-over-ordered", of: "FRA" },
    ],
    [EVERY_FACT.SilenceAdopted, { what: "announce" }],
    [EVERY_FACT.SilenceNotServed, { what: "not-served" }],
  ])("needs the secretariat: %o", async (fact, particulars) => {
    const { told, ...rest } = await planned(fact);
    expect(told).toEqual(to("silence-office", OFFICE));
    expect(rest.particulars).toEqual([{ ...OF_SILENCE, ...particulars }]);
  });

  test.each<[Fact, string, string]>([
    [EVERY_FACT.ObjectionAdded, "silence-amendment", "objection-added"],
    [EVERY_FACT.StatementLogged, "late-objection", "came-too-late"],
    [{ ...EVERY_FACT.StatementLogged, kind: "late-amendment" }, "late-amendment", "came-too-late"],
  ])("%o is told to whoever wrote, and to the secretariat", async (fact, act, what) => {
    const { told, particulars } = await planned(fact);
    expect(told).toEqual([...to("act-receipt", ...FRA), ...to("silence-office", OFFICE)]);
    expect(particulars).toMatchObject([{ act }, { what, of: "FRA" }]);
  });

  test("control: an extension that counts as an act on a delegation is told once, as an extension", async () => {
    expect((await planned({ ...EVERY_FACT.UnprovenActedOn, act: "extension" })).told).toEqual([]);
  });
});

describe("a vote", () => {
  test("that opens is told to all who speak for those entitled, in the lane of mailings", async () => {
    const { told, particulars, queues } = await planned(EVERY_FACT.VoteOpened);
    expect(told).toEqual(to("ballot-open", ...BEL, ...FRA));
    expect(particulars).toEqual([{ ...OF_VOTE, closesAt: VOTE_ENDS }]);
    expect(queues.transactional).toEqual([]);
  });

  test("that the chair closes says no time", async () => {
    const { closesAt: _, ...untimed } = VOTE;
    const { particulars } = await planned(EVERY_FACT.VoteOpened, {}, { findVote: async () => untimed });
    expect(particulars).toEqual([OF_VOTE]);
  });

  test.each(["roll-call", "show-of-hands"] as const)("by %s is not told: they are in the room", async (method) => {
    const there = { findVote: async () => ({ ...VOTE, method }) };
    expect((await planned({ ...EVERY_FACT.VoteOpened, method }, {}, there)).told).toEqual([]);
    expect((await planned(EVERY_FACT.BallotClosingNear, {}, there)).told).toEqual([]);
  });

  test("in secret is told as a recorded one is", async () => {
    const secret = { findVote: async () => ({ ...VOTE, method: "secret" as const }) };
    const { told } = await planned({ ...EVERY_FACT.VoteOpened, method: "secret" }, {}, secret);
    expect(told).toEqual(to("ballot-open", ...BEL, ...FRA));
  });

  test("that closes soon is told to those who have not voted, and at once", async () => {
    const { told, particulars, queues } = await planned(
      EVERY_FACT.BallotClosingNear,
      {},
      { findVoted: async () => ["BEL"] },
    );
    expect(told).toEqual(to("ballot-closing", ...FRA));
    expect(particulars).toEqual([{ ...OF_VOTE, closesAt: "2019-04-10T15:00:00.000Z" }]);
    expect(queues.bulk).toEqual([]);
  });

  test("control: where nobody has voted, all of them are told; where all have, nobody is", async () => {
    expect((await planned(EVERY_FACT.BallotClosingNear)).told).toEqual(to("ballot-closing", ...BEL, ...FRA));
    const all = { findVoted: async () => ["BEL", "FRA"] };
    expect((await planned(EVERY_FACT.BallotClosingNear, {}, all)).told).toEqual([]);
  });
});

describe("what was decided", () => {
  test.each(["vote", "consensus"] as const)("by %s is told to all that were invited, as a mailing", async (mode) => {
    const { told, particulars, queues } = await planned({ ...EVERY_FACT.DecisionSealed, mode });
    expect(told).toEqual(to("decision-result", ...BEL, ...FRA, ...PER));
    expect(particulars).toEqual([{ conclusion: "cooperation", decision: "cooperation.2" }]);
    expect(queues.transactional).toEqual([]);
  });

  test("by silence is told at once, and to whoever was told that it began, invited or not", async () => {
    const { told, queues } = await planned({ ...EVERY_FACT.DecisionSealed, mode: "silence" });
    expect(told).toEqual(to("decision-result", ...BEL, ...FRA, ...PER));
    expect(queues.bulk).toEqual([]);
    const silence = { ...SILENCE, entitled: ["MAR"], informed: [] };
    const wider = { findSilence: async () => silence };
    const broken = await planned({ ...EVERY_FACT.DecisionSealed, mode: "silence" }, {}, wider);
    expect(broken.told).toEqual(to("decision-result", ...BEL, ...FRA, "MAR/fp-3", ...PER));
    // Control: of a vote nobody asks who was told of a silence.
    expect((await planned(EVERY_FACT.DecisionSealed, {}, wider)).told).not.toContain("decision-result MAR/fp-3");
  });
});
