import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { DecisionChange, KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionActor } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { found as mustBeThere } from "#shared/domain/found.ts";
import type { Taken } from "../record/decision-facts.ts";
import { endRecord } from "../record/end-record.ts";
import type { Shown } from "./decision-view.ts";
import type { Needs as FindNeeds, Found } from "./find-decision.ts";

export interface Needs extends FindNeeds {
  readonly readText: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly readOpenings: (conference: string, decision: string) => Promise<readonly KeptOpening[]>;
  readonly hash: Hash;
}

interface Ending {
  readonly found: Found;
  readonly by: ConclusionActor;
  readonly outcome: Outcome;
  /** As it ended. */
  readonly taken: Extract<Taken, { mode: "silence" | "consensus" }>;
  readonly chain: readonly ChainEntry[];
  readonly now: Date;
}

type Ended = Required<Pick<DecisionChange, "conclusion" | "seal" | "chain" | "facts">> & {
  readonly shown: Pick<Shown, "conclusion" | "decision" | "seal">;
};

/** The outcome on the text, and the seal over everything that it follows from: kept with the act that it came of. */
export const endDecision = async (
  { readText, readOpenings, hash }: Needs,
  { found: { conference, kept, decision }, by, outcome, taken, chain, now }: Ending,
): Promise<Ended> => {
  const text = mustBeThere(await readText(kept, decision.version));
  const openings = await readOpenings(conference.id, decision.id);
  const { after, fact } = decideConclusion(
    kept.conclusion,
    { do: "record-outcome", decision: decision.id, outcome },
    { by, conference, text, undecidedAmendments: 0, hash, now },
  );
  const ended = mustBeThere(after.decisions.at(-1));
  const record = endRecord({ openings, text, decision: ended, taken, chain }, hash);
  return {
    conclusion: { before: kept, after, title: kept.title, fact },
    chain: { decision: decision.id, entries: record.entries },
    seal: record.seal,
    facts: [{ entity: `decision/${decision.id}`, fact: record.fact }],
    shown: { conclusion: kept.conclusion.id, decision: ended, seal: record.seal },
  };
};
