import { canonicalJson } from "../../canonical-json.ts";
import type { Hash } from "../conclusion-text.ts";

/** One entry of a record: it names the one before it by its hash, and so everything before. */
export interface ChainEntry {
  /** 1, 2, 3 … without a gap. */
  readonly n: number;
  /** RFC 3339 instant. */
  readonly at: string;
  /** The hash of the entry before; of the first, BEGINNING. */
  readonly previous: string;
  /** What happened is kept elsewhere; this is its name. */
  readonly bodyHash: string;
  readonly hash: string;
}

export const BEGINNING = "0".repeat(64);

/** What is hashed begins with what it is, so that nothing of one kind can be passed off as one of another. */
export const bodyHash = (body: unknown, hash: Hash): string => hash(`passerelle-body/1\n${canonicalJson(body)}`);

const entryHash = ({ n, at, previous, bodyHash: body }: Omit<ChainEntry, "hash">, hash: Hash): string =>
  hash(`passerelle-entry/1\n${canonicalJson({ n, at, previous, bodyHash: body })}`);

/** The entry that comes after this head. */
export const chained = (
  head: ChainEntry | undefined,
  { at, body }: { readonly at: string; readonly body: unknown },
  hash: Hash,
): ChainEntry => {
  const entry = { n: (head?.n ?? 0) + 1, at, previous: head?.hash ?? BEGINNING, bodyHash: bodyHash(body, hash) };
  return { ...entry, hash: entryHash(entry, hash) };
};

/** The fence: an entry is kept only behind the head that it was made for; two made for one head cannot both be. */
export const follows = (head: Pick<ChainEntry, "n" | "hash"> | undefined, entry: ChainEntry): boolean =>
  entry.n === (head?.n ?? 0) + 1 && entry.previous === (head?.hash ?? BEGINNING);

export interface ChainFault {
  /** Where in the list, from 0. */
  readonly index: number;
  readonly field: "n" | "previous" | "hash";
  readonly what: string;
}

/** Whether these are all the entries from the beginning, each as it was made and behind the one it was made for. */
export const faultsOfChain = (entries: readonly ChainEntry[], hash: Hash): ChainFault[] =>
  entries.flatMap((entry, index): ChainFault[] => {
    const head = entries[index - 1];
    return [
      ...(entry.n === index + 1
        ? []
        : [{ index, field: "n" as const, what: `is ${entry.n} where entry ${index + 1} is expected` }]),
      ...(entry.previous === (head?.hash ?? BEGINNING)
        ? []
        : [{ index, field: "previous" as const, what: "is not the hash of the entry before" }]),
      ...(entry.hash === entryHash(entry, hash)
        ? []
        : [{ index, field: "hash" as const, what: "is not the hash of this entry" }]),
    ];
  });
