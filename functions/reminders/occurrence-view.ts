import type { OccurrenceView } from "#shared/contracts/occurrences.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

/** An occurrence as the secretariat sees it, under its reminder's name. */
export const occurrenceView = (occurrence: Occurrence, { name }: Pick<Reminder, "name">): OccurrenceView => {
  const { id, reminder, anchor, subject, anchorAt, state, why, at, waves, done, zoneData, version } = occurrence;
  const { sentLate, dispatchedAt, startedAt, finishedAt, leftOut } = occurrence;
  const known = { why, sentLate, dispatchedAt, startedAt, finishedAt };
  return {
    ...{ id, reminder, name, anchor, subject, anchorAt, state, at, done, zoneData, version },
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    ...(leftOut && { leftOut: [...leftOut] }),
    waves: waves.map(({ countries, ...wave }) => ({ ...wave, ...(countries && { countries: [...countries] }) })),
  };
};

export const occurrenceAnswer = (occurrence: Occurrence, reminder: Pick<Reminder, "name">) => ({
  body: occurrenceView(occurrence, reminder),
  version: occurrence.version,
});
