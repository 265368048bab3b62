import type { CommandContext } from "#shared/contracts/command.ts";
import type { correctVoteRoute } from "#shared/contracts/decisions-delegation.ts";
import type { DecisionChange, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { correctVote, type VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found, mustBeAnnounced } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { again } from "../again.ts";
import { correctedAct } from "../record/acts.ts";
import { appendAct } from "../record/append-act.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly readCorrections: (conference: string, vote: string, country: string) => Promise<readonly VoteCorrection[]>;
  readonly checkCode: (holder: CodeHolder, digits: string, context: CommandContext) => Promise<UsedCode>;
  readonly saveDecision: SaveDecision;
  readonly hash: Hash;
}

/** Noted beside the record, and on it; the result stays as it was counted (C16). */
export const correctVoteOf =
  (needs: Needs): UseCase<typeof correctVoteRoute> =>
  async ({ caller, params, body, command }) => {
    const { conference, country, contact } = caller;
    mustBeAnnounced(found(await needs.findConference(conference)));
    const vote = found(await needs.findVote(conference, params.vote));
    const decide = async () => {
      const corrections = await needs.readCorrections(conference, vote.id, country);
      const delegation = found(await needs.findDelegation(conference, country));
      return correctVote(
        { vote, corrections, delegation },
        { delegate: contact, intended: body.intended },
        command.now,
      );
    };
    // A code is not spent on what is refused anyway.
    await decide();
    if ((await needs.findTally(conference, vote.id)) === undefined)
      throw new Refusal("vote-open", { detail: "The vote is being counted." });
    const holder: CodeHolder = { conference, country, contact, holder: "delegate", purpose: "statement" };
    const usedCode = await needs.checkCode(holder, body.code, command);
    return again(async () => {
      const { correction: note, fact } = await decide();
      const { number, intended, at } = note;
      const answer = { body: { vote: vote.id, number, intended, at } };
      const chain = await chainOf(needs, vote, note);
      await needs.saveDecision(
        { conference, correction: { note, fact }, usedCode, ...(chain && { chain }) },
        command,
        answer,
      );
      return answer;
    });
  };

/** Where the vote is on a text, the note has an entry in the record of that decision, sealed or not: both are in one order. */
const chainOf = async (
  { readChain, hash }: Needs,
  { conference, question: { what, decision } }: Vote,
  note: VoteCorrection,
): Promise<DecisionChange["chain"]> => {
  if (what !== "conclusion") return undefined;
  const chain = await readChain(conference, decision);
  return {
    decision,
    entries: [appendAct(chain, { entry: "corrected", decision, at: note.at, act: correctedAct(note, hash) }, hash)],
  };
};
