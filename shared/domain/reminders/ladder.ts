import { type Addressee, addresseesIn, EVERYBODY, type MemberFile } from "../audience.ts";
import type { Moment } from "./moment.ts";
import type { Reminder, Rung } from "./reminder.ts";

/** Somebody who is told because others do not answer. A desk is no person of the member: there `to` is absent. */
export interface Escalation {
  readonly rung: Rung;
  readonly to?: Addressee;
}

/** Reminders of one series ask for the same thing by the same date: a member answers all of them at once (N12). */
export const seriesOf = (
  { condition }: Pick<Reminder, "condition">,
  { anchor, subject }: Pick<Moment, "anchor" | "subject">,
): string => `${anchor}/${subject}/${condition}`;

/**
 * Who else is told after so many earlier reminders without an answer. A rung on which nobody stands is named without
 * a person, so that it shows.
 */
export const escalatedIn = (ladder: Reminder["ladder"], unanswered: number, file: MemberFile): Escalation[] => {
  const reached = ladder.filter(({ afterUnanswered }) => afterUnanswered <= unanswered).map(({ to }) => to);
  return [...new Set(reached)].flatMap((rung): Escalation[] => {
    const people = standingOn(rung, file);
    return people.length > 0 ? people.map((to) => ({ rung, to })) : [{ rung }];
  });
};

/** Those of a member who stand on a rung now. */
export const standingOn = (rung: Rung, file: MemberFile): Addressee[] => {
  if (rung === "regional-desk") return [];
  return addresseesIn({ ...EVERYBODY, roles: [rung === "head" ? "HEAD" : "alternate"] }, file);
};
