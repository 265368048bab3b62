import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples } from "#shared/mail/samples.ts";
import { CATALOGUES } from "#shared/mail/say.ts";

/**
 * V4: no mail asks for, tells or names papers, travel or health, because a mail is read by whoever has the mailbox.
 * Beginnings of words for each language; in Arabic they may follow an article or a preposition.
 */
const STEMS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...["passport", "visa", "identity card", "identity document", "document number", "date of birth", "birth"],
    ...[
      "nationalit",
      "travel",
      "flight",
      "airport",
      "airline",
      "arriv",
      "departure",
      "hotel",
      "accommodation",
      "luggage",
    ],
    ...["health", "medic", "doctor", "vaccin", "allerg", "diet", "disab", "blood"],
  ],
  fr: [
    ...["passeport", "visa", "carte d’identité", "pièce d’identité", "naissance", "nationalité", "voyage", "vol"],
    ...["aéroport", "compagnie aérienne", "arrivée", "départ", "hôtel", "hébergement", "bagage"],
    ...["santé", "médic", "médec", "vaccin", "allerg", "régime", "handicap", "sanguin"],
  ],
  es: [
    ...["pasaporte", "visa", "visado", "documento de identidad", "número de documento", "nacimiento", "nacionalidad"],
    ...["viaj", "vuelo", "aeropuerto", "aerolínea", "llegada", "hotel", "alojamiento", "equipaje"],
    ...["salud", "médic", "vacuna", "alergi", "dieta", "discapacidad", "sanguíneo"],
  ],
  ar: [
    ...["جواز", "تأشير", "بطاقة الهوية", "وثيق", "ميلاد", "جنسي", "سفر", "طيران", "رحلة", "رحلات", "مطار"],
    ...[
      "موعد الوصول",
      "مغادرة",
      "فندق",
      "إقامة",
      "أمتعة",
      "صحة",
      "صحي(?!ح)",
      "طبي(?!ع)",
      "تطعيم",
      "لقاح",
      "حساسية",
      "إعاقة",
    ],
  ],
};

const PREFIXES = "(?:[وفبلك]?(?:ال)?|لل)";

/** Words of a text that are about such matters. */
const found = (text: string, language: Language): string[] => {
  const begin = language === "ar" ? `(?<!\\p{L})${PREFIXES}` : "(?<!\\p{L})";
  // The French for a flight is too short to be a beginning: it must be the whole word.
  const words = STEMS[language].map((stem) => (stem === "vol" ? "vols?(?!\\p{L})" : stem));
  return text.match(new RegExp(`${begin}(?:${words.join("|")})\\p{L}*`, "giu")) ?? [];
};

describe.each(LANGUAGES)("%s", (language) => {
  test("no message is about papers, travel or health", () => {
    for (const [key, message] of Object.entries(CATALOGUES[language]))
      expect(found(message, language), key).toEqual([]);
  });

  test("no mail is, when it is put together", () => {
    for (const { kind, facts } of allSamples("https://passerelle.example").filter((one) => one.language === language)) {
      const { subject, text } = renderMail(kind, facts as never);
      expect(found(`${subject}\n${text}`, language), kind).toEqual([]);
    }
  });
});

test("control: sentences about each of these are found", () => {
  const planted: Readonly<Record<Language, readonly string[]>> = {
    en: ["Passport number: X1", "Your visas are ready.", "Your flight arrives at 9.", "Any dietary needs?"],
    fr: ["Numéro de passeport", "Votre visa", "Heure d’arrivée du vol", "Certificat médical", "Vos allergies"],
    es: ["Número de pasaporte", "Su visado", "Hora de llegada", "Certificado médico", "¿Viaja solo?"],
    ar: ["رقم جواز السفر", "التأشيرة جاهزة", "للسفر إلى ليون", "الحالة الصحية", "شهادة طبية", "وتاريخ الميلاد"],
  };
  for (const language of LANGUAGES)
    for (const sentence of planted[language]) expect(found(sentence, language), sentence).not.toEqual([]);
});

test("control: words that only look alike are not", () => {
  expect(found("Volontiers, en volume", "fr")).toEqual([]);
  expect(found("هذا صحيح، والعضو المغادر طبيعي", "ar")).toEqual([]);
});

/** Fields by which such matters could come in, as a name is split: documentHash is document and hash. */
const FIELDS =
  /passport|visa|document|birth|nationality|travel|flight|arrival|departure|hotel|health|medical|diet|allerg/i;

const namesIn = (source: string): string[] =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|<!--[\s\S]*?-->/g, "").match(/[A-Za-z_$][\w$]*/g) ?? [];

const privateNames = (source: string): string[] => namesIn(source).filter((name) => FIELDS.test(name));

describe("the code that writes mails", () => {
  const sources = readdirSync("shared/mail", { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.startsWith("messages"),
  );

  test.each(sources)("%s knows no such field", (path) => {
    expect(privateNames(readFileSync(`shared/mail/${path}`, "utf8"))).toEqual([]);
  });

  test("control: a fact that tells a document's hash is found, a comment about it is not", () => {
    expect(privateNames("const named = ({ documentHash }: Delegate) => ({ id: documentHash });")).toHaveLength(2);
    expect(privateNames("/** No document, nothing about travel. */ const a = 1; // no health")).toEqual([]);
  });
});

/** Every field of every fact there is: a new one is thought about, and then entered here. */
const KNOWN_FACTS = new Set([
  ...["language", "conference", "country", "readerName", "at", "link", "code", "people", "person", "leaves", "joins"],
  ...[
    "reason",
    "who",
    "why",
    "office",
    "title",
    "venue",
    "zone",
    "startsOn",
    "endsOn",
    "nominationDeadline",
    "confirmationDeadline",
  ],
  // A date, whether it has passed, what is not done by then, how often that was said, and who else is told.
  ...["date", "anchor", "local", "passed", "condition", "open", "unanswered", "toDelegate", "rung", "names"],
  // A text by its title, how long it is, where it is out, and until when it may be amended.
  ...["paragraphs", "out", "revised", "until"],
  // What a code is for; who acts for the head and from when; whose link or code it is.
  ...["purpose", "isReader", "what", "from"],
  // An amendment by its id, a vote by its question and method, and what a country did there, never its choice.
  ...["amendment", "because", "question", "method", "act", "number", "replaces", "hash"],
  // Who may object, and by country who did or is not proven to have been told.
  ...["entitled", "countries", "of", "objectors", "byAmendment"],
  // What a decision came to, in numbers only.
  ...["mode", "outcome", "count", "yes", "no", "abstain", "notVoting", "voidBecause", "statements", "root"],
  // An organiser's own words, which are the organiser's to answer for.
  ...["subject", "body", "test", "words"],
  ...["secretariat", "name", "city", "nameInOwnScript", "category", "ar", "en", "fr", "es"],
]);

const keysOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
};

test("mails know no other facts than these", () => {
  const keys = new Set(allSamples("https://passerelle.example").flatMap(({ facts }) => keysOf(facts)));
  expect([...keys].filter((key) => !KNOWN_FACTS.has(key))).toEqual([]);
});

test("control: a position or a document among them is found", () => {
  expect(keysOf({ people: [{ name: "A", position: "B" }] }).filter((key) => !KNOWN_FACTS.has(key))).toEqual([
    "position",
  ]);
});
