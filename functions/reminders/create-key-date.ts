import type { CommandContext } from "#shared/contracts/command.ts";
import type { createKeyDateRoute } from "#shared/contracts/key-dates.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { keyDateAnswer } from "./key-date-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly saveKeyDate: (save: { after: KeyDate; context: CommandContext; answer: unknown }) => Promise<void>;
}

/** Puts a date into the calendar of a conference: reminders that wait for one of its kind are planned from its record. */
export const createKeyDate =
  ({ findConference, saveKeyDate }: Needs): UseCase<typeof createKeyDateRoute> =>
  async ({ params, body, command }) => {
    const conference = found(await findConference(params.conference));
    mustNotBeCancelled(conference);
    const after: KeyDate = { ...body, conference: conference.id, version: 1 };
    const location = `/conferences/${conference.id}/key-dates/${after.id}`;
    const answer = { ...keyDateAnswer(after, conference), location };
    await saveKeyDate({ after, context: command, answer });
    return answer;
  };
