import type { readOccurrenceRoute } from "#shared/contracts/occurrences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { occurrenceAnswer } from "./occurrence-view.ts";

export interface Needs {
  readonly findOccurrence: (conference: string, occurrence: string) => Promise<Occurrence | undefined>;
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
}

export const readOccurrence =
  ({ findOccurrence, findReminder }: Needs): UseCase<typeof readOccurrenceRoute> =>
  async ({ params: { conference, occurrence } }) => {
    const one = found(await findOccurrence(conference, occurrence));
    return occurrenceAnswer(one, found(await findReminder(conference, one.reminder)));
  };
