import type * as z from "zod";
import type { OwnVoteView, readOwnVoteRoute } from "#shared/contracts/decisions-delegation.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { actingVoters } from "#shared/domain/conclusions/votes/acting-voter.ts";
import { type Ballot, inForceOf } from "#shared/domain/conclusions/votes/ballot.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found } from "#shared/domain/found.ts";
import { receiptOf } from "./receipt-of.ts";
import { voteView } from "./vote-view.ts";

export interface Needs {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly readBallotsOf: (conference: string, vote: string, country: string) => Promise<readonly Ballot[]>;
  readonly findReceipt: (conference: string, vote: string, country: string, number: number) => Promise<unknown>;
  readonly hash: Hash;
}

/** Whose vote it is shown to, and when. */
export interface Reader {
  readonly country: string;
  readonly contact: string;
}

/** A vote as a delegation sees it, with its own ballots and nobody else's while the vote is open. */
export const readOwnVote =
  (needs: Needs): UseCase<typeof readOwnVoteRoute> =>
  async ({ caller, params, command }) => {
    const vote = found(await needs.findVote(caller.conference, params.vote));
    return { body: await ownVoteView(needs, vote, caller, command.now) };
  };

export const ownVoteView = async (
  needs: Needs,
  vote: Vote,
  { country, contact }: Reader,
  now: Date,
): Promise<z.input<typeof OwnVoteView>> => {
  const { conference, id, method, state } = vote;
  const tally = state === "CLOSED" ? await needs.findTally(conference, id) : undefined;
  const delegation = await needs.findDelegation(conference, country);
  const ballots = method === "recorded" ? await needs.readBallotsOf(conference, id, country) : [];
  const inForce = inForceOf(vote, country, ballots)?.number;
  const hasVoted = (await needs.findReceipt(conference, id, country, 1)) !== undefined;
  return {
    ...voteView({ vote, tally }, needs.hash),
    title: await titleOf(needs, vote),
    entitled: vote.electorate.entitled.includes(country),
    mayAct: delegation !== undefined && actingVoters(delegation, now).some(({ delegate }) => delegate === contact),
    ballots: ballots.map((ballot) => ({
      ...{ number: ballot.number, choice: ballot.choice, at: ballot.at },
      ...{ hash: receiptOf(ballot, needs.hash), inForce: ballot.number === inForce },
    })),
    hasVoted,
  };
};

/** Of the text that it is on or that it is an amendment to; a question of procedure is in the chair's words. */
const titleOf = async ({ findConclusion }: Needs, { conference, question }: Vote): Promise<KeptConclusion["title"]> => {
  if (question.what === "procedure") return {};
  const [conclusion = ""] = question.decision.split(".");
  return (await findConclusion(conference, conclusion))?.title ?? {};
};
