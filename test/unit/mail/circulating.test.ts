import { describe, expect, test } from "vitest";
import type { Needs } from "#functions/mail/prepare-mail.ts";
import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import {
  AMENDABLE_UNTIL,
  CONCLUSION,
  circulatedIn,
  conference,
  delegation,
  entryOf,
  member,
  NOW,
  postponed,
  toDelegate,
  world,
} from "./support/prepared.ts";

type Changes = Partial<Needs>;

const KINDS = ["circulation", "amendments-open"] as const;
const text = (changes: object): Changes => ({ findConclusion: async () => ({ ...CONCLUSION, ...changes }) });
const where = (found: object): Changes => ({
  findCircumstances: async () => ({ conference, member, delegation, ...found }),
});
/** In the delegation, and not one who acts for it. */
const adviser = { recipient: { kind: "delegate" as const, country: "CIV", id: "d2" } };

const send = async (kind: MailKind, changes: Changes = {}, entry: Partial<LedgerEntry> = {}, now = NOW) =>
  world(changes).mailed(entryOf(kind, entry), now);
const cancelled = async (...given: Parameters<typeof send>) =>
  ((await send(...given)) as { cancelled?: string }).cancelled;

/** Not amended yet. */
const untouched = { state: "CIRCULATED", rounds: [] };
const second = { current: circulatedIn(2, ["en", "fr"]), earlier: [CONCLUSION.current] };

describe("a text that is out", () => {
  test("is named in the reader's language, with its length, its languages and what comes next", async () => {
    const { text: said, ...mail } = await send("circulation", text(untouched));
    expect(mail).toMatchObject({ to: "fp@ncb.example", language: "fr" });
    expect(said).toContain("Texte\u00a0: Conclusions sur l’échange d’informations policières");
    expect(said).toContain("Paragraphes\u00a0: 3");
    expect(said).toContain("Disponible en\u00a0: anglais et français");
    expect(said).toContain("Nous vous écrirons dès que des amendements pourront être présentés.");
    expect(said).toMatch(/\/l\/fr\?conference=honcb-15#token-1/);
  });

  test("may be amended already where the language came later: until when is said", async () => {
    const { text: said } = await send("circulation");
    expect(said).toContain(
      "Les amendements peuvent être présentés jusqu’au mercredi 20\u00a0mars\u00a02019 à\u00a018:00.",
    );
    expect(said).not.toContain("dès que");
  });

  test("that took the place of an earlier one is said to have", async () => {
    const entry = { particulars: { conclusion: "cooperation", textVersion: 2 } } as never;
    expect((await send("circulation", text({ ...untouched, ...second }), entry)).text).toContain(
      "Cette version remplace la précédente.",
    );
    expect((await send("circulation", text(untouched))).text).not.toContain("remplace");
  });

  test("is named in its original language where the reader's own is not out any more", async () => {
    const english = text({ ...untouched, current: circulatedIn(1, ["en"]) });
    expect((await send("circulation", english)).text).toContain("Conclusions on police information sharing");
  });

  test("goes to a delegate who does not act without a link, and says who has one", async () => {
    const { links, mailed } = world(text(untouched));
    const { text: said, ...mail } = await mailed(entryOf("circulation", adviser));
    expect(mail).toMatchObject({ to: "d2@ncb.example", language: "ar" });
    expect(said).toContain("لدى جهة الاتصال في بلدكم رابط شخصي");
    expect(links).toEqual([]);
  });
});

describe("amendments that may be submitted", () => {
  test("are told with the last moment, the way to submit them, and the link", async () => {
    const { text: said } = await send("amendments-open");
    expect(said).toContain("jusqu’au mercredi 20\u00a0mars\u00a02019 à\u00a018:00.");
    expect(said).toContain("Amendements\u00a0: mercredi 20\u00a0mars 2019, 18:00");
    expect(said).toContain("Le chef de votre délégation, ou le chef par intérim, présente les amendements");
    expect(said).toMatch(/\/l\/fr\?conference=honcb-15#token-1/);
  });

  test("are told to a delegate who does not act without a link", async () => {
    const { text: said } = await send("amendments-open", {}, adviser);
    expect(said).toContain("يقدم رئيس وفدكم، أو رئيس الوفد بالنيابة،");
    expect(said).not.toContain("/l/");
  });

  test("are told to the head with the head's own link, which is not the focal point's", async () => {
    const { links, mailed } = world();
    const { text: said } = await mailed(entryOf("amendments-open", toDelegate("d1")));
    expect(said).toMatch(/\/l\/ar\?conference=honcb-15#token-1/);
    expect(links).toMatchObject([{ purpose: "head", contact: "d1" }]);
  });
});

describe.each(KINDS)("%s", (kind) => {
  test.each<[string, Changes]>([
    ["text withdrawn", text({ state: "WITHDRAWN" })],
    ["text superseded", text(second)],
    ["text gone", { findConclusion: async () => undefined }],
    ["text gone", { findTextOut: async () => undefined }],
    ["conference postponed", where({ conference: postponed })],
    ["conference cancelled", where({ conference: { ...conference, state: "CANCELLED" } })],
    ["member does not come", where({ delegation: { ...delegation, state: "REGRETS" } })],
    ["member does not come", where({ delegation: undefined })],
    ["recipient gone", where({ member: undefined })],
  ])("is not mailed any more: %s", async (why, changes) => {
    expect(await cancelled(kind, changes)).toBe(why);
  });

  test("is not mailed to a head who was replaced", async () => {
    expect(await cancelled(kind, {}, { recipient: { ...adviser.recipient, id: "d3" } })).toBe("no longer registered");
  });

  test("control: is mailed while nothing speaks against it, and while the next version is only worked upon", async () => {
    expect(await cancelled(kind)).toBeUndefined();
    expect(await cancelled(kind, {}, adviser)).toBeUndefined();
    const { circulatedAt: _, ...inWork } = second.current;
    expect(await cancelled(kind, text({ ...second, current: inWork }))).toBeUndefined();
  });
});

describe("amendments that may not be submitted any more are not told of", () => {
  const [round] = CONCLUSION.rounds;
  test.each<[string, Changes, Date?]>([
    ["the deadline has passed", {}, new Date(AMENDABLE_UNTIL)],
    ["the time was closed", text({ state: "AMENDMENTS_CLOSED", rounds: [{ ...round, closedAt: AMENDABLE_UNTIL }] })],
    ["another time was opened since", text({ rounds: [round, { ...round, deadline: "2019-03-29T17:00:00.000Z" }] })],
  ])("%s", async (_, changes, now) => {
    expect(await cancelled("amendments-open", changes, {}, now)).toBe("amendments closed");
    // Control: that the text is out is true all the same.
    expect(await cancelled("circulation", changes, {}, now)).toBeUndefined();
  });

  test("control: a moment before the deadline they are", async () => {
    expect(await cancelled("amendments-open", {}, {}, new Date(Date.parse(AMENDABLE_UNTIL) - 1))).toBeUndefined();
  });
});
