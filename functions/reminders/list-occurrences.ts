import type { listOccurrencesRoute } from "#shared/contracts/occurrences.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { occurrenceView } from "./occurrence-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly allReminders: (conference: string) => Promise<Reminder[]>;
  readonly listOccurrences: (
    conference: string,
    query: { limit: number; after: string | undefined; from: string | undefined; until: string | undefined },
  ) => Promise<{ items: Occurrence[]; next?: string }>;
}

/** How many reads a filtered page may take before it is given as far as it got. */
const MOST_READS = 10;

/** The calendar of what is coming, and what became of what was due. A filtered page may be short and have a next one. */
export const listOccurrences =
  (needs: Needs): UseCase<typeof listOccurrencesRoute> =>
  async ({ params, query: { limit, cursor, state, reminder, from, until } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const names = new Map((await needs.allReminders(id)).map((one) => [one.id, one]));
    const wanted = (one: Occurrence) =>
      (state === undefined || one.state === state) && (reminder === undefined || one.reminder === reminder);

    const items: Occurrence[] = [];
    let after = cursor;
    for (let reads = 0; reads < MOST_READS && items.length < limit; reads++) {
      const query = { limit: limit - items.length, after, from: stored(from), until: stored(until) };
      const page = await needs.listOccurrences(id, query);
      items.push(...page.items.filter(wanted));
      after = page.next;
      if (after === undefined) break;
    }
    return {
      body: {
        items: items.map((one) => occurrenceView(one, names.get(one.reminder) ?? { name: "" })),
        ...(after !== undefined && { next: cursorOf(after) }),
      },
    };
  };

/** As the list is sorted: with milliseconds. */
const stored = (instant: string | undefined) => instant && new Date(instant).toISOString();
