import { Temporal } from "temporal-polyfill";
import { type Addressee, type MemberFile, personOf } from "#shared/domain/audience.ts";
import { clockOf } from "#shared/domain/reminders/country-clock.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Condition, Reminder } from "#shared/domain/reminders/reminder.ts";

/** What the rules say, put down a second time and in another way, so that the code cannot agree with itself. */

const OWED_IN: Record<Condition, string> = {
  "has-not-opened-invitation": "INVITED",
  "has-not-submitted": "INVITED ACKNOWLEDGED DRAFT RETURNED",
  "has-not-confirmed": "APPROVED",
};

export const owes = (condition: Condition | undefined, state: string | undefined): boolean =>
  condition === undefined || (state !== undefined && OWED_IN[condition].split(" ").includes(state));

export const concerns = ({ audience }: Reminder, { anchor, subject, concerns: of = {} }: Moment, file: MemberFile) => {
  const { country, region } = file.member;
  if (anchor === "invitation-sent" && subject !== country) return false;
  if (audience.delegationStates && !audience.delegationStates.includes(file.delegation?.state as never)) return false;
  return [audience, of].every(
    ({ regions, countries }) => (regions ?? [region]).includes(region) && (countries ?? [country]).includes(country),
  );
};

/** Contacts and delegates by name, whether or not an audience means them. */
const everyone = ({
  member,
  delegates,
}: MemberFile): Pick<Addressee, "kind" | "country" | "id" | "role" | "email">[] => {
  const { country } = member;
  const come = delegates.filter(({ state }) => ["SUBMITTED", "APPROVED", "CONFIRMED"].includes(state));
  return [
    ...member.contacts.map(({ id, role, email }) => ({ kind: "contact" as const, country, id, role, email })),
    ...come.map(({ id, category, email }) => ({ kind: "delegate" as const, country, id, role: category, email })),
  ];
};

/** Those of a member whom a rule is for, or who stand on a rung. */
export const people = (
  { audience }: Reminder,
  file: MemberFile,
  rung?: string,
): { person: string; email: string }[] => {
  const states = new Map(file.delegates.map(({ id, state }) => [id, state]));
  const roles: readonly string[] = rung === undefined ? audience.roles : [rung === "head" ? "HEAD" : rung];
  return everyone(file)
    .filter(({ role }) => roles.includes(role))
    .filter(
      ({ kind, id }) =>
        kind === "contact" ||
        rung !== undefined ||
        !audience.delegateStates ||
        audience.delegateStates.includes(states.get(id) as never),
    )
    .map((one) => ({ person: personOf(one), email: one.email.toLowerCase() }));
};

/** When it is due for a country, its quiet hours apart. */
export const dueFor = (
  { direction, offset, timeOfDay = "", zone: whose }: Reminder,
  moment: Moment,
  country: string,
) => {
  const zone = whose === "CONFERENCE" ? moment.zone : clockOf(country).zone;
  const there = Temporal.Instant.from(moment.at).toZonedDateTimeISO(zone);
  const sign = direction === "before" ? -1 : 1;
  const [, count, unit] = /^PT?(\d+)([HMDW])$/.exec(offset) ?? [];
  if (offset.startsWith("PT"))
    return Date.parse(moment.at) + sign * Number(count) * (unit === "H" ? 3_600_000 : 60_000);
  const days = sign * Number(count) * (unit === "W" ? 7 : 1);
  return there.toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone, plainTime: timeOfDay }).epochMilliseconds;
};

export const hours = (duration: string): number => {
  const [, count, unit] = /^PT?(\d+)([HMD])$/.exec(duration) ?? [];
  return Number(count) * (unit === "D" ? 24 : unit === "H" ? 1 : 1 / 60);
};
