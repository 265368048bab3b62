import type { Recipient } from "#shared/contracts/mail.ts";
import type { Unmailed } from "#shared/contracts/reminded.ts";
import { type MemberFile, personOf } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { escalatedIn, seriesOf } from "#shared/domain/reminders/ladder.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder, Rung } from "#shared/domain/reminders/reminder.ts";
import { recipientsIn } from "#shared/domain/reminders/reminder-recipients.ts";

/** An occurrence at work, with what it follows from as it is now. */
export interface Run {
  readonly occurrence: Occurrence;
  readonly conference: Conference;
  readonly reminder: Reminder;
  readonly moment: Moment;
  readonly now: Date;
}

/** Somebody to be written to. */
export interface ToRemind {
  readonly recipient: Recipient;
  readonly email: string;
  readonly notAfter: string;
  readonly rung?: Rung;
  /** How many earlier reminders found the member owing. */
  readonly unanswered: number;
}

export interface RemindedNeeds {
  /** Counts this occurrence among those that found the country owing; answers how many did before it. */
  readonly addUnanswered: (country: string, series: string, occurrence: Occurrence) => Promise<number>;
}

/** Who of a member is written to, those included who are told because others do not answer (N12), and who is not. */
export const remindedIn = async (
  needs: RemindedNeeds,
  run: Run,
  file: MemberFile,
  notAfter: string,
): Promise<{ mails: ToRemind[]; spared: Unmailed[] }> => {
  const { reminder, moment, occurrence } = run;
  const { country } = file.member;
  const { mails, spared, owes } = recipientsIn(reminder, moment, file);
  const unanswered = owes ? await needs.addUnanswered(country, seriesOf(reminder, moment), occurrence) : 0;
  const asked = mails.map(
    ({ to: { kind, id, email } }): ToRemind => ({ recipient: { kind, country, id }, email, notAfter, unanswered }),
  );
  if (!owes) return { mails: asked, spared: [...spared] };

  const known = new Set([...asked.map(({ recipient }) => nameOf(recipient)), ...spared.map(({ person }) => person)]);
  const told = escalatedIn(reminder.ladder, unanswered, file).flatMap(({ rung, to }): (ToRemind | Unmailed)[] => {
    if (rung === "regional-desk") return [{ ...deskOf(run.conference, file), notAfter, rung, unanswered }];
    if (to === undefined)
      // Another part of the delegation may hold the head, and the first part held the contacts.
      return file.part ? [] : [{ person: `${rung}/${country}`, why: "nobody-to-escalate-to", rung }];
    const { kind, id, email } = to;
    return known.has(personOf(to)) ? [] : [{ recipient: { kind, country, id }, email, notAfter, rung, unanswered }];
  });
  return {
    mails: [...asked, ...told.filter((one) => "recipient" in one)],
    spared: [...spared, ...told.filter((one) => "why" in one)],
  };
};

/** Names whoever is written to, as lists and cursors do. */
export const nameOf = ({ kind, country, id }: Recipient): string => `${kind}/${country}/${id}`;

/** Who looks after the members of a region; where it has no desk, the secretariat does. */
const deskOf = ({ regionalDesks, secretariat }: Conference, { member: { country, region } }: MemberFile) => ({
  recipient: { kind: "desk", country, id: region } as const,
  email: regionalDesks[region] ?? secretariat.email,
});
