import type {
  closeAmendmentsRoute,
  openAmendmentsRoute,
  withdrawConclusionRoute,
} from "#shared/contracts/conclusions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found, mustBeAnnounced } from "#shared/domain/found.ts";
import { instantOf } from "#shared/domain/local-time.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { amendmentDate, dateOver } from "./amendment-date.ts";
import { type Needs as ChangeNeeds, changeConclusion } from "./change-conclusion.ts";

export interface Needs extends ChangeNeeds {
  readonly findKeyDate: (conference: string, id: string) => Promise<KeyDate | undefined>;
}

/** Opens the time for amendments to what was circulated; reminders of its end are planned from its date. */
export const openAmendments =
  (needs: ChangeNeeds): UseCase<typeof openAmendmentsRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: ["chair"],
      command: ({ conference }) => ({
        do: "open-amendments",
        deadline: instantOf(request.body.deadline, conference.zone),
      }),
      mustBe: mustBeAnnounced,
      amendmentsStay: true,
      keyDate: async ({ text }, after) => ({ set: amendmentDate(after, found(text), request.body.deadline) }),
    });

export const closeAmendments =
  (needs: Needs): UseCase<typeof closeAmendmentsRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: ["chair"],
      command: () => ({ do: "close-amendments" }),
      amendmentsStay: true,
      keyDate: (before) => dateOver(needs, before, request.command.now),
    });

/** Takes a proposal of the secretariat's back; nobody needs to hurry with amendments to it any more. */
export const withdrawConclusion =
  (needs: Needs): UseCase<typeof withdrawConclusionRoute> =>
  (request) =>
    changeConclusion(needs, request, {
      as: ["organiser"],
      command: () => ({ do: "withdraw" }),
      amendmentsStay: true,
      keyDate: (before) => dateOver(needs, before, request.command.now),
      reason: request.body.reason,
    });
