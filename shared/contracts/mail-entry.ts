import type { CodePurpose } from "#shared/domain/code.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Heard } from "#shared/domain/mail-feedback.ts";
import type { Progress } from "#shared/domain/mail-ledger.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import type { Rung } from "#shared/domain/reminders/reminder.ts";
import type { Lane, MailClass, MailKind, Recipient } from "./mail.ts";

/** What each kind of mail has to know besides whom it goes to: ids, and the reason as it was recorded. */
export interface Particulars {
  readonly invitation: object;
  readonly link: object;
  readonly code: { readonly challenge: string; readonly purpose?: CodePurpose };
  readonly "submission-receipt": object;
  readonly "regrets-receipt": object;
  readonly "decision-approved": object;
  readonly "decision-returned": Reasoned;
  readonly "decision-refused": Reasoned;
  readonly "decision-restored": Reasoned;
  readonly confirmation: object;
  readonly replacement: { readonly delegate: string; readonly replacement: string };
  readonly withdrawal: Withdrawal;
  readonly "conference-changed": object;
  /** It takes place at another time, or not at all. */
  readonly "conference-off": { readonly why: "postponed" | "cancelled" };
  readonly reminder: Reminding & { readonly rung?: Exclude<Rung, "regional-desk"> };
  readonly escalation: Reminding & { readonly unanswered: number };
  /** To somebody who was told another date of this. `at` is the instant told now. */
  readonly "date-changed": { readonly anchor: Anchor; readonly subject: string; readonly at: string };
  /** A version of a text is out in the language in which its reader reads it. */
  readonly circulation: { readonly conclusion: string; readonly textVersion: number };
  readonly "amendments-open": {
    readonly conclusion: string;
    readonly textVersion: number;
    /** RFC 3339 instant, exclusive. */
    readonly deadline: string;
  };
  /** Somebody was named to act for the head, or not any more. `delegate`: who. */
  readonly "acting-head": { readonly delegate: string } & (
    | { readonly what: "designated"; readonly from: string; readonly until: string }
    | { readonly what: "ended" }
  );
  /** Something about the link or code of a person of this country that may not have been that person. */
  readonly "link-alert": {
    readonly what: "second-device" | "code-locked";
    readonly who: "contact" | "delegate";
    readonly id: string;
  };
  readonly "act-receipt": ActReceipt;
  /** What became of an amendment, to those who moved or support it. */
  readonly "amendment-outcome": OfAmendment &
    (
      | { readonly what: "admitted" | "accepted" | "adopted" | "rejected" }
      | { readonly what: "ruled-out"; readonly reason: string }
      | { readonly what: "lapsed"; readonly because: string }
    );
  /** `expiry`: RFC 3339 instant, exclusive. */
  readonly "silence-opened": OfDecision & { readonly textVersion: number; readonly expiry: string };
  readonly "silence-news": OfDecision &
    (
      | { readonly what: "extended"; readonly from: string; readonly to: string }
      | { readonly what: "adopted-ad-referendum"; readonly until: string }
    );
  /** To the secretariat, which tells the chair. */
  readonly "silence-office": OfDecision &
    (
      | { readonly what: "announce" | "not-served" }
      | {
          readonly what: "notice-failed" | "hand-over-ordered" | "came-too-late" | "objection-added";
          readonly of: string;
        }
    );
  /** `closesAt`: RFC 3339 instant, where the chair announced one. */
  readonly "ballot-open": OfVote & { readonly closesAt?: string };
  readonly "ballot-closing": OfVote & { readonly closesAt: string };
  /** What it came to is read when the mail is made. */
  readonly "decision-result": OfDecision;
  readonly "contact-broken": { readonly who: "contact" | "delegate"; readonly id: string; readonly of: string };
  readonly "lane-stopped": { readonly why: "bounces" | "complaints" };
  /** Its text is read when it is sent; `test` is the language of a trial to the secretariat. */
  readonly mailing: { readonly mailing: string; readonly test?: Language };
}

interface OfAmendment {
  readonly conclusion: string;
  readonly amendment: string;
}
interface OfDecision {
  readonly conclusion: string;
  readonly decision: string;
}
/** `conclusion` and `amendment` where the question is about them. */
interface OfVote {
  readonly vote: string;
  readonly conclusion?: string;
  readonly amendment?: string;
}

/** What somebody did for a country, for all who speak for it. */
export type ActReceipt =
  | (OfAmendment & {
      readonly act:
        | "tabled"
        | "supported"
        | "support-ended"
        | "amendment-withdrawn"
        | "taken-over"
        | "merged"
        | "rebased";
    })
  /** The hash of the ballot is read when the mail is made; a secret one has none. */
  | (OfVote & { readonly act: "ballot"; readonly number: number; readonly replaces?: number })
  | (OfVote & { readonly act: "secret-ballot" })
  | (OfVote & { readonly act: "correction"; readonly number: number })
  | (OfDecision & {
      readonly act: "objection" | "silence-amendment" | "late-objection" | "late-amendment" | "silence-statement";
      readonly hash: string;
    })
  | (OfDecision & { readonly act: "consensus-objection" })
  | (OfDecision & { readonly act: "statement"; readonly hash: string })
  | (OfDecision & { readonly act: "statement-withdrawn" });

/** Which occurrence of which reminder, and until when it makes sense. */
interface Reminding {
  readonly reminder: string;
  readonly occurrence: string;
  readonly notAfter: string;
}

interface Reasoned {
  readonly reason?: string;
}

/** Who left, as the reader sees it: the reader, someone of the reader's delegation, or all of it. */
export type Withdrawal =
  | { readonly who: "reader" }
  | ({ readonly who: "delegate"; readonly delegate: string } & Reasoned)
  | ({ readonly who: "delegation" } & Reasoned);

interface Planned<K extends MailKind> {
  readonly kind: K;
  readonly lane: Lane;
  readonly mailClass: MailClass;
  readonly conference: string;
  /** The record it follows from: what it is about, its id and its time. */
  readonly entity: string;
  readonly occurrence: string;
  readonly at: string;
  readonly recipient: Recipient;
  readonly particulars: Particulars[K];
}

/** A mail that is due, by ids only: addresses and names are read when it is sent. */
export type PlannedMail = { [K in MailKind]: Planned<K> }[MailKind];

/** A planned mail with its key and how far it has come. */
export type LedgerEntry = PlannedMail & Progress & Outcomes & { readonly ledgerKey: string };

/** What became of it: what was done with it, and what SES said of it since. `why` is the reason of a bad end. */
export interface Outcomes extends Heard {
  readonly language?: string;
  /** Hash of the address that it was handed over for. */
  readonly addressHash?: string;
  /** Whose address that is, where it is not the recipient's own. */
  readonly sentTo?: Recipient;
}

/** One step of an entry: refused when another has made a step since the entry was read. */
export type TakeStep = (entry: LedgerEntry, to: Step) => Promise<LedgerEntry | undefined>;
export type Step = Pick<Progress, "state"> & Partial<Progress> & Outcomes;
