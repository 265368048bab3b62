import type { UseCase } from "#shared/contracts/request.ts";
import type * as routes from "#shared/contracts/roll.ts";
import { setCredentials, setStanding, takePresence } from "#shared/domain/conclusions/votes/roll.ts";
import { found } from "#shared/domain/found.ts";
import { changeRoll, type Needs } from "./change-roll.ts";
import { rollAnswer } from "./roll-view.ts";

export const readRoll =
  (needs: Pick<Needs, "findConference" | "findRoll" | "listCountries">): UseCase<typeof routes.readRollRoute> =>
  async ({ params }) => {
    const conference = found(await needs.findConference(params.conference));
    return rollAnswer(conference, await needs.findRoll(conference.id), await needs.listCountries(conference.id));
  };

export const setStandingOf =
  (needs: Needs): UseCase<typeof routes.setStandingRoute> =>
  async (request) => {
    const { country } = request.params;
    const { reason, ...standing } = request.body;
    // It stands in the path: another is no member, and so there is nothing at this address.
    found((await needs.findMembers(request.params.conference, [country]))[0]);
    return changeRoll(needs, request, {
      countries: [],
      decide: (roll) => setStanding(roll, { country, ...standing }),
      ...{ standings: [country], reason },
    });
  };

export const setCredentialsOf =
  (needs: Needs): UseCase<typeof routes.setCredentialsRoute> =>
  (request) => {
    const { credentials, countries } = request.body;
    const unique = [...new Set(countries)];
    return changeRoll(needs, request, {
      countries: countries.map((country, at) => ({ country, pointer: `/countries/${at}` })),
      decide: (roll) => setCredentials(roll, { credentials, countries: unique }),
      standings: unique,
    });
  };

/** Whoever comes or goes changes nobody's right to vote, but the quorum of every vote that is open. */
export const takePresenceOf =
  (needs: Needs): UseCase<typeof routes.takePresenceRoute> =>
  (request) => {
    const { delegations } = request.body;
    const { now } = request.command;
    return changeRoll(needs, request, {
      countries: delegations.map(({ country }, at) => ({ country, pointer: `/delegations/${at}/country` })),
      decide: (roll) => takePresence(roll, delegations, now),
    });
  };
