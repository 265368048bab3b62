import type { Mailed } from "#shared/contracts/reminded.ts";
import type { ReadMembers } from "#shared/domain/addressees.ts";
import { personOf } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { hasMoved } from "#shared/domain/conference-change.ts";
import type { KeyDate, Moment } from "#shared/domain/reminders/moment.ts";
import { keyDateMoment } from "#shared/domain/reminders/moments.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

/** A conference before and after a change of its dates, or one whose key date would be at another time. */
export interface Move {
  readonly before: Conference;
  readonly after: Conference;
  readonly keyDate?: KeyDate;
  readonly at?: string;
}

/** A rule with those of its moments that would be at another instant, and what is planned for them. */
export interface Moved {
  readonly reminder: Reminder;
  readonly moments: readonly Moment[];
  readonly existing: readonly Occurrence[];
}

export interface MovingNeeds {
  readonly allReminders: (conference: string) => Promise<Reminder[]>;
  readonly allOccurrences: (conference: string) => Promise<Occurrence[]>;
  readonly momentsFor: (conference: Conference, reminder: Reminder) => Promise<Moment[]>;
  /** Everyone who got a mail of an occurrence. */
  readonly allMailed: (occurrence: Occurrence) => Promise<Pick<Mailed, "person" | "told">[]>;
  readonly readMembers: ReadMembers;
}

/** Every rule that counts from something that would move. */
export const movedBy = async (needs: MovingNeeds, move: Move): Promise<Moved[]> => {
  const { id } = move.before;
  const [reminders, occurrences] = await Promise.all([needs.allReminders(id), needs.allOccurrences(id)]);
  const all = await Promise.all(
    reminders.map(async (reminder): Promise<Moved> => {
      const moments = await movedMoments(needs, move, reminder);
      const subjects = new Set(moments.map(({ subject }) => subject));
      const existing = occurrences.filter((one) => one.reminder === reminder.id && subjects.has(one.subject));
      return { reminder, moments, existing };
    }),
  );
  return all.filter(({ moments }) => moments.length > 0);
};

const movedMoments = async (needs: MovingNeeds, move: Move, reminder: Reminder): Promise<Moment[]> => {
  const { before, after, keyDate, at } = move;
  // An invitation went out when it did, whatever is changed afterwards.
  if (reminder.anchor === "invitation-sent") return [];
  const was = new Map((await needs.momentsFor(before, reminder)).map((one) => [one.subject, one.at]));
  const becomes =
    keyDate !== undefined && at !== undefined
      ? [keyDateMoment({ ...keyDate, at }, after.zone)].filter(
          (one) => one.anchor === reminder.anchor && was.has(one.subject),
        )
      : await needs.momentsFor(after, reminder);
  return becomes.filter((one) => was.get(one.subject) !== one.at);
};

/**
 * How many people were told a date that is not true any more and would get the new one. Who is confirmed hears of new
 * days or another place in any case, and not twice.
 */
export const toldOf = async (
  { allMailed, readMembers }: MovingNeeds,
  { before, after }: Move,
  moved: readonly Moved[],
): Promise<number> => {
  const people = new Set<string>();
  for (const { moments, existing } of moved)
    for (const occurrence of existing.filter(({ startedAt }) => startedAt !== undefined)) {
      const at = moments.find(({ subject }) => subject === occurrence.subject)?.at;
      const mailed = await allMailed(occurrence);
      for (const { person, told } of mailed) if (told !== at) people.add(person);
    }
  if (people.size > 0 && hasMoved(before, after))
    for await (const { member, delegates } of readMembers(before.id))
      for (const { id, state } of delegates)
        if (state === "CONFIRMED") people.delete(personOf({ kind: "delegate", country: member.country, id }));
  return people.size;
};
