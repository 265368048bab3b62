import type { MemberFile } from "../audience.ts";
import { isAdmitted } from "./votes/acting-voter.ts";
import { mayActOnce } from "./votes/may-act-once.ts";

/** Somebody who is told of decisions, and of what was done for a country. */
export interface DecisionReader {
  readonly kind: "contact" | "delegate";
  readonly country: string;
  readonly id: string;
}

/**
 * All contacts of a member, its head of delegation once admitted, and whoever is designated to act for the head.
 * Whoever reads at the same address is told once: as a delegate rather than as a contact, since delegates can act.
 * `also`: delegates whom the telling is about.
 */
export const decisionReadersIn = (
  { member, delegation, delegates }: MemberFile,
  at: Date,
  also: readonly string[] = [],
): DecisionReader[] => {
  const { country, contacts } = member;
  const { actingHead } = delegation ?? {};
  const acts = ({ id }: { readonly id: string }) =>
    mayActOnce({ delegates, ...(actingHead && { actingHead }) }, id, at) || also.includes(id);
  const people = [
    ...delegates.filter((one) => isAdmitted(one) && acts(one)).map((one) => ({ kind: "delegate" as const, ...one })),
    ...contacts.map((one) => ({ kind: "contact" as const, ...one })),
  ];
  const taken = new Set<string>();
  return people.flatMap(({ kind, id, email }) => {
    const address = email.toLowerCase();
    if (taken.has(address)) return [];
    taken.add(address);
    return [{ kind, country, id }];
  });
};
