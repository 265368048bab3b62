import { COUNTRIES, countryName } from "#shared/domain/country.ts";
import { directionOf, type Language } from "#shared/domain/language.ts";
import type { ActingTexts } from "./acting-texts/en.ts";
import { ACTING_WORDS } from "./acting-words.ts";
import { CIRCULATED_WORDS } from "./circulated-words.ts";
import { LANDING_TEXTS } from "./landing-texts.ts";

/**
 * The page behind the links of mails. The token stays in the URL's fragment, which no server sees, until a person
 * presses the button: scanners that fetch the page, or even run its script, change nothing.
 */
export const landingPage = (language: Language): string => {
  const texts = LANDING_TEXTS[language];
  const text = (name: keyof Omit<typeof texts, "states">) => escaped(texts[name]);
  const acting = (name: keyof ActingTexts) => escaped(ACTING_WORDS[language][name]);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${text("title")}</title>
<link rel="stylesheet" href="/assets/page.css">
<link rel="stylesheet" href="/assets/acting.css">
<script src="/assets/landing.js" type="module"></script>
<script type="application/json" id="texts">${embedded(wordsIn(language))}</script>
</head>
<body>
<main>
<h1 id="heading" tabindex="-1">${text("title")}</h1>
<noscript><p>${text("noScript")}</p></noscript>
<section id="welcome" hidden>
<p>${text("welcome")}</p>
<p><button type="button" id="open">${text("open")}</button></p>
</section>
<dl id="facts" hidden></dl>
<section id="people" hidden aria-labelledby="people-heading"><h2 id="people-heading">${text("people")}</h2><ul></ul></section>
<section id="questions" class="part" hidden aria-labelledby="questions-heading">
<h2 id="questions-heading">${acting("questions.heading")}</h2>
<p id="reader" hidden></p>
<div id="open-questions"></div>
<p><button type="button" id="look-again" class="quiet">${acting("questions.again")}</button></p>
</section>
<section id="decided" class="part" hidden aria-labelledby="decided-heading">
<h2 id="decided-heading">${acting("decided.heading")}</h2>
<div id="decided-last"></div>
</section>
<section id="circulated" class="part" hidden aria-labelledby="circulated-heading"><h2 id="circulated-heading">${escaped(CIRCULATED_WORDS[language].heading)}</h2></section>
<form id="renew" hidden>
<h2>${text("deadLink")}</h2>
<p>${text("newLink")}</p>
<p><label for="email">${text("email")}</label><input id="email" name="email" type="email" autocomplete="email" required dir="ltr"></p>
<p><button>${text("sendLink")}</button></p>
</form>
<p id="status" role="status"></p>
</main>
</body>
</html>
`;
};

/** All that the script says; it asks the server for no words. */
const wordsIn = (language: Language) => ({
  ...LANDING_TEXTS[language],
  circulated: CIRCULATED_WORDS[language],
  acting: ACTING_WORDS[language],
  countries: Object.fromEntries(COUNTRIES.map((country) => [country, countryName(country, language)])),
});

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (value: string): string => value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** JSON that cannot end the element it stands in. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
