import type { MailKind } from "#shared/contracts/mail.ts";
import type { MailFacts } from "./mail-facts.ts";
import type { MessageKey } from "./messages/en.ts";
import type { Writer } from "./writer.ts";

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** What a mail says, before it is laid out: all of it in the reader's language, all user text made harmless. */
export interface Content {
  /** What the mail is about, for the subject: two or three words. */
  readonly event: string;
  readonly preheader: string;
  readonly heading: string;
  /** What happened. */
  readonly opening: readonly string[];
  /** What the reader is asked to do, and by when, or that there is nothing to do: it stands out. */
  readonly ask?: string;
  readonly how?: readonly string[];
  /** Someone else's words. */
  readonly quote?: { readonly label: string; readonly lines: readonly string[] };
  readonly code?: string;
  readonly button?: { readonly label: string; readonly url: string };
  readonly facts: readonly Labelled[];
  /** Digits and letters that somebody may compare one by one, and what they are good for. */
  readonly fingerprint?: Labelled & { readonly why: string };
  /** What happens next, and what to do if something is wrong. */
  readonly closing: readonly string[];
}

export type Kind<K extends MailKind> = (write: Writer, facts: MailFacts<K>) => Content;

/** A quotation, where there is something to quote. */
export const reasonGiven = ({ say, quote }: Writer, reason: string | undefined): Pick<Content, "quote"> => {
  const lines = reason === undefined ? [] : quote(reason);
  return lines.length === 0 ? {} : { quote: { label: say("label.reason"), lines } };
};

export const labelled = ({ say }: Writer, ...pairs: (readonly [MessageKey, string])[]): Labelled[] =>
  pairs.map(([label, value]) => ({ label: say(label), value }));
