import { type Act, actBody } from "#shared/domain/conclusions/bundle/bundle-record.ts";
import { type ChainEntry, chained } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";

/** `act`: as the bundle says it, and nothing besides. */
export interface Acted {
  readonly entry: Act;
  readonly decision: string;
  readonly at: string;
  readonly act: unknown;
}

/** The entry of an act behind everything that is on record; kept with the act, in one transaction. */
export const appendAct = (chain: readonly ChainEntry[], { entry, decision, at, act }: Acted, hash: Hash): ChainEntry =>
  chained(chain.at(-1), { at, body: actBody(entry, decision, act) }, hash);
