import type { CommandContext } from "#shared/contracts/command.ts";
import type { changeKeyDateRoute } from "#shared/contracts/key-dates.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { KeyDate, KeyDateChange } from "#shared/domain/reminders/moment.ts";
import { keyDateAnswer } from "./key-date-view.ts";
import { type FindKeyDate, mustStandForItself } from "./must-fit.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findKeyDate: FindKeyDate;
  readonly saveKeyDate: (save: { before: KeyDate; after: KeyDate; context: CommandContext }) => Promise<void>;
}

/** Changes a key date; a change that changes nothing writes nothing. */
export const changeKeyDate =
  ({ findConference, findKeyDate, saveKeyDate }: Needs): UseCase<typeof changeKeyDateRoute> =>
  async ({ params, body, ifMatch, command }) => {
    const conference = found(await findConference(params.conference));
    mustNotBeCancelled(conference);
    const before = inVersion(found(await findKeyDate(conference.id, params.keyDate)), ifMatch);
    mustStandForItself(before);
    const after = changed(before, body);
    if (after !== before) await saveKeyDate({ before, after, context: command });
    return keyDateAnswer(after, conference);
  };

const changed = (before: KeyDate, change: KeyDateChange): KeyDate => {
  const after = { ...before, ...change };
  return canonicalJson(after) === canonicalJson(before) ? before : { ...after, version: before.version + 1 };
};
