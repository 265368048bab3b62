import { activeDelegates, type Delegate, type Delegation, isActive, linkVersionOf } from "./delegation.ts";
import type { Nominee } from "./delegation-commands.ts";
import { looksAlike } from "./person.ts";
import { Refusal } from "./refusal.ts";

export const drafted = (nominee: Nominee): Delegate => ({
  ...nominee,
  state: "DRAFT",
  looksAlike: looksAlike(nominee),
});

/** The draft with something else said of the person. What was mailed to another address opens nothing any more. */
export const amended = (old: Delegate, nominee: Omit<Nominee, "id">): Delegate => {
  const linkVersion = nominee.email === old.email ? old.linkVersion : linkVersionOf(old) + 1;
  return { ...drafted({ ...nominee, id: old.id }), ...(linkVersion !== undefined && { linkVersion }) };
};

/** The delegate of this id, who must be active. */
export const activeDelegate = (delegation: Delegation, id: string): Delegate => {
  const delegate = delegation.delegates.find((one) => one.id === id);
  if (delegate === undefined) throw new Refusal("not-found");
  if (!isActive(delegate)) throw new Refusal("delegation-state", { detail: `The delegate is ${delegate.state}.` });
  return delegate;
};

export const changed = (delegation: Delegation, { id }: Delegate, change: (old: Delegate) => Delegate): Delegation => ({
  ...delegation,
  delegates: delegation.delegates.map((one) => (one.id === id ? change(one) : one)),
});

/** Everyone active goes on together. */
export const moved = (delegation: Delegation, state: Delegate["state"]): Delegation => ({
  ...delegation,
  delegates: delegation.delegates.map((one) => (isActive(one) ? { ...one, state } : one)),
});

/** Everyone active leaves together, and is remembered so that a restoration brings back them and nobody else. */
export const left = (delegation: Delegation, state: Delegate["state"]): Delegation => {
  const { actingHead: _, ...rest } = moved(delegation, state);
  return { ...rest, leftTogether: activeDelegates(delegation).map(({ id }) => id) };
};

/** Those who left together hold seats again. */
export const cameBack = ({ leftTogether = [], ...delegation }: Delegation): Delegation => ({
  ...delegation,
  delegates: delegation.delegates.map((one) => (leftTogether.includes(one.id) ? { ...one, state: "SUBMITTED" } : one)),
});

/** A designation ends with the person it names. */
export const withoutDesignationOf = (delegate: string, delegation: Delegation): Delegation => {
  if (delegation.actingHead?.delegate !== delegate) return delegation;
  const { actingHead: _, ...rest } = delegation;
  return rest;
};
