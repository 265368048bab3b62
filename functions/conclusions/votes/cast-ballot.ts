import type { castBallotRoute } from "#shared/contracts/ballots.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { type Ballot, castBallot } from "#shared/domain/conclusions/votes/ballot.ts";
import type { VoteFact } from "#shared/domain/conclusions/votes/vote.ts";
import { again } from "../again.ts";
import { type Needs as BoothNeeds, inBooth, spendCode } from "./booth.ts";
import { receiptOf } from "./receipt-of.ts";

export interface Needs extends BoothNeeds {
  readonly readBallotsOf: (conference: string, vote: string, country: string) => Promise<readonly Ballot[]>;
  /** `try-again` where another ballot of that number was kept meanwhile. */
  readonly saveBallot: (
    save: { conference: string; ballot: Ballot; hash: string; fact: VoteFact; usedCode: UsedCode },
    context: CommandContext,
    answer: unknown,
  ) => Promise<void>;
  readonly hash: Hash;
}

/**
 * One member, one vote (C12). Decided before the code is spent, and again whenever another of the member's ballots was
 * faster: then it is refused, since the ballot in force is another than the one that it says it replaces.
 */
export const castBallotOf =
  (needs: Needs): UseCase<typeof castBallotRoute> =>
  async ({ caller, params, body, command }) => {
    const { conference, country, contact: delegate } = caller;
    const { choice, replaces } = body;
    const decide = async () => {
      const booth = await inBooth(needs, caller, params.vote);
      const ballots = await needs.readBallotsOf(conference, params.vote, country);
      const wish = { delegate, choice, ...(replaces !== undefined && { replaces }) };
      return castBallot({ ...booth, ballots }, wish, command.now);
    };
    await decide();
    const usedCode = await spendCode(needs, caller, body.code, command);
    return again(async () => {
      const { ballot, fact } = await decide();
      const hash = receiptOf(ballot, needs.hash);
      const { vote, number, at } = ballot;
      const answer = { body: { vote, country, number, choice, at, hash } };
      await needs.saveBallot({ conference, ballot, hash, fact, usedCode }, command, answer);
      return answer;
    });
  };
