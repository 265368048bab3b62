import { cursorOf } from "#shared/contracts/paging.ts";
import type { listSuppressionsRoute } from "#shared/contracts/reachability.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { nameOf } from "./mail-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listSuppressions: (
    conference: string,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: Suppression[]; next?: string }>;
}

export const listSuppressions =
  (needs: Needs): UseCase<typeof listSuppressionsRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listSuppressions(id, { limit, after: cursor });
    return {
      body: {
        items: items.map(({ addressHash, address, country, person, why, scope, at, ledgerKey }) => ({
          ...{ addressHash, address, person: nameOf({ ...person, country }), why, scope, at },
          ...(ledgerKey !== undefined && { ledgerKey }),
        })),
        ...(next !== undefined && { next: cursorOf(next) }),
      },
    };
  };
