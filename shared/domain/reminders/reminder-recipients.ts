import { type Addressee, addresseesIn, type MemberFile, personOf, reaches } from "../audience.ts";
import type { Delegation } from "../delegation.ts";
import type { Moment } from "./moment.ts";
import type { Condition, Reminder } from "./reminder.ts";

type Asked = Pick<Reminder, "audience" | "condition">;
type About = Pick<Moment, "anchor" | "subject" | "concerns">;

/** One mail: to whom, and the names of all who read it at that address, the reader's first. */
export interface Reminding {
  readonly to: Addressee;
  readonly names: readonly string[];
}

/** Somebody of the audience who gets no mail of their own; `with` is the person whose mail names them. */
export interface Spared {
  readonly person: string;
  readonly why: "had-acted" | "shares-address";
  readonly with?: string;
}

/** States in which the thing is not done yet, and those in which nobody expects it. */
const ASKED: Readonly<Record<Condition, { readonly owes: readonly string[]; readonly tooEarly: readonly string[] }>> = {
  "has-not-opened-invitation": { owes: ["INVITED"], tooEarly: [] },
  "has-not-submitted": { owes: ["INVITED", "ACKNOWLEDGED", "DRAFT", "RETURNED"], tooEarly: [] },
  "has-not-confirmed": {
    owes: ["APPROVED"],
    // Before an approval there is nothing to confirm, and who does not come confirms nothing.
    tooEarly: [
      ...["INVITED", "ACKNOWLEDGED", "DRAFT", "SUBMITTED", "RETURNED"],
      ...["REGRETS", "WITHDRAWN", "REFUSED", "CANCELLED"],
    ],
  },
};

/** Whether a member has still to do what a reminder asks for; one who was never invited owes nothing (N4). */
export const standing = (
  condition: Condition | undefined,
  delegation: Pick<Delegation, "state"> | undefined,
): "owes" | "has-acted" | "not-concerned" => {
  if (condition === undefined) return "owes";
  if (delegation === undefined) return "not-concerned";
  const { owes, tooEarly } = ASKED[condition];
  if (owes.includes(delegation.state)) return "owes";
  return tooEarly.includes(delegation.state) ? "not-concerned" : "has-acted";
};

/** Whether a reminder about this moment is for this member, whoever there may be to write to. */
export const isFor = ({ audience }: Asked, { anchor, subject, concerns }: About, file: MemberFile): boolean =>
  reaches(audience, file) &&
  reaches(concerns ?? {}, file) &&
  (anchor !== "invitation-sent" || subject === file.member.country);

/**
 * Who of a member is reminded now, and who is not and why. `owes`: what is asked for is not done yet, which is what a
 * ladder counts, also where a member has nobody of the audience.
 */
export const recipientsIn = (
  reminder: Asked,
  moment: About,
  file: MemberFile,
): { readonly mails: readonly Reminding[]; readonly spared: readonly Spared[]; readonly owes: boolean } => {
  const nobody = { mails: [], spared: [], owes: false };
  if (!isFor(reminder, moment, file)) return nobody;
  const found = standing(reminder.condition, file.delegation);
  if (found === "not-concerned") return nobody;

  const people = addresseesIn(reminder.audience, file);
  if (found === "has-acted")
    return { ...nobody, spared: people.map((one) => ({ person: personOf(one), why: "had-acted" })) };

  const mailboxes = [...Map.groupBy(people, ({ email }) => email.toLowerCase()).values()];
  return {
    mails: mailboxes.map((sharing) => ({ to: sharing[0] as Addressee, names: sharing.map(({ name }) => name) })),
    spared: mailboxes.flatMap(([reader, ...others]) =>
      others.map((one) => ({ person: personOf(one), why: "shares-address", with: personOf(reader as Addressee) })),
    ),
    owes: reminder.condition !== undefined,
  };
};
