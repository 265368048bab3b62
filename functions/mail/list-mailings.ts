import type { listMailingsRoute } from "#shared/contracts/mailings.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { mailingView } from "./mailing-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listMailings: (
    conference: string,
    query: { limit: number; after: string | undefined; where: { state: string | undefined } },
  ) => Promise<{ items: Mailing[]; next?: string }>;
}

export const listMailings =
  (needs: Needs): UseCase<typeof listMailingsRoute> =>
  async ({ params, query: { limit, cursor, state } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listMailings(id, { limit, after: cursor, where: { state } });
    return { body: { items: items.map(mailingView), ...(next !== undefined && { next: cursorOf(next) }) } };
  };
