import type { MailKind } from "#shared/contracts/mail.ts";
import type { Category, ConferencePlan } from "#shared/domain/conference.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Condition } from "#shared/domain/reminders/reminder.ts";

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

/** A text that is out, by its title in the reader's language where it is out in it. `link`: for contacts. */
export interface TextFacts extends Partial<Link> {
  readonly title: string;
  readonly out: readonly Language[];
  readonly toDelegate: boolean;
}

/** What each kind of mail knows besides. */
export interface KindFacts {
  readonly invitation: Link;
  readonly link: Link;
  readonly code: { readonly code: string };
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
