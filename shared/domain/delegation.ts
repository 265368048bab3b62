import type { Category } from "./conference.ts";
import type { Nomination } from "./person.ts";
import type { Region } from "./region.ts";

/** rules.md 2.1. RECONFIRM_PENDING is entered once re-confirmation exists. */
export const DELEGATION_STATES = [
  "INVITED",
  "ACKNOWLEDGED",
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "CONFIRMED",
  "REGRETS",
  "WITHDRAWN",
  "REFUSED",
  "RECONFIRM_PENDING",
  "CANCELLED",
] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** WAITLISTED, OFFERED and EXPIRED are entered once the waiting list exists; a full quota refuses until then. */
export const DELEGATE_STATES = [
  "DRAFT",
  "SUBMITTED",
  "WAITLISTED",
  "OFFERED",
  "APPROVED",
  "CONFIRMED",
  "REJECTED",
  "WITHDRAWN",
  "REPLACED",
  "EXPIRED",
  "CANCELLED",
] as const;
export type DelegateState = (typeof DELEGATE_STATES)[number];

export interface Delegate extends Omit<Nomination, "documentNumber"> {
  readonly id: string;
  readonly state: DelegateState;
  /** SHA-256 of the conference and the comparable document number. */
  readonly documentHash?: string;
  /** Id of the delegate whose seat this one took over. */
  readonly replaces?: string;
  readonly looksAlike: boolean;
  /** Links and sessions of an earlier version are dead: raised to rotate or revoke. Absent is 1. */
  readonly linkVersion?: number;
}

/** Someone who acts for the head from one date to another. */
export interface Designation {
  readonly delegate: string;
  readonly from: string;
  readonly until: string;
}

export interface Delegation {
  readonly conference: string;
  readonly country: string;
  readonly region: Region;
  readonly state: DelegationState;
  readonly version: number;
  readonly delegates: readonly Delegate[];
  /** When the member was invited. RFC 3339. */
  readonly invitedAt?: string;
  readonly actingHead?: Designation;
  /** Ids of those whom the last withdrawal or refusal of the whole delegation took out. */
  readonly leftTogether?: readonly string[];
  /** The secretariat's reason for the last return, refusal or withdrawal, or the member's own. */
  readonly reason?: string;
}

const SEAT_HOLDERS: readonly DelegateState[] = ["SUBMITTED", "OFFERED", "APPROVED", "CONFIRMED"];
const ACTIVE: readonly DelegateState[] = ["DRAFT", "WAITLISTED", ...SEAT_HOLDERS];

export const holdsSeat = ({ state }: Pick<Delegate, "state">): boolean => SEAT_HOLDERS.includes(state);
export const isActive = ({ state }: Pick<Delegate, "state">): boolean => ACTIVE.includes(state);

export const linkVersionOf = ({ linkVersion = 1 }: Pick<Delegate, "linkVersion">): number => linkVersion;

export const activeDelegates = (delegation: Pick<Delegation, "delegates">): Delegate[] =>
  delegation.delegates.filter(isActive);

/** Seats held, by category; categories without any are absent. */
export const seatsOf = (delegation: Pick<Delegation, "delegates"> | undefined): Partial<Record<Category, number>> => {
  const seats: Partial<Record<Category, number>> = {};
  for (const delegate of delegation?.delegates.filter(holdsSeat) ?? [])
    seats[delegate.category] = (seats[delegate.category] ?? 0) + 1;
  return seats;
};

const DECLINED: readonly DelegationState[] = ["REGRETS", "WITHDRAWN", "REFUSED", "CANCELLED"];

/** Whether a member that was invited may still come: it has not said no, and was not told so. */
export const mayCome = ({ state }: Pick<Delegation, "state">): boolean => !DECLINED.includes(state);

/** How a member answered the invitation; each is in exactly one, so the counts sum to all members (R14). */
export const answerOf = (state: DelegationState | undefined): "accepted" | "regrets" | "none" => {
  if (state === undefined || state === "INVITED" || state === "ACKNOWLEDGED" || state === "DRAFT") return "none";
  return state === "REGRETS" ? "regrets" : "accepted";
};
