import { directionOf } from "#shared/domain/language.ts";
import type { Content } from "./content.ts";
import type { Frame } from "./frame.ts";
import { Html, html } from "./html.ts";
import { DARK, STYLE } from "./layout-style.ts";

/** Outlook on Windows knows no max-width: it gets a table of a fixed one. */
const FOR_OUTLOOK = {
  open: new Html('<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->'),
  close: new Html("<!--[if mso]></td></tr></table><![endif]-->"),
};

/** Keeps a mail list's preview from running on into the masthead. */
const BLANKS = new Html("&#847;&zwnj;&nbsp;".repeat(40));

/** The HTML part: tables, because Outlook lays out nothing else; no image, no script, nothing fetched. */
export const layoutHtml = (content: Content, frame: Frame): string => {
  const { language } = frame;
  const dir = directionOf(language);
  const start = dir === "rtl" ? "right" : "left";
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<meta name="x-apple-disable-message-reformatting">
<title>${frame.subject}</title>
<style>${DARK}</style>
</head>
<body class="page" style="${STYLE.page}">
<div lang="${language}" dir="${dir}" role="article" aria-label="${frame.subject}">
<div style="${STYLE.hidden}">${content.preheader}${BLANKS}</div>
<table role="presentation" class="page" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.outer}">
<tr><td align="center" style="padding:16px 8px;">
${FOR_OUTLOOK.open}
<table role="presentation" class="card" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;${STYLE.card}">
<tr><td class="masthead" align="${start}" style="${STYLE.masthead}">
<div style="${STYLE.title}">${frame.title}</div>
<div style="${STYLE.dates}">${frame.placeAndDates}</div>
</td></tr>
<tr><td class="ink" align="${start}" style="${STYLE.body}">
<h1 class="head" style="${STYLE.heading}">${content.heading}</h1>
<p class="soft" style="${STYLE.muted}">${frame.attention}</p>
${paragraphs([frame.salutation, ...content.opening])}${askOf(content)}${paragraphs(content.how ?? [])}
${codeOf(content)}${quoteOf(content)}${buttonOf(content, frame)}${factsOf(content, start)}
${fingerprintOf(content)}${paragraphs(content.closing)}
<p class="ink" style="${STYLE.signature}">${frame.signature}</p>
</td></tr>
</table>
<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td class="soft" align="${start}" style="${STYLE.footer}">${frame.automatic}</td></tr>
</table>
${FOR_OUTLOOK.close}
</td></tr>
</table>
</div>
</body>
</html>
`.markup;
};

const paragraphs = (texts: readonly string[]): Html[] =>
  texts.map((text) => html`<p class="ink" style="${STYLE.paragraph}">${text}</p>\n`);

const askOf = ({ ask }: Content): Html[] =>
  ask === undefined ? [] : [html`<p class="ink" style="${STYLE.ask}">${ask}</p>\n`];

const codeOf = ({ code }: Content): Html[] =>
  code === undefined ? [] : [html`<div class="box head" dir="ltr" style="${STYLE.code}">${code}</div>\n`];

const quoteOf = ({ quote }: Content): Html[] =>
  quote === undefined
    ? []
    : [
        html`<div class="box" style="${STYLE.quote}"><p class="soft" style="${STYLE.quoteLabel}">${quote.label}</p>
${quote.lines.map((line) => html`<p class="ink" style="${STYLE.quoteLine}">${line}</p>`)}</div>\n`,
      ];

const buttonOf = ({ button }: Content, { linkAlone, linkPersonal }: Frame): Html[] =>
  button === undefined
    ? []
    : [
        html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 18px;"><tr>
<td class="press" align="center" bgcolor="#12305a" style="${STYLE.buttonCell}"><a href="${button.url}" style="${STYLE.button}">${button.label}</a></td>
</tr></table>
<p class="soft" style="${STYLE.muted}">${linkAlone}<br><a class="addr" dir="ltr" href="${button.url}" style="${STYLE.address}">${button.url}</a></p>
<p class="soft" style="${STYLE.muted}">${linkPersonal}</p>\n`,
      ];

/** Left to right in every language, and broken wherever a line ends: it has no spaces. */
const fingerprintOf = ({ fingerprint }: Content): Html[] =>
  fingerprint === undefined
    ? []
    : [
        html`<div class="box" style="${STYLE.quote}"><p class="soft" style="${STYLE.quoteLabel}">${fingerprint.label}</p>
<p class="ink" dir="ltr" style="${STYLE.fingerprint}">${fingerprint.value}</p>
<p class="soft" style="${STYLE.fingerprintWhy}">${fingerprint.why}</p></div>\n`,
      ];

const factsOf = ({ facts }: Content, start: string): Html[] => [
  html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 18px;">
${facts.map(
  ({ label, value }) =>
    html`<tr><th scope="row" class="soft line" align="${start}" style="${STYLE.factLabel}${STYLE.rule}${start === "left" ? "padding-right" : "padding-left"}:12px;font-weight:normal;">${label}</th><td class="ink line" align="${start}" style="${STYLE.factValue}${STYLE.rule}">${value}</td></tr>\n`,
)}</table>\n`,
];
