import type { Needs as ActNeeds } from "#functions/conclusions/amendments/act-as-delegation.ts";
import { consolidate } from "#functions/conclusions/amendments/consolidate.ts";
import { decideByGavel, type Needs as GavelNeeds } from "#functions/conclusions/amendments/decide-by-gavel.ts";
import * as acts from "#functions/conclusions/amendments/delegation-acts.ts";
import { giveLeave, type Needs as LeaveNeeds } from "#functions/conclusions/amendments/give-leave.ts";
import * as handling from "#functions/conclusions/amendments/handle-amendment.ts";
import {
  listAmendments,
  listAmendmentsAsDelegation,
  readAmendment,
} from "#functions/conclusions/amendments/read-amendments.ts";
import { setAmendmentOrder } from "#functions/conclusions/amendments/set-order.ts";
import { undecidedIn } from "#functions/conclusions/amendments/undecided.ts";
import type { AmendmentBook, DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Actor } from "#shared/contracts/record.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import type { Amendment, Change } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import { type ConclusionText, textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { emptyRoll, type Roll } from "#shared/domain/conclusions/votes/roll.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { sampleConference } from "#test/support/samples.ts";
import { inLanguages, sha256 } from "./sample-text.ts";

export const DEADLINE = "2019-03-04T12:00:00.000Z";

/** The writes of a change in one transaction: what it changes or checks, and a record for each fact. */
const sizeOf = ({ amendments = [], book, conclusionStays, usedCode, facts = [] }: DecisionChange): number =>
  [book, conclusionStays, usedCode].filter((one) => one !== undefined).length +
  1 + // the Idempotency-Key
  amendments.reduce((size, step) => size + 1 + step.facts.length, 0) +
  facts.length;

/** One text under amendment in memory; whoever writes on an old version is refused, as the table does it. */
export const memoryAmendments = (words: ConclusionText = inLanguages()) => {
  const current = { version: 1, textHash: textHash(words, sha256), circulatedAt: "2019-03-01T09:00:00.000Z", out: {} };
  let conclusion: Conclusion = {
    ...{ conference: "honcb-15", id: "cooperation", sponsor: "secretariat", state: "AMENDMENTS_OPEN", version: 3 },
    ...{ current, earlier: [], decisions: [] },
    rounds: [{ version: 1, openedAt: "2019-03-01T12:00:00.000Z", deadline: DEADLINE }],
  };
  let conference: Conference = sampleConference();
  let text = words;
  let book: AmendmentBook | undefined;
  let roll: Roll = emptyRoll("honcb-15");
  let clock = new Date("2019-03-02T09:00:00.000Z");
  const amendments = new Map<string, Amendment>();
  const votes = new Map<string, { vote: Vote; isCounted: boolean; tied: boolean }>();
  const saves: { change: DecisionChange; size: number; answer: unknown; keyed: boolean; actor: Actor }[] = [];
  const before: (() => void)[] = [];
  let codes = 0;

  const mustBe = (holds: boolean) => {
    if (!holds) throw new Refusal("try-again");
  };
  const needs: ActNeeds & GavelNeeds & LeaveNeeds = {
    findConference: async (id) => (id === conference.id ? conference : undefined),
    findConclusion: async (_, id) => (id === conclusion.id ? { conclusion, title: {}, words: {} } : undefined),
    readText: async () => text,
    readAmendments: async () => ({ book, amendments: [...amendments.values()] }),
    findDelegation: async (_, country) =>
      ({
        country,
        delegates: [{ id: `head-of-${country}`, category: "HEAD", state: "CONFIRMED" }],
      }) as never,
    findRoll: async () => roll,
    findMember: async (_, country) => (country === "PER" ? undefined : ({ country } as never)),
    findVote: async (_, id) => votes.get(id)?.vote,
    findTally: async (_, id) => (votes.get(id)?.isCounted ? ({ tied: votes.get(id)?.tied } as never) : undefined),
    checkCode: async (holder, digits) => {
      codes += 1;
      if (digits !== "123456") throw new Refusal("code-not-valid");
      return { holder, code: {} as never };
    },
    hash: sha256,
    saveDecision: async (change, context, answer) => {
      before.shift()?.();
      if (change.conclusionStays) mustBe(change.conclusionStays.version === conclusion.version);
      if (change.book) mustBe(change.book.before?.version === book?.version);
      if (change.bookStays) mustBe(change.bookStays.book?.version === book?.version);
      for (const step of change.amendments ?? [])
        mustBe(step.before?.version === amendments.get(step.after.id)?.version);
      book = change.book?.after ?? book;
      for (const { after } of change.amendments ?? []) amendments.set(after.id, after);
      if (change.conclusion) conclusion = change.conclusion.after;
      if (change.conclusion?.text) text = change.conclusion.text.after;
      saves.push({
        change,
        size: sizeOf(change),
        answer,
        keyed: context.idempotency !== undefined,
        actor: context.actor,
      });
    },
  };
  const staff = {
    ...{ admit: handling.admitAmendment(needs), ruleOut: handling.ruleOutAmendment(needs) },
    ...{ word: handling.wordAmendment(needs), recommend: handling.recommendDisposition(needs) },
    ...{ accept: handling.acceptAmendment(needs), put: handling.putAmendment(needs), result: decideByGavel(needs) },
    ...{ setOrder: setAmendmentOrder(needs), giveLeave: giveLeave(needs), consolidate: consolidate(needs) },
    ...{ list: listAmendments(needs), read: readAmendment(needs) },
  };
  const delegation = {
    ...{ table: acts.tableAmendment(needs), support: acts.supportAmendment(needs), end: acts.endSupport(needs) },
    ...{ withdraw: acts.withdrawAmendment(needs), takeOver: acts.takeOverAmendment(needs) },
    ...{ merge: acts.mergeAmendment(needs), accept: acts.acceptOwnAmendment(needs) },
    ...{ rebase: acts.rebaseAmendment(needs), list: listAmendmentsAsDelegation(needs) },
  };
  const place = { conference: "honcb-15", conclusion: "cooperation" };
  const command = () => ({
    ...{ actor: { kind: "anyone" }, requestId: "r", now: clock },
    idempotency: { caller: "c", key: "k", requestHash: "h" },
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape the contract tests check
  type Answer = Promise<{ body: any; version?: number }>;

  return {
    ...{ saves, amendments, needs },
    codes: () => codes,
    book: () => book,
    text: () => text,
    conclusion: () => conclusion,
    now: (at: string) => {
      clock = new Date(at);
    },
    become: (changes: Partial<Conclusion>) => {
      conclusion = { ...conclusion, ...changes, version: conclusion.version + 1 };
    },
    announce: (changes: Partial<Conference>) => {
      conference = { ...conference, ...changes };
    },
    stand: (country: string, standing: Roll["standings"][string]) => {
      roll = { ...roll, standings: { ...roll.standings, [country]: standing } };
    },
    vote: (id: string, isCounted: boolean, tied = false) => votes.set(id, { vote: { id } as never, isCounted, tied }),
    /** Amendments that are there, in the states that they are in. */
    put: (...given: Amendment[]) => {
      for (const one of given) amendments.set(one.id, one);
      const version = (book?.version ?? 0) + 1;
      const undecided = undecidedIn([...amendments.values()]);
      book = { leaves: {}, ...book, conference: "honcb-15", conclusion: "cooperation", version, undecided };
    },
    /** What happens just before the next writes, one each. */
    beforeSaving: (...happens: (() => void)[]) => before.push(...happens),
    base: () => ({ version: conclusion.current.version, textHash: conclusion.current.textHash }),
    as: (
      role: StaffRole,
      what: keyof typeof staff,
      { amendment, body = {}, ifMatch }: { amendment?: string; body?: object; ifMatch?: number } = {},
    ): Answer =>
      staff[what]({
        caller: { kind: "staff", subject: `the-${role}`, roles: [role], memberships: [] },
        params: { ...place, ...(amendment !== undefined && { amendment }) },
        ...{ body, command: command(), ifMatch: ifMatch ?? amendments.get(amendment ?? "")?.version },
      } as never) as Answer,
    by: (country: string, what: keyof typeof delegation, amendment: string, body: object = {}): Answer =>
      delegation[what]({
        caller: { kind: "contact", purpose: "head", conference: "honcb-15", country, contact: `head-of-${country}` },
        params: { conclusion: "cooperation", amendment },
        ...{ body: { code: "123456", ...body }, command: command() },
      } as never) as Answer,
  };
};

/** An amendment as it stands on the sample text. */
export const amendmentOf = (
  id: string,
  change: Change,
  base: Amendment["base"],
  changes: Partial<Amendment> = {},
): Amendment => ({
  ...{ conference: "honcb-15", conclusion: "cooperation", id, base, change, country: "ESP", state: "OPEN", version: 2 },
  ...{ earlierMovers: [], coSponsors: [], tabledAt: "2019-03-02T09:00:00.000Z" },
  admittedAt: "2019-03-02T10:00:00.000Z",
  ...changes,
});

export const replacingIn = (text: ConclusionText, paragraph: string, words: string): Change => ({
  ...{ kind: "replace", paragraph, language: "en", text: words },
  paragraphHash: sha256(text.paragraphs.find(({ id }) => id === paragraph)?.text ?? ""),
});
