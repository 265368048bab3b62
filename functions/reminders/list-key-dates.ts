import type { listKeyDatesRoute } from "#shared/contracts/key-dates.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { keyDateView } from "./key-date-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listKeyDates: (
    conference: string,
    query: { limit: number; after: string | undefined; where: { anchor: string | undefined } },
  ) => Promise<{ items: KeyDate[]; next?: string }>;
}

export const listKeyDates =
  (needs: Needs): UseCase<typeof listKeyDatesRoute> =>
  async ({ params, query: { limit, cursor, anchor } }) => {
    const conference = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listKeyDates(conference.id, { limit, after: cursor, where: { anchor } });
    return {
      body: {
        items: items.map((one) => keyDateView(one, conference)),
        ...(next !== undefined && { next: cursorOf(next) }),
      },
    };
  };
