import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { DecisionChange, KeptOpening, KeptWriting, SaveDecision, Seal } from "#shared/contracts/kept-decision.ts";
import type { Fact } from "#shared/contracts/record.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import { emptyRoll, type Roll } from "#shared/domain/conclusions/votes/roll.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";

interface Versioned {
  readonly version: number;
}

/** What is kept of the decisions of one conference, written under the conditions of the tables, all or nothing. */
export const memoryStore = (turn: () => Promise<void>, { guarded = true } = {}) => {
  const kept = {
    conclusions: new Map<string, KeptConclusion>(),
    silences: new Map<string, Silence>(),
    consensuses: new Map<string, Consensus>(),
    votes: new Map<string, Vote>(),
    openings: new Map<string, KeptOpening[]>(),
    seals: new Map<string, Seal[]>(),
    chains: new Map<string, ChainEntry[]>(),
    statements: new Map<string, Statement[]>(),
    writings: new Map<string, KeptWriting>(),
    keyDates: new Map<string, KeyDate>(),
    answers: new Map<string, unknown>(),
    usedCodes: new Set<string>(),
    facts: [] as { readonly at: string; readonly fact: Fact }[],
    roll: emptyRoll("honcb-15") as Roll,
  };

  const mustStand = (before: Versioned | undefined, now: Versioned | undefined): void => {
    if (guarded && before?.version !== now?.version) throw new Refusal("try-again");
  };
  const mustBeNew = (isThere: boolean): void => {
    if (guarded && isThere) throw new Refusal("try-again");
  };

  const saidAs = ({ decision, id }: Statement) => kept.statements.get(decision)?.find((one) => one.id === id);

  const check = (change: DecisionChange): void => {
    const { conclusion, bookStays, roll, votes = [], consensus, silence, writing, chain, seal, usedCode } = change;
    if (usedCode && kept.usedCodes.has(usedCode.code.challenge)) throw new Refusal("code-not-valid");
    if (conclusion) mustStand(conclusion.before?.conclusion, kept.conclusions.get(conclusion.after.id)?.conclusion);
    const { conclusionStays, statement } = change;
    if (conclusionStays) mustStand(conclusionStays, kept.conclusions.get(conclusionStays.id)?.conclusion);
    if (statement?.before) mustBeNew(saidAs(statement.after)?.withdrawnAt !== undefined);
    if (bookStays) mustStand(bookStays.book, undefined);
    if (roll) mustStand(roll.before, kept.roll);
    for (const { before, after } of votes) mustStand(before, kept.votes.get(after.id));
    if (consensus) mustStand(consensus.before, kept.consensuses.get(consensus.after.decision));
    if (silence) mustStand(silence.before, kept.silences.get(silence.after.id));
    if (writing) mustBeNew(kept.writings.has(writing.id));
    for (const { n } of chain?.entries ?? [])
      mustBeNew(kept.chains.get(chain?.decision ?? "")?.some((one) => one.n === n) ?? false);
    if (seal) mustBeNew(kept.seals.has(seal.decision));
    const { keyDate } = change;
    if (keyDate && "set" in keyDate) mustStand(keyDate.before, kept.keyDates.get(keyDate.set.id));
    if (keyDate && "remove" in keyDate) mustStand(keyDate.remove, kept.keyDates.get(keyDate.remove.id));
  };

  const write = (change: DecisionChange): readonly Fact[] => {
    const {
      conclusion,
      roll,
      votes = [],
      consensus,
      silence,
      writing,
      chain,
      seal,
      usedCode,
      keyDate,
      facts = [],
    } = change;
    if (usedCode) kept.usedCodes.add(usedCode.code.challenge);
    if (conclusion) {
      const { after, title } = conclusion;
      kept.conclusions.set(after.id, { conclusion: after, title, words: conclusion.before?.words ?? {} });
    }
    if (roll) kept.roll = roll.after;
    for (const { after } of votes) kept.votes.set(after.id, after);
    if (consensus) kept.consensuses.set(consensus.after.decision, consensus.after);
    if (silence) kept.silences.set(silence.after.id, silence.after);
    if (writing) kept.writings.set(writing.id, writing);
    const { opening, statement } = change;
    if (statement) {
      const { decision, id } = statement.after;
      const others = (kept.statements.get(decision) ?? []).filter((one) => one.id !== id);
      kept.statements.set(decision, [...others, statement.after]);
    }
    if (opening) kept.openings.set(opening.decision, [...(kept.openings.get(opening.decision) ?? []), opening]);
    if (chain) kept.chains.set(chain.decision, [...(kept.chains.get(chain.decision) ?? []), ...chain.entries]);
    if (seal) kept.seals.set(seal.decision, [...(kept.seals.get(seal.decision) ?? []), seal]);
    if (keyDate && "set" in keyDate) kept.keyDates.set(keyDate.set.id, keyDate.set);
    if (keyDate && "remove" in keyDate) kept.keyDates.delete(keyDate.remove.id);
    return [
      ...(conclusion ? [conclusion.fact] : []),
      ...votes.flatMap((one) => one.facts),
      ...(consensus?.facts ?? []),
      ...(silence?.facts ?? []),
      ...(change.statement?.facts ?? []),
      ...facts.map(({ fact }) => fact),
    ];
  };

  const saveDecision: SaveDecision = async (change, { now, idempotency }, answer) => {
    await turn();
    check(change);
    const at = now.toISOString();
    kept.facts.push(...write(change).map((fact) => ({ at, fact })));
    if (idempotency) kept.answers.set(idempotency.key, answer);
  };

  const read = async <T>(value: () => T): Promise<T> => {
    await turn();
    return value();
  };

  return { kept, saveDecision, read };
};
