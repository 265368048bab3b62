import type { castSecretBallotRoute } from "#shared/contracts/ballots.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import {
  castSecretBallot,
  type Participation,
  type SecretBallot,
} from "#shared/domain/conclusions/votes/secret-ballot.ts";
import type { VoteFact } from "#shared/domain/conclusions/votes/vote.ts";
import { again } from "../again.ts";
import { type Needs as BoothNeeds, inBooth, spendCode } from "./booth.ts";

export interface Needs extends BoothNeeds {
  readonly findParticipation: (conference: string, vote: string, country: string) => Promise<Participation | undefined>;
  /** `try-again` where the member took part meanwhile. */
  readonly saveSecretBallot: (
    save: {
      conference: string;
      participation: Participation;
      ballot: SecretBallot;
      fact: VoteFact;
      usedCode: UsedCode;
    },
    context: CommandContext,
  ) => Promise<void>;
  /** 128 random bits as 32 hexadecimal digits, that nobody can foresee. */
  readonly randomId: () => string;
}

/** How is kept apart from that (C18), and the answer says only that. */
export const castSecretBallotOf =
  (needs: Needs): UseCase<typeof castSecretBallotRoute> =>
  async ({ caller, params, body, command }) => {
    const { conference, country, contact: delegate } = caller;
    const decide = async () => {
      const booth = await inBooth(needs, caller, params.vote);
      const participation = await needs.findParticipation(conference, params.vote, country);
      const circumstances = { ...booth, participation, randomId: needs.randomId };
      return castSecretBallot(circumstances, { delegate, choice: body.choice }, command.now);
    };
    await decide();
    const usedCode = await spendCode(needs, caller, body.code, command);
    return again(async () => {
      const { participation, ballot, fact } = await decide();
      await needs.saveSecretBallot({ conference, participation, ballot, fact, usedCode }, command);
      return { body: { vote: participation.vote, country } };
    });
  };
