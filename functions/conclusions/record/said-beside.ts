import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import type { VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import { correctedAct, statedAct } from "./acts.ts";

/** Statements as a bundle lists them: of what was withdrawn, only the hash of its words. */
export const statementsBeside = (statements: readonly Statement[], hash: Hash): DecisionFacts["statements"] =>
  statements
    .map((statement) => {
      const { text, withdrawnAt } = statement;
      return { ...statedAct(statement, hash), ...(withdrawnAt === undefined ? { text } : { withdrawnAt }) };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

export const correctionsBeside = (notes: readonly VoteCorrection[], hash: Hash): DecisionFacts["corrections"] =>
  notes
    .map((note) => correctedAct(note, hash))
    .toSorted((a, b) => (a.country === b.country ? a.number - b.number : a.country < b.country ? -1 : 1));
