import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { DecisionChange, KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Cast } from "#shared/domain/conclusions/votes/votes-cast.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Shown } from "../decisions/decision-view.ts";
import { endRecord } from "../record/end-record.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly readText: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly readCast: (vote: Vote) => Promise<Cast>;
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly readOpenings: (conference: string, decision: string) => Promise<readonly KeptOpening[]>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly hash: Hash;
}

/** A vote with all that was cast in it, and what that came to. */
export interface Counted {
  readonly vote: Vote;
  readonly cast: Cast;
  readonly tally: Tally;
}

type Ended = Required<Pick<DecisionChange, "conclusion" | "chain" | "seal" | "facts">> & {
  readonly shown: Pick<Shown, "conclusion" | "decision" | "seal">;
};

/** What a vote on a text makes of it, sealed with everything that it follows from. */
export const decideByVote = async (needs: Needs, { vote, cast, tally }: Counted, now: Date): Promise<Ended> => {
  const { question, conference: id } = vote;
  const conference = found(await needs.findConference(id));
  const kept = found(await needs.findConclusion(id, question.id));
  const { version } = found(kept.conclusion.decisions.find((one) => one.id === question.decision));
  const text = found(await needs.readText(kept, version));
  const { after, fact } = decideConclusion(
    kept.conclusion,
    { do: "record-outcome", decision: question.decision, outcome: tally.outcome },
    { by: { as: "rules" }, conference, text, undecidedAmendments: 0, hash: needs.hash, now },
  );
  const decision = found(after.decisions.at(-1));
  const first = vote.round === 2 ? await firstVote(needs, vote) : undefined;
  const record = endRecord(
    {
      ...{ text, decision, openings: await needs.readOpenings(id, decision.id) },
      taken: { mode: "vote", vote, cast, tally, ...(first && { first }) },
      chain: await needs.readChain(id, decision.id),
    },
    needs.hash,
  );
  return {
    conclusion: { before: kept, after, title: kept.title, fact },
    chain: { decision: decision.id, entries: record.entries },
    seal: record.seal,
    facts: [{ entity: `decision/${decision.id}`, fact: record.fact }],
    shown: { conclusion: kept.conclusion.id, decision, seal: record.seal },
  };
};

/** The one that was a tie, of which this is the second. */
const firstVote = async (needs: Needs, { conference, question }: Vote) => {
  const vote = found(await needs.findVote(conference, `${question.decision}.v1`));
  return { vote, cast: await needs.readCast(vote) };
};
