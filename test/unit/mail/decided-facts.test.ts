import { describe, expect, test } from "vitest";
import type { Needs } from "#functions/mail/circumstances-of.ts";
import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import {
  AMENDMENT,
  ON_AMENDMENT,
  ON_PROCEDURE,
  SEAL,
  SILENCE,
  SILENCE_ENDS,
  VOTE,
  VOTE_ENDS,
} from "./support/decided.ts";
import { factsOf } from "./support/known-facts.ts";
import { CONCLUSION, circulatedIn, delegation, silence, toDelegate } from "./support/prepared.ts";

const title = "Conclusions sur l’échange d’informations policières";
const english = "Conclusions on police information sharing";
const OF_AMENDMENT = { conclusion: "cooperation", amendment: "faster-replies" };
const OF_SILENCE = { conclusion: "cooperation", decision: "cooperation.1" };
const OF_VOTE = { vote: "cooperation.2.v1", conclusion: "cooperation" };
const link = "https://link.example";
const HEAD = toDelegate("d1").recipient;
const OFFICE = { kind: "secretariat", country: "", id: "secretariat" } as const;

const silenceIs = (changes: object): Partial<Needs> => ({ findSilence: async () => ({ ...silence, ...changes }) });
const sealIs = (seal: object): Partial<Needs> => ({ findSeal: async () => ({ ...SEAL, ...seal }) as Seal });

/** The version that is put, and the one that came after it. */
const TWO_VERSIONS: Conclusion = {
  ...CONCLUSION,
  ...{ earlier: [circulatedIn(1, ["en"])], current: circulatedIn(2, ["en", "fr"]) },
  decisions: [
    { id: "cooperation.1", mode: "silence", version: 1, textHash: "h", languages: {}, rulesVersion: 1, openedAt: "" },
  ],
};

describe("what was done", () => {
  test("about an amendment is told by its id and the text that it is to", async () => {
    expect(await factsOf("act-receipt", { act: "rebased", ...OF_AMENDMENT })).toEqual({
      ...{ act: "rebased", amendment: "faster-replies", title },
    });
  });

  test("with a ballot is told with the hash that the record of the decision has, and never with the choice", async () => {
    const asked: unknown[] = [];
    const needs: Partial<Needs> = {
      findReceipt: async (...given) => {
        asked.push(given);
        return { hash: "b-2" };
      },
    };
    const ballot = { act: "ballot", ...OF_VOTE, number: 2, replaces: 1 };
    expect(await factsOf("act-receipt", ballot, needs)).toEqual({
      ...{ act: "ballot", number: 2, replaces: 1, hash: "b-2", method: "recorded", title },
    });
    expect(asked).toEqual([["honcb-15", "cooperation.2.v1", "CIV", 2]]);
    expect(await factsOf("act-receipt", { act: "ballot", ...OF_VOTE, number: 1 }, needs)).not.toHaveProperty(
      "replaces",
    );
  });

  test("in secret is told without anything that names a ballot; nobody looks for one", async () => {
    const needs: Partial<Needs> = {
      findVote: async () => ({ ...VOTE, method: "secret" }),
      findReceipt: async () => {
        throw new Error("There is nothing to look for.");
      },
    };
    expect(await factsOf("act-receipt", { act: "secret-ballot", ...OF_VOTE }, needs)).toEqual({
      ...{ act: "secret-ballot", method: "secret", title },
    });
  });

  test("about a vote on procedure is told in the chair's words, about one on an amendment with its text", async () => {
    const procedure = { findVote: async () => ON_PROCEDURE };
    expect(
      await factsOf("act-receipt", { act: "correction", vote: "procedure.break.v1", number: 1 }, procedure),
    ).toEqual({ act: "correction", method: "recorded", question: "Shall the meeting be suspended?" });
    const amendment = { findVote: async () => ON_AMENDMENT };
    expect(
      await factsOf("act-receipt", { act: "correction", ...OF_VOTE, ...OF_AMENDMENT, number: 1 }, amendment),
    ).toEqual({ act: "correction", method: "recorded", amendment: "faster-replies", title });
  });

  test.each(["objection", "silence-amendment", "late-objection", "late-amendment", "silence-statement", "statement"])(
    "%s: is told with the hash of what was written",
    async (act) => {
      expect(await factsOf("act-receipt", { act, ...OF_SILENCE, hash: "h-1" })).toEqual({ act, title, hash: "h-1" });
    },
  );

  test.each(["consensus-objection", "statement-withdrawn"])("%s: is told by the text", async (act) => {
    expect(await factsOf("act-receipt", { act, ...OF_SILENCE })).toEqual({ act, title });
  });

  test("on an earlier version is told by the title that this one had", async () => {
    const needs: Partial<Needs> = { findConclusion: async () => TWO_VERSIONS };
    const objection = (decision: string) => ({ act: "objection", conclusion: "cooperation", decision, hash: "h-1" });
    expect(await factsOf("act-receipt", objection("cooperation.1"), needs)).toMatchObject({ title: english });
    // Control: of a decision that is not kept, the version that delegations have.
    expect(await factsOf("act-receipt", objection("cooperation.7"), needs)).toMatchObject({ title });
  });
});

describe("what became of an amendment", () => {
  test.each<[object, object]>([
    [{ what: "admitted" }, {}],
    [{ what: "accepted" }, {}],
    [{ what: "adopted" }, {}],
    [{ what: "rejected" }, {}],
    [{ what: "ruled-out", reason: "A rival proposal." }, { reason: "A rival proposal." }],
    [{ what: "lapsed", because: "quicker-replies" }, { because: "quicker-replies" }],
  ])("%o", async (what, more) => {
    expect(await factsOf("amendment-outcome", { ...what, ...OF_AMENDMENT })).toEqual({
      ...{ ...what, amendment: "faster-replies", title, link },
      ...more,
    });
  });

  test("is told by the version that it was made to", async () => {
    const needs: Partial<Needs> = { findConclusion: async () => TWO_VERSIONS };
    const admitted = { what: "admitted", ...OF_AMENDMENT };
    expect(await factsOf("amendment-outcome", admitted, needs)).toMatchObject({ title: english });
    const rebased = { ...needs, findAmendment: async () => ({ ...AMENDMENT, base: { version: 2, textHash: "h" } }) };
    expect(await factsOf("amendment-outcome", admitted, rebased)).toMatchObject({ title });
  });
});

describe("a silence", () => {
  const opened = { ...OF_SILENCE, textVersion: 1, expiry: SILENCE_ENDS };
  const expires = (at: string) => ({ anchor: "silence-expiry", at, passed: false });

  test("is told with its exact expiry, its languages, and whether the reader may object", async () => {
    expect(await factsOf("silence-opened", opened)).toEqual({
      ...{ title, out: ["en", "fr"], toDelegate: false, link, entitled: true },
      until: { ...expires(SILENCE_ENDS), local: "2019-01-17T16:00" },
    });
    expect(await factsOf("silence-opened", opened, silenceIs({ entitled: ["BEL"] }), HEAD)).toMatchObject({
      ...{ entitled: false, toDelegate: true },
    });
  });

  test("that was extended before the mail left is told with the expiry that binds", async () => {
    const later = { at: "2019-01-19T15:00:00.000Z", announcedAt: "2019-01-14T14:32:30.000Z", by: "chair-1" };
    const facts = await factsOf("silence-opened", opened, silenceIs({ expiries: [...silence.expiries, later] }));
    expect(facts).toMatchObject({ until: expires(later.at) });
  });

  test("that is extended, or adopted unless the absent object, is told with the moments as recorded", async () => {
    const from = "2019-01-16T15:00:00.000Z";
    expect(await factsOf("silence-news", { ...OF_SILENCE, what: "extended", from, to: SILENCE_ENDS })).toMatchObject({
      ...{ what: "extended", title, from: expires(from), until: expires(SILENCE_ENDS) },
    });
    const until = "2019-02-16T15:00:00.000Z";
    expect(await factsOf("silence-news", { ...OF_SILENCE, what: "adopted-ad-referendum", until })).toMatchObject({
      ...{ what: "adopted-ad-referendum", title, until: expires(until) },
    });
  });

  test.each(["notice-failed", "hand-over-ordered", "came-too-late", "objection-added"])(
    "%s: is told to the secretariat with the country",
    async (what) => {
      expect(await factsOf("silence-office", { ...OF_SILENCE, what, of: "CIV" }, {}, OFFICE)).toEqual({
        ...{ what, of: "CIV", title: english },
      });
    },
  );

  test("that is over is told to the secretariat, with those who were not proven to know", async () => {
    expect(await factsOf("silence-office", { ...OF_SILENCE, what: "announce" }, {}, OFFICE)).toEqual({
      ...{ what: "announce", title: english },
    });
    const ended = silenceIs({ ended: { at: SILENCE_ENDS, decidedAt: SILENCE_ENDS, unproven: ["CIV"] } });
    expect(await factsOf("silence-office", { ...OF_SILENCE, what: "not-served" }, ended, OFFICE)).toEqual({
      ...{ what: "not-served", countries: ["CIV"], title: english },
    });
  });
});

describe("a vote", () => {
  const until = { anchor: "action-due", at: VOTE_ENDS, local: "2019-01-14T16:00", passed: false };

  test("that is open is told with the text, the method and until when, where the chair said that", async () => {
    const open = { ...OF_VOTE, closesAt: VOTE_ENDS };
    expect(await factsOf("ballot-open", open)).toEqual({ title, method: "recorded", toDelegate: false, link, until });
    expect(await factsOf("ballot-open", OF_VOTE, {}, HEAD)).toEqual({
      ...{ title: english, method: "recorded", toDelegate: true, link },
    });
  });

  test("on procedure is told in the chair's words, without a text", async () => {
    const procedure = { findVote: async () => ON_PROCEDURE };
    expect(await factsOf("ballot-open", { vote: "procedure.break.v1" }, procedure)).toEqual({
      ...{ question: "Shall the meeting be suspended?", method: "recorded", toDelegate: false, link },
    });
  });

  test("that closes soon is told with when", async () => {
    expect(await factsOf("ballot-closing", { ...OF_VOTE, closesAt: VOTE_ENDS }, {}, HEAD)).toEqual({
      ...{ title: english, method: "recorded", toDelegate: true, link, until },
    });
  });
});

describe("what was decided", () => {
  const about = { conclusion: "cooperation", decision: "cooperation.2" };

  test("by vote is told with the numbers and the root of its record", async () => {
    expect(await factsOf("decision-result", about)).toEqual({
      ...{ title, link, statements: 0, root: SEAL.root, mode: "vote", outcome: "ADOPTED" },
      ...{ count: { yes: 1, no: 0, abstain: 0 }, notVoting: 1, entitled: 2 },
    });
  });

  test("in secret by few is told without numbers and without a root", async () => {
    const { root: _r, count: _c, notVoting: _n, ...few } = SEAL;
    const facts = await factsOf("decision-result", about, { findSeal: async () => few });
    expect(facts).toEqual({ title, link, statements: 0, mode: "vote", outcome: "ADOPTED", entitled: 2 });
  });

  test("by a vote that is void is told with why; control: of another nobody asks for the count", async () => {
    const asked: string[] = [];
    const needs = (outcome: string): Partial<Needs> => ({
      ...sealIs({ outcome }),
      findTally: async (_, vote) => {
        asked.push(vote);
        return { voidBecause: "ballots-and-voters-differ" } as never;
      },
    });
    expect(await factsOf("decision-result", about, needs("VOID"))).toMatchObject({
      ...{ outcome: "VOID", voidBecause: "ballots-and-voters-differ" },
    });
    expect(await factsOf("decision-result", about, needs("NOT_ADOPTED"))).not.toHaveProperty("voidBecause");
    expect(asked).toEqual(["cooperation.2.v1"]);
  });

  test("that a vote was sealed without the number of those entitled is a defect, and no mail", async () => {
    const { entitled: _, ...without } = SEAL;
    await expect(factsOf("decision-result", about, { findSeal: async () => without })).rejects.toThrow("entitled");
  });

  test("by consensus, and by silence, is told as they ended", async () => {
    const { count: _c, notVoting: _n, entitled: _e, vote: _v, ...bare } = SEAL;
    const sealed = (end: object) => ({ findSeal: async () => ({ ...bare, ...end }) as Seal });
    const common = { title, link, statements: 0, root: SEAL.root };
    const none = { mode: "consensus", outcome: "NO_CONSENSUS" };
    expect(await factsOf("decision-result", about, sealed(none))).toEqual({ ...common, ...none });
    const broken = { mode: "silence", outcome: "SILENCE_BROKEN", objectors: ["BEL"], byAmendment: true };
    expect(await factsOf("decision-result", about, sealed(broken))).toEqual({ ...common, ...broken });
    // Where the rules do not name objectors, the seal does not.
    const unnamed = { mode: "silence", outcome: "SILENCE_BROKEN" };
    expect(await factsOf("decision-result", about, sealed(unnamed))).toEqual({
      ...{ ...common, ...unnamed, byAmendment: false },
    });
  });

  test("counts the statements that stand; one that was taken back is none", async () => {
    const statement = { decision: "cooperation.2", id: "s-1", country: "BEL", kind: "reservation" } as Statement;
    const said: Partial<Needs> = {
      readStatements: async () => [statement, { ...statement, id: "s-2", withdrawnAt: SILENCE_ENDS }],
    };
    expect(await factsOf("decision-result", about, said)).toMatchObject({ statements: 1 });
    // Under silence they are logged with it, also what came too late to be an objection.
    const late = { ...SILENCE, statements: [{ kind: "late-objection" }, { kind: "statement" }] } as unknown as Silence;
    const silent = { ...said, findSilence: async () => late };
    const adopted = sealIs({ mode: "silence", outcome: "ADOPTED" });
    expect(await factsOf("decision-result", about, { ...silent, ...adopted })).toMatchObject({ statements: 3 });
    expect(await factsOf("decision-result", about, silent)).toMatchObject({ statements: 1 });
  });
});

describe("who acts", () => {
  const DESIGNATED = { delegate: "d2", from: "2019-01-14T08:00:00.000Z", until: "2019-01-20T08:00:00.000Z" };

  test("is told with the name and the time, and the one designated is told as such", async () => {
    const facts = { what: "designated", ...DESIGNATED } as const;
    const { from, until } = DESIGNATED;
    const person = { name: "Givend2 Familyd2", category: "ADVISER" };
    expect(await factsOf("acting-head", facts)).toEqual({
      ...{ what: "designated", from, until, person, link },
      isReader: false,
    });
    expect(await factsOf("acting-head", facts, {}, toDelegate("d2").recipient)).toMatchObject({ isReader: true });
    expect(await factsOf("acting-head", { what: "ended", delegate: "d2" })).toEqual({
      ...{ what: "ended", person, link, isReader: false },
    });
  });

  test("an alert names whose link or code it is, and tells that person so", async () => {
    const ofContact = { what: "code-locked", who: "contact", id: "fp-1" };
    expect(await factsOf("link-alert", ofContact)).toMatchObject({
      ...{ what: "code-locked", person: { name: "Aminata Kouassi" }, isReader: true },
    });
    const ofHead = { what: "second-device", who: "delegate", id: "d1" };
    expect(await factsOf("link-alert", ofHead)).toMatchObject({
      person: { name: "Givend1 Familyd1" },
      isReader: false,
    });
    expect(await factsOf("link-alert", ofHead, {}, HEAD)).toMatchObject({ isReader: true });
    // Control: of someone who is not stored any more nothing can be said.
    expect(await factsOf("link-alert", { ...ofHead, id: "d9" })).toBeUndefined();
    expect(delegation.delegates.map(({ id }) => id)).not.toContain("d9");
  });

  test("a code is told with what it is for", async () => {
    expect(await factsOf("code", { challenge: "c", purpose: "ballot" })).toEqual({ code: "042917", purpose: "ballot" });
    expect(await factsOf("code", { challenge: "c" })).toEqual({ code: "042917" });
  });
});
