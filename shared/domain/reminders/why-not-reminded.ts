import { addresseesIn, type MemberFile } from "../audience.ts";
import { standingOn } from "./ladder.ts";
import type { Moment } from "./moment.ts";
import type { Reminder, Rung } from "./reminder.ts";
import { isFor, standing } from "./reminder-recipients.ts";

/**
 * Why a reminder that was made into a mail does not leave, asked with what is stored then: somebody who acted a second
 * before gets nothing (N4). Whoever stands on a rung of a ladder need not be in the audience.
 */
export const whyNotReminded = (
  reminder: Pick<Reminder, "audience" | "condition">,
  moment: Pick<Moment, "anchor" | "subject" | "concerns">,
  file: MemberFile,
  recipient: { readonly kind: string; readonly id: string },
  rung?: Rung,
): string | undefined => {
  const found = standing(reminder.condition, file.delegation);
  if (found === "has-acted") return "had acted";
  if (found === "not-concerned" || !isFor(reminder, moment, file)) return NOT_ANY_MORE;
  if (rung === "regional-desk") return undefined;

  const people = rung === undefined ? addresseesIn(reminder.audience, file) : standingOn(rung, file);
  return people.some(({ kind, id }) => kind === recipient.kind && id === recipient.id) ? undefined : NOT_ANY_MORE;
};

const NOT_ANY_MORE = "no longer in the audience";
