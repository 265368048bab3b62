import { describe, expect, test } from "vitest";
import type { Needs } from "#functions/mail/prepare-mail.ts";
import { MAIL_KINDS, type MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { ON_PROCEDURE, SEAL, SILENCE_ENDS, VOTE, VOTE_ENDS } from "./support/decided.ts";
import {
  CONCLUSION,
  circulatedIn,
  conference,
  delegation,
  entryOf,
  member,
  NOW,
  postponed,
  silence,
  toDelegate,
  world,
} from "./support/prepared.ts";

type Changes = Partial<Needs>;

const cancelled = async (kind: MailKind, changes: Changes = {}, entry: Partial<LedgerEntry> = {}, now = NOW) =>
  ((await world(changes).mailed(entryOf(kind, entry), now)) as { cancelled?: string }).cancelled;
const saying = (kind: MailKind, particulars: object) => {
  const { particulars: usual } = entryOf(kind);
  return { particulars: { ...usual, ...particulars } } as Partial<LedgerEntry>;
};

const where = (found: object): Changes => ({
  findCircumstances: async () => ({ conference, member, delegation, ...found }),
});
const silenceIs = (changes: object): Changes => ({ findSilence: async () => ({ ...silence, ...changes }) });
const voteIs = (changes: object): Changes => ({ findVote: async () => ({ ...VOTE, ...changes }) });
const noText: Changes = { findTextOut: async () => undefined };
const HEAD = toDelegate("d1");
const LEFT = toDelegate("d3");

const DECIDED = [
  ...(["act-receipt", "amendment-outcome", "silence-opened", "silence-news", "silence-office"] as const),
  ...(["ballot-open", "ballot-closing", "decision-result"] as const),
] as const;

describe.each(DECIDED)("%s", (kind) => {
  test("control: is mailed while nothing speaks against it", async () => {
    expect(await cancelled(kind)).toBeUndefined();
  });

  test("is not mailed once the conference is cancelled; that it is put off changes nothing", async () => {
    expect(await cancelled(kind, where({ conference: { ...conference, state: "CANCELLED" } }))).toBe(
      "conference cancelled",
    );
    expect(await cancelled(kind, where({ conference: postponed }))).toBeUndefined();
  });

  test("is not mailed of a text that is gone", async () => {
    expect(await cancelled(kind, noText)).toBe("text gone");
  });

  if (kind !== "silence-office") {
    test("is not mailed to a delegate who left; control: to the head it is", async () => {
      expect(await cancelled(kind, {}, LEFT)).toBe("no longer registered");
      expect(await cancelled(kind, {}, HEAD)).toBeUndefined();
    });
  }
});

describe("a silence", () => {
  const over = new Date(SILENCE_ENDS);
  const justBefore = new Date(over.getTime() - 1);

  test.each<[string, Changes, Date?]>([
    ["silence gone", { findSilence: async () => undefined }],
    ["silence over", silenceIs({ state: "BROKEN" })],
    ["silence over", silenceIs({ state: "ADOPTED" })],
    ["silence over", {}, over],
  ])("that is over is not told of as one that opened: %s", async (why, changes, now) => {
    expect(await cancelled("silence-opened", changes, {}, now)).toBe(why);
  });

  test("control: a moment before its expiry it is, and after the first expiry if it was extended", async () => {
    expect(await cancelled("silence-opened", {}, {}, justBefore)).toBeUndefined();
    const later = { at: "2019-01-19T15:00:00.000Z", announcedAt: SILENCE_ENDS, by: "chair-1" };
    const extended = silenceIs({ expiries: [...silence.expiries, later] });
    expect(await cancelled("silence-opened", extended, {}, over)).toBeUndefined();
  });

  test("that was extended again tells the last expiry only", async () => {
    const later = { at: "2019-01-19T15:00:00.000Z", announcedAt: SILENCE_ENDS, by: "chair-1" };
    const extended = silenceIs({ expiries: [...silence.expiries, later] });
    expect(await cancelled("silence-news", extended)).toBe("extended again");
    expect(await cancelled("silence-news", extended, saying("silence-news", { to: later.at }))).toBeUndefined();
    expect(await cancelled("silence-news", {}, {}, over)).toBe("silence over");
  });

  test("adopted unless the absent object is told while they may", async () => {
    const news = saying("silence-news", { what: "adopted-ad-referendum", until: "2019-02-16T15:00:00.000Z" });
    expect(await cancelled("silence-news", silenceIs({ state: "AD_REFERENDUM" }), news)).toBeUndefined();
    expect(await cancelled("silence-news", silenceIs({ state: "BROKEN" }), news)).toBe("silence over");
  });

  const delivered = { ledgerKey: "k", deliveredAt: SILENCE_ENDS, receivedAt: SILENCE_ENDS };
  const proven = silenceIs({ service: { CIV: { deliveries: [delivered], failures: [], acts: [] } } });
  test.each(["notice-failed", "hand-over-ordered"])(
    "%s: is for the secretariat only while the country is not proven to know",
    async (what) => {
      const notice = saying("silence-office", { what });
      expect(await cancelled("silence-office", {}, notice)).toBeUndefined();
      expect(await cancelled("silence-office", proven, notice)).toBe("service proven");
      expect(await cancelled("silence-office", silenceIs({ state: "BROKEN" }), notice)).toBe("silence over");
      expect(await cancelled("silence-office", {}, notice, over)).toBe("silence over");
      // Control: that another country is proven to know is no reason.
      expect(await cancelled("silence-office", proven, saying("silence-office", { what, of: "FRA" }))).toBeUndefined();
    },
  );

  test.each(["announce", "not-served", "came-too-late", "objection-added"])(
    "%s: is told to the secretariat however it ended",
    async (what) => {
      const ended = silenceIs({ ...{ state: "NOT_SERVED" }, ended: { at: "", decidedAt: "", unproven: [] } });
      expect(await cancelled("silence-office", ended, saying("silence-office", { what }), over)).toBeUndefined();
    },
  );
});

describe.each(["ballot-open", "ballot-closing"] as const)("%s", (kind) => {
  const ends = new Date(VOTE_ENDS);

  test.each<[string, Changes, Date?]>([
    ["vote gone", { findVote: async () => undefined }],
    ["vote closed", voteIs({ state: "CLOSED" })],
    ["vote closed", {}, ends],
  ])("is not mailed any more: %s", async (why, changes, now) => {
    expect(await cancelled(kind, changes, {}, now)).toBe(why);
  });

  test("control: is mailed a moment before it closes, and without a time until the chair closes it", async () => {
    expect(await cancelled(kind, {}, {}, new Date(ends.getTime() - 1))).toBeUndefined();
    const { closesAt: _, ...untimed } = VOTE;
    expect(await cancelled(kind, { findVote: async () => untimed }, {}, ends)).toBeUndefined();
  });

  test("is not mailed to a delegate who does not act any more; control: to one designated it is", async () => {
    expect(await cancelled(kind, {}, toDelegate("d2"))).toBe("does not act");
    const actingHead = { delegate: "d2", from: "2019-01-14T08:00:00.000Z", until: "2019-01-20T08:00:00.000Z" };
    expect(await cancelled(kind, where({ delegation: { ...delegation, actingHead } }), toDelegate("d2"))).toBe(
      undefined,
    );
  });

  test("needs no text where it is about procedure", async () => {
    const entry = { particulars: { vote: "procedure.break.v1", closesAt: VOTE_ENDS } } as Partial<LedgerEntry>;
    expect(await cancelled(kind, { ...noText, findVote: async () => ON_PROCEDURE }, entry)).toBeUndefined();
  });
});

test("whoever has voted is not told that it closes soon; control: that it is open they are", async () => {
  const asked: unknown[] = [];
  const voted: Changes = {
    findReceipt: async (...given) => {
      asked.push(given);
      return {};
    },
  };
  expect(await cancelled("ballot-closing", voted)).toBe("has voted");
  expect(await cancelled("ballot-open", voted)).toBeUndefined();
  expect(asked).toEqual([["honcb-15", "cooperation.2.v1", "CIV", 1]]);
});

describe("what was done or decided is told however late", () => {
  const MUCH_LATER = new Date("2019-06-01T00:00:00.000Z");

  test("a result, whatever became of the text since", async () => {
    const withdrawn = { findConclusion: async () => ({ ...CONCLUSION, state: "WITHDRAWN" as const }) };
    expect(await cancelled("decision-result", withdrawn, {}, MUCH_LATER)).toBeUndefined();
    const newer = { ...CONCLUSION, earlier: [CONCLUSION.current], current: circulatedIn(2, ["en"]) };
    expect(await cancelled("decision-result", { findConclusion: async () => newer })).toBeUndefined();
    expect(await cancelled("decision-result", { findSeal: async () => undefined })).toBe("decision gone");
    // Control: a seal on a version that there is no more names a text that nobody can read.
    const other = { findSeal: async () => ({ ...SEAL, textVersion: 7 }) };
    expect(await cancelled("decision-result", other)).toBe("text gone");
  });

  test("a ballot, as long as its receipt is kept", async () => {
    const ballot = (act: "ballot" | "secret-ballot") =>
      ({
        particulars: {
          act,
          vote: "cooperation.2.v1",
          conclusion: "cooperation",
          ...(act === "ballot" && { number: 1 }),
        },
      }) as Partial<LedgerEntry>;
    const kept: Changes = { ...voteIs({ state: "CLOSED" }), findReceipt: async () => ({ hash: "b" }) };
    expect(await cancelled("act-receipt", kept, ballot("ballot"), MUCH_LATER)).toBeUndefined();
    expect(await cancelled("act-receipt", {}, ballot("ballot"))).toBe("ballot gone");
    expect(await cancelled("act-receipt", {}, ballot("secret-ballot"), MUCH_LATER)).toBeUndefined();
    expect(await cancelled("act-receipt", { findVote: async () => undefined }, ballot("secret-ballot"))).toBe(
      "vote gone",
    );
  });

  test("an alert, as long as the person it is about is stored", async () => {
    expect(await cancelled("link-alert", {}, {}, MUCH_LATER)).toBeUndefined();
    expect(await cancelled("link-alert", {}, LEFT)).toBe("no longer registered");
  });
});

describe("who acts for a head", () => {
  const actingHead = { delegate: "d2", from: "2019-01-14T08:00:00.000Z", until: "2019-01-20T08:00:00.000Z" };
  const designated = { particulars: { what: "designated", ...actingHead } } as Partial<LedgerEntry>;
  const now = (acting?: object) => where({ delegation: { ...delegation, ...(acting && { actingHead: acting }) } });

  test("is told while that stands", async () => {
    expect(await cancelled("acting-head", now(actingHead), designated)).toBeUndefined();
    expect(await cancelled("acting-head", now(), designated)).toBe("designation over");
    expect(await cancelled("acting-head", now({ ...actingHead, delegate: "d1" }), designated)).toBe("designation over");
    const longer = { ...actingHead, until: "2019-01-21T08:00:00.000Z" };
    expect(await cancelled("acting-head", now(longer), designated)).toBe("designation over");
  });

  test("is told to have ended unless the same person acts again", async () => {
    expect(await cancelled("acting-head", now())).toBeUndefined();
    expect(await cancelled("acting-head", now({ ...actingHead, delegate: "d1" }))).toBeUndefined();
    expect(await cancelled("acting-head", now(actingHead))).toBe("designated again");
  });
});

test("a delegate who left gets no link, no code and no word of any decision", async () => {
  const kinds = MAIL_KINDS.filter((kind) => ["link", "code", "acting-head", "link-alert"].includes(kind));
  for (const kind of kinds) expect(await cancelled(kind, {}, LEFT), kind).toBe("no longer registered");
  // Control: the head gets all of them.
  for (const kind of kinds) expect(await cancelled(kind, {}, HEAD), kind).toBeUndefined();
});
