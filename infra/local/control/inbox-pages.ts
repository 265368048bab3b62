import type { Inbox, Letter } from "../engines/inbox.ts";
import type { EventType } from "../engines/mail-fate.ts";
import { json, type Reply } from "../http.ts";
import { escapeHtml, page } from "./page.ts";

const NOT_FOUND = page("No such mail", '<p><a href="/inbox">All mails</a></p>', 404);

/** The inbox, for people as pages and for programs as JSON; undefined for any other address. */
export const inboxReply = async (inbox: Inbox, url: URL): Promise<Reply | undefined> => {
  const to = url.searchParams.get("to") || undefined;
  const after = url.searchParams.get("after") || undefined;
  const filter = { ...(to && { to }), ...(after && { after }) };
  if (url.pathname === "/inbox") return listPage(inbox.list(filter), to);
  if (url.pathname === "/inbox.json") return json(200, { messages: inbox.list(filter) });

  const [, id, view = ""] = /^\/inbox\/(\d+)(\.json|\/raw|\/html)?$/.exec(url.pathname) ?? [];
  if (!id) return undefined;
  const letter = inbox.find(id);
  if (!letter) return NOT_FOUND;
  if (view === "/raw")
    return { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: inbox.raw(id) };
  if (view === "/html") return htmlPart(inbox, id);
  return view === ".json" ? asJson(inbox, letter) : letterPage(inbox, letter);
};

const listPage = (letters: readonly Letter[], to = ""): Reply => {
  const rows = [...letters]
    .reverse()
    .map(
      ({ id, at, to: recipients, subject, fate }) =>
        `<tr><td><a href="/inbox/${id}"><bdi>${escapeHtml(subject || "(no subject)")}</bdi></a></td><td>${escapeHtml(recipients.join(", "))}</td><td><time datetime="${at}">${at.replace("T", " ").slice(0, 19)}</time></td><td>${became(fate)}</td></tr>`,
    );
  return page(
    "Inbox",
    `<p>Every mail that the local cloud sent, whoever it is for, newest first. Reload to see new ones.</p>
<form><label>To: <input name="to" type="email" value="${escapeHtml(to)}"></label> <button>Show</button></form>
<table><caption>${letters.length} mails</caption><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent (UTC)</th><th scope="col">What became of it</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
  );
};

const BECAME: Record<EventType, string> = {
  Send: "sent",
  Reject: "rejected",
  DeliveryDelay: "delayed",
  Delivery: "delivered",
  Bounce: "bounced",
  Complaint: "reported as unwanted",
};

/** What SES reported last. */
const became = (fate: Letter["fate"]): string => {
  const last = fate.at(-1);
  return last ? BECAME[last.event] : "";
};

const letterPage = async (inbox: Inbox, { id, messageId, from, to, subject, at, fate }: Letter): Promise<Reply> => {
  const { text, html, headers, attachments } = await inbox.open(id);
  const facts = [
    ["From", from],
    ["To", to.join(", ")],
    ["Sent", at],
    ["SES message id", messageId],
    ...fate.map(({ event, at: when }) => [`Reported as ${BECAME[event]}`, when] as const),
  ] as const;
  return page(
    subject || "(no subject)",
    `<p><a href="/inbox">All mails</a> · <a href="/inbox/${id}/raw">Source</a> · <a href="/inbox/${id}.json">JSON</a></p>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join("")}</dl>
${html ? `<h2>HTML part</h2><iframe title="HTML part" src="/inbox/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ""}
${text ? `<h2>Text part</h2><pre dir="auto">${linked(text)}</pre>` : ""}
${attachments.length ? `<h2>Attachments</h2><ul>${attachments.map(({ filename, mimeType }) => `<li>${escapeHtml(`${filename ?? "unnamed"} (${mimeType})`)}</li>`).join("")}</ul>` : ""}
<h2>Headers</h2><pre>${headers.map(({ originalKey, value }) => escapeHtml(`${originalKey}: ${value}`)).join("\n")}</pre>`,
  );
};

const linked = (text: string) =>
  escapeHtml(text).replace(/https?:\/\/[^\s&<>]+/g, (url) => `<a href="${url}" rel="noreferrer">${url}</a>`);

/** The mail's own HTML, which nobody has to trust: no script runs, and nothing is fetched. */
const htmlPart = async (inbox: Inbox, id: string): Promise<Reply> => {
  const { html = "", attachments } = await inbox.open(id);
  const shown = html.replace(/\bcid:([^"'\s>)]+)/g, (original, cid: string) => {
    const image = attachments.find(({ contentId }) => contentId === `<${cid}>`);
    if (!image || !(image.content instanceof ArrayBuffer)) return original;
    return `data:${image.mimeType};base64,${Buffer.from(image.content).toString("base64")}`;
  });
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      "referrer-policy": "no-referrer",
    },
    body: shown.replace(/<head[^>]*>/i, '$&<base target="_blank">'),
  };
};

const asJson = async (inbox: Inbox, letter: Letter): Promise<Reply> => {
  const { headers, text, html, attachments } = await inbox.open(letter.id);
  return json(200, {
    ...letter,
    headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    text,
    html,
    attachments: attachments.map(({ filename, mimeType, contentId, content }) => ({
      filename,
      mimeType,
      contentId,
      bytes: typeof content === "string" ? Buffer.byteLength(content) : content.byteLength,
    })),
  });
};
