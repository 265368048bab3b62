import { directionOf, LANGUAGES, type Language } from "#shared/domain/language.ts";
import { Html, html } from "#shared/mail/html.ts";

/** All four languages on one page: whoever comes here brings nothing but a token. */
const QUESTION: Readonly<Record<Language, string>> = {
  ar: "إذا ضغطتم على الزر فلن تصلكم بعد الآن رسائل إعلامية عن هذا المؤتمر. وستستمر الرسائل المتعلقة بتسجيلكم.",
  en: "Press the button to receive no more information messages about this conference. Messages about your registration continue.",
  fr: "Appuyez sur le bouton pour ne plus recevoir de messages d’information sur cette conférence. Les messages concernant votre inscription continuent.",
  es: "Pulse el botón para no recibir más mensajes informativos sobre esta conferencia. Los mensajes sobre su inscripción continúan.",
};

const DONE: Readonly<Record<Language, string>> = {
  ar: "لن تصلكم بعد الآن رسائل إعلامية عن هذا المؤتمر.",
  en: "You will receive no more information messages about this conference.",
  fr: "Vous ne recevrez plus de messages d’information sur cette conférence.",
  es: "No recibirá más mensajes informativos sobre esta conferencia.",
};

const HEADING: Readonly<Record<Language, string>> = {
  ar: "رسائل إعلامية",
  en: "Information messages",
  fr: "Messages d’information",
  es: "Mensajes informativos",
};

const BUTTON = "إيقاف · Stop · Arrêter · Detener";

const STYLE = new Html(
  ":root{color-scheme:light dark}h1{font-size:1.25rem}" +
    "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:light-dark(#1b2430,#eef1f6);background:light-dark(#fff,#141821)}" +
    "button{font:inherit;font-weight:600;padding:.7rem 1.4rem;border:0;border-radius:.4rem;background:light-dark(#12305a,#8ec1ff);color:light-dark(#fff,#0b1320)}" +
    "button:focus-visible{outline:3px solid #f2a900;outline-offset:2px}",
);

const pageOf = (texts: Readonly<Record<Language, string>>, more: Html): string =>
  html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${LANGUAGES.map((language) => HEADING[language]).join(" · ")}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${LANGUAGES.map((language, at) => html`${at === 0 ? "" : " · "}<bdi lang="${language}">${HEADING[language]}</bdi>`)}</h1>
${LANGUAGES.map((language) => html`<p lang="${language}" dir="${directionOf(language)}">${texts[language]}</p>\n`)}${more}
</main>
</body>
</html>
`.markup;

// Posts to the address of the page itself, as a mail reader's own button does (RFC 8058).
export const unsubscribePage = pageOf(
  QUESTION,
  html`<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${BUTTON}</button></form>`,
);

export const unsubscribedPage = pageOf(DONE, new Html(""));
