import type { Hash } from "../conclusion-text.ts";

/** A leaf and a node are hashed as what they are, so that no node can be shown as a leaf (RFC 6962, 2.1). */
const leafHash = (leaf: string, hash: Hash): string => hash(`passerelle-leaf/1\n${leaf}`);
const nodeHash = (left: string, right: string, hash: Hash): string => hash(`passerelle-node/1\n${left}\n${right}`);

/**
 * The root over leaves in their order. Split as in RFC 6962: the left side has the largest power of two smaller than
 * the whole; none is ever doubled, so that no two lists have one root.
 */
export const merkleRoot = (leaves: readonly string[], hash: Hash): string => {
  if (leaves.length === 0) throw new RangeError("There is nothing to take a root of.");
  return rootOf(
    leaves.map((leaf) => leafHash(leaf, hash)),
    hash,
  );
};

const rootOf = (hashes: readonly string[], hash: Hash): string => {
  const [first] = hashes;
  if (hashes.length === 1 && first !== undefined) return first;
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return nodeHash(rootOf(hashes.slice(0, split), hash), rootOf(hashes.slice(split), hash), hash);
};
