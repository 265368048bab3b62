import { describe, expect, test } from "vitest";
import type { Needs } from "#functions/mail/prepare-mail.ts";
import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { momentsOf } from "#shared/domain/reminders/moments.ts";
import {
  conference,
  delegation,
  entryOf,
  member,
  NOW,
  OCCURRENCE,
  postponed,
  RULE,
  world,
} from "./support/prepared.ts";

type Changes = Partial<Needs>;

const where = (found: object): Changes => ({
  findCircumstances: async () => ({ conference, member, delegation, ...found }),
});
const rule = (changes: object): Changes => ({ findReminder: async () => ({ ...RULE, ...changes }) });
const occurrence = (changes: object): Changes => ({ findOccurrence: async () => ({ ...OCCURRENCE, ...changes }) });

const send = async (kind: MailKind, changes: Changes = {}, entry: object = {}, now = NOW) =>
  world(changes).mailed(entryOf(kind, entry as Partial<LedgerEntry>), now);
const cancelled = async (...given: Parameters<typeof send>) =>
  ((await send(...given)) as { cancelled?: string }).cancelled;

const contact = (id: string) => ({ recipient: { kind: "contact", country: "CIV", id } });
const delegate = (id: string) => ({ recipient: { kind: "delegate", country: "CIV", id } });
const particulars = (changes: object, kind: MailKind = "reminder") => ({
  particulars: { ...entryOf(kind).particulars, ...changes },
});

describe("a reminder", () => {
  test("asks for what is not done, by the date as it is now, with a link of its own", async () => {
    const { text, ...mail } = await send("reminder");
    expect(mail).toMatchObject({ to: "fp@ncb.example", language: "fr" });
    expect(text).toContain("La délégation de votre pays n’est pas encore inscrite.");
    expect(text).toContain("au plus tard le jeudi 31\u00a0janvier\u00a02019.");
    expect(text).toMatch(/\/l\/fr\?conference=honcb-15#token-1/);
  });

  test("does not go to somebody who acted a second before; control: without the question it goes", async () => {
    const acted = where({ delegation: { ...delegation, state: "SUBMITTED" } });
    expect(await cancelled("reminder", acted)).toBe("had acted");
    const { condition: _, ...unasked } = RULE;
    expect(await cancelled("reminder", { ...acted, findReminder: async () => unasked })).toBeUndefined();
  });

  const passed = new Date("2019-02-01T00:00:00.000Z");
  test.each<[string, Changes, object?, Date?]>([
    ["switched off", { findReminder: async () => undefined }],
    ["switched off", rule({ active: false })],
    ["reminder cancelled", { findOccurrence: async () => undefined }],
    ["reminder cancelled", occurrence({ state: "CANCELLED" })],
    ["reminder cancelled", occurrence({ state: "MISSED" })],
    ["date gone", { findMoment: async () => undefined }],
    ["too late", {}, {}, new Date("2019-01-15T08:00:00.001Z")],
    ["date passed", {}, particulars({ notAfter: "2019-03-01T00:00:00.000Z" }), passed],
    ["no longer in the audience", rule({ audience: { roles: ["HEAD"] } })],
    ["recipient gone", {}, contact("fp-0")],
    ["conference postponed", where({ conference: postponed })],
    ["conference cancelled", where({ conference: { ...conference, state: "CANCELLED" } })],
    ["conference not announced", where({ conference: { ...conference, state: "DRAFT" } })],
  ])("is not mailed any more: %s", async (why, changes, entry = {}, now = NOW) => {
    expect(await cancelled("reminder", changes, entry, now)).toBe(why);
  });

  test.each<[string, Changes, object?, Date?]>([
    ["while nothing speaks against it", {}],
    ["at the last moment at which it makes sense", {}, {}, new Date("2019-01-15T08:00:00.000Z")],
    [
      "after its date, where it counts from it",
      rule({ direction: "after" }),
      particulars({ notAfter: "2019-03-01T00:00:00.000Z" }),
      passed,
    ],
    ["of one that was held after it was made into mails", occurrence({ state: "HELD" })],
    ["of one that is sent", occurrence({ state: "SENT" })],
  ])("control: is mailed %s", async (_, changes, entry = {}, now = NOW) => {
    expect(await cancelled("reminder", changes, entry, now)).toBeUndefined();
  });

  test("carries a link only while there is something to do in the registration, and only to contacts", async () => {
    const links = async (...given: Parameters<typeof send>) => (await send(...given)).text.match(/\/l\//g) ?? [];
    const late = particulars({ notAfter: "2019-03-01T00:00:00.000Z" });
    expect(await links("reminder")).toHaveLength(1);
    expect(await links("reminder", rule({ direction: "after" }), late, passed)).toEqual([]);
    const heads = rule({ audience: { roles: ["HEAD"] } });
    expect(await links("reminder", heads, delegate("d1"))).toEqual([]);
    const { condition: _, ...unasked } = RULE;
    const opening = { ...unasked, anchor: "conference-start" as const };
    const starts = { findReminder: async () => opening, ...occurrence({ anchor: "conference-start" }) };
    expect(await links("reminder", starts)).toEqual([]);
  });

  test("names all who read it at one address, and says nothing of who reads elsewhere", async () => {
    const [focalPoint, alternate] = member.contacts as [object, object];
    const shared = { ...member, contacts: [focalPoint, { ...alternate, email: "FP@ncb.example" }] };
    const both = rule({ audience: { roles: ["focal-point", "alternate"] } });
    // The order of ids, as when the audience is read.
    expect((await send("reminder", { ...both, ...where({ member: shared }) })).text).toContain(
      "À l’attention de\u00a0: J. Alt et Aminata Kouassi",
    );
    expect((await send("reminder", both)).text).toContain("À l’attention de\u00a0: Aminata Kouassi\n");
  });

  test("goes to those on a rung of the ladder though they are not in the audience, and says why", async () => {
    const alternate = await send("reminder", {}, { ...contact("alt-1"), ...particulars({ rung: "alternate" }) });
    expect(alternate.text).toContain("como contacto suplente");
    expect(alternate.text).toContain("/l/es");
    const head = await send("reminder", {}, { ...delegate("d1"), ...particulars({ rung: "head" }) });
    expect(head).toMatchObject({ to: "d1@ncb.example" });
    expect(head.text).toContain("بصفتكم رئيسًا للوفد");
    expect(head.text).not.toContain("/l/");
    expect(await cancelled("reminder", {}, { ...delegate("d2"), ...particulars({ rung: "head" }) })).toBe(
      "no longer in the audience",
    );
  });

  test("in an organiser's words has its values put in once", async () => {
    const texts = { fr: { subject: "{conference}", body: "{name}, {country} : {date}." } };
    const clever = { ...member, contacts: [{ ...(member.contacts[0] as object), name: "{date}" }] };
    const { text } = await send("reminder", { ...rule({ texts }), ...where({ member: clever }) });
    expect(text.replace(/\u200c/g, "")).toContain("{date}, Côte d’Ivoire : jeudi 31\u00a0janvier\u00a02019.");
  });

  test("that is only information can be declined by a person; what carries duties cannot", async () => {
    expect((await send("reminder", {}, { mailClass: "INFO" })).all).toContain("List-Unsubscribe".toLowerCase());
    expect((await send("reminder")).all).not.toContain("list-unsubscribe");
  });
});

describe("an escalation", () => {
  test("goes to the region's desk, in the secretariat's language, and tells a country and a count", async () => {
    const { text, all, ...mail } = await send("escalation");
    expect(mail).toMatchObject({ to: "africa@police.example", language: "en" });
    expect(text).toContain("For the attention of Regional desk (Africa)");
    expect(text).toContain("We have reminded it 3 times, without an answer.");
    expect(text).toContain("Country: Côte d’Ivoire");
    expect(all).not.toMatch(/Kouassi|J\. Alt|@ncb|Family|\/l\//);
  });

  test("goes to the secretariat where the region has no desk", async () => {
    const none = where({ conference: { ...conference, regionalDesks: { europe: "europe@police.example" } } });
    const { text, ...mail } = await send("escalation", none);
    expect(mail).toMatchObject({ to: "secretariat@police.example" });
    expect(text).toContain("For the attention of Conference Secretariat");
  });

  test("cannot be declined, whatever class the reminder has", async () => {
    expect((await send("escalation", {}, { mailClass: "INFO" })).all).not.toContain("list-unsubscribe");
  });

  test("is not mailed once the country has acted, nor when nothing is asked for any more", async () => {
    const acted = where({ delegation: { ...delegation, state: "REGRETS" } });
    expect(await cancelled("escalation", acted)).toBe("had acted");
    const { condition: _, ...unasked } = RULE;
    expect(await cancelled("escalation", { findReminder: async () => unasked })).toBe("nothing to escalate");
    expect(await cancelled("escalation", {}, {}, new Date("2019-01-16T00:00:00Z"))).toBe("too late");
    expect(await cancelled("escalation")).toBeUndefined();
  });
});

describe("a date that has changed", () => {
  test("is told as it is now", async () => {
    expect((await send("date-changed")).text).toContain("jusqu’au jeudi 31\u00a0janvier\u00a02019.");
  });

  test("is told to all who read at one address", async () => {
    const [focalPoint, alternate] = member.contacts as [object, object];
    const shared = { ...member, contacts: [focalPoint, { ...alternate, email: "fp@ncb.example" }] };
    expect((await send("date-changed", where({ member: shared }))).text).toContain("J. Alt et Aminata Kouassi");
    expect((await send("date-changed")).text).not.toContain("J. Alt");
  });

  test("is not told when it has moved again since, or is gone; whoever left is told nothing", async () => {
    expect(await cancelled("date-changed", {}, particulars({ at: "2019-01-30T23:00:00.000Z" }, "date-changed"))).toBe(
      "moved again",
    );
    expect(await cancelled("date-changed", { findMoment: async () => undefined })).toBe("date gone");
    expect(await cancelled("date-changed", {}, delegate("d3"))).toBe("no longer registered");
    expect(await cancelled("date-changed", {}, delegate("d1"))).toBeUndefined();
  });
});

describe("a conference that is off", () => {
  const off = { ...conference, state: "CANCELLED" as const };

  test.each([
    ["postponed", postponed, "La conférence est reportée"],
    ["cancelled", off, "La conférence est annulée"],
  ] as const)("is %s, and told only while it is", async (why, state, said) => {
    const entry = { particulars: { why } };
    expect((await send("conference-off", where({ conference: state }), entry)).text).toContain(said);
    for (const other of [conference, why === "postponed" ? off : postponed])
      expect(await cancelled("conference-off", where({ conference: other }), entry)).toBe(
        "conference in another state",
      );
  });

  test("is no reason to keep back what people have done", async () => {
    for (const kind of ["code", "submission-receipt", "decision-approved", "link"] as const)
      expect(await cancelled(kind, where({ conference: postponed })), kind).toBeUndefined();
    for (const kind of ["invitation", "reminder", "escalation"] as const)
      expect(await cancelled(kind, where({ conference: postponed })), kind).toBe("conference postponed");
  });
});

describe("in the calendar", () => {
  const methods = async (...given: Parameters<typeof send>) =>
    (await send(...given)).attachments.map(({ method }) => method);
  const uid = async (...given: Parameters<typeof send>) =>
    /UID:(\S+)/.exec(
      (await send(...given)).attachments.map(({ content }) => new TextDecoder().decode(content as ArrayBuffer)).join(),
    )?.[1];
  const { condition: _, ...unasked } = RULE;
  const opening: Changes = {
    findReminder: async () => ({
      ...unasked,
      anchor: "conference-start",
      audience: { roles: ["HEAD", "focal-point"] },
    }),
    ...occurrence({ anchor: "conference-start" }),
    findMoment: async (dates) => momentsOf(dates).find(({ anchor }) => anchor === "conference-start"),
  };

  test("a reminder of the opening renews the entry of whoever is confirmed, and of nobody else", async () => {
    expect(await methods("reminder", opening, delegate("d1"))).toEqual(["REQUEST"]);
    expect(await uid("reminder", opening, delegate("d1"))).toBe(await uid("confirmation", {}, delegate("d1")));
    expect(await methods("reminder", opening)).toEqual([]);
    const [head, ...others] = delegation.delegates;
    const approved = { ...delegation, delegates: [{ ...head, state: "APPROVED" }, ...others] };
    expect(await methods("reminder", { ...opening, ...where({ delegation: approved }) }, delegate("d1"))).toEqual([]);
  });

  test("any other reminder has none", async () => {
    expect(await methods("reminder", rule({ audience: { roles: ["HEAD"] } }), delegate("d1"))).toEqual([]);
  });

  test("a conference that is off is taken out, and a confirmation meanwhile does not put it back", async () => {
    const is = where({ conference: postponed });
    expect(await methods("conference-off", is, delegate("d1"))).toEqual(["CANCEL"]);
    expect(await methods("conference-off", is)).toEqual([]);
    expect(await methods("confirmation", is, delegate("d1"))).toEqual([]);
    expect(await methods("confirmation", {}, delegate("d1"))).toEqual(["REQUEST"]);
  });
});
