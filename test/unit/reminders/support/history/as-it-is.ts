import type { MemberFile } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import type { Member } from "#shared/domain/member.ts";
import type { Anchor, KeyDate, Moment } from "#shared/domain/reminders/moment.ts";
import { invitationMoment, keyDateMoment, momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

interface Store {
  readonly conference: Conference;
  readonly members: ReadonlyMap<string, Member>;
  readonly delegations: ReadonlyMap<string, Delegation>;
  readonly keyDates: ReadonlyMap<string, KeyDate>;
}

/** A date as the store has it. */
export const momentIn = (store: Store, anchor: Anchor, subject: string): Moment | undefined => {
  const { conference, keyDates, delegations } = store;
  const invitedAt = delegations.get(subject)?.invitedAt;
  if (subject === "conference") return momentsOf(conference).find((moment) => moment.anchor === anchor);
  if (anchor === "invitation-sent")
    return invitedAt ? invitationMoment(subject, invitedAt, conference.zone) : undefined;
  const keyDate = keyDates.get(subject);
  return keyDate?.anchor === anchor ? keyDateMoment(keyDate, conference.zone) : undefined;
};

export const momentsIn = (store: Store, { anchor, of }: Pick<Reminder, "anchor" | "of">, country?: string): Moment[] =>
  ["conference", ...store.keyDates.keys(), ...(country ? [country] : store.delegations.keys())]
    .filter((subject) => of === undefined || subject === of)
    .flatMap((subject) => momentIn(store, anchor, subject) ?? []);

export const fileIn = ({ members, delegations }: Store, country: string): MemberFile | undefined => {
  const [member, delegation] = [members.get(country), delegations.get(country)];
  return member && { member, ...(delegation && { delegation }), delegates: delegation?.delegates ?? [] };
};

export const filesIn = (store: Store): MemberFile[] =>
  [...store.members.keys()].toSorted().flatMap((country) => fileIn(store, country) ?? []);
