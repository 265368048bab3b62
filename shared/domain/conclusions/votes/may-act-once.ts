import type { Delegation } from "../../delegation.ts";
import { isAdmitted } from "./acting-voter.ts";

/**
 * Whether somebody of a delegation acts for the member now or will: its head, and whoever is designated until a moment
 * that is still ahead. They are mailed links of their own; whether they may act at an instant is asked at each act.
 */
export const mayActOnce = (
  { delegates, actingHead }: Pick<Delegation, "delegates" | "actingHead">,
  id: string,
  now: Date,
): boolean => {
  const person = delegates.find((one) => one.id === id);
  if (person === undefined || !isAdmitted(person)) return false;
  return person.category === "HEAD" || (actingHead?.delegate === id && now.getTime() < Date.parse(actingHead.until));
};
