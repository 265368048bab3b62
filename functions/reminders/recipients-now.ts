import type { ReadMembers } from "#shared/domain/addressees.ts";
import { type Addressee, addresseesIn, personOf } from "#shared/domain/audience.ts";
import { KEY_DATE_ANCHORS, type Moment } from "#shared/domain/reminders/moment.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { recipientsIn } from "#shared/domain/reminders/reminder-recipients.ts";

export type RecipientNow = Addressee & { readonly sharesAddressWith?: string };

/** Everyone who would get a reminder about any of these moments if it went now, each once, in the order of countries. */
export const recipientsNow = async (
  readMembers: ReadMembers,
  reminder: Reminder,
  moments: readonly Moment[],
): Promise<RecipientNow[]> => {
  const about = moments.length > 0 ? moments : expected(reminder);
  const all: RecipientNow[] = [];
  for await (const file of readMembers(reminder.conference, { countries: reminder.audience.countries })) {
    const readers = new Map<string, string | undefined>();
    for (const moment of about) {
      const { mails, spared } = recipientsIn(reminder, moment, file);
      for (const { to } of mails) readers.set(personOf(to), undefined);
      for (const { person, why, with: reader } of spared) if (why === "shares-address") readers.set(person, reader);
    }
    for (const one of addresseesIn(reminder.audience, file)) {
      const person = personOf(one);
      const sharesAddressWith = readers.get(person);
      if (readers.has(person)) all.push({ ...one, ...(sharesAddressWith && { sharesAddressWith }) });
    }
  }
  return all;
};

/** While there is no date of the kind yet: one that concerns everybody. */
const expected = ({ anchor }: Reminder): Pick<Moment, "anchor" | "subject">[] =>
  (KEY_DATE_ANCHORS as readonly string[]).includes(anchor) ? [{ anchor, subject: "expected" }] : [];
