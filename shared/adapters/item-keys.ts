import { createHash } from "node:crypto";
import type { DueKind } from "#shared/contracts/due.ts";
import { BALLOTS, CHAINS, DUE_INDEX } from "#shared/contracts/keys.ts";
import type { Entity } from "#shared/contracts/record.ts";

export const sha256 = (...parts: string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex");

interface WordsPart {
  readonly revision: number;
  readonly language: string;
  readonly part: number;
}

/**
 * Keys of the items in ConferenceTable. A country's member, delegation, delegates and codes share one partition, so
 * that what belongs together is read together and no two countries share a write limit.
 */
export const itemKey = {
  conference: (conference: string) => ({ pk: `CONFERENCE#${conference}`, sk: "CONFERENCE" }),
  rules: (conference: string, version: number) => ({
    pk: `CONFERENCE#${conference}`,
    sk: `RULES#${String(version).padStart(6, "0")}`,
  }),
  quota: (conference: string, quota: string) => ({ pk: `QUOTA#${conference}#${quota}`, sk: "QUOTA" }),
  member: (conference: string, country: string) => ({ pk: `COUNTRY#${conference}#${country}`, sk: "MEMBER" }),
  delegation: (conference: string, country: string) => ({ pk: `COUNTRY#${conference}#${country}`, sk: "DELEGATION" }),
  delegate: (conference: string, country: string, id: string) => ({
    pk: `COUNTRY#${conference}#${country}`,
    sk: `DELEGATE#${id}`,
  }),
  code: (conference: string, country: string, contact: string, purpose: string) => ({
    pk: `COUNTRY#${conference}#${country}`,
    sk: `CODE#${contact}#${purpose}`,
  }),
  /** One per active delegate's address, and one per document: nobody is in two delegations (R12). */
  person: (conference: string, mark: string) => ({ pk: `PERSON#${conference}#${mark}`, sk: "PERSON" }),
  /** Finds a contact by the hash of an address, for someone who lost the link. */
  address: (conference: string, addressHash: string, country: string, contact: string) => ({
    pk: `ADDRESS#${conference}#${addressHash}`,
    sk: `CONTACT#${country}#${contact}`,
  }),
  link: (tokenHash: string) => ({ pk: `LINK#${tokenHash}`, sk: "LINK" }),
  session: (tokenHash: string) => ({ pk: `SESSION#${tokenHash}`, sk: "SESSION" }),
  /** A conference's id, or "*" for the deployment. */
  staff: (subject: string, conference: string) => ({ pk: `STAFF#${subject}`, sk: `CONFERENCE#${conference}` }),
  mail: (ledgerKey: string) => ({ pk: `MAIL#${ledgerKey}`, sk: "MAIL" }),
  suppression: (conference: string, addressHash: string) => ({
    pk: `SUPPRESSED#${conference}#${addressHash}`,
    sk: "SUPPRESSED",
  }),
  lane: (conference: string, lane: "bulk") => ({ pk: `LANE#${conference}#${lane}`, sk: "LANE" }),
  /** The line of everything that this deployment sends. */
  pace: () => ({ pk: "PACE#ses", sk: "PACE" }),
  /** Up to which record a conference's feed was looked through for mails that nobody planned. */
  catchUp: (conference: string) => ({ pk: `CATCHUP#${conference}`, sk: "CATCHUP" }),
  reminder: (conference: string, id: string) => ({ pk: `REMINDER#${conference}#${id}`, sk: "REMINDER" }),
  occurrence: (conference: string, id: string) => ({ pk: `OCCURRENCE#${conference}#${id}`, sk: "OCCURRENCE" }),
  /** The one person whom an occurrence writes to at an address for a country, whoever else shares it there. */
  remindedAddress: (conference: string, occurrence: string, country: string, addressHash: string) => ({
    pk: `OCCURRENCE#${conference}#${occurrence}`,
    sk: `ADDRESS#${country}#${addressHash}`,
  }),
  /** Somebody of the audience who got no mail of an occurrence, and why. */
  spared: (conference: string, occurrence: string, person: string) => ({
    pk: `OCCURRENCE#${conference}#${occurrence}`,
    sk: `SPARED#${person}`,
  }),
  /** The reminders of one thing to do that a country has had while it had not done it. */
  unanswered: (conference: string, country: string, series: string) => ({
    pk: `COUNTRY#${conference}#${country}`,
    sk: `UNANSWERED#${series}`,
  }),
  keyDate: (conference: string, id: string) => ({ pk: `KEYDATE#${conference}#${id}`, sk: "KEYDATE" }),
  conclusion: (conference: string, id: string) => ({ pk: `CONCLUSION#${conference}#${id}`, sk: "CONCLUSION" }),
  /** A part of what a text says in a language, as one of its versions wrote it. */
  words: (conference: string, id: string, { revision, language, part }: WordsPart) => ({
    pk: `WORDS#${conference}#${id}`,
    sk: `${String(revision).padStart(6, "0")}#${language}#${String(part).padStart(2, "0")}`,
  }),
  /** How far the amendments to a text have come, as one: every amendment's step is in one order with the others'. */
  amendmentBook: (conference: string, conclusion: string) => ({
    pk: `AMENDMENTS#${conference}#${conclusion}`,
    sk: "BOOK",
  }),
  amendment: (conference: string, conclusion: string, id: string) => ({
    pk: `AMENDMENTS#${conference}#${conclusion}`,
    sk: `AMENDMENT#${id}`,
  }),
  roll: (conference: string) => ({ pk: `ROLL#${conference}`, sk: "ROLL" }),
  silence: (conference: string, decision: string) => ({ pk: `DECISION#${conference}#${decision}`, sk: "SILENCE" }),
  consensus: (conference: string, decision: string) => ({ pk: `DECISION#${conference}#${decision}`, sk: "CONSENSUS" }),
  /** What was frozen with the question; of a second vote, what was frozen with that. */
  opening: (conference: string, decision: string, round: 1 | 2) => ({
    pk: `DECISION#${conference}#${decision}`,
    sk: `OPENING#${round}`,
  }),
  seal: (conference: string, decision: string) => ({ pk: `DECISION#${conference}#${decision}`, sk: "SEAL" }),
  statement: (conference: string, decision: string, id: string) => ({
    pk: `DECISION#${conference}#${decision}`,
    sk: `STATEMENT#${id}`,
  }),
  /** What was sent in writing against a silence or with it. */
  writing: (conference: string, decision: string, id: string) => ({
    pk: `DECISION#${conference}#${decision}`,
    sk: `WRITING#${id}`,
  }),
  vote: (conference: string, vote: string) => ({ pk: `VOTE#${conference}#${vote}`, sk: "VOTE" }),
  /** Ballots pass by one of these; closing shuts all of them, so that a ballot is counted or refused. */
  gate: (conference: string, vote: string, gate: number) => ({
    pk: `VOTE#${conference}#${vote}`,
    sk: `GATE#${String(gate).padStart(2, "0")}`,
  }),
  hands: (conference: string, vote: string, number: number) => ({
    pk: `VOTE#${conference}#${vote}`,
    sk: `HANDS#${String(number).padStart(4, "0")}`,
  }),
  correction: (conference: string, vote: string, country: string, number: number) => ({
    pk: `VOTE#${conference}#${vote}`,
    sk: `CORRECTION#${country}#${String(number).padStart(4, "0")}`,
  }),
  tally: (conference: string, vote: string) => ({ pk: `VOTE#${conference}#${vote}`, sk: "TALLY" }),
  /** The hash of a ballot, for the receipt; a secret ballot's has none. */
  receipt: (conference: string, vote: string, country: string, number: number) => ({
    pk: `RECEIPTS#${conference}#${vote}`,
    sk: `${country}#${String(number).padStart(4, "0")}`,
  }),
  /** Apart from whose it is, and in a table without a stream, which would tell the order of casting. */
  secretBallot: (conference: string, vote: string, id: string) => ({ pk: `SECRET#${conference}#${vote}`, sk: id }),
  mailing: (conference: string, id: string) => ({ pk: `MAILING#${conference}#${id}`, sk: "MAILING" }),
  /** The one person whom a mailing writes to at an address, whoever else shares it. */
  mailingAddress: (conference: string, id: string, addressHash: string) => ({
    pk: `MAILING#${conference}#${id}`,
    sk: `ADDRESS#${addressHash}`,
  }),
  /** Lets the holder of the token decline information mails. */
  unsubscribe: (tokenHash: string) => ({ pk: `UNSUBSCRIBE#${tokenHash}`, sk: "UNSUBSCRIBE" }),
  idempotency: (caller: string, key: string) => ({ pk: `IDEMPOTENCY#${sha256(caller, key)}`, sk: "IDEMPOTENCY" }),
  rate: (what: string) => ({ pk: `RATE#${what}`, sk: "RATE" }),
} as const;

/** Keys of the `list` index: what a conference has, in the order in which it is listed. */
export const listKey = {
  conferences: (id: string) => ({ listKey: "CONFERENCES", listSort: id }),
  members: (conference: string, country: string) => ({ listKey: `MEMBERS#${conference}`, listSort: country }),
  delegations: (conference: string, country: string) => ({ listKey: `DELEGATIONS#${conference}`, listSort: country }),
  delegates: (conference: string, country: string, id: string) => ({
    listKey: `DELEGATES#${conference}`,
    listSort: `${country}#${id}`,
  }),
  staff: (conference: string, subject: string) => ({ listKey: `STAFF#${conference}`, listSort: subject }),
  mails: (conference: string, at: string, ledgerKey: string) => ({
    listKey: `MAILS#${conference}`,
    listSort: `${at}#${ledgerKey}`,
  }),
  reminders: (conference: string, at: string, id: string) => ({
    listKey: `REMINDERS#${conference}`,
    listSort: `${at}#${id}`,
  }),
  occurrences: (conference: string, at: string, id: string) => ({
    listKey: `OCCURRENCES#${conference}`,
    listSort: `${at}#${id}`,
  }),
  keyDates: (conference: string, at: string, id: string) => ({
    listKey: `KEYDATES#${conference}`,
    listSort: `${at}#${id}`,
  }),
  conclusions: (conference: string, id: string) => ({ listKey: `CONCLUSIONS#${conference}`, listSort: id }),
  votes: (conference: string, id: string) => ({ listKey: `VOTES#${conference}`, listSort: id }),
  decisions: (conference: string, id: string) => ({ listKey: `DECISIONS#${conference}`, listSort: id }),
  mailings: (conference: string, at: string, id: string) => ({
    listKey: `MAILINGS#${conference}`,
    listSort: `${at}#${id}`,
  }),
  suppressions: (conference: string, addressHash: string) => ({
    listKey: `SUPPRESSIONS#${conference}`,
    listSort: addressHash,
  }),
} as const;

/** Keys of the `due` index: when to look at an item, and what for. Four shards, so that no minute is one hot key. */
export const dueKey = (what: DueKind, name: string, at: number) => ({
  dueKey: dueShard(Number.parseInt(sha256(name).slice(0, 2), 16) % DUE_INDEX.shards),
  dueAt: at,
  dueKind: what,
});
export const dueShard = (shard: number): string => `DUE#${shard}`;

export const recordKey = (conference: string, entity: Entity, id: string) => ({
  pk: `${conference}#${entity}`,
  sk: id,
  feedKey: conference,
});

/** Ballots and that a member took part in a secret vote: in RecordTable, where nothing is changed, and nothing else is put. */
export const ballotKey = {
  ballot: (conference: string, vote: string, country: string, number: number) => ({
    pk: `${BALLOTS}${conference}#${vote}`,
    sk: `${country}#${String(number).padStart(6, "0")}`,
  }),
  participation: (conference: string, vote: string, country: string) => ({
    pk: `${BALLOTS}${conference}#${vote}`,
    sk: `PARTICIPATION#${country}`,
  }),
};

/** The entries of a decision's record, one behind the other. In RecordTable. */
export const chainKey = (conference: string, decision: string, n: number) => ({
  pk: `${CHAINS}${conference}#${decision}`,
  sk: String(n).padStart(6, "0"),
});
