import type { StaffCaller } from "#shared/contracts/caller.ts";
import { Refusal } from "#shared/domain/refusal.ts";

const ACTS_AS = { organiser: "secretariat", rapporteur: "rapporteur", chair: "chair" } as const;
export type ActingRole = keyof typeof ACTS_AS;

interface ActingPerson {
  readonly as: (typeof ACTS_AS)[ActingRole];
  readonly person: string;
}

/** In which of these roles somebody acts who may have several: the first that they have. */
export const actingAs = ({ subject, roles }: StaffCaller, ...possible: readonly ActingRole[]): ActingPerson => {
  const role = possible.find((one) => roles.includes(one));
  if (role === undefined) throw new Refusal("not-allowed");
  return { as: ACTS_AS[role], person: subject };
};
