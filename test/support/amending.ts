import { createHash } from "node:crypto";
import type { Change } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { TextPlan } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Call, Reply } from "./api.ts";
import { key, must, type World } from "./conference-world.ts";
import type { Head } from "./heads.ts";
import { act, draft, type Staff, TEXTS, translated } from "./texts.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** A text of conclusions as its rapporteur drafts it, in English. */
export const englishPlan: TextPlan = {
  original: "en",
  title: "Conclusions on police information sharing",
  paragraphs: [
    { id: "recalling", part: "preamble", origin: { kind: "rapporteur" }, text: "Recalling the work of 2018," },
    {
      ...({ id: "darknet", part: "operative", origin: { kind: "region", region: "europe" } } as const),
      text: "Encourages members to share what they learn about markets on the darknet.",
    },
    {
      ...({ id: "training", part: "operative", origin: { kind: "session", session: "round-table-africa" } } as const),
      text: "Asks the secretariat to offer training to every bureau by 2021.",
    },
    {
      ...({ id: "review", part: "operative", origin: { kind: "rapporteur" } } as const),
      text: "Decides to review progress at the next conference.",
    },
  ],
};

/** Drafted and circulated, and open for amendments until then: wall-clock time of the conference. */
export const openForAmendments = async (
  { organiser }: World,
  { rapporteur, chair }: Staff,
  id: string,
  deadline: string,
  languages: readonly Language[] = [],
): Promise<void> => {
  await must(draft(rapporteur, id, englishPlan), 201);
  await translated(rapporteur, id, languages);
  await must(act(organiser, id, "POST circulation"), 200);
  await must(act(chair, id, "POST amendment-round", { deadline }), 200);
};

export const readText = async (call: Call, id: string) =>
  (await must(call(`GET /delegation/conclusions/${id}?language=en`), 200)).body;

/** A change of the text as whoever tables it reads it. */
export type Proposal = (text: { paragraphs: { id: string; text: string }[] }) => Change;

const on = (text: Parameters<Proposal>[0], paragraph: string) => ({
  paragraph,
  paragraphHash: sha256(text.paragraphs.find(({ id }) => id === paragraph)?.text ?? ""),
});
export const replacing =
  (paragraph: string, words: string, language: Language = "en"): Proposal =>
  (text) => ({ kind: "replace", ...on(text, paragraph), language, text: words });
export const deleting =
  (paragraph: string): Proposal =>
  (text) => ({ kind: "delete", ...on(text, paragraph) });
export const addingAfter =
  (paragraph: string, words: string, language: Language = "en"): Proposal =>
  (text) => ({ kind: "add-after", ...on(text, paragraph), language, text: words });

export const planOf = async (call: Call, conclusion: string, proposal: Proposal) => {
  const text = await readText(call, conclusion);
  return { base: { version: text.textVersion, textHash: text.textHash }, change: proposal(text) };
};

/** Tables an amendment to the text as it is out, with a code that was mailed for it. */
export const table = async (head: Head, conclusion: string, id: string, proposal: Proposal): Promise<Reply> => {
  const plan = await planOf(head.call, conclusion, proposal);
  const body = { code: await head.code("amendment"), id, ...plan };
  return head.call(`POST /delegation/conclusions/${conclusion}/amendments`, { body, headers: key() });
};

/** Does something about an amendment, with a code that was mailed for it. */
export const does = async (
  head: Head,
  what: `${"support" | "support/end" | "withdrawal" | "taking-over" | "merger" | "acceptance" | "rebase"}`,
  conclusion: string,
  amendment: string,
  more: object = {},
): Promise<Reply> =>
  head.call(`POST /delegation/conclusions/${conclusion}/amendments/${amendment}/${what}`, {
    body: { code: await head.code("amendment"), ...more },
    headers: key(),
  });

const WITHIN_A_SESSION_MS = 25 * 60_000;

/** Moves the clock in steps, so that the sessions of these people last. A new hour has new codes. */
export const later = async ({ cloud }: World, heads: readonly Head[], instant: string): Promise<void> => {
  const until = Date.parse(instant);
  while (cloud.now().getTime() < until) {
    // A mail under way would be taken for one that was given up, and wait for its next attempt.
    await cloud.idle();
    cloud.setClock(new Date(Math.min(until, cloud.now().getTime() + WITHIN_A_SESSION_MS)));
    await Promise.all(heads.map(({ call }) => must(call("GET /sessions/current"), 200)));
  }
};

/** Does something about an amendment as staff, in the version that it is in. */
export const handle = async (
  call: Call,
  what: `${"POST" | "PUT"} ${string}`,
  conclusion: string,
  amendment: string,
  body: object = {},
): Promise<Reply> => {
  const at = `${TEXTS}/${conclusion}/amendments/${amendment}` as const;
  const [method, path] = what.split(" ") as ["POST" | "PUT", string];
  const { etag } = await must(call(`GET ${at}`), 200);
  return call(`${method} ${at}/${path}`, { body, headers: { ...(method === "POST" && key()), "if-match": etag } });
};

export const amendmentsTo = async (call: Call, conclusion: string) =>
  (await must(call(`GET ${TEXTS}/${conclusion}/amendments`), 200)).body;
