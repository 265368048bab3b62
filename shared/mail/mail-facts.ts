import type { MailKind } from "#shared/contracts/mail.ts";
import type { CodePurpose } from "#shared/domain/code.ts";
import type { Category, ConferencePlan } from "#shared/domain/conference.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Condition } from "#shared/domain/reminders/reminder.ts";
import type { ActFacts, AmendmentFacts, ResultFacts, VoteFacts } from "./deciding-facts.ts";

/** Someone of a delegation, as far as a mail may tell: no document, no address, nothing about travel or health (V4). */
export interface NamedPerson {
  readonly name: string;
  readonly nameInOwnScript?: string;
  readonly category: Category;
}

/** What every mail knows. Texts are as people typed them; the writer makes them harmless. */
export interface CommonFacts {
  readonly language: Language;
  readonly conference: Pick<
    ConferencePlan,
    "title" | "venue" | "zone" | "startsOn" | "endsOn" | "nominationDeadline" | "confirmationDeadline"
  > & { readonly secretariat: Pick<ConferencePlan["secretariat"], "name"> };
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly readerName: string;
  /** Where several read at one address: all of them, the reader first. */
  readonly names?: readonly string[];
  /** When it happened that the mail tells of. RFC 3339. */
  readonly at: string;
}

interface People {
  readonly people: readonly NamedPerson[];
}
interface Link {
  /** On the configured host, with its token in the fragment. */
  readonly link: string;
}
interface Reason {
  readonly reason?: string;
}

/** The deadlines that every conference has. */
export type Deadline = "nominationDeadline" | "confirmationDeadline";

/** A date that a mail is about, as it stands when the mail leaves. */
export interface ToldDate extends Pick<Moment, "anchor" | "local" | "at" | "title"> {
  readonly passed: boolean;
}

/** A date, and what somebody has not done yet by it. */
export interface Asking {
  readonly date: ToldDate;
  readonly condition?: Condition;
  /** Whether what is asked for can still be done. */
  readonly open: boolean;
}

/** A text that is out, by its title in the reader's language where it is out in it. `link`: for those who have one. */
export interface TextFacts extends Partial<Link> {
  readonly title: string;
  readonly out: readonly Language[];
  readonly toDelegate: boolean;
}

/** What each kind of mail knows besides. */
export interface KindFacts {
  readonly invitation: Link;
  /** `toDelegate`: it is that of a head of delegation, or of who acts for one. */
  readonly link: Link & { readonly toDelegate?: boolean };
  /** `purpose`: what it is asked for; a delegation is submitted where nothing is said. */
  readonly code: { readonly code: string; readonly purpose?: CodePurpose };
  readonly "submission-receipt": People;
  readonly "regrets-receipt": object;
  readonly "decision-approved": Link & People;
  readonly "decision-returned": Link & Reason;
  readonly "decision-refused": Reason;
  readonly "decision-restored": Reason & People;
  readonly confirmation: { readonly person: NamedPerson };
  readonly replacement: { readonly leaves: NamedPerson; readonly joins: NamedPerson };
  readonly withdrawal:
    | { readonly who: "reader" }
    | ({ readonly who: "delegate"; readonly person: NamedPerson } & Reason)
    | ({ readonly who: "delegation" } & Reason);
  readonly "conference-changed": { readonly person: NamedPerson };
  readonly "conference-off": { readonly why: "postponed" | "cancelled" };
  /** `link`: for contacts, where there is something to do in the registration. `words`: the organiser's own. */
  readonly reminder: Asking &
    Partial<Link> & {
      readonly toDelegate: boolean;
      readonly rung?: "alternate" | "head";
      readonly words?: { readonly subject: string; readonly body: string };
    };
  readonly escalation: Asking & { readonly condition: Condition; readonly unanswered: number };
  readonly "date-changed": { readonly date: ToldDate };
  /** `until`: where the text may be amended already. `revised`: an earlier version was out before. */
  readonly circulation: TextFacts & {
    readonly paragraphs: number;
    readonly revised: boolean;
    readonly until?: ToldDate;
  };
  readonly "amendments-open": TextFacts & { readonly until: ToldDate };
  readonly "acting-head": Partial<Link> & { readonly person: NamedPerson; readonly isReader: boolean } & (
      | { readonly what: "designated"; readonly from: string; readonly until: string }
      | { readonly what: "ended" }
    );
  /** `person`: whose link or code it is. */
  readonly "link-alert": {
    readonly what: "second-device" | "code-locked";
    readonly person: Pick<NamedPerson, "name" | "nameInOwnScript">;
    readonly isReader: boolean;
  };
  readonly "act-receipt": ActFacts;
  readonly "amendment-outcome": AmendmentFacts &
    Partial<Link> & {
      readonly what: "admitted" | "accepted" | "adopted" | "rejected" | "ruled-out" | "lapsed";
      readonly reason?: string;
      /** The amendment whose adoption decided it. */
      readonly because?: string;
    };
  /** `until`: the exact expiry. `entitled`: whether the reader's country may object. */
  readonly "silence-opened": TextFacts & { readonly until: ToldDate; readonly entitled: boolean };
  readonly "silence-news": TextFacts &
    (
      | { readonly what: "extended"; readonly from: ToldDate; readonly until: ToldDate }
      | { readonly what: "adopted-ad-referendum"; readonly until: ToldDate }
    );
  readonly "silence-office": { readonly title: string } & (
    | { readonly what: "announce" }
    | { readonly what: "not-served"; readonly countries: readonly string[] }
    | {
        readonly what: "notice-failed" | "hand-over-ordered" | "came-too-late" | "objection-added";
        readonly of: string;
      }
  );
  readonly "ballot-open": VoteFacts & Partial<Link> & { readonly until?: ToldDate };
  readonly "ballot-closing": VoteFacts & Partial<Link> & { readonly until: ToldDate };
  readonly "decision-result": Partial<Link> & ResultFacts;
  readonly "contact-broken": Unreachable;
  readonly "lane-stopped": { readonly why: "bounces" | "complaints" };
  /** Its words as the organiser typed them, with the reader's values in. */
  readonly mailing: { readonly subject: string; readonly body: string; readonly test: boolean };
}

/** Someone whose address takes no mail. `office`: the reader is the secretariat, since nobody else can be told. */
interface Unreachable {
  readonly who: "contact" | "delegate";
  readonly person: Pick<NamedPerson, "name" | "nameInOwnScript">;
  readonly office: boolean;
  readonly country: string;
}

export type MailFacts<K extends MailKind = MailKind> = K extends MailKind ? CommonFacts & KindFacts[K] : never;
