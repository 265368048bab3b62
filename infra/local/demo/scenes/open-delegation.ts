import type { Role } from "../plot.ts";

/** A delegation that its focal point has open. */
export interface OpenDelegation {
  readonly role: Role;
  readonly session: string;
  readonly version: number;
  readonly delegates: readonly { readonly id: string; readonly email: string }[];
}
