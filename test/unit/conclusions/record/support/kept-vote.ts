import { correctedAct, statedAct, withdrawnAct } from "#functions/conclusions/record/acts.ts";
import { appendAct } from "#functions/conclusions/record/append-act.ts";
import { bundleOf } from "#functions/conclusions/record/bundle-of.ts";
import { endRecord } from "#functions/conclusions/record/end-record.ts";
import { openingOfVote } from "#functions/conclusions/record/openings.ts";
import type { Act } from "#shared/domain/conclusions/bundle/bundle-record.ts";
import type { Ballot } from "#shared/domain/conclusions/votes/ballot.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import { tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import { sha256 } from "../../support/sample-text.ts";
import { at, closed, MEMBERS, opened } from "../../voting/support/chamber.ts";
import { begun, conference, decisionBy, kept, text } from "./recorded.ts";

const eight = MEMBERS.slice(0, 8);
const by = (country: string) => ({ delegate: sha256(country).slice(0, 36), as: "head" as const });

/** A recorded vote that has ended, with all that was said beside it, as tables and their readers have it. */
export const keptVote = () => {
  const vote = closed(opened({ members: eight }), [{ country: "AFG", present: false, at: at(9).toISOString() }]);
  const ballots: Ballot[] = eight.map((country, index) => ({
    ...{ vote: vote.id, country, number: 1, choice: index % 3 === 0 ? "NO" : "YES", by: by(country) },
    at: at(1 + index).toISOString(),
  }));
  const tally = tallyOf(vote, { ballots });
  const [first = "", second = ""] = eight;
  const said = (country: string, minutes: number): Statement => ({
    ...{ decision: "cooperation.1", id: `of-${country}`, country, kind: "explanation-of-vote", language: "en" },
    ...{ text: `${country} explains.`, paragraphs: ["training"], by: by(country), at: at(minutes).toISOString() },
  });
  const statements = [said(first, 5), { ...said(second, 25), withdrawnAt: at(30).toISOString() }];
  const corrections: VoteCorrection[] = [
    { vote: vote.id, country: first, number: 1, intended: "ABSTAIN", by: by(first), at: at(26).toISOString() },
  ];
  const { openings, chain } = begun(openingOfVote(vote, { conference, decision: {}, by: "chair", hash: sha256 }));
  const put = (entry: Act, when: string, act: unknown) =>
    chain.push(appendAct(chain, { entry, decision: "cooperation.1", at: when, act }, sha256));
  const [early, late] = statements as [Statement, Statement];
  put("stated", early.at, statedAct(early, sha256));
  const decision = decisionBy("vote", vote.openedAt, [tally.outcome, vote.closedAt ?? ""]);
  const { seal, entries } = endRecord(
    { openings, text, decision, taken: { mode: "vote", vote, cast: { ballots }, tally }, chain },
    sha256,
  );
  chain.push(...entries);
  put("stated", late.at, statedAct(late, sha256));
  for (const note of corrections) put("corrected", note.at, correctedAct(note, sha256));
  put("withdrawn", late.withdrawnAt ?? "", withdrawnAct(late.id, late.withdrawnAt ?? ""));
  return { openings, text, vote, ballots, statements, corrections, chain, seal };
};
export type KeptVote = ReturnType<typeof keptVote>;

export const needsOf = (all: KeptVote) => ({
  readOpenings: async () => all.openings,
  readText: async () => all.text,
  findVote: async (_: string, id: string): Promise<Vote | undefined> => (all.vote.id === id ? all.vote : undefined),
  readCast: async () => ({ ballots: all.ballots }),
  findSilence: async () => undefined,
  findConsensus: async () => undefined,
  readStatements: async () => all.statements,
  readCorrections: async () => all.corrections,
  readChain: async () => all.chain,
  hash: sha256,
});

/** The bundle that is handed out of what is kept. */
export const bundleFrom = (all: KeptVote) =>
  bundleOf(needsOf(all), kept, all.seal as KeptVote["seal"] & { root: string });
