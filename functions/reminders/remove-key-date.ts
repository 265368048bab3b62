import type { CommandContext } from "#shared/contracts/command.ts";
import type { removeKeyDateRoute } from "#shared/contracts/key-dates.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { type FindKeyDate, mustStandForItself } from "./must-fit.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findKeyDate: FindKeyDate;
  readonly removeKeyDate: (before: KeyDate, context: CommandContext) => Promise<void>;
}

/** Takes a date out of the calendar: what was planned from it is cancelled, from its record. */
export const removeKeyDate =
  (needs: Needs): UseCase<typeof removeKeyDateRoute> =>
  async ({ params, ifMatch, command }) => {
    const conference = found(await needs.findConference(params.conference));
    mustNotBeCancelled(conference);
    const before = inVersion(found(await needs.findKeyDate(conference.id, params.keyDate)), ifMatch);
    mustStandForItself(before);
    await needs.removeKeyDate(before, command);
    return { body: undefined };
  };
