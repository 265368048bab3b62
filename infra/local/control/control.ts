import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../clock.ts";
import type { Inbox } from "../engines/inbox.ts";
import type { Issuer } from "../gateway/issuer.ts";
import { json, type Reply, readBody, send } from "../http.ts";
import type { Idle } from "./idle.ts";
import { inboxReply } from "./inbox-pages.ts";
import { escapeHtml, page } from "./page.ts";

interface Options {
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly issuer: Issuer;
  readonly idle: Idle;
  readonly apiUrl: string;
}

const LONGEST_BODY = 64 * 1024;
const MOST_WAITED = 120_000;

/** What only this machine has: the inbox, the clock, tokens, and an answer to "is everything done?". */
export const openControl = (options: Options) => (request: IncomingMessage, response: ServerResponse) => {
  answer(request, options)
    .catch((error: Error) => json(500, { message: error.message }))
    .then((reply) => send(response, { ...reply, headers: { "cache-control": "no-store", ...reply.headers } }));
};

const answer = async (request: IncomingMessage, { clock, inbox, issuer, idle, apiUrl }: Options): Promise<Reply> => {
  if (!fromHere(request)) return json(403, { message: "Only programs and pages of this machine may ask." });
  const url = new URL(request.url ?? "/", "http://localhost");
  switch (`${request.method} ${url.pathname}`) {
    case "GET /":
      return indexPage(apiUrl, clock);
    case "GET /clock":
      return json(200, { now: new Date(clock.now()).toISOString(), offset: clock.offset() });
    case "POST /clock":
      return setClock(request, clock);
    case "GET /token":
      return {
        status: 200,
        headers: { "content-type": "text/plain" },
        body: await issuer.token({ subject: url.searchParams.get("subject") || "organiser" }),
      };
    case "GET /idle": {
      const still = await idle(Math.min(MOST_WAITED, Number(url.searchParams.get("timeout") ?? 30_000)));
      return json(still.length === 0 ? 200 : 504, { idle: still.length === 0, waitingFor: still });
    }
  }
  const reply = request.method === "GET" ? await inboxReply(inbox, url) : undefined;
  return reply ?? json(404, { message: "There is nothing here." });
};

/** No page of the web may talk to this server through the browser of whoever runs it. */
const fromHere = ({ headers: { host = "", origin } }: IncomingMessage): boolean => {
  const local = /^(127\.0\.0\.1|localhost)(:\d+)?$/;
  return local.test(host) && (origin === undefined || origin === `http://${host}`);
};

const setClock = async (request: IncomingMessage, clock: Clock): Promise<Reply> => {
  const body = await readBody(request, LONGEST_BODY);
  const now = new Date(parse(body?.toString())?.now ?? "");
  if (Number.isNaN(now.getTime())) return json(422, { message: 'Send {"now": "2019-04-09T08:00:00Z"}.' });
  clock.set(now);
  return json(200, { now: new Date(clock.now()).toISOString(), offset: clock.offset() });
};

const parse = (text = ""): { now?: string } | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const indexPage = (apiUrl: string, clock: Clock) => {
  const api = escapeHtml(apiUrl);
  return page(
    "Passerelle on this machine",
    `<ul>
<li><a href="/inbox">Inbox</a>: every mail that was sent (<a href="/inbox.json">JSON</a>)</li>
<li><a href="${api}/docs">API documentation</a> of <code>${api}</code></li>
<li><a href="/token">A token</a> for the organiser, good for a day</li>
<li><a href="/clock">The clock</a>, now ${new Date(clock.now()).toISOString()}; move it: <code>curl -d '{"now":"2019-04-09T08:00:00Z"}' …/clock</code></li>
<li><a href="/idle">Is everything done?</a> Answers when no record, message or event is left to work on</li>
</ul>`,
  );
};
