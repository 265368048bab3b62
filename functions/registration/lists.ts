import { cursorOf } from "#shared/contracts/paging.ts";
import type { listDelegatesRoute, listDelegationsRoute } from "#shared/contracts/registration-secretariat.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { type Delegate, type DelegationState, holdsSeat } from "#shared/domain/delegation.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Region } from "#shared/domain/region.ts";
import { delegateView } from "./delegation-view.ts";

/** A delegation as its list has it: people by category and state only. */
export interface DelegationSummary {
  readonly country: string;
  readonly region: Region;
  readonly state: DelegationState;
  readonly version: number;
  readonly people: readonly Pick<Delegate, "category" | "state">[];
}

interface Page<T> {
  readonly items: T[];
  readonly next?: string;
}

interface ListQuery {
  readonly limit: number;
  readonly after: string | undefined;
  readonly where: Readonly<Record<string, string | undefined>>;
}

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listDelegations: (conference: string, query: ListQuery) => Promise<Page<DelegationSummary>>;
  readonly listDelegates: (conference: string, query: ListQuery) => Promise<Page<Delegate & { country: string }>>;
}

export const listDelegations =
  ({ findConference, listDelegations: list }: Needs): UseCase<typeof listDelegationsRoute> =>
  async ({ params, query: { limit, cursor, ...where } }) => {
    mustBeThere(await findConference(params.conference));
    const { items, next } = await list(params.conference, { limit, after: cursor, where });
    return {
      body: {
        items: items.map(({ country, region, state, version, people }) => ({
          country,
          region,
          state,
          version,
          seats: people.filter(holdsSeat).length,
        })),
        ...(next !== undefined && { next: cursorOf(next) }),
      },
    };
  };

export const listDelegates =
  ({ findConference, listDelegates: list }: Needs): UseCase<typeof listDelegatesRoute> =>
  async ({ params, query: { limit, cursor, ...where } }) => {
    mustBeThere(await findConference(params.conference));
    const { items, next } = await list(params.conference, { limit, after: cursor, where });
    return {
      body: {
        items: items.map(({ country, ...delegate }) => ({ country, ...delegateView(delegate) })),
        ...(next !== undefined && { next: cursorOf(next) }),
      },
    };
  };

/** An empty list is one of a conference that there is. */
const mustBeThere = (conference: Conference | undefined): void => {
  if (conference === undefined) throw new Refusal("not-found");
};
