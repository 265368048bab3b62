import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { MAIL_KINDS } from "#shared/contracts/mail.ts";
import { directionOf, LANGUAGES } from "#shared/domain/language.ts";
import { Html, html } from "#shared/mail/html.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { samplesOf } from "#shared/mail/samples.ts";
import { calendarLines } from "./gallery-calendar.ts";

/** Writes every mail in every language into one page, at a phone's width, so that people can judge them. */

const { values } = parseArgs({ options: { out: { type: "string", default: "mails" } } });
const folder = resolve(values.out);
const PUBLIC_URL = "https://passerelle.example";

const mails = MAIL_KINDS.flatMap((kind) =>
  LANGUAGES.flatMap((language) =>
    samplesOf(kind, language, PUBLIC_URL).map((facts, variant) => ({
      kind,
      language,
      id: `${kind}${variant === 0 ? "" : `-${variant + 1}`}-${language}`,
      ...renderMail(kind, facts),
      calendar: calendarLines(kind, facts),
    })),
  ),
);

/** As a reader sees it whose system is light or dark, whatever the system of whoever looks at the gallery is. */
const frame = (document: string, scheme: "light" | "dark") => {
  const fixed = document.replace(
    "@media (prefers-color-scheme: dark)",
    scheme === "dark" ? "@media all" : "@media not all",
  );
  // No scripts; of the page's own origin, since browsers draw hundreds of foreign frames late or never.
  return html`<iframe title="${scheme}" sandbox="allow-same-origin" srcdoc="${fixed}"></iframe>`;
};

const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mails</title>
<style>
body { font-family: system-ui, sans-serif; margin: 1.5rem; }
nav a { margin-inline-end: .75rem; } article { margin: 2rem 0; } h2, h3 { font-size: 1rem; margin: 0 0 .5rem; } h3 { margin-top: .75rem; } ul { margin: 0; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
iframe { width: 375px; height: 760px; border: 1px solid #999; border-radius: 12px; }
pre { width: 375px; height: 740px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #999; border-radius: 12px; padding: 10px; margin: 0; box-sizing: border-box; }
</style></head><body>
<h1>Mails</h1>
<nav>${MAIL_KINDS.map((kind) => html`<a href="#${kind}-ar">${kind}</a>`)}</nav>
${mails.map(
  ({ id, language, subject, text, calendar, html: document }) => html`<article id="${id}">
<h2>${id} · <span lang="${language}" dir="${directionOf(language)}">${subject}</span> · ${String([...subject].length)}</h2>
<div class="row">${frame(document, "light")}${frame(document, "dark")}<pre lang="${language}" dir="auto">${text}</pre></div>
${calendar.length === 0 ? [] : html`<h3>In the calendar</h3><ul>${calendar.map((line) => html`<li><code>${line.name}</code> <bdi>${line.value}</bdi></li>`)}</ul>`}
</article>
`,
)}
</body></html>
`;

await mkdir(folder, { recursive: true });
await writeFile(join(folder, "index.html"), page.markup);
for (const { id, html: document } of mails) await writeFile(join(folder, `${id}.html`), new Html(document).markup);
console.log(`${mails.length} mails in ${join(folder, "index.html")}`);
