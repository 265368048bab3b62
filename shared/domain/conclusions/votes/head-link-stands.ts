import { type Delegation, linkVersionOf } from "../../delegation.ts";
import { isAdmitted } from "./acting-voter.ts";

/**
 * Whether a head's link or session of this version still opens anything. It dies with the place in the delegation: when
 * the person is replaced or withdrawn, is no longer agreed to, or has neither the seat nor the designation for it.
 */
export const headLinkStands = (
  { delegates, actingHead }: Pick<Delegation, "delegates" | "actingHead">,
  id: string,
  linkVersion: number,
): boolean => {
  const person = delegates.find((one) => one.id === id);
  if (person === undefined || !isAdmitted(person) || linkVersionOf(person) !== linkVersion) return false;
  return person.category === "HEAD" || person.category === "ALTERNATE" || actingHead?.delegate === id;
};
