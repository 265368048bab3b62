import * as z from "zod";
import { ANCHORS } from "#shared/domain/reminders/moment.ts";

const id = z.string().min(1);

/**
 * Work about reminders, for reminders/carry-out. Each may come twice, late or not at all: what is due comes up again in
 * the index of what is due, and a plan is made again from what is stored.
 */
export const ReminderMessage = z.discriminatedUnion("task", [
  /** Dates or rules have changed: occurrences are made to agree with them. One country where only it was invited. */
  z.strictObject({ task: z.literal("plan"), conference: id, country: id.optional() }),
  /** The time of an occurrence has come, or a look ahead at it. */
  z.strictObject({ task: z.literal("due"), conference: id, occurrence: id }),
  /** The next people of an occurrence that is running, from the person after the one named on. */
  z.strictObject({
    task: z.literal("page"),
    conference: id,
    occurrence: id,
    through: z.int().min(1),
    after: id.optional(),
  }),
  /**
   * A moment has moved: whoever was told the old date is told the new one. `record` is what moved it. Without a subject
   * every date of this anchor may have moved.
   */
  z.strictObject({
    task: z.literal("tell-moved"),
    conference: id,
    record: id,
    anchor: z.enum(ANCHORS),
    subject: id.optional(),
    occurrence: id.optional(),
    after: id.optional(),
  }),
]);
export type ReminderMessage = z.output<typeof ReminderMessage>;
