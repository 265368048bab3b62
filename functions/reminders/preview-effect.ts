import type { Effect, previewEffectRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { mustAgree } from "#shared/domain/conference-change.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Reminder, ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { createReminder } from "#shared/domain/reminders/reminder-change.ts";
import { type Needs as Changing, changed } from "./change-reminder.ts";
import { effectOf, type Step, stepsOf } from "./effect.ts";
import { type Move, type MovingNeeds, movedBy, toldOf } from "./moved-dates.ts";
import { mustComeBefore, mustNameItsKeyDate } from "./must-fit.ts";
import { recipientsNow } from "./recipients-now.ts";

export type Needs = Omit<Changing, "saveReminder"> & MovingNeeds & { readonly newId: () => string };

type ProposedEffect = Effect & { told: number; recipients?: number };

/** What a change would do, before anybody makes it. Nothing is written. */
export const previewEffect =
  (needs: Needs): UseCase<typeof previewEffectRoute> =>
  async ({ params, body, caller, command: { now } }) => {
    const conference = found(await needs.findConference(params.conference));
    mustNotBeCancelled(conference);
    const by = { author: caller.subject, now };
    switch (body.propose) {
      case "reminder":
        return { body: await within("/plan", () => ofNew(needs, conference, body.plan, by)) };
      case "reminder-change": {
        const before = found(await needs.findReminder(conference.id, body.reminder));
        const change = { conference, before, change: body.change, ...by };
        return { body: await within("/change", () => ofChange(needs, change)) };
      }
      case "conference-dates": {
        const after = { ...conference, ...body.dates };
        await within("/dates", async () => mustAgree(after));
        return { body: await ofMove(needs, { before: conference, after }, now) };
      }
      case "key-date": {
        const keyDate = found(await needs.findKeyDate(conference.id, body.keyDate));
        const move = { before: conference, after: conference, keyDate, at: body.at };
        return { body: await ofMove(needs, move, now) };
      }
    }
  };

/** Errors of what is proposed, at the place in the request where it stands. */
const within = async <T>(place: string, judge: () => Promise<T>): Promise<T> => {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof Refusal) || error.refusal !== "invalid-request") throw error;
    const errors = (error.details.errors ?? []).map((one) => ({ ...one, pointer: `${place}${one.pointer ?? ""}` }));
    throw new Refusal("invalid-request", { errors });
  }
};

const ofNew = async (
  needs: Needs,
  conference: Conference,
  plan: ReminderPlan,
  by: { author: string; now: Date },
): Promise<ProposedEffect> => {
  const reminder = createReminder(plan, { conference: conference.id, id: needs.newId(), ...by });
  await mustNameItsKeyDate(needs.findKeyDate, conference.id, reminder);
  const moments = await needs.momentsFor(conference, reminder);
  mustComeBefore(reminder, moments);
  const steps = stepsOf(reminder, { moments, existing: [], conference, now: by.now }, needs.occurrenceIdOf);
  return ofRule(needs, { after: reminder, moments, steps });
};

const ofChange = async (needs: Needs, change: Parameters<typeof changed>[1]): Promise<ProposedEffect> =>
  ofRule(needs, await changed(needs, change));

const ofRule = async (
  { readMembers }: Needs,
  { after, moments, steps }: { after: Reminder; moments: Moment[]; steps: Step[] },
): Promise<ProposedEffect> => ({
  occurrences: effectOf(steps),
  ...(moments.length === 0 && { waitsFor: after.anchor }),
  ...{ told: 0, recipients: (await recipientsNow(readMembers, after, moments)).length },
});

const ofMove = async (needs: Needs, move: Move, now: Date): Promise<ProposedEffect> => {
  const moved = await movedBy(needs, move);
  const steps = moved.flatMap(({ reminder, moments, existing }) =>
    stepsOf(reminder, { moments, existing, conference: move.after, now }, needs.occurrenceIdOf),
  );
  return { occurrences: effectOf(steps), told: await toldOf(needs, move, moved) };
};
