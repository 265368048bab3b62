import { canonicalJson } from "../../canonical-json.ts";
import type { Delegation } from "../../delegation.ts";
import type { Language } from "../../language.ts";
import { Refusal } from "../../refusal.ts";
import type { DecisionMode } from "../conclusion.ts";
import type { Hash } from "../conclusion-text.ts";
import { type ActingVoter, mustActFor } from "./acting-voter.ts";

export const STATEMENT_KINDS = ["reservation", "explanation-of-vote", "interpretative-statement"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What a member says about a decision, in its own language; it blocks nothing and is published with the decision. */
export interface Statement {
  readonly decision: string;
  readonly id: string;
  readonly country: string;
  readonly kind: StatementKind;
  readonly language: Language;
  readonly text: string;
  /** Paragraphs it is about; absent where it is about the whole. */
  readonly paragraphs?: readonly string[];
  readonly by: ActingVoter;
  readonly at: string;
  /** Kept, and no longer published. */
  readonly withdrawnAt?: string;
}

export type StatementFact =
  | {
      type: "StatementAttached";
      decision: string;
      statement: string;
      country: string;
      kind: StatementKind;
      hash: string;
    }
  | { type: "StatementWithdrawn"; decision: string; statement: string; country: string };

export interface StatementCircumstances {
  /** `inSecret`: the vote is, or was, a secret one. */
  readonly decision: { readonly id: string; readonly mode: DecisionMode; readonly inSecret: boolean };
  readonly entitled: readonly string[];
  /** The decision was published, and statements with it. */
  readonly published: boolean;
  readonly paragraphs: readonly string[];
  readonly delegation: Pick<Delegation, "country" | "delegates" | "actingHead">;
  readonly hash: Hash;
}

export interface StatementWish extends Pick<Statement, "id" | "kind" | "language" | "text" | "paragraphs"> {
  readonly delegate: string;
}

/** From the opening of the decision until it is published. */
export const attachStatement = (
  { decision, entitled, published, paragraphs: known, delegation, hash }: StatementCircumstances,
  { id, kind, language, text, paragraphs, delegate }: StatementWish,
  now: Date,
): { after: Statement; fact: StatementFact } => {
  const { country } = delegation;
  mustNotBePublished(published);
  if (!entitled.includes(country)) throw new Refusal("not-entitled");
  if (kind === "explanation-of-vote" && (decision.mode !== "vote" || decision.inSecret))
    throw new Refusal("nothing-to-explain", {
      detail: decision.inSecret
        ? "Whoever explained a secret vote would make it public."
        : `The decision is taken by ${decision.mode}; a reservation or an interpretative statement can be made.`,
    });
  const unknown = paragraphs?.findIndex((paragraph) => !known.includes(paragraph)) ?? -1;
  if (unknown >= 0)
    throw new Refusal("invalid-request", {
      errors: [{ pointer: `/paragraphs/${unknown}`, detail: "must be a paragraph of the text" }],
    });
  const after: Statement = {
    decision: decision.id,
    id,
    country,
    kind,
    language,
    text,
    ...(paragraphs && { paragraphs }),
    by: mustActFor(delegation, delegate, now),
    at: now.toISOString(),
  };
  return {
    after,
    fact: {
      type: "StatementAttached",
      decision: decision.id,
      statement: id,
      country,
      kind,
      hash: statementHash(after, hash),
    },
  };
};

/** By the member that made it, until it is published. */
export const withdrawStatement = (
  before: Statement,
  { published, delegation }: Pick<StatementCircumstances, "published" | "delegation">,
  { delegate }: { readonly delegate: string },
  now: Date,
): { after: Statement; fact: StatementFact } => {
  mustNotBePublished(published);
  if (before.country !== delegation.country || before.withdrawnAt !== undefined) throw new Refusal("not-found");
  mustActFor(delegation, delegate, now);
  const { decision, id: statement, country } = before;
  return {
    after: { ...before, withdrawnAt: now.toISOString() },
    fact: { type: "StatementWithdrawn", decision, statement, country },
  };
};

/** The name of what was said: the hash of the canonical JSON of who said what, about what, in which language. */
export const statementHash = (statement: Statement, hash: Hash): string => {
  const { decision, country, kind, language, text, paragraphs = [] } = statement;
  return hash(canonicalJson({ decision, country, kind, language, text, paragraphs }));
};

/** As they are published: by kind, then by member, then in the order in which they were made. */
export const toPublish = (statements: readonly Statement[]): Statement[] =>
  statements
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .toSorted((a, b) => STATEMENT_KINDS.indexOf(a.kind) - STATEMENT_KINDS.indexOf(b.kind) || byMember(a, b));

const byMember = (a: Statement, b: Statement): number => (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = ({ country, at, id }: Statement): string => [country, at, id].join("\n");

const mustNotBePublished = (isPublished: boolean): void => {
  if (isPublished) throw new Refusal("statement-too-late");
};
