import type { MailKind } from "#shared/contracts/mail.ts";
import type { Particulars } from "#shared/contracts/mail-entry.ts";
import type { Contact } from "#shared/domain/member.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Asking, KindFacts, NamedPerson, ToldDate } from "./mail-facts.ts";
import type { textFacts } from "./text-facts.ts";

/** What only this very mail may know: made when it is sent, and stored as a hash. */
export interface Secrets {
  readonly link: string;
  readonly code: string;
}

/** All that is known when the facts of one kind are put together. */
export interface Known extends Secrets {
  readonly circumstances: Circumstances;
  readonly people: readonly NamedPerson[];
  readonly find: (id: string) => NamedPerson | undefined;
  readonly findContact: (id: string) => Pick<Contact, "name"> | undefined;
  /** Id of the reader. */
  readonly reader: string;
  readonly country: string;
  readonly toDelegate: boolean;
  readonly about: (Asking & Pick<KindFacts["reminder"], "words">) | undefined;
  readonly date: ToldDate | undefined;
  readonly text: ReturnType<typeof textFacts>;
  /** An instant as a date of this kind. */
  readonly dateAt: (anchor: Anchor, at: string) => ToldDate;
  readonly words: (test: boolean) => KindFacts["mailing"] | undefined;
}

/** Undefined where something is not stored any more without which the mail says nothing. */
export type Special<K extends MailKind> = (particulars: Particulars[K], known: Known) => KindFacts[K] | undefined;
export type Specials<Kinds extends MailKind> = { readonly [K in Kinds]: Special<K> };

/** For those who have one. */
export const linkIf = ({ link }: Pick<Secrets, "link">): { readonly link?: string } => (link ? { link } : {});
