import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { DecisionReader } from "#shared/domain/conclusions/decision-readers.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { TextReader } from "#shared/domain/conclusions/text-readers.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Member } from "#shared/domain/member.ts";

/** A contact found by the hash of an address. */
export interface ContactRef {
  readonly country: string;
  readonly contact: string;
}

/** Someone of a delegation. */
export interface DelegateRef {
  readonly country: string;
  readonly id: string;
}

/** Who may have to be told, and of what: as far as the record itself does not say it. */
export interface Audience {
  readonly member?: Pick<Member, "contacts">;
  /** The contacts behind an address that asked for a link. */
  readonly contacts?: readonly ContactRef[];
  /** Those behind it who act for a delegation. */
  readonly heads?: readonly DelegateRef[];
  /** The focal points of members that may come. */
  readonly speakers?: readonly ContactRef[];
  /** Everyone who is confirmed. */
  readonly delegates?: readonly DelegateRef[];
  /** Everyone who is told of texts. */
  readonly readers?: readonly TextReader[];
  /** Those of the countries concerned who are told of decisions. */
  readonly deciders?: readonly DecisionReader[];
  readonly amendment?: Amendment;
  readonly silence?: Silence;
  readonly vote?: Vote;
  /** The mail that is to be sent once more. */
  readonly original?: PlannedMail;
}
