import { cursorOf } from "#shared/contracts/paging.ts";
import type { listRemindersRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { reminderView } from "./reminder-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listReminders: (
    conference: string,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: Reminder[]; next?: string }>;
}

export const listReminders =
  (needs: Needs): UseCase<typeof listRemindersRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listReminders(id, { limit, after: cursor });
    return { body: { items: items.map(reminderView), ...(next !== undefined && { next: cursorOf(next) }) } };
  };
