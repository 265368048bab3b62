import type { ExpectedMail } from "./mails-that-leave.ts";

export interface ArrivedMail {
  readonly kind: string;
  readonly to: string;
  readonly language: string;
  readonly at: string;
}

export interface Comparison {
  /** Expected, and not in the inbox. */
  readonly lost: ExpectedMail[];
  /** In the inbox once more than expected. */
  readonly twice: ArrivedMail[];
  /** In the inbox, and nothing in the history asks for it. */
  readonly unasked: ArrivedMail[];
  /** Arrived in a language that its reader does not have on file. */
  readonly otherLanguage: ArrivedMail[];
  /** Reminders that left later than is promised. */
  readonly late: ArrivedMail[];
}

/** A reminder leaves this soon after its instant. */
export const REMINDER_WITHIN_MINUTES = 2;

/**
 * Longest time between what happened and its mail, by the cloud's clock. The demo lets more time pass before anything
 * of the same kind happens to the same person, so that a mail belongs to one happening only: one lost and one doubled
 * are then two faults and not none.
 */
export const LONGEST_DELIVERY_MINUTES = 15;

/** Lays the inbox beside what should be in it: each mail belongs to one happening of its kind, reader and time. */
export const compareMails = (expected: readonly ExpectedMail[], arrived: readonly ArrivedMail[]): Comparison => {
  const inbox = Map.groupBy(inOrder(arrived), keyOf);
  const wanted = Map.groupBy(inOrder(expected), keyOf);
  const comparison: Comparison = { lost: [], twice: [], unasked: [], otherLanguage: [], late: [] };

  for (const [key, happenings] of wanted) {
    const unclaimed = new Set(inbox.get(key));
    for (const happening of happenings) {
      const mail = [...unclaimed].find((one) => isInTime(happening, one));
      if (mail === undefined) comparison.lost.push(happening);
      else unclaimed.delete(mail);
      if (mail !== undefined && mail.language !== happening.language) comparison.otherLanguage.push(mail);
      if (mail !== undefined && isLate(happening, mail)) comparison.late.push(mail);
    }
    for (const mail of unclaimed)
      (happenings.some((happening) => isInTime(happening, mail)) ? comparison.twice : comparison.unasked).push(mail);
  }
  for (const [key, mails] of inbox) if (!wanted.has(key)) comparison.unasked.push(...mails);
  return comparison;
};

type Mail = ExpectedMail | ArrivedMail;

const keyOf = ({ kind, to }: Mail): string => `${kind} ${to.toLowerCase()}`;

const inOrder = <M extends Mail>(mails: readonly M[]): M[] =>
  mails.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

const minutesBetween = (happening: ExpectedMail, mail: ArrivedMail): number =>
  (Date.parse(mail.at) - Date.parse(happening.at)) / 60_000;

const isInTime = (happening: ExpectedMail, mail: ArrivedMail): boolean => {
  const minutes = minutesBetween(happening, mail);
  return minutes >= 0 && minutes <= LONGEST_DELIVERY_MINUTES;
};

const isLate = (happening: ExpectedMail, mail: ArrivedMail): boolean =>
  happening.rule !== undefined && minutesBetween(happening, mail) > REMINDER_WITHIN_MINUTES;
