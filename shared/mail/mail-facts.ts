import type { MailKind } from "#shared/contracts/mail.ts";
import type { Category, ConferencePlan } from "#shared/domain/conference.ts";
import type { Language } from "#shared/domain/language.ts";

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
