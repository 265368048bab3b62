/** Every rule that can say no. Each has a problem document in contracts/problems.ts. */
export type RefusalName =
  // the request as such
  | "malformed-request"
  | "invalid-request"
  | "unsupported-media-type"
  | "body-too-large"
  | "precondition-required"
  | "idempotency-key-reused"
  | "too-many-requests"
  | "try-again"
  // who is asking
  | "not-signed-in"
  | "not-allowed"
  | "link-not-valid"
  | "code-not-valid"
  | "code-locked"
  // what is not there
  | "not-found"
  | "no-such-route"
  | "method-not-allowed"
  // concurrent change
  | "stale"
  // conferences and members
  | "conference-exists"
  | "conference-state"
  | "quota-below-use"
  | "quota-not-counted"
  | "member-has-no-contact"
  // registration, rules.md 2.1
  | "duplicate-delegation"
  | "duplicate-person"
  | "delegation-state"
  | "quota"
  | "no-head"
  | "deadline"
  | "different-category"
  | "reason-required"
  // reminders, rules.md 2.2
  | "key-date-exists"
  | "key-date-follows"
  | "occurrence-state"
  | "reminder-running"
  // texts of conclusions, rules.md 2.3
  | "conclusion-exists"
  | "conclusion-state"
  | "not-the-sponsor"
  | "same-text"
  | "change-of-meaning"
  | "translation-state"
  | "not-circulated"
  | "language-not-out"
  | "language-gate"
  | "open-bracket"
  | "amendments-undecided"
  | "deadline-not-reached"
  | "two-thirds-needed"
  // amendments, rules.md 2.3
  | "amendment-exists"
  | "amendment-state"
  | "amendment-depth"
  | "amendment-conflict"
  | "amendment-limit"
  | "rival-proposal"
  | "leave-needed"
  | "stale-base"
  | "already-supported"
  | "wording-missing"
  | "voting-started"
  | "voting-not-started"
  | "voting-order"
  | "nothing-operative"
  // votes and consensus, rules.md 2.3-V and 2.3-C
  | "vote-open"
  | "vote-closed"
  | "vote-method"
  | "voted-already"
  | "not-entitled"
  | "not-the-acting-voter"
  | "not-present"
  | "already-voted"
  | "vote-final"
  | "no-quorum"
  | "entries-differ"
  | "consensus-ended"
  | "nothing-to-explain"
  | "statement-too-late"
  | "no-decision-open"
  | "not-sealed"
  | "reopening-not-decided"
  // silence, rules.md 2.3-S
  | "silence-exists"
  | "silence-state"
  | "silence-too-short"
  | "silence-not-shortened"
  | "service-proven"
  | "objection-late"
  // mail
  | "mailing-state"
  | "second-person-needed"
  | "no-recipient"
  | "mail-under-way"
  | "mail-not-repeatable";

export interface RefusalDetails {
  /** One sentence for this very case, without personal data. */
  readonly detail?: string;
  /** What was wrong where: a JSON pointer into the body, the name of a parameter, or line and field of a file. */
  readonly errors?: readonly {
    readonly detail: string;
    readonly pointer?: string;
    readonly parameter?: string;
    readonly line?: number;
    readonly field?: string;
  }[];
  /** Members of the problem document beyond the standard ones, such as the exhausted quotas. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A rule says no. Permanent: asking the same again gives the same answer until something else changes. */
export class Refusal extends Error {
  readonly refusal: RefusalName;
  readonly details: RefusalDetails;

  constructor(refusal: RefusalName, details: RefusalDetails = {}) {
    super(details.detail ?? refusal);
    this.name = "Refusal";
    this.refusal = refusal;
    this.details = details;
  }
}
