import type { Conference } from "#shared/domain/conference.ts";
import {
  type Anchor,
  CONFERENCE_ANCHORS,
  type Dates,
  type KeyDate,
  type Moment,
} from "#shared/domain/reminders/moment.ts";
import { invitationMoment, keyDateMoment, momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { allDelegations, type DelegationHeader } from "./delegation-lists.ts";
import { itemKey } from "./item-keys.ts";
import { allKeyDates, findKeyDate } from "./key-date-store.ts";
import { readItem } from "./read.ts";

type Dated = Pick<Conference, "id"> & Dates;

/** The moment as it stands now; undefined where there is none any more. */
export const findMoment =
  (table: string) =>
  async (conference: Dated, anchor: Anchor, subject: string): Promise<Moment | undefined> => {
    if (isOfConference(anchor)) return momentsOf(conference).find((moment) => moment.anchor === anchor);
    if (anchor === "invitation-sent") return (await invitations(table, conference, subject))[0];
    const keyDate = await findKeyDate(table)(conference.id, subject);
    return keyDate?.anchor === anchor ? keyDateMoment(keyDate, conference.zone) : undefined;
  };

/** The moments that a reminder counts from, or that of one country's invitation. */
export const momentsFor =
  (table: string) =>
  async (
    conference: Dated,
    { anchor, of, audience }: Pick<Reminder, "anchor" | "of" | "audience">,
    country?: string,
  ): Promise<Moment[]> => {
    if (isOfConference(anchor)) return momentsOf(conference).filter((moment) => moment.anchor === anchor);
    if (anchor === "invitation-sent")
      return (await invitations(table, conference, country)).filter(
        ({ subject }) => audience.countries?.includes(subject) ?? true,
      );
    const counts = (keyDate: KeyDate) => keyDate.anchor === anchor && (of === undefined || keyDate.id === of);
    return (await allKeyDates(table)(conference.id))
      .filter(counts)
      .map((keyDate) => keyDateMoment(keyDate, conference.zone));
  };

/** Of all members invited, as a list knows them, or of one as it is now. */
const invitations = async (table: string, { id, zone }: Dated, country?: string): Promise<Moment[]> => {
  const delegations =
    country === undefined ? await allDelegations(table)(id) : [await readItem(table, itemKey.delegation(id, country))];
  return (delegations as (Pick<DelegationHeader, "country" | "invitedAt"> | undefined)[]).flatMap((delegation) =>
    delegation?.invitedAt === undefined ? [] : invitationMoment(delegation.country, delegation.invitedAt, zone),
  );
};

const isOfConference = (anchor: Anchor): boolean => (CONFERENCE_ANCHORS as readonly Anchor[]).includes(anchor);
