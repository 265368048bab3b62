import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { composeMime, type Envelope } from "#shared/mail/compose-mime.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples, samplesOf } from "#shared/mail/samples.ts";
import { HONEST, HOSTILE, typed, visible } from "./support/hostile.ts";

const KEY = "b".repeat(64);
const HEADERS = [
  "auto-submitted",
  "content-language",
  "content-type",
  "date",
  "from",
  "in-reply-to",
  "message-id",
  "mime-version",
  "references",
  "reply-to",
  "subject",
  "to",
  "x-passerelle-kind",
];

const envelopeOf = (kind: Envelope["kind"], language: Envelope["language"], name = "Secrétariat"): Envelope => ({
  from: { name, address: "conference@police.example" },
  replyTo: { name, address: "secretariat@police.example" },
  to: "focal.point@ncb.example",
  ...{ language, kind, ledgerKey: KEY, conference: "honcb-15", country: "FRA" },
});

const parsed = async (raw: Uint8Array) => {
  const mail = await PostalMime.parse(raw);
  return { mail, names: mail.headers.map(({ key }) => key).sort() };
};

describe.each(allSamples("https://passerelle.example"))("$kind in $language", ({ kind, language, facts }) => {
  const rendered = renderMail(kind, facts as never);

  test("is read by another parser as it was meant", async () => {
    const raw = await composeMime(rendered, envelopeOf(kind, language));
    const { mail, names } = await parsed(raw);
    expect(names).toEqual(HEADERS);
    expect(mail.subject).toBe(rendered.subject);
    expect(mail.text?.trim()).toBe(rendered.text.trim());
    expect(mail.html?.trim()).toBe(rendered.html.trim());
    expect(mail.from).toEqual({ name: "Secrétariat", address: "conference@police.example" });
    expect(mail.replyTo?.map(({ address }) => address)).toEqual(["secretariat@police.example"]);
    expect(mail.to?.map(({ address }) => address)).toEqual(["focal.point@ncb.example"]);
    expect(mail.attachments).toEqual([]);
  });

  test("says that no person wrote it, in which language, and to which thread it belongs", async () => {
    const { mail } = await parsed(await composeMime(rendered, envelopeOf(kind, language)));
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header("auto-submitted")).toBe("auto-generated");
    expect(header("content-language")).toBe(language);
    expect(mail.messageId).toBe(`<${KEY}@police.example>`);
    expect(mail.inReplyTo).toBe("<honcb-15.fra.delegation@police.example>");
    expect(mail.references).toBe(mail.inReplyTo);
  });

  test("has lines of a length that every server takes, in ASCII", async () => {
    const lines = Buffer.from(await composeMime(rendered, envelopeOf(kind, language)))
      .toString("latin1")
      .split("\r\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(lines.join("")).not.toMatch(/[^\x20-\x7e\t]/);
  });
});

test("ids are of the form of RFC 5322, for every conference and country there can be, and for none", async () => {
  const rendered = renderMail("code", samplesOf("code", "en", "https://passerelle.example")[0] as never);
  for (const changes of [
    { country: "FRA" },
    { country: "" },
    { conference: "a1" },
    { conference: `x${"-9".repeat(19)}` },
  ]) {
    const { mail } = await parsed(await composeMime(rendered, { ...envelopeOf("code", "en"), ...changes }));
    for (const id of [mail.messageId, mail.inReplyTo, mail.references])
      expect(id).toMatch(/^<[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9.-]+>$/);
  }
});

test("two mails about a delegation have ids of their own and one thread; another delegation has another", async () => {
  const rendered = renderMail("code", samplesOf("code", "en", "https://passerelle.example")[0] as never);
  const made = async (changes: Partial<Envelope>) =>
    (await parsed(await composeMime(rendered, { ...envelopeOf("code", "en"), ...changes }))).mail;
  const [one, same, next, other] = await Promise.all([
    made({}),
    made({}),
    made({ ledgerKey: "c".repeat(64) }),
    made({ country: "PER" }),
  ]);
  expect(same.messageId).toBe(one.messageId);
  expect(next.messageId).not.toBe(one.messageId);
  expect(next.references).toBe(one.references);
  expect(other.references).not.toBe(one.references);
});

describe.each([...HOSTILE, ...HONEST, "Ana\r\nBcc: x@evil.example", "Ana\nSubject: other\n\nbody", "a\u2028b"])(
  "with %j typed everywhere",
  (text) => {
    test("the mail has the headers of its template and one recipient", async () => {
      const sample = allSamples("https://passerelle.example").find(({ kind }) => kind === "decision-returned");
      const rendered = renderMail("decision-returned", typed(sample?.facts as never, text) as never);
      const { mail, names } = await parsed(await composeMime(rendered, envelopeOf("decision-returned", "ar", text)));
      expect(names).toEqual(HEADERS);
      expect(mail.to).toHaveLength(1);
      expect(mail.from?.address).toBe("conference@police.example");
      expect(visible(mail.subject ?? "")).toContain(text.replace(/[\r\n\u2028]+/g, " "));
      expect(mail.attachments).toEqual([]);
    });
  },
);

test("an information mail says how to unsubscribe, for a mail reader's own button; no other mail does", async () => {
  const sample = allSamples("https://passerelle.example").find(({ kind }) => kind === "invitation");
  const envelope = envelopeOf("invitation", "fr");
  const url = `https://passerelle.example/unsubscribe/${"t".repeat(43)}`;
  const unsubscribe = { url, mailto: "secretariat@police.example?subject=unsubscribe" };
  const raw = await composeMime(renderMail("invitation", sample?.facts as never), { ...envelope, unsubscribe });
  const { mail, names } = await parsed(raw);
  expect(names).toEqual([...HEADERS, "list-unsubscribe", "list-unsubscribe-post"].sort());
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  expect(header("list-unsubscribe")?.replace(/\s+/g, " ")).toBe(`<${url}>, <mailto:${unsubscribe.mailto}>`);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
});
