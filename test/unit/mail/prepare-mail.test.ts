import { describe, expect, test } from "vitest";
import { MAIL_KINDS } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";
import {
  conference,
  delegation,
  entryOf,
  member,
  NOW,
  postponed,
  TO_DELEGATES,
  toDelegate,
  world,
} from "./support/prepared.ts";

test("a contact is written to in the own language, else in the member's; a delegate in the own", async () => {
  const { mailed } = world();
  expect(await mailed(entryOf("invitation"))).toMatchObject({ to: "fp@ncb.example", language: "fr" });
  const alternate = { recipient: { kind: "contact" as const, country: "CIV", id: "alt-1" } };
  expect(await mailed(entryOf("submission-receipt", alternate))).toMatchObject({
    to: "alt@ncb.example",
    language: "es",
  });
  expect(await mailed(entryOf("confirmation", toDelegate("d2")))).toMatchObject({
    to: "d2@ncb.example",
    language: "ar",
  });
});

describe("a link", () => {
  test("stands in the mail; the table has its hash, whose it is, the version and the end", async () => {
    const { links, mailed } = world();
    const { text } = await mailed(entryOf("invitation"));
    const token = /https:\/\/passerelle\.example\/l\/fr\?conference=honcb-15#([\w-]+)/.exec(text)?.[1] ?? "";
    expect(token).toHaveLength(43);
    expect(links).toEqual([
      {
        hash: hashOfToken("link", token),
        purpose: "focal-point",
        ...{ conference: "honcb-15", country: "CIV", contact: "fp-1", linkVersion: 4 },
        expiresAt: NOW.getTime() / 1000 + 120 * 24 * 3600,
      },
    ]);
    expect(JSON.stringify(links)).not.toContain(token);
  });

  test("lives until the conference ends, if that is later", async () => {
    const late = { ...conference, endsOn: "2020-04-11" };
    const { links, mailed } = world({ findCircumstances: async () => ({ conference: late, member, delegation }) });
    await mailed(entryOf("link"));
    expect(links[0]?.expiresAt).toBe(Date.parse("2020-04-11T22:00:00Z") / 1000);
  });

  test("is made only where the reader is asked to act", async () => {
    const { links, mailed } = world();
    for (const kind of MAIL_KINDS) await mailed(entryOf(kind, TO_DELEGATES.includes(kind) ? toDelegate("d1") : {}));
    expect(links).toHaveLength(11);
  });
});

describe("a code", () => {
  test("is set for the challenge that was asked for", async () => {
    const { codes, mailed } = world();
    expect((await mailed(entryOf("code"))).text).toContain("\n042917\n");
    expect(codes).toEqual([
      { ...{ conference: "honcb-15", country: "CIV", contact: "fp-1" }, challenge: "ch-1", digits: "042917" },
    ]);
  });

  test("that is void by now is not mailed", async () => {
    expect(await world({ setCode: async () => false }).mailed(entryOf("code"))).toMatchObject({
      cancelled: "code void",
    });
  });
});

describe("not mailed any more", () => {
  const cancelled = async (entry: LedgerEntry, found: object = {}) => {
    const findCircumstances = async () => ({ conference, member, delegation, ...found });
    return (await world({ findCircumstances }).mailed(entry)) as { cancelled?: string };
  };

  test.each([
    ["conference gone", entryOf("invitation"), { conference: undefined }],
    ["conference cancelled", entryOf("invitation"), { conference: { ...conference, state: "CANCELLED" } }],
    ["conference not announced", entryOf("link"), { conference: { ...conference, state: "DRAFT" } }],
    ["recipient gone", entryOf("invitation"), { member: undefined }],
    ["recipient gone", entryOf("invitation", { recipient: { kind: "contact", country: "CIV", id: "fp-0" } }), {}],
    ["recipient gone", entryOf("confirmation", toDelegate("d9")), {}],
    ["no longer confirmed", entryOf("confirmation", toDelegate("d3")), {}],
    ["person gone", entryOf("replacement", { particulars: { delegate: "d9", replacement: "d2" } } as never), {}],
  ])("%s", async (why, entry, found) => {
    expect((await cancelled(entry, found)).cancelled).toBe(why);
  });

  test("a withdrawal is told even though its reader is no longer confirmed", async () => {
    const entry = entryOf("withdrawal", { ...toDelegate("d3"), particulars: { who: "reader" } } as never);
    expect((await cancelled(entry)).cancelled).toBeUndefined();
  });
});

test.each(MAIL_KINDS)("%s tells no document, address, position or state of anyone (V4)", async (kind) => {
  const held = { conference: kind === "conference-off" ? postponed : conference, member, delegation };
  const { all, ...mail } = await world({ findCircumstances: async () => held }).mailed(
    entryOf(kind, TO_DELEGATES.includes(kind) ? toDelegate("d1") : {}),
  );
  expect(mail).not.toHaveProperty("cancelled");
  expect(all).not.toMatch(/DOCUMENT-HASH|Position-of|d[23]@ncb|CONFIRMED|linkVersion|passport|passeport|visa|جواز/i);
});

describe("a calendar part", () => {
  test("goes with what a delegate reads, and with nothing that a contact does", async () => {
    const { mailed } = world();
    const methodOf = async (entry: LedgerEntry) => (await mailed(entry)).attachments.map(({ method }) => method);
    expect(await methodOf(entryOf("confirmation", toDelegate("d1")))).toEqual(["REQUEST"]);
    expect(await methodOf(entryOf("conference-changed", toDelegate("d1")))).toEqual(["REQUEST"]);
    const goodbye = { ...toDelegate("d3"), particulars: { who: "reader" } } as never;
    expect(await methodOf(entryOf("withdrawal", goodbye))).toEqual(["CANCEL"]);
    for (const kind of MAIL_KINDS.filter((one) => !TO_DELEGATES.includes(one)))
      expect(await methodOf(entryOf(kind)), kind).toEqual([]);
  });

  test("does not go to the focal point who reads in the place of a delegate", async () => {
    const complained = async (_: string, hash: string) =>
      hash.includes("d1@") ? ({ scope: "info", why: "complaint" } as never) : undefined;
    const mail = await world({ findSuppression: complained }).mailed(entryOf("confirmation", toDelegate("d1")));
    expect(mail).toMatchObject({ to: "fp@ncb.example", attachments: [] });
  });
});
