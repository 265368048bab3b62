import type { ConferencePlan } from "./conference.ts";
import type { Delegate, DelegateState, Delegation, DelegationState } from "./delegation.ts";
import type { Nomination } from "./person.ts";
import type { Region } from "./region.ts";

/** A nomination with what the state machine cannot make up: its id and the hash of its document. */
export type Nominee = Omit<Nomination, "documentNumber"> & Pick<Delegate, "id" | "documentHash">;

/** Everything that can happen to a delegation (rules.md 2.1). `as` says for whom the command speaks. */
export type DelegationCommand =
  | { do: "invite"; conference: string; country: string; region: Region }
  | { do: "open" }
  | { do: "regret"; reason?: string }
  | { do: "reconsider" }
  | { do: "draft"; nominees: readonly Nominee[] }
  | { do: "nominate"; nominee: Nominee }
  | { do: "amend"; delegate: string; nominee: Omit<Nominee, "id"> }
  | { do: "strike"; delegate: string }
  | { do: "submit" }
  | { do: "return"; reason: string }
  | { do: "approve" }
  | { do: "refuse"; reason: string }
  | { do: "confirm" }
  | { do: "replace"; delegate: string; nominee: Nominee; as: Side }
  | { do: "withdraw-delegate"; delegate: string; reason?: string; as: Side }
  | { do: "withdraw"; reason?: string; as: Side }
  | { do: "restore"; reason: string }
  | { do: "designate"; delegate: string; from: string; until: string }
  | { do: "end-designation" }
  | { do: "rotate-links"; delegate: string }
  | { do: "revoke-links"; delegate: string };

export type Side = "member" | "secretariat";

/** What the rules need to know of the conference and of the moment. */
export interface Circumstances {
  readonly conference: Pick<
    ConferencePlan,
    "zone" | "nominationDeadline" | "confirmationDeadline" | "endsOn" | "quotas"
  >;
  readonly now: Date;
}

/** What happened, in the past tense, with ids only: facts are kept for ever and hold no personal data. */
export type DelegationFact =
  | { type: "DelegationInvited" }
  | { type: "InvitationOpened" }
  | { type: "RegretsSent" }
  | { type: "RegretsTakenBack" }
  | { type: "DelegationDrafted" }
  | { type: "DelegateNominated"; delegate: string }
  | { type: "NominationAmended"; delegate: string }
  | { type: "NominationStruck"; delegate: string }
  | { type: "DelegationSubmitted" }
  | { type: "DelegationReturned" }
  | { type: "DelegationApproved" }
  | { type: "DelegationRefused" }
  | { type: "DelegationConfirmed"; delegates: string[] }
  | { type: "DelegateReplaced"; delegate: string; replacement: string; state: DelegateState }
  | { type: "DelegateWithdrawn"; delegate: string; state: DelegateState }
  | { type: "DelegationWithdrawn"; delegates: string[]; state: DelegationState }
  | { type: "DelegationRestored" }
  | { type: "ActingHeadDesignated"; delegate: string; from: string; until: string }
  | { type: "DesignationEnded"; delegate: string }
  | { type: "DelegateLinksRotated"; delegate: string }
  | { type: "DelegateLinksRevoked"; delegate: string }
  /** Its member's region was changed. */
  | { type: "DelegationMoved"; region: Region };

export interface Decision {
  readonly after: Delegation;
  readonly fact: DelegationFact;
}
