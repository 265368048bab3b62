import { isQuiet } from "#shared/domain/reminders/country-clock.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { notAfterOf } from "#shared/domain/reminders/occurrence-steps.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import type { Run } from "./reminded-in.ts";

/** Whom a run of an occurrence concerns. */
export interface Turn {
  /** Countries to read; all of them where absent. */
  readonly countries?: readonly string[] | undefined;
  /** Until when a mail to this country makes sense; undefined where it gets none in this run. */
  readonly notAfter: (country: string) => string | undefined;
}

/** Whose turn it is while the waves up to one, exclusive, are made into mails. */
export const turnOf = ({ occurrence, reminder, moment, now }: Run, through: number): Turn => {
  const waves = occurrence.waves.slice(occurrence.done, through);
  const until = new Map<string | undefined, string>();
  for (const wave of waves)
    for (const country of wave.countries ?? [undefined]) until.set(country, notAfterOf(occurrence, reminder, wave));
  return {
    countries: until.has(undefined) ? onlyThose(reminder, moment) : [...until.keys()].map(String),
    notAfter: (country) => {
      const end = until.get(country) ?? until.get(undefined);
      return end !== undefined && Date.parse(end) > now.getTime() ? end : undefined;
    },
  };
};

/** Whose turn it is when an occurrence that was sent is looked at again for those who have joined since (N7). */
export const turnOfJoiners = ({ occurrence: { waves, catchUpUntil = "" }, reminder, moment, now }: Run): Turn => ({
  countries: waves.every(({ countries }) => countries) ? countriesIn(waves) : onlyThose(reminder, moment),
  // Its wave kept a country out of its quiet hours; whoever joins during them is written to after them.
  notAfter: (country) =>
    Date.parse(catchUpUntil) > now.getTime() && !isQuiet(reminder.quietHours, country, now) ? catchUpUntil : undefined,
});

const countriesIn = (waves: Occurrence["waves"]): string[] => [
  ...new Set(waves.flatMap(({ countries = [] }) => countries)),
];

/** An invitation concerns the country invited: nobody else is read because of it. */
const onlyThose = ({ audience }: Reminder, { anchor, subject }: Moment): readonly string[] | undefined =>
  anchor === "invitation-sent" ? [subject] : audience.countries;
