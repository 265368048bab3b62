import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { type Needs, prepareMail } from "#functions/mail/prepare-mail.ts";
import { MAIL_KINDS, type MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry, Particulars } from "#shared/contracts/mail-entry.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import type { Member } from "#shared/domain/member.ts";
import { SAMPLE_CONFERENCE } from "#shared/mail/samples.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";
import { KEY, plannedMail } from "./support/memory-ledger.ts";

const NOW = new Date("2019-01-14T14:33:00.000Z");

const conference = {
  ...SAMPLE_CONFERENCE,
  secretariat: { ...SAMPLE_CONFERENCE.secretariat, email: "secretariat@police.example" },
  ...{ id: "honcb-15", state: "ANNOUNCED", version: 2 },
} as unknown as Conference;

const member = {
  language: "fr",
  contacts: [
    { id: "fp-1", role: "focal-point", name: "Aminata Kouassi", email: "fp@ncb.example", linkVersion: 4 },
    { id: "alt-1", role: "alternate", name: "J. Alt", email: "alt@ncb.example", language: "es", linkVersion: 1 },
  ],
} as unknown as Member;

/** With everything that must never be mailed, so that it can be looked for (V4). */
const delegate = (id: string, changes: Partial<Delegate> = {}): Delegate => ({
  id,
  state: "CONFIRMED",
  category: "ADVISER",
  givenNames: `Given${id}`,
  familyName: `Family${id}`,
  position: `Position-of-${id}`,
  email: `${id}@ncb.example`,
  language: "ar",
  documentHash: `DOCUMENT-HASH-${id}`,
  looksAlike: false,
  ...changes,
});

const delegation = {
  conference: "honcb-15",
  ...{ country: "CIV", version: 9 },
  delegates: [delegate("d1", { category: "HEAD" }), delegate("d2"), delegate("d3", { state: "REPLACED" })],
} as unknown as Delegation;

const PARTICULARS: { readonly [K in MailKind]: Particulars[K] } = {
  invitation: {},
  link: {},
  code: { challenge: "ch-1" },
  "submission-receipt": {},
  "regrets-receipt": {},
  "decision-approved": {},
  "decision-returned": { reason: "No head." },
  "decision-refused": { reason: "Late." },
  "decision-restored": {},
  confirmation: {},
  replacement: { delegate: "d3", replacement: "d2" },
  withdrawal: { who: "delegate", delegate: "d2" },
  "conference-changed": {},
  mailing: { mailing: "m-1" },
  "contact-broken": { who: "contact", id: "alt-1", of: "CIV" },
  "lane-stopped": { why: "bounces" },
};

const MAILING = {
  state: "RELEASED",
  texts: { fr: { subject: "Navettes", body: "Bonjour {name}, voici les navettes." } },
} as unknown as Mailing;

const entryOf = (kind: MailKind, changes: Partial<LedgerEntry> = {}): LedgerEntry =>
  ({
    ...plannedMail({
      kind,
      recipient: { kind: "contact", country: "CIV", id: "fp-1" },
      particulars: PARTICULARS[kind],
    } as Partial<LedgerEntry>),
    ...{ ledgerKey: KEY, state: "CLAIMED", attempt: 1 },
    ...changes,
  }) as LedgerEntry;

const TO_DELEGATES: readonly MailKind[] = ["confirmation", "conference-changed"];
const toDelegate = (id: string) => ({ recipient: { kind: "delegate" as const, country: "CIV", id } });

const world = (changes: Partial<Needs> = {}) => {
  const links: Record<string, unknown>[] = [];
  const codes: Record<string, unknown>[] = [];
  let made = 0;
  const prepare = prepareMail({
    findCircumstances: async () => ({ conference, member, delegation }),
    findMailing: async () => MAILING,
    findSuppression: async () => undefined,
    hashOfAddress: (address) => `hash of ${address}`,
    storeUnsubscribe: async (hash, decliner) => void links.push({ hash, ...decliner }),
    newToken: () => `token-${++made}`.padEnd(43, "x"),
    hashOfToken,
    storeLink: async (hash, link) => void links.push({ hash, ...link }),
    newDigits: () => "042917",
    setCode: async (code) => codes.push({ ...code }) > 0,
    publicUrl: "https://passerelle.example",
    sender: "conference@police.example",
    ...changes,
  });
  const mailed = async (entry: LedgerEntry) => {
    const mail = await prepare(entry, NOW);
    if ("cancelled" in mail || "suppressed" in mail) return { ...mail, text: "", headers: "", all: "" };
    const { text = "", html = "", headers } = await PostalMime.parse(mail.raw);
    return { ...mail, text, all: `${JSON.stringify(headers)}\n${text}\n${html}` };
  };
  return { links, codes, mailed };
};

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
    expect(links).toHaveLength(4);
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
  const { all, ...mail } = await world().mailed(entryOf(kind, TO_DELEGATES.includes(kind) ? toDelegate("d1") : {}));
  expect(mail).not.toHaveProperty("cancelled");
  expect(all).not.toMatch(/DOCUMENT-HASH|Position-of|d[23]@ncb|CONFIRMED|linkVersion|passport|passeport|visa|جواز/i);
});
