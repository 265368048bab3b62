import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Cast } from "#shared/domain/conclusions/votes/votes-cast.ts";
import { readBallots } from "./ballot-store.ts";
import type { Tables } from "./commit.ts";
import { readHands } from "./hands-store.ts";
import { readParticipations, readSecretBallots } from "./secret-ballot-store.ts";

/** All that was cast or entered in a vote, by its method. Once the vote is closed it is all there will ever be. */
export const readCast =
  ({ conferenceTable, recordTable }: Tables) =>
  async ({ conference, id, method }: Vote): Promise<Cast> => {
    switch (method) {
      case "recorded":
        return { ballots: await readBallots(recordTable)(conference, id) };
      case "secret":
        return {
          participations: await readParticipations(recordTable)(conference, id),
          secretBallots: await readSecretBallots(conferenceTable)(conference, id),
        };
      case "roll-call":
      case "show-of-hands":
        return { entries: await readHands(conferenceTable)(conference, id) };
    }
  };
