import type { AddressFate } from "./address-fate.ts";
import type { Reader } from "./readers-on-file.ts";

export interface ExpectedMail {
  readonly kind: string;
  readonly to: string;
  readonly language: string;
  /** When what it tells of happened. */
  readonly at: string;
  /** The reminder that it is, by name. */
  readonly rule?: string;
}

type AskedMail = ExpectedMail & Pick<Reader, "standIn"> & { readonly isInformation?: boolean };

/** What lets its reader act goes to nobody else. */
const PERSONAL: readonly string[] = ["link", "code"];

/**
 * Of the mails that were asked for, in the order in which they were, those that leave. After its first mail an address
 * that bounces gets none; one whose owner complained gets no information, and a delegate's focal point gets the rest.
 */
export const mailsThatLeave = (
  asked: readonly AskedMail[],
  fateOf: (address: string) => AddressFate | undefined,
): ExpectedMail[] => {
  const writtenTo = new Set<string>();
  const known = (address: string) => (writtenTo.has(address) ? fateOf(address) : undefined);

  const destinationOf = ({ kind, to, standIn, isInformation }: AskedMail): string | undefined => {
    const fate = known(to);
    if (fate === undefined) return to;
    if (fate === "bounces" || isInformation) return undefined;
    if (standIn !== undefined && PERSONAL.includes(kind)) return undefined;
    const instead = standIn ?? to;
    return known(instead) === "bounces" ? undefined : instead;
  };

  return asked.flatMap((mail) => {
    const to = destinationOf(mail);
    if (to === undefined) return [];
    writtenTo.add(to);
    const { kind, language, at, rule } = mail;
    return [{ kind, to, language, at, ...(rule !== undefined && { rule }) }];
  });
};
