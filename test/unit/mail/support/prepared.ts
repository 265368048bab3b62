import PostalMime from "postal-mime";
import type { Needs as FindingNeeds } from "#functions/mail/circumstances-of.ts";
import { type Needs, prepareMail } from "#functions/mail/prepare-mail.ts";
import type { MailKind, Recipient } from "#shared/contracts/mail.ts";
import type { LedgerEntry, Particulars } from "#shared/contracts/mail-entry.ts";
import type { Conclusion, TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import { textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { languageHash } from "#shared/domain/conclusions/translation.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import type { Member } from "#shared/domain/member.ts";
import { momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { type Reminder, ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { SAMPLE_CONFERENCE } from "#shared/mail/samples.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";
import { inLanguages, sha256 } from "../../conclusions/support/sample-text.ts";
import { AMENDMENT, SEAL, SILENCE, SILENCE_ENDS, VOTE, VOTE_ENDS } from "./decided.ts";
import { KEY, plannedMail } from "./memory-ledger.ts";

export const NOW = new Date("2019-01-14T14:33:00.000Z");

export const conference = {
  ...SAMPLE_CONFERENCE,
  secretariat: { ...SAMPLE_CONFERENCE.secretariat, email: "secretariat@police.example" },
  ...{ id: "honcb-15", state: "ANNOUNCED", version: 2, languages: ["ar", "en", "fr", "es"] },
  ...{ opensAt: "09:00", closesAt: "18:00", regionalDesks: { africa: "africa@police.example" } },
} as unknown as Conference;

export const postponed: Conference = { ...conference, state: "POSTPONED" };

export const member = {
  ...{ country: "CIV", region: "africa", language: "fr" },
  contacts: [
    { id: "fp-1", role: "focal-point", name: "Aminata Kouassi", email: "fp@ncb.example", linkVersion: 4 },
    { id: "alt-1", role: "alternate", name: "J. Alt", email: "alt@ncb.example", language: "es", linkVersion: 1 },
  ],
} as unknown as Member;

/** With everything that must never be mailed, so that it can be looked for (V4). */
const delegate = (id: string, changes: Partial<Delegate> = {}): Delegate => ({
  id,
  state: "CONFIRMED",
  category: "ADVISER",
  givenNames: `Given${id}`,
  familyName: `Family${id}`,
  position: `Position-of-${id}`,
  email: `${id}@ncb.example`,
  language: "ar",
  documentHash: `DOCUMENT-HASH-${id}`,
  looksAlike: false,
  ...changes,
});

export const delegation = {
  conference: "honcb-15",
  ...{ country: "CIV", version: 9, state: "RETURNED" },
  delegates: [delegate("d1", { category: "HEAD" }), delegate("d2"), delegate("d3", { state: "REPLACED" })],
} as unknown as Delegation;

export const AMENDABLE_UNTIL = "2019-03-20T17:00:00.000Z";

const WORDS = inLanguages();
export const circulatedIn = (version: number, languages: readonly Language[]): TextVersion => ({
  ...{ version, textHash: textHash(WORDS, sha256), circulatedAt: "2019-01-14T14:00:00.000Z" },
  out: Object.fromEntries(
    languages.map((language) => [
      language,
      { languageHash: languageHash(WORDS, language, sha256) ?? "", at: "2019-01-14T14:00:00.000Z" },
    ]),
  ),
});

const REMINDING = { reminder: "rule-1", occurrence: "occ-1", notAfter: "2019-01-15T08:00:00.000Z" };

const OF_AMENDMENT = { conclusion: "cooperation", amendment: "faster-replies" };
const OF_SILENCE = { conclusion: "cooperation", decision: "cooperation.1" };
const OF_VOTE = { vote: "cooperation.2.v1", conclusion: "cooperation" };

const PARTICULARS: { readonly [K in MailKind]: Particulars[K] } = {
  invitation: {},
  link: {},
  code: { challenge: "ch-1" },
  "submission-receipt": {},
  "regrets-receipt": {},
  "decision-approved": {},
  "decision-returned": { reason: "No head." },
  "decision-refused": { reason: "Late." },
  "decision-restored": {},
  confirmation: {},
  replacement: { delegate: "d3", replacement: "d2" },
  withdrawal: { who: "delegate", delegate: "d2" },
  "conference-changed": {},
  "conference-off": { why: "postponed" },
  reminder: REMINDING,
  escalation: { ...REMINDING, unanswered: 3 },
  "date-changed": { anchor: "nomination-deadline", subject: "conference", at: "2019-01-31T23:00:00.000Z" },
  circulation: { conclusion: "cooperation", textVersion: 1 },
  "amendments-open": { conclusion: "cooperation", textVersion: 1, deadline: AMENDABLE_UNTIL },
  "acting-head": { what: "ended", delegate: "d2" },
  "link-alert": { what: "code-locked", who: "contact", id: "alt-1" },
  "act-receipt": { act: "tabled", ...OF_AMENDMENT },
  "amendment-outcome": { what: "admitted", ...OF_AMENDMENT },
  "silence-opened": { ...OF_SILENCE, textVersion: 1, expiry: SILENCE_ENDS },
  "silence-news": { ...OF_SILENCE, what: "extended", from: "2019-01-16T15:00:00.000Z", to: SILENCE_ENDS },
  "silence-office": { ...OF_SILENCE, what: "notice-failed", of: "CIV" },
  "ballot-open": { ...OF_VOTE, closesAt: VOTE_ENDS },
  "ballot-closing": { ...OF_VOTE, closesAt: VOTE_ENDS },
  "decision-result": { conclusion: "cooperation", decision: "cooperation.2" },
  mailing: { mailing: "m-1" },
  "contact-broken": { who: "contact", id: "alt-1", of: "CIV" },
  "lane-stopped": { why: "bounces" },
};

/** Out in two of four languages, and open for amendments. */
export const CONCLUSION = {
  ...{ conference: "honcb-15", id: "cooperation", sponsor: "secretariat", state: "AMENDMENTS_OPEN", version: 4 },
  current: circulatedIn(1, ["en", "fr"]),
  ...{ earlier: [], decisions: [] },
  rounds: [{ version: 1, openedAt: "2019-01-14T14:32:07.000Z", deadline: AMENDABLE_UNTIL }],
} satisfies Conclusion;

const MAILING = {
  state: "RELEASED",
  texts: { fr: { subject: "Navettes", body: "Bonjour {name}, voici les navettes." } },
} as unknown as Mailing;

/** Asks focal points who have not submitted, before nominations close. */
export const RULE: Reminder = {
  ...ReminderPlan.parse({
    ...{ name: "14 days left", anchor: "nomination-deadline", direction: "before", offset: "P14D", timeOfDay: "09:00" },
    ...{ audience: { roles: ["focal-point"] }, condition: "has-not-submitted", mailClass: "MANDATORY" },
  }),
  ...{ conference: "honcb-15", id: "rule-1", createdAt: NOW.toISOString(), authors: [], version: 1 },
};

export const OCCURRENCE = {
  ...{ conference: "honcb-15", id: "occ-1", reminder: "rule-1", state: "RUNNING" },
  ...{ anchor: "nomination-deadline", subject: "conference" },
} as unknown as Occurrence;

const RECIPIENT: Partial<Record<MailKind, Recipient>> = {
  escalation: { kind: "desk", country: "CIV", id: "africa" },
  "silence-office": { kind: "secretariat", country: "", id: "secretariat" },
};

export const entryOf = (kind: MailKind, changes: Partial<LedgerEntry> = {}): LedgerEntry =>
  ({
    ...plannedMail({
      kind,
      recipient: RECIPIENT[kind] ?? { kind: "contact", country: "CIV", id: "fp-1" },
      particulars: PARTICULARS[kind],
    } as Partial<LedgerEntry>),
    ...{ ledgerKey: KEY, state: "CLAIMED", attempt: 1 },
    ...changes,
  }) as LedgerEntry;

export const TO_DELEGATES: readonly MailKind[] = ["confirmation", "conference-changed"];
export const toDelegate = (id: string) => ({ recipient: { kind: "delegate" as const, country: "CIV", id } });

/** Of which Côte d'Ivoire is not proven to know. */
export const silence: Silence = { ...SILENCE, entitled: ["BEL", "CIV"] };

/** What is stored of all that mails depend on. */
export const findingNeeds: FindingNeeds = {
  findCircumstances: async () => ({ conference, member, delegation }),
  findMailing: async () => MAILING,
  findReminder: async () => RULE,
  findOccurrence: async () => OCCURRENCE,
  findConclusion: async () => CONCLUSION,
  findTextOut: async () => WORDS,
  findAmendment: async () => AMENDMENT,
  findSilence: async () => silence,
  findVote: async () => VOTE,
  findReceipt: async () => undefined,
  findSeal: async () => SEAL,
  findTally: async () => undefined,
  readStatements: async () => [],
  findMoment: async (dates, anchor) => momentsOf(dates).find((moment) => moment.anchor === anchor),
};

export const world = (changes: Partial<Needs> = {}) => {
  const links: Record<string, unknown>[] = [];
  const codes: Record<string, unknown>[] = [];
  let made = 0;
  const prepare = prepareMail({
    ...findingNeeds,
    findSuppression: async () => undefined,
    hashOfAddress: (address) => `hash of ${address}`,
    storeUnsubscribe: async (hash, decliner) => void links.push({ hash, ...decliner }),
    newToken: () => `token-${++made}`.padEnd(43, "x"),
    hashOfToken,
    storeLink: async (hash, link) => void links.push({ hash, ...link }),
    newDigits: () => "042917",
    setCode: async (code) => codes.push({ ...code }) > 0,
    publicUrl: "https://passerelle.example",
    sender: "conference@police.example",
    ...changes,
  });
  /** `now` is when it leaves. */
  const mailed = async (entry: LedgerEntry, now = NOW) => {
    const mail = await prepare(entry, now);
    if ("cancelled" in mail || "suppressed" in mail) return { ...mail, text: "", attachments: [], all: "" };
    const { text = "", html = "", headers, attachments } = await PostalMime.parse(mail.raw);
    return { ...mail, text, attachments, all: `${JSON.stringify(headers)}\n${text}\n${html}` };
  };
  return { links, codes, mailed };
};
