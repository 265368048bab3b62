import { Refusal } from "#shared/domain/refusal.ts";
import type { KeyDate, Moment } from "#shared/domain/reminders/moment.ts";
import type { ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { wavesOf } from "#shared/domain/reminders/waves.ts";

export type FindKeyDate = (conference: string, id: string) => Promise<KeyDate | undefined>;

/** A rule about one key date needs that date, and of the kind it counts from. */
export const mustNameItsKeyDate = async (
  findKeyDate: FindKeyDate,
  conference: string,
  { anchor, of }: Pick<ReminderPlan, "anchor" | "of">,
): Promise<void> => {
  if (of === undefined) return;
  const keyDate = await findKeyDate(conference, of);
  if (keyDate?.anchor !== anchor)
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/of", detail: `must name a key date that is of the kind ${anchor}` }],
    });
};

/** A rule that says "before" and yet would come at or after every date it is about is a slip. */
export const mustComeBefore = (plan: ReminderPlan, moments: readonly Moment[]): void => {
  if (plan.direction !== "before" || moments.length === 0) return;
  // At its own time: what quiet hours do to it is no slip.
  const undisturbed = { ...plan, quietHours: { ignoredBecause: "only the time as such is asked for" } };
  const comesBefore = ({ at }: Moment, wave: string) => Date.parse(wave) < Date.parse(at);
  const possible = moments.some((one) => wavesOf(undisturbed, one).some((wave) => comesBefore(one, wave.at)));
  if (possible) return;
  const pointer = plan.timeOfDay === undefined ? "/offset" : "/timeOfDay";
  const detail = "would come at or after the date it is to come before";
  throw new Refusal("invalid-request", { errors: [{ pointer, detail }] });
};

/** What a text of conclusions announces as its deadline is not moved behind its back. */
export const mustStandForItself = ({ conclusion }: KeyDate): void => {
  if (conclusion !== undefined)
    throw new Refusal("key-date-follows", { detail: `It follows from the text ${conclusion}.` });
};
