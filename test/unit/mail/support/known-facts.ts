import { circumstancesOf, type Needs } from "#functions/mail/circumstances-of.ts";
import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { factsFor } from "#shared/mail/facts-for.ts";
import { readerOf } from "#shared/mail/reader-of.ts";
import { entryOf, findingNeeds, NOW } from "./prepared.ts";

/** The facts of a mail as it is made from what is stored, without what all mails know; undefined where it is not made. */
export const factsOf = async (
  kind: MailKind,
  particulars: object,
  changes: Partial<Needs> = {},
  recipient?: LedgerEntry["recipient"],
): Promise<object | undefined> => {
  const entry = entryOf(kind, { particulars, ...(recipient && { recipient }) } as Partial<LedgerEntry>);
  const circumstances = await circumstancesOf({ ...findingNeeds, ...changes }, entry);
  const reader = circumstances && readerOf(entry, circumstances);
  if (circumstances === undefined || reader === undefined) return undefined;
  const facts = factsFor(entry, circumstances, reader, { link: "https://link.example", code: "042917", now: NOW });
  if (facts === undefined) return undefined;
  const { language: _, conference: _c, country: _o, readerName: _r, names: _n, at: _a, ...special } = facts;
  return special;
};
