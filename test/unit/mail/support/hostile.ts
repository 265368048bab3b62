import type { MailFacts } from "#shared/mail/mail-facts.ts";

/** Texts that people type to be clever, and names that must come out as they went in. */
export const HOSTILE = [
  "[Verify](https://evil.example)",
  "https://evil.example/login?x=1",
  "www.evil.example",
  "evil.com/a",
  "//evil.example",
  "javascript:alert(1)",
  "Write to boss@evil.example now",
  "mailto:boss@evil.example",
  "<img src=x onerror=alert(1)>",
  '"><a href="https://evil.example">Verify</a>',
  "<!--[if mso]><a href='https://evil.example'>x</a><![endif]-->",
  "{{magicLink}}",
  ["$", "{env.KEY}"].join(""),
  "{event.__init__}",
  "{count, plural, other {x}}",
  "<b>bold</b> &amp; &lt;",
];

export const HONEST = [
  "O'Brien-Łoś",
  "Đỗ Nguyễn",
  "محمد بن عبد الله",
  "李小龍",
  "Anne-Marie d’Ormesson",
  "J. R. Smith",
];

/** The same facts with one text in the place of everything that anybody can type. */
export const typed = (facts: MailFacts, text: string): MailFacts => {
  const everywhere = { ar: text, en: text, fr: text, es: text };
  const { conference } = facts;
  const person = <P extends object>(one: P): P => ({ ...one, name: text, nameInOwnScript: text });
  return {
    ...facts,
    readerName: text,
    conference: {
      ...conference,
      title: everywhere,
      venue: { ...conference.venue, name: everywhere, city: everywhere },
      secretariat: { name: everywhere },
    },
    ...("people" in facts && { people: facts.people.map(person) }),
    ...("person" in facts && { person: person(facts.person) }),
    ...("leaves" in facts && { leaves: person(facts.leaves), joins: person(facts.joins) }),
    ...("reason" in facts && { reason: text }),
    ...(facts.names && { names: [text, text] }),
    ...("title" in facts && { title: text }),
    ...("question" in facts && { question: text }),
    ...("date" in facts && facts.date.title && { date: { ...facts.date, title: everywhere } }),
    ...("words" in facts && { words: { subject: text, body: `${text}\n\n${text}` } }),
  } as MailFacts;
};

/** Without the invisible characters that the writer puts in. */
export const visible = (text: string): string => text.replace(/[\u200c\u200e\u200f\u2068\u2069]/g, "");

export const textOfHtml = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/g, " ")
    .replace(
      /&(?:#39|quot|lt|gt|amp);/g,
      (entity) => ({ "&#39;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">" })[entity] ?? "&",
    );
