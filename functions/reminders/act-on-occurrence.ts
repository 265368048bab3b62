import type { CommandContext } from "#shared/contracts/command.ts";
import type * as occurrences from "#shared/contracts/occurrences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { dispatch, hold, type OccurrenceAct, resume, skip } from "#shared/domain/reminders/occurrence-acts.ts";
import { type FactNeeds, factsNow } from "./facts-now.ts";
import { occurrenceAnswer } from "./occurrence-view.ts";

type Act = "OccurrenceHeld" | "OccurrenceResumed" | "OccurrenceSkipped" | "OccurrenceDispatched";

export interface Needs extends FactNeeds {
  readonly findOccurrence: (conference: string, occurrence: string) => Promise<Occurrence | undefined>;
  readonly saveOccurrenceAct: (save: {
    before: Occurrence;
    after: Occurrence;
    fact: { type: Act; reminder: string; occurrence: string };
    context: CommandContext;
    answer: unknown;
    reason?: string;
  }) => Promise<void>;
}

interface Asked {
  readonly params: { readonly conference: string; readonly occurrence: string };
  readonly body: { readonly reason?: string };
  readonly command: CommandContext;
}

/** What an organiser does with one occurrence, by what is true now, with the reason in the record. */
const acting =
  (type: Act, decide: OccurrenceAct) =>
  (needs: Needs) =>
  async ({ params, body: { reason }, command }: Asked) => {
    const before = found(await needs.findOccurrence(params.conference, params.occurrence));
    const facts = found(await factsNow(needs, before));
    const { conference, reminder } = facts;
    mustNotBeCancelled(conference);
    const { id } = before;
    const after = decide(before, { ...facts, id, now: command.now });
    if (after === before)
      throw new Refusal("conference-state", {
        detail: `The conference is ${conference.state}: its reminders rest.`,
        extra: { state: conference.state },
      });
    const answer = occurrenceAnswer(after, reminder);
    const fact = { type, reminder: reminder.id, occurrence: id };
    await needs.saveOccurrenceAct({ before, after, fact, context: command, answer, ...(reason && { reason }) });
    return answer;
  };

export const holdOccurrence: (needs: Needs) => UseCase<typeof occurrences.holdOccurrenceRoute> = acting(
  "OccurrenceHeld",
  hold,
);

export const resumeOccurrence: (needs: Needs) => UseCase<typeof occurrences.resumeOccurrenceRoute> = acting(
  "OccurrenceResumed",
  resume,
);

export const skipOccurrence: (needs: Needs) => UseCase<typeof occurrences.skipOccurrenceRoute> = acting(
  "OccurrenceSkipped",
  skip,
);

/** No message is sent from here: what is due now is found by the sweeper, as everything that is due. */
export const dispatchOccurrence: (needs: Needs) => UseCase<typeof occurrences.dispatchOccurrenceRoute> = acting(
  "OccurrenceDispatched",
  dispatch,
);
