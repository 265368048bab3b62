/** An address that gets no mail of a conference, or none that is only information. */
export interface Suppression {
  readonly conference: string;
  readonly addressHash: string;
  readonly address: string;
  /** Whose address it is: a country's contact or delegate, or the secretariat, which has no country. */
  readonly country: string;
  readonly person: { readonly kind: "contact" | "delegate" | "secretariat"; readonly id: string };
  readonly why: "bounce" | "complaint" | "unsubscribed";
  /** all: nothing goes there any more; info: only what carries rights or duties, and to a delegate not even that. */
  readonly scope: "all" | "info";
  /** RFC 3339 instant. */
  readonly at: string;
  /** The mail it came of. */
  readonly ledgerKey?: string;
  readonly version: number;
}
