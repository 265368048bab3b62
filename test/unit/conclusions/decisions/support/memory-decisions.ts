import { applyNotices } from "#functions/conclusions/decisions/apply-notices.ts";
import { carryOut, groupOf } from "#functions/conclusions/decisions/carry-out.ts";
import { actOnUnproven, extendSilence, recordHandOver } from "#functions/conclusions/decisions/conduct-silence.ts";
import type { decisionEndpoints } from "#functions/conclusions/decisions/endpoints.ts";
import { expireSilence } from "#functions/conclusions/decisions/expire-silence.ts";
import { gavel } from "#functions/conclusions/decisions/gavel.ts";
import { hearObjection } from "#functions/conclusions/decisions/hear-objection.ts";
import { object } from "#functions/conclusions/decisions/object.ts";
import { openDecision } from "#functions/conclusions/decisions/open-decision.ts";
import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Standing } from "#shared/domain/conclusions/votes/electorate.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Conference, RulesOfProcedure } from "#shared/domain/conference.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { sampleConference } from "#test/support/samples.ts";
import { REACHED, type Story } from "../../support/conclusion-story.ts";
import { sha256 } from "../../support/sample-text.ts";
import { interleaving } from "./interleaving.ts";
import { memoryStore } from "./memory-store.ts";

export const CONFERENCE = "honcb-15";
export const DECISION = "cooperation.1";
/** Circulated in all languages for as long as the rules ask. */
export const OPENED = "2019-04-01T08:00:00.000Z";

export interface Setting {
  readonly members?: readonly string[];
  readonly observers?: readonly string[];
  readonly present?: readonly string[];
  readonly rules?: Partial<RulesOfProcedure>;
  readonly story?: () => Story;
  /** Without: whoever writes asks nothing. */
  readonly guarded?: boolean;
  /** What a use case is told instead: defects for controls. */
  readonly defect?: (needs: Needs) => Partial<Needs>;
}

export type Needs = Parameters<typeof decisionEndpoints>[0] & Parameters<typeof applyNotices>[0];

type Headed = Pick<Delegation, "country" | "delegates" | "actingHead">;

/** A delegation whose head may act. */
export const headed = (country: string): Headed => ({
  country,
  delegates: [{ id: `${country}-head`, category: "HEAD", state: "CONFIRMED" } as never],
});

export const ledgerKeyOf = (name: string): string => sha256(name);

const staffOf = (role: StaffRole) => ({ kind: "staff", subject: `the-${role}`, roles: [role], memberships: [] });

/** One conference with one text, its roll and its delegations, and everything that can be done about a decision on it. */
export const memoryDecisions = (setting: Setting = {}) => {
  const {
    members = ["FRA", "KEN", "SWE"],
    observers = ["NOR"],
    present = members,
    rules = {},
    guarded = true,
  } = setting;
  const { turn, together } = interleaving();
  const store = memoryStore(turn, { guarded });
  const { kept, read } = store;
  let clock = new Date(OPENED);
  let ids = 0;
  let conference: Conference = sampleConference({
    rulesVersion: 4,
    rulesOfProcedure: { ...sampleConference().rulesOfProcedure, ...rules },
  });
  const { conclusion, text } = (setting.story ?? REACHED.CIRCULATED)();
  if (conclusion === undefined || text === undefined) throw new Error("A story without a text.");
  const words = { [conclusion.current.version]: { original: text.original, now: {}, out: {} } };
  kept.conclusions.set(conclusion.id, { conclusion, title: { en: text.title.text }, words });
  const standing = (as: Standing["as"]) => ({ as, inGoodStanding: true, credentials: "ACCEPTED" as const });
  kept.roll = {
    ...kept.roll,
    standings: Object.fromEntries([
      ...members.map((country) => [country, standing("member")]),
      ...observers.map((country) => [country, standing("observer")]),
    ]),
    present: Object.fromEntries(present.map((country) => [country, "2019-04-01T07:00:00.000Z"])),
    version: 1,
  };
  const delegations = new Map<string, Headed>([...members, ...observers].map((country) => [country, headed(country)]));
  const mails = new Map<string, LedgerEntry>();
  const tallies = new Map<string, Tally>();

  const sound: Needs = {
    findConference: (id: string) => read(() => (id === conference.id ? conference : undefined)),
    findConclusion: (_: string, id: string) => read(() => kept.conclusions.get(id)),
    readText: async (): Promise<ConclusionText | undefined> => text,
    readAmendments: async () => ({ book: undefined, amendments: [] }),
    listCountries: async () => [...members, ...observers],
    listInvited: async () => [...members, ...observers],
    findRoll: () => read(() => kept.roll),
    findDelegation: async (_: string, country: string) => delegations.get(country) as Delegation | undefined,
    findVote: async (_: string, id: string) => kept.votes.get(id),
    findTally: async (_: string, id: string) => tallies.get(id),
    findSilence: (_: string, id: string) => read(() => kept.silences.get(id)),
    findConsensus: (_: string, id: string) => read(() => kept.consensuses.get(id)),
    findSeal: (_: string, id: string) => read(() => kept.seals.get(id)?.[0]),
    readOpenings: async (_: string, id: string) => kept.openings.get(id) ?? [],
    readStatements: async (_: string, id: string) => kept.statements.get(id) ?? [],
    readChain: (_: string, id: string) => read(() => kept.chains.get(id) ?? []),
    findKeyDate: async (_: string, id: string) => kept.keyDates.get(id),
    findMail: async (key: string) => mails.get(key),
    checkCode: async (holder: CodeHolder, digits: string): Promise<UsedCode> => {
      if (digits !== "123456") throw new Refusal("code-not-valid");
      return { holder, code: { challenge: `challenge-${ids++}` } as never };
    },
    saveDecision: store.saveDecision,
    newSeed: () => "0".repeat(32),
    newId: () => `id-${ids++}`,
    hash: sha256,
    now: () => clock,
  };
  const needs: Needs = { ...sound, ...setting.defect?.(sound) };

  const context = (actor: object, idempotency?: string) => ({
    ...{ actor, requestId: "r", now: clock },
    ...(idempotency && { idempotency: { caller: "c", key: idempotency, requestHash: "h" } }),
  });
  /** Does it as somebody of the secretariat. */
  const staff =
    <T>(role: StaffRole, useCase: (request: never) => Promise<T>) =>
    (body: object = {}, params: object = { decision: DECISION }): Promise<T> =>
      useCase({
        ...{ params: { conference: conference.id, ...params }, body },
        ...{ ifMatch: kept.conclusions.get("cooperation")?.conclusion.version },
        ...{ caller: staffOf(role), command: context({ kind: "staff", id: `the-${role}` }) },
      } as never);
  const open = staff("chair", openDecision(needs));

  const tasks = {
    silenceDue: expireSilence(needs),
    voteDue: async () => ({ outcome: "no vote here" }),
    notices: applyNotices(needs),
    newId: needs.newId,
    now: needs.now,
  };

  return {
    ...{ kept, needs, delegations, mails, tallies, together },
    facts: (type?: string) =>
      kept.facts.map(({ fact }) => fact).filter((fact) => type === undefined || fact.type === type),
    conclusion: () => kept.conclusions.get("cooperation")?.conclusion ?? conclusion,
    silence: () => kept.silences.get(DECISION),
    now: (at: string | number) => {
      clock = new Date(at);
    },
    become: (changes: Partial<Conference>) => {
      conference = { ...conference, ...changes };
    },
    open: (body: object) => open(body, { conclusion: "cooperation" }),
    gavel: staff("chair", gavel(needs)),
    hear: staff("chair", hearObjection(needs)),
    extend: staff("chair", extendSilence(needs)),
    handOver: staff("organiser", recordHandOver(needs)),
    act: staff("chair", actOnUnproven(needs)),
    /** As the head of a delegation, unless another delegate is named. */
    object: (
      country: string,
      {
        delegate = `${country}-head`,
        key,
        ...body
      }: Partial<Record<"delegate" | "key" | "how" | "text" | "code", string>> = {},
    ) =>
      object(needs)({
        params: { decision: DECISION },
        body: { code: "123456", how: "objection", language: "fr", ...body },
        caller: {
          kind: "contact",
          purpose: "head",
          conference: conference.id,
          country,
          contact: delegate,
          session: "s",
        },
        ...{ command: context({ kind: "delegate", id: delegate, country }, key), query: undefined, ifMatch: undefined },
      } as never),
    /** A mail of the ledger, which announces this silence unless told. */
    mailed: (name: string, country: string, decision = DECISION): string => {
      const ledgerKey = ledgerKeyOf(name);
      mails.set(ledgerKey, {
        ...{
          ledgerKey,
          kind: "silence-opened",
          conference: conference.id,
          recipient: { kind: "contact", country, id: "c" },
        },
        particulars: { conclusion: "cooperation", decision, textVersion: 1, expiry: OPENED },
      } as never);
      return ledgerKey;
    },
    /** The worker with a batch of messages, in groups as its queue makes them. */
    work: async (...messages: DecisionMessage[]) => {
      const groups = [...Map.groupBy(messages, groupOf).values()] as [DecisionMessage, ...DecisionMessage[]][];
      const outcomes: string[] = [];
      for (const group of groups) outcomes.push((await carryOut(tasks)(group)).outcome);
      return outcomes;
    },
  };
};
export type DecisionWorld = ReturnType<typeof memoryDecisions>;

export const due: DecisionMessage = { task: "due", conference: CONFERENCE, id: DECISION };
export const delivered = (ledgerKey: string, country: string, at = OPENED): DecisionMessage => ({
  ...{ task: "notice", conference: CONFERENCE, decision: DECISION, country, ledgerKey },
  fate: { is: "delivered", at },
});
export const failed = (ledgerKey: string, country: string): DecisionMessage => ({
  ...{ task: "notice", conference: CONFERENCE, decision: DECISION, country, ledgerKey },
  fate: { is: "failed", why: "BOUNCED" },
});
