import type { readSessionRoute } from "#shared/contracts/portal.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { type Conference, deadlinesOf } from "#shared/domain/conference.ts";
import { countryName } from "#shared/domain/country.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { LANGUAGES, type Texts } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
}

/** What the page behind the link shows first. */
export const readSession =
  ({ findConference, findDelegation }: Needs): UseCase<typeof readSessionRoute> =>
  async ({ caller }) => {
    const [conference, delegation] = await Promise.all([
      findConference(caller.conference),
      findDelegation(caller.conference, caller.country),
    ]);
    if (conference === undefined || delegation === undefined) throw new Refusal("not-found");
    const { nomination, confirmation } = deadlinesOf(conference);
    const { leftTogether: _, delegates, ...header } = delegation;
    return {
      body: {
        conference: {
          id: conference.id,
          title: conference.title,
          city: conference.venue.city,
          zone: conference.zone,
          startsOn: conference.startsOn,
          endsOn: conference.endsOn,
          nominationDeadline: nomination.toISOString(),
          confirmationDeadline: confirmation.toISOString(),
          cancelled: conference.state === "CANCELLED",
        },
        as: caller.purpose,
        country: caller.country,
        countryName: Object.fromEntries(
          LANGUAGES.map((language) => [language, countryName(caller.country, language)]),
        ) as Texts,
        delegation: {
          ...header,
          delegates: delegates.map(({ documentHash: _hash, linkVersion: _links, ...one }) => one),
        },
      },
    };
  };
