import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { mailingWords } from "#shared/mail/mailing-words.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { SAMPLE_CONFERENCE } from "#shared/mail/samples.ts";
import { mailingPlan } from "#test/support/mailing.ts";

const rendered = (readerName: string, subject: string, body: string, test = false, language: Language = "en") => {
  const { texts } = mailingPlan();
  const facts = {
    ...{ language, conference: SAMPLE_CONFERENCE, country: "FRA", readerName },
    at: "2019-01-14T14:32:07Z",
  };
  const words = mailingWords({ texts: { ...texts, [language]: { subject, body } } }, facts, test);
  return renderMail("mailing", { ...facts, ...words });
};

describe("A17: a name that looks like code stays a name", () => {
  test.each(["{{magicLink}}", "$" + "{env.KEY}", "{event.__init__}", "{country}"])("%s", (name) => {
    const { subject, text, html } = rendered(name, "For {name}", "Dear {name},");
    for (const part of [subject, text, html]) expect(part.replaceAll("\u200c", "")).toContain(name);
    // Control: what the organiser wrote was filled in.
    expect(text).not.toContain("{name}");
  });
});

test("no word of a mailing becomes a link or markup, an address typed by an organiser included", () => {
  const { text, html } = rendered(
    "<b>Ana</b>",
    "Buses",
    "See https://evil.example/x or write to a@evil.example\n<script>",
  );
  expect(html).not.toMatch(/<a |<script|<b>/);
  expect(`${text}${html}`).not.toMatch(/https:\/\/evil|a@evil\.example/);
});

test("each paragraph stands alone, and each line of it", () => {
  const { html } = rendered("Ana", "Buses", "First.\n\nSecond.\nThird.");
  for (const line of ["First.", "Second.", "Third."]) expect(html).toMatch(new RegExp(`<p[^>]*>${line}</p>`));
});

test.each(LANGUAGES)("a trial says in its subject that it is one (%s)", (language) => {
  const { subject } = rendered("Ana", "Buses", "Text", true, language);
  expect(subject).not.toBe(rendered("Ana", "Buses", "Text", false, language).subject);
  expect(subject).toContain("Buses");
});
