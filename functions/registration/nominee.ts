import type { Delegation } from "#shared/domain/delegation.ts";
import type { Nominee } from "#shared/domain/delegation-commands.ts";
import { comparableDocument, type Nomination } from "#shared/domain/person.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly newId: () => string;
  /** A hash that tells a document within one conference, and nothing else. */
  readonly hashOf: (...parts: string[]) => string;
}

/** A nomination ready for the rules: with an id, and the document number only as a hash. */
export const nominee = (
  { newId, hashOf }: Needs,
  conference: string,
  { documentNumber, ...nomination }: Nomination,
): Nominee => ({
  ...nomination,
  id: newId(),
  ...(documentNumber !== undefined && { documentHash: hashOf(conference, comparableDocument(documentNumber)) }),
});

/** What the draft says of a delegate with some of it changed. */
export const amendedNominee = (
  { hashOf }: Needs,
  delegation: Delegation,
  id: string,
  { documentNumber, ...changes }: Partial<Nomination>,
): Omit<Nominee, "id"> => {
  const old = delegation.delegates.find((delegate) => delegate.id === id);
  if (old === undefined) throw new Refusal("not-found");
  const { id: _id, state: _state, looksAlike: _looks, replaces: _replaces, linkVersion: _links, ...said } = old;
  return {
    ...said,
    ...changes,
    ...(documentNumber !== undefined && {
      documentHash: hashOf(delegation.conference, comparableDocument(documentNumber)),
    }),
  };
};
