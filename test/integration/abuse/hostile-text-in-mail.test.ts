import type { Email } from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Letter } from "#infra/local/engines/inbox.ts";
import type { Language } from "#shared/domain/language.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { asTyped, elementsIn, headerSetOf, linksIn, visibleIn } from "#test/support/mail-probes.ts";

const HOSTILE = [
  "[Verify](https://evil.example)",
  "https://evil.example",
  "<img src=x onerror=1>",
  '<a href="https://evil.example">Verify</a>',
  "\"><script src='//evil.example'></script>",
  "javascript:alert(1)",
  "www.evil.example",
  "x@evil.example",
  "evil.example/login",
  "{{magicLink}}",
  "{event.__init__}",
  "&lt;b&gt; &#60;",
];
const HONEST = ["محمد بن عبد الله", "Đỗ Nguyễn", "O'Brien-Łoś", "李小龍", "Шевченко", "Dupont"];
const NAMES = [...HOSTILE, ...HONEST];
const LANGUAGES: Language[] = ["en", "ar", "fr", "es"];

interface Mail extends Email {
  readonly letter: Letter;
  readonly kind: string;
  readonly raw: Buffer;
}

let world: World;
/** Mails about a delegation of ordinary names, and about one whose people, contact and reasons have the names above. */
let ordinary: Mail[];
let hostile: Mail[];
beforeAll(async () => {
  world = await openWorld();
  ordinary = await play(
    "MAR",
    NAMES.map((_, at) => `Name${at}`),
    "ordinary words",
  );
  hostile = await play("FRA", NAMES, "[Verify](https://evil.example)\n<img src=x onerror=1> www.evil.example");
});
afterAll(() => world.cloud.stop());

/** A delegation from its invitation to its confirmation, with a replacement and a withdrawal; all mails about it. */
const play = async (country: string, names: string[], reason: string): Promise<Mail[]> => {
  const host = `ncb-${country.toLowerCase()}.example`;
  const contact = { name: names[0], email: `focal.point@${host}` };
  const body = [{ country, language: "en", focalPoint: contact }];
  await must(world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, { body }), 200);
  const one = await world.focalPoint(country);
  const path = `/conferences/${CONFERENCE}/delegations/${country}` as const;
  const headers = async () => ({ ...key(), "if-match": await one.etag() });
  const people = names.map((name, at) => ({
    category: at === 0 ? ("HEAD" as const) : ("ADVISER" as const),
    familyName: name,
    givenNames: name,
    nameInOwnScript: name,
    position: name,
    email: `person.${at}@${host}`,
    language: LANGUAGES[at % 4] as Language,
  }));
  const decide = async (body: object) => world.organiser(`POST ${path}/decision`, { body, headers: await headers() });
  await must(one.draft(...people), 201);
  await must(one.submit(), 200);
  await must(decide({ decision: "return", reason }), 200);
  await must(one.submit(), 200);
  await must(decide({ decision: "approve" }), 200);
  await must(one.call("POST /delegation/confirmation", { body: {}, headers: await headers() }), 200);
  // Whoever is replaced before their confirmation has left gets none: let all leave first.
  await world.cloud.idle();
  const [, second, third] = (await must(one.call("GET /delegation"), 200)).body.delegates;
  const successor = { ...people[1], email: `successor@${host}` };
  const replaced = { body: successor, headers: await headers() };
  await must(one.call(`POST /delegation/delegates/${second.id}/replacement`, replaced), 200);
  const left = { body: { reason }, headers: await headers() };
  await must(one.call(`POST /delegation/delegates/${third.id}/withdrawal`, left), 200);
  await world.cloud.idle();
  const letters = world.cloud.inbox.list().filter(({ to }) => to[0]?.endsWith(host));
  return Promise.all(
    letters.map(async (letter): Promise<Mail> => {
      const [raw, mail] = [world.cloud.inbox.raw(letter.id), await world.cloud.inbox.open(letter.id)];
      const kind = mail.headers.find(({ key: name }) => name === "x-passerelle-kind")?.value ?? "";
      return { ...mail, letter, raw, kind };
    }),
  );
};

const elsewhere = (links: string[]) =>
  links.filter((link) => !link.startsWith(`${world.cloud.apiUrl}/l/en?conference=${CONFERENCE}#`));
const htmlOf = ({ html }: Pick<Email, "html">) => String(html);

describe("A11, A16: mails about people with hostile names", () => {
  it("are the same mails, to the same people, as about ordinary ones", () => {
    const kinds = (mails: Mail[]) => mails.map(({ kind }) => kind).sort();
    expect(kinds(hostile)).toEqual(kinds(ordinary));
    expect(new Set(kinds(hostile))).toEqual(
      new Set(
        "invitation code submission-receipt decision-returned decision-approved confirmation replacement withdrawal".split(
          " ",
        ),
      ),
    );
  });

  it("have the headers of their template, one recipient, and nothing attached but the template's calendar entry", async () => {
    for (const [at, { raw, kind, to, cc, bcc, letter, attachments, subject }] of hostile.entries()) {
      const twin = ordinary.find((mail) => mail.kind === kind) as Mail;
      expect(await headerSetOf(raw), kind).toEqual(await headerSetOf(twin.raw));
      expect([to?.map(({ address }) => address), cc, bcc], `${at}`).toEqual([letter.to, undefined, undefined]);
      const calendars = attachments.filter(({ mimeType }) => mimeType === "text/calendar");
      expect(attachments).toEqual(calendars);
      expect(calendars.length, kind).toBeLessThanOrEqual(kind === "confirmation" || kind === "withdrawal" ? 1 : 0);
      expect(letter.to).toHaveLength(1);
      expect(subject).not.toMatch(/evil|verify/i);
    }
  });

  it("lead nowhere but to the API's own landing page", () => {
    for (const mail of hostile) expect(elsewhere(linksIn({ ...mail, html: htmlOf(mail) })), mail.kind).toEqual([]);
    const links = hostile.flatMap((mail) => linksIn({ ...mail, html: htmlOf(mail) }));
    expect(links.length).toBeGreaterThan(0);
  });

  it("have the elements of their template and no other", () => {
    for (const mail of hostile) {
      const template = ordinary.filter(({ kind }) => kind === mail.kind).flatMap((twin) => elementsIn(htmlOf(twin)));
      expect(template).toEqual(expect.arrayContaining(elementsIn(htmlOf(mail))));
    }
  });
});

describe.each(NAMES)("A16, A19: the name %s", (name) => {
  const at = NAMES.indexOf(name);

  it("stands literally in both parts of every mail about its bearer", () => {
    const about = hostile.filter(
      ({ kind, letter }) =>
        kind === "submission-receipt" ||
        kind === "decision-approved" ||
        letter.to[0] === `person.${at}@ncb-fra.example`,
    );
    expect(about.length).toBeGreaterThanOrEqual(3);
    for (const mail of about) {
      expect(asTyped(mail.text ?? ""), mail.kind).toContain(`${name} ${name}`);
      expect(asTyped(visibleIn(htmlOf(mail))), mail.kind).toContain(`${name} ${name}`);
    }
  });
});

describe("A19: names that run the other way than the mail", () => {
  it("are isolated, so that they reorder nothing around them", () => {
    const arabic = HONEST[0] as string;
    const inEnglish = hostile.filter(({ kind }) => kind === "submission-receipt" || kind === "decision-approved");
    for (const mail of inEnglish)
      for (const part of [mail.text ?? "", visibleIn(htmlOf(mail))])
        expect(part).toContain(`\u2068${arabic} ${arabic}\u2069`);
    const latin = NAMES.findIndex((name, at) => name === "Đỗ Nguyễn" && LANGUAGES[at % 4] === "ar");
    expect(latin).toBeGreaterThan(0);
    const inArabic = hostile.find(({ letter }) => letter.to[0] === `person.${latin}@ncb-fra.example`) as Mail;
    expect(inArabic.text).toContain("\u2068Đỗ Nguyễn Đỗ Nguyễn\u2069");
  });
});

describe("controls: had a name got through, the probes would see it", () => {
  const spoiled = (part: string, with_: string) => part.replaceAll("Name3", with_);
  const receipt = () => ordinary.find(({ kind }) => kind === "submission-receipt") as Mail;

  it("as a header", async () => {
    const raw = receipt().raw.toString("latin1");
    const injected = raw.replace(/^Subject: /m, "Subject: Ana\r\nBcc: x@evil.example\r\nX-More: ");
    expect(await headerSetOf(injected)).toEqual([...(await headerSetOf(raw)), "bcc", "x-more"].sort());
  });

  it.each(HOSTILE.filter((name) => /evil|javascript/.test(name)))("as a link: %s", (name) => {
    const { text = "", html = "" } = { text: receipt().text ?? "", html: htmlOf(receipt()) };
    expect(elsewhere(linksIn({ text: spoiled(text, name) }))).not.toEqual([]);
    expect(elsewhere(linksIn({ html: spoiled(html, name) }))).not.toEqual([]);
  });

  it.each(HOSTILE.filter((name) => name.includes("<")))("as an element: %s", (name) => {
    const html = htmlOf(receipt());
    expect(elementsIn(html)).not.toEqual(expect.arrayContaining(elementsIn(spoiled(html, name))));
  });

  it("as a name that is not there", () => {
    expect(asTyped(receipt().text ?? "")).not.toContain(HOSTILE[0]);
  });
});
