import type { Hash } from "../conclusion-text.ts";
import { type Altered, differences } from "./bundle-differences.ts";
import { betweenAndAfter, closedIn, openedIn, type Recorded, rootOf } from "./bundle-record.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import { bodyHash, faultsOfChain } from "./record-chain.ts";

/** Every part is what it was when it was put on record: root, chain, and an entry for each act and no other. */
export const verifyRecord = (bundle: DecisionBundle, hash: Hash): Altered[] => {
  const { chain } = bundle;
  const root = rootOf(bundle, hash);
  const keyOf = (at: string, body: string) => `${at} ${body}`;
  const open = new Map<string, number[]>();
  for (const [index, { at, bodyHash: body }] of chain.entries())
    open.set(keyOf(at, body), [...(open.get(keyOf(at, body)) ?? []), index]);
  const placeOf = ({ at, body }: Recorded) => open.get(keyOf(at, bodyHash(body, hash)))?.shift();

  const opened = openedIn(bundle);
  const missing = [opened, closedIn(bundle, root), ...betweenAndAfter(bundle)].flatMap((one): Altered[] => {
    const place = placeOf(one);
    if (place === undefined) return [{ where: one.where, what: "is not what was put on record at its time" }];
    return (one === opened) === (place === 0) ? [] : [{ where: `/chain/${place}`, what: "is not in its place" }];
  });
  return [
    ...differences(bundle.root, root, "/root"),
    ...faultsOfChain(chain, hash).map(({ index, field, what }) => ({ where: `/chain/${index}/${field}`, what })),
    ...missing,
    ...[...open.values()].flat().map((index) => ({ where: `/chain/${index}`, what: "is of nothing in this bundle" })),
  ];
};
