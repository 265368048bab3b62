import type { readStatisticsRoute } from "#shared/contracts/registration-secretariat.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { CATEGORIES, type Category, type Conference } from "#shared/domain/conference.ts";
import { answerOf, DELEGATE_STATES, DELEGATION_STATES, holdsSeat } from "#shared/domain/delegation.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { REGIONS } from "#shared/domain/region.ts";
import type { DelegationSummary } from "./lists.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly allDelegations: (conference: string) => Promise<DelegationSummary[]>;
  readonly countMembers: (conference: string) => Promise<number>;
  /** Seats used by each limited category and the limited total; empty before the conference is announced. */
  readonly readQuotas: (conference: Conference) => Promise<{ quota: string; size: number; used: number }[]>;
}

/** Where registration stands, counted from the delegations' own items, so that it cannot drift from them. */
export const readStatistics =
  ({ findConference, allDelegations, countMembers, readQuotas }: Needs): UseCase<typeof readStatisticsRoute> =>
  async ({ params }) => {
    const conference = await findConference(params.conference);
    if (conference === undefined) throw new Refusal("not-found");
    const [delegations, members, quotas] = await Promise.all([
      allDelegations(params.conference),
      countMembers(params.conference),
      readQuotas(conference),
    ]);
    const answers = tally(["accepted", "regrets", "none"], delegations, ({ state }) => answerOf(state));
    const people = delegations.flatMap((delegation) => delegation.people);
    const seats = delegations.flatMap(({ country, region, people: everyone }) =>
      everyone.filter(holdsSeat).map(({ category }): Seat => ({ country, region, category })),
    );
    return {
      body: {
        members,
        answers: { ...answers, notInvited: Math.max(0, members - delegations.length) },
        delegations: tally(DELEGATION_STATES, delegations, ({ state }) => state),
        delegates: tally(DELEGATE_STATES, people, ({ state }) => state),
        seats: {
          total: seats.length,
          byCategory: tally(CATEGORIES, seats, ({ category }) => category),
          byRegion: tally(REGIONS, seats, ({ region }) => region),
          byCountry: tally([...new Set(seats.map(({ country }) => country))], seats, ({ country }) => country),
        },
        quotas: quotas.map((quota) => ({ ...quota, free: Math.max(0, quota.size - quota.used) })),
      },
    };
  };

interface Seat extends Pick<DelegationSummary, "country" | "region"> {
  readonly category: Category;
}

/** How many things fall under each name, names with none included. */
const tally = <Name extends string, Thing>(
  names: readonly Name[],
  things: readonly Thing[],
  nameOf: (thing: Thing) => Name,
): Record<Name, number> => {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const thing of things) counts[nameOf(thing)] += 1;
  return counts;
};
