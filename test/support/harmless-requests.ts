import type { RouteShape } from "#shared/contracts/route.ts";
import type { RefusalName } from "#shared/domain/refusal.ts";
import type { CallOptions } from "./api.ts";
import { CONFERENCE, key } from "./conference-world.ts";
import { COUNTRY } from "./eight-callers.ts";
import { conferencePlan, nomination, textPlan } from "./samples.ts";

/** A member without contacts, so that nothing can be mailed to it. */
export const SILENT_COUNTRY = "ISL";
/** No member. */
const STRANGER = "TUV";
const STALE = { "if-match": '"999999"' };
const NOBODY = "01890000-0000-7000-8000-000000000000";

interface Harmless {
  /** What whoever is let in is answered: a status of success, or the rule that then says no. */
  readonly answer: number | RefusalName;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
}

const reads = { answer: 200 } as const;
/** Well-formed, and stopped only by the version: who may change a thing and who may not is decided before. */
const changes = (body?: unknown): Harmless => ({
  answer: "stale",
  headers: STALE,
  ...(body !== undefined && { body }),
});
const because = { reason: "For the matrix" };
/** A code is looked at after the text was found. */
const DIGITS = { code: "000000" };
const AMENDING = {
  base: { version: 1, textHash: "0".repeat(64) },
  change: { kind: "add-first", part: "operative", language: "fr", text: "Words" },
};
/** Well-formed, about a mail, a mailing, a reminder or an address that is not there. */
const absent = (body?: unknown, headers?: Harmless["headers"]): Harmless => ({
  answer: "not-found",
  ...(body !== undefined && { body }),
  ...(headers && { headers }),
});

/**
 * One request for each route that lets in whom the route lets in and yet changes nothing, so that a whole matrix can be
 * called while the tables must stay as they are.
 */
export const HARMLESS: Readonly<Record<string, Harmless>> = {
  "POST /conferences": { answer: "conference-exists", body: { ...conferencePlan, id: CONFERENCE } },
  "GET /conferences": reads,
  "GET /conferences/{conference}": reads,
  "PATCH /conferences/{conference}": changes({ endsOn: "2019-04-12" }),
  "GET /conferences/{conference}/rules-of-procedure/{version}": reads,
  "POST /conferences/{conference}/announcement": changes(),
  "POST /conferences/{conference}/postponement": changes(because),
  "POST /conferences/{conference}/cancellation": changes(because),
  "GET /conferences/{conference}/members": reads,
  "GET /conferences/{conference}/members/{country}": reads,
  "PATCH /conferences/{conference}/members/{country}": changes({ language: "fr" }),
  "POST /conferences/{conference}/members/{country}/links": { answer: "not-found", body: { contact: NOBODY } },
  "DELETE /conferences/{conference}/members/{country}/links": { answer: 204, params: { country: SILENT_COUNTRY } },
  "POST /conferences/{conference}/members/imports": { answer: 200, body: [] },
  "GET /conferences/{conference}/staff": reads,
  "PUT /conferences/{conference}/staff/{subject}": { answer: 200, body: { roles: ["desk"] } },
  "DELETE /conferences/{conference}/staff/{subject}": { answer: "not-found", params: { subject: "stranger" } },
  "GET /conferences/{conference}/audit": reads,
  "POST /conferences/{conference}/invitations": { answer: 200, body: { countries: [SILENT_COUNTRY] } },
  "GET /conferences/{conference}/delegations": reads,
  "GET /conferences/{conference}/delegations/{country}": reads,
  "POST /conferences/{conference}/delegations/{country}/decision": changes({ decision: "approve" }),
  "POST /conferences/{conference}/delegations/{country}/withdrawal": changes(because),
  "POST /conferences/{conference}/delegations/{country}/restoration": changes(because),
  "POST /conferences/{conference}/delegations/{country}/delegates/{delegate}/replacement": changes(nomination()),
  "POST /conferences/{conference}/delegations/{country}/delegates/{delegate}/withdrawal": changes(because),
  "POST /conferences/{conference}/delegations/{country}/delegates/{delegate}/links": {
    ...{ answer: "not-found", body: {}, params: { country: SILENT_COUNTRY } },
  },
  "DELETE /conferences/{conference}/delegations/{country}/delegates/{delegate}/links": {
    ...{ answer: "not-found", params: { country: SILENT_COUNTRY } },
  },
  "GET /conferences/{conference}/delegates": reads,
  "GET /conferences/{conference}/statistics": reads,
  "POST /conferences/{conference}/reminders": { answer: "invalid-request", body: {} },
  "GET /conferences/{conference}/reminders": reads,
  "GET /conferences/{conference}/reminders/{reminder}": absent(),
  "PATCH /conferences/{conference}/reminders/{reminder}": absent({ active: false }, STALE),
  "POST /conferences/{conference}/reminders/{reminder}/approval": absent({}, STALE),
  // Writes nothing whatever it is asked.
  "POST /conferences/{conference}/reminders/effect": {
    answer: 200,
    body: { propose: "conference-dates", dates: { opensAt: "10:00" } },
  },
  "GET /conferences/{conference}/reminders/{reminder}/recipients": absent(),
  "GET /conferences/{conference}/reminders/{reminder}/preview": { ...absent(), query: "?language=fr" },
  "GET /conferences/{conference}/occurrences": reads,
  "GET /conferences/{conference}/occurrences/{occurrence}": absent(),
  "GET /conferences/{conference}/occurrences/{occurrence}/people": absent(),
  "POST /conferences/{conference}/occurrences/{occurrence}/hold": absent(because),
  "POST /conferences/{conference}/occurrences/{occurrence}/resumption": absent({}),
  "POST /conferences/{conference}/occurrences/{occurrence}/skip": absent(because),
  "POST /conferences/{conference}/occurrences/{occurrence}/dispatch": absent(because),
  "POST /conferences/{conference}/key-dates": { answer: "invalid-request", body: {} },
  "GET /conferences/{conference}/key-dates": reads,
  "GET /conferences/{conference}/key-dates/{keyDate}": absent(),
  "PATCH /conferences/{conference}/key-dates/{keyDate}": absent({ at: "2019-04-09T10:00" }, STALE),
  "DELETE /conferences/{conference}/key-dates/{keyDate}": absent(undefined, STALE),
  "POST /conferences/{conference}/conclusions": { answer: "invalid-request", body: {} },
  "GET /conferences/{conference}/conclusions": reads,
  "GET /conferences/{conference}/conclusions/{conclusion}": absent(),
  "PUT /conferences/{conference}/conclusions/{conclusion}/text": absent(textPlan, STALE),
  "GET /conferences/{conference}/conclusions/{conclusion}/versions": absent(),
  "GET /conferences/{conference}/conclusions/{conclusion}/versions/{version}": absent(),
  "GET /conferences/{conference}/conclusions/{conclusion}/diff": { ...absent(), query: "?from=1&to=1&language=fr" },
  "PUT /conferences/{conference}/conclusions/{conclusion}/texts/{language}": absent(
    { passages: [{ passage: "title", text: "Cooperation", sourceHash: "0".repeat(64) }] },
    STALE,
  ),
  "POST /conferences/{conference}/conclusions/{conclusion}/texts/{language}/review": absent(
    { passages: ["title"] },
    STALE,
  ),
  "POST /conferences/{conference}/conclusions/{conclusion}/texts/{language}/release": absent({}, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/circulation": absent({}, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/amendment-round": absent(
    { deadline: "2019-03-20T18:00" },
    STALE,
  ),
  "POST /conferences/{conference}/conclusions/{conclusion}/amendment-round/closing": absent({}, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/withdrawal": absent(because, STALE),
  "GET /conferences/{conference}/conclusions/{conclusion}/amendments": absent(),
  "GET /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}": absent(),
  "POST /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/admission": absent({}, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/ruling-out": absent(because, STALE),
  "PUT /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/wording": absent(
    { wording: "Words" },
    STALE,
  ),
  "PUT /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/recommendation": absent(
    { disposition: "vote", ...because },
    STALE,
  ),
  "POST /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/acceptance": absent({}, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/putting": absent({}, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/amendments/{amendment}/result": absent(
    { carried: true },
    STALE,
  ),
  "PUT /conferences/{conference}/conclusions/{conclusion}/amendment-order": absent({ order: ["no-such-one"] }, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/leaves": absent({ country: COUNTRY, ...because }),
  "POST /conferences/{conference}/conclusions/{conclusion}/consolidation": absent({}, STALE),
  "POST /conferences/{conference}/conclusions/{conclusion}/division": absent(
    { votes: [{ paragraph: "replies", carried: true }] },
    STALE,
  ),
  "GET /conferences/{conference}/conclusions/{conclusion}/decisions": absent(),
  "GET /conferences/{conference}/decisions/{decision}": absent(),
  "GET /conferences/{conference}/decisions/{decision}/bundle": absent(),
  "POST /conferences/{conference}/conclusions/{conclusion}/decision": absent({ mode: "consensus" }, STALE),
  "POST /conferences/{conference}/decisions/{decision}/gavel": absent({}),
  "POST /conferences/{conference}/decisions/{decision}/objections": absent({ country: "FRA" }),
  "POST /conferences/{conference}/decisions/{decision}/extension": absent({ expiry: "2019-04-10T12:00" }),
  "POST /conferences/{conference}/decisions/{decision}/hand-overs": absent({
    ...{ country: "FRA", act: "note-verbale", handedOverAt: "2019-01-28T09:00:00.000Z" },
  }),
  "POST /conferences/{conference}/decisions/{decision}/unproven": absent({ country: "FRA", act: "send-again" }),
  "GET /conferences/{conference}/roll": reads,
  "PUT /conferences/{conference}/roll/standings/{country}": {
    ...absent({ as: "member", inGoodStanding: true, credentials: "NONE" }),
    params: { country: STRANGER },
  },
  // As it stands already: nothing is written.
  "POST /conferences/{conference}/roll/credentials": {
    answer: 200,
    body: { credentials: "NONE", countries: [COUNTRY] },
  },
  "POST /conferences/{conference}/roll/presence": {
    answer: 200,
    body: { delegations: [{ country: COUNTRY, present: false }] },
  },
  "POST /conferences/{conference}/votes": { answer: "invalid-request", body: {} },
  "GET /conferences/{conference}/votes": reads,
  "GET /conferences/{conference}/votes/{vote}": absent(),
  "POST /conferences/{conference}/votes/{vote}/closing": absent({}),
  "POST /conferences/{conference}/votes/{vote}/hands": absent({
    hands: { kind: "totals", yes: 0, no: 0, abstain: 0 },
  }),
  "POST /conferences/{conference}/decisions/{decision}/votes": absent({ method: "recorded" }),
  "POST /conferences/{conference}/decisions/{decision}/rejection": absent({}),
  "POST /conferences/{conference}/conclusions/{conclusion}/reopening": absent({ vote: "procedure.none.v1" }, STALE),
  "GET /conferences/{conference}/mail": reads,
  "GET /conferences/{conference}/mail/{ledgerKey}": absent(),
  "POST /conferences/{conference}/mail/{ledgerKey}/resend": absent(because),
  "GET /conferences/{conference}/suppressions": reads,
  "POST /conferences/{conference}/suppressions/{addressHash}/release": absent(because),
  "GET /conferences/{conference}/unreachable": reads,
  "GET /conferences/{conference}/lanes/bulk": reads,
  // Open already: it stays as it is.
  "POST /conferences/{conference}/lanes/bulk/release": { answer: 200, body: because },
  "POST /conferences/{conference}/mailings": { answer: "invalid-request", body: {} },
  "GET /conferences/{conference}/mailings": reads,
  "GET /conferences/{conference}/mailings/{mailing}": absent(),
  "PATCH /conferences/{conference}/mailings/{mailing}": absent({ mailClass: "INFO" }, STALE),
  "GET /conferences/{conference}/mailings/{mailing}/recipients": absent(),
  "GET /conferences/{conference}/mailings/{mailing}/preview": { ...absent(), query: "?language=fr" },
  "POST /conferences/{conference}/mailings/{mailing}/test": absent({ language: "fr" }),
  "POST /conferences/{conference}/mailings/{mailing}/release": absent({}, STALE),
  "POST /conferences/{conference}/mailings/{mailing}/approval": absent({}, STALE),
  "POST /conferences/{conference}/mailings/{mailing}/cancellation": absent(because),
  "GET /delegation": reads,
  "POST /delegation": { answer: "duplicate-delegation", body: { delegates: [nomination()] } },
  "GET /delegation/delegates": reads,
  "POST /delegation/delegates": changes(nomination()),
  "GET /delegation/delegates/{delegate}": reads,
  "PATCH /delegation/delegates/{delegate}": changes({ position: "Director" }),
  "DELETE /delegation/delegates/{delegate}": changes(),
  "POST /delegation/delegates/{delegate}/replacement": changes(nomination()),
  "POST /delegation/delegates/{delegate}/withdrawal": changes({}),
  // Both have no version to be stale against: a purpose and a parameter that do not exist stop them once let in.
  "POST /delegation/codes": { answer: "invalid-request", body: { purpose: "tea" } },
  "DELETE /sessions/current": { answer: "invalid-request", query: "?when=now" },
  "POST /delegation/submission": changes({ code: "000000" }),
  "POST /delegation/confirmation": changes({}),
  "POST /delegation/regrets": changes({}),
  "DELETE /delegation/regrets": changes(),
  "POST /delegation/withdrawal": changes({}),
  "PUT /delegation/acting-head": changes({
    delegate: NOBODY,
    from: "2019-04-09T00:00:00Z",
    until: "2019-04-10T00:00:00Z",
  }),
  "DELETE /delegation/acting-head": changes(),
  "GET /delegation/conclusions": reads,
  "GET /delegation/conclusions/{conclusion}": { ...absent(), query: "?language=fr" },
  "GET /delegation/conclusions/{conclusion}/amendments": absent(),
  "POST /delegation/conclusions/{conclusion}/amendments": absent({ id: "no-such-one", ...DIGITS, ...AMENDING }),
  "POST /delegation/conclusions/{conclusion}/amendments/{amendment}/support": absent(DIGITS),
  "POST /delegation/conclusions/{conclusion}/amendments/{amendment}/support/end": absent(DIGITS),
  "POST /delegation/conclusions/{conclusion}/amendments/{amendment}/withdrawal": absent(DIGITS),
  "POST /delegation/conclusions/{conclusion}/amendments/{amendment}/taking-over": absent(DIGITS),
  "POST /delegation/conclusions/{conclusion}/amendments/{amendment}/merger": absent({ into: "another", ...DIGITS }),
  "POST /delegation/conclusions/{conclusion}/amendments/{amendment}/acceptance": absent(DIGITS),
  "POST /delegation/conclusions/{conclusion}/amendments/{amendment}/rebase": absent({ ...DIGITS, ...AMENDING }),
  "GET /delegation/decisions": reads,
  "GET /delegation/decisions/{decision}": absent(),
  "GET /delegation/decisions/{decision}/bundle": absent(),
  "POST /delegation/decisions/{decision}/objections": absent({ ...DIGITS, language: "fr", text: "Non." }),
  "POST /delegation/decisions/{decision}/statements": absent({
    ...{ kind: "reservation", language: "fr", text: "Words", ...DIGITS },
  }),
  "POST /delegation/decisions/{decision}/statements/{statement}/withdrawal": absent(DIGITS),
  "GET /delegation/votes/{vote}": absent(),
  "POST /delegation/votes/{vote}/corrections": absent({ intended: "YES", ...DIGITS }),
  "POST /delegation/votes/{vote}/ballots": absent({ choice: "YES", ...DIGITS }),
  "POST /delegation/votes/{vote}/secret-ballots": absent({ choice: "YES", ...DIGITS }),
  "GET /sessions/current": reads,
  "POST /sessions": { answer: "link-not-valid", body: { token: "never-given" } },
  "POST /conferences/{conference}/link-requests": { answer: "invalid-request", body: {} },
  "GET /l/{language}": reads,
  "GET /assets/{file}": { ...reads, params: { file: "page.css" } },
  "GET /unsubscribe/{token}": reads,
  "POST /unsubscribe/{token}": {
    answer: "link-not-valid",
    body: "List-Unsubscribe=One-Click",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
  "GET /openapi.json": reads,
  "GET /docs": reads,
  "GET /docs/{file}": reads,
};

const PLACES = {
  conference: CONFERENCE,
  country: COUNTRY,
  subject: "desk",
  version: "1",
  language: "en",
  file: "start.js",
  mailing: NOBODY,
  reminder: NOBODY,
  occurrence: "0".repeat(32),
  keyDate: "no-such-date",
  conclusion: "no-such-text",
  amendment: "no-such-amendment",
  decision: "no-such-text.1",
  vote: "no-such-text.1.v1",
  ledgerKey: "0".repeat(64),
  addressHash: "0".repeat(64),
  token: "x".repeat(43),
};

/** The harmless request of a route, with other places in its path where told. */
export const harmlessRequest = (
  { method, path, request: { idempotent } }: RouteShape,
  places: Readonly<Record<string, string>>,
): { request: `${string} /${string}`; options: CallOptions; answer: Harmless["answer"] } => {
  const sample = HARMLESS[`${method} ${path}`];
  if (sample === undefined) throw new Error(`${method} ${path} has no harmless request`);
  const { body, headers, params, query = "", answer } = sample;
  const all: Record<string, string> = { ...PLACES, ...params, ...places };
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => all[name] ?? `no-${name}`);
  return {
    request: `${method} ${filled}${query}` as `${string} /${string}`,
    options: { headers: { ...headers, ...(idempotent && key()) }, ...(body !== undefined && { body }) },
    answer,
  };
};
