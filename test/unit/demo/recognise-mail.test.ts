import { describe, expect, it } from "vitest";
import texts from "#infra/local/demo/practical-information.json" with { type: "json" };
import { recogniseMail } from "#infra/local/demo/recognise-mail.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples } from "#shared/mail/samples.ts";

describe("recognising a mail by its subject", () => {
  it.each([
    ["Your code – Lyon, 9–11 April 2019", "en", "code"],
    ["\u200fالرمز الخاص بكم – ليون، 9–11 أبريل 2019", "ar", "code"],
    ["Invitation – Lyon, 9-11 avril 2019", "fr", "invitation"],
    ["Baja registrada – Lyon, 9-11 de abril de 2019", "es", "withdrawal"],
  ])("%s", (subject, language, kind) => {
    expect(recogniseMail(subject, language)).toBe(kind);
  });

  // The recogniser shares no code with the mails: when a subject is reworded, this says what to write in subjects.json.
  // A mailing is called whatever an organiser calls it, and so is a reminder in own words.
  it.each(
    allSamples("https://conference.example").filter(({ kind, facts }) => kind !== "mailing" && !("words" in facts)),
  )("knows the mail: $kind in $language", ({ kind, language, facts }) => {
    expect(recogniseMail(renderMail(kind, facts).subject, language)).toBe(kind);
  });

  it.each(Object.entries(texts))("knows the mailing of the demo in %s", (language, { subject }) => {
    expect(recogniseMail(`${subject} – Lyon`, language)).toBe("mailing");
  });

  it("does not recognise a subject in another language than the mail says it is in", () => {
    expect(recogniseMail("Your code – Lyon, 9–11 April 2019", "fr")).toMatch(/^unknown/);
  });

  it("does not recognise what no mail of the system is called", () => {
    expect(recogniseMail("Your code of conduct – Lyon", "en")).toMatch(/^unknown/);
  });
});
