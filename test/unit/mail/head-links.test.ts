import { describe, expect, test } from "vitest";
import { goesWithLink } from "#functions/mail/goes-with-link.ts";
import type { Needs } from "#functions/mail/prepare-mail.ts";
import { MAIL_KINDS, type MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Delegate, Designation } from "#shared/domain/delegation.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";
import { conference, delegation, entryOf, member, NOW, toDelegate, world } from "./support/prepared.ts";

const TERM = { from: "2019-04-09T07:00:00Z", until: "2019-04-10T07:00:00Z" };

/** The delegation with its head, d1, changed, and with somebody designated to act. */
const inCiv = (changes: Partial<Delegate> = {}, actingHead?: Designation) => ({
  conference,
  member,
  delegation: {
    ...delegation,
    ...(actingHead && { actingHead }),
    delegates: delegation.delegates.map((one) => (one.id === "d1" ? { ...one, ...changes } : one)),
  },
});
const where = (found: object, others: Partial<Needs> = {}) =>
  world({ findCircumstances: async () => found as never, ...others });
const complained = {
  findSuppression: async (_: string, hash: string) =>
    hash.includes("d1@") ? ({ scope: "info", why: "complaint" } as never) : undefined,
};

describe("whoever acts for the member", () => {
  test("gets a link of their own: the table has its hash, whose it is, that it is a head's, and the version", async () => {
    const { links, mailed } = where(inCiv({ linkVersion: 3 }));
    const { text, ...mail } = await mailed(entryOf("link", toDelegate("d1")));
    expect(mail).toMatchObject({ to: "d1@ncb.example" });
    const token = /\/l\/ar\?conference=honcb-15#([\w-]{43})/.exec(text)?.[1] ?? "";
    expect(links).toEqual([
      {
        ...{ hash: hashOfToken("link", token), purpose: "head", linkVersion: 3 },
        ...{ conference: "honcb-15", country: "CIV", contact: "d1" },
        expiresAt: NOW.getTime() / 1000 + 120 * 24 * 3600,
      },
    ]);
  });

  test("has the first version where none was ended", async () => {
    const { links, mailed } = where(inCiv());
    await mailed(entryOf("circulation", toDelegate("d1")));
    expect(links).toMatchObject([{ purpose: "head", contact: "d1", linkVersion: 1 }]);
  });

  test.each<[string, string, Partial<Delegate>, Designation | undefined]>([
    ["only comes along", "d2", {}, undefined],
    ["is not agreed to yet", "d1", { state: "SUBMITTED" }, undefined],
    ["acted until now", "d2", {}, { delegate: "d2", from: "2019-01-01T00:00:00Z", until: NOW.toISOString() }],
  ])("who %s is mailed none", async (_, id, changes, actingHead) => {
    const { links, mailed } = where(inCiv(changes, actingHead));
    expect(await mailed(entryOf("link", toDelegate(id)))).toMatchObject({ cancelled: "does not act" });
    expect(await mailed(entryOf("circulation", toDelegate(id)))).not.toHaveProperty("cancelled");
    expect(links).toEqual([]);
  });

  test("is mailed one from the designation on, before it begins", async () => {
    const { links, mailed } = where(inCiv({}, { delegate: "d2", ...TERM }));
    await mailed(entryOf("link", toDelegate("d2")));
    expect(links).toMatchObject([{ purpose: "head", contact: "d2" }]);
  });
});

describe("a head who complained", () => {
  test("gets neither link nor code, and nobody else does", async () => {
    const { links, codes, mailed } = where(inCiv(), complained);
    for (const kind of ["link", "code"] as const)
      expect(await mailed(entryOf(kind, toDelegate("d1")))).toEqual({ suppressed: "complaint", ...NOTHING });
    expect([...links, ...codes]).toEqual([]);
  });

  test("is told of texts through the focal point, who is given no link that acts for the head", async () => {
    const { links, mailed } = where(inCiv(), complained);
    expect(await mailed(entryOf("circulation", toDelegate("d1")))).toMatchObject({ to: "fp@ncb.example" });
    expect(links).toEqual([]);
    // Control: a head who did not complain is given one.
    const control = where(inCiv());
    await control.mailed(entryOf("circulation", toDelegate("d1")));
    expect(control.links).toHaveLength(1);
  });
});

/** What the harness adds where there is no mail to read. */
const NOTHING = { text: "", attachments: [], all: "" };

describe("each kind of mail", () => {
  const goes = (kind: MailKind, recipient: object) =>
    goesWithLink({ kind, recipient } as LedgerEntry, inCiv() as never, NOW);
  const withLink = (recipient: object) => MAIL_KINDS.filter((kind) => goes(kind, recipient));

  test("has a link to the head where the head acts or reads", () => {
    expect(withLink(toDelegate("d1").recipient)).toEqual([
      ...["link", "circulation", "amendments-open", "acting-head", "amendment-outcome", "silence-opened"],
      ...["silence-news", "ballot-open", "ballot-closing", "decision-result"],
    ]);
  });

  test("has none to a delegate who does not act, to a desk or to the secretariat", () => {
    expect(withLink(toDelegate("d2").recipient)).toEqual([]);
    expect(withLink({ kind: "desk", country: "CIV", id: "africa" })).toEqual([]);
    expect(withLink({ kind: "secretariat", country: "", id: "secretariat" })).toEqual([]);
  });

  test("has one to a contact where a contact acts or reads; receipts and alerts have none", () => {
    expect(withLink({ kind: "contact", country: "CIV", id: "fp-1" })).toEqual([
      ...["invitation", "link", "decision-approved", "decision-returned", "circulation", "amendments-open"],
      ...["silence-opened", "silence-news", "ballot-open", "decision-result"],
    ]);
  });
});
