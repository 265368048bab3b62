import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { SETTLED } from "./settled.ts";
import { type Due, whatOf } from "./story.ts";
import type { World } from "./world.ts";

/** Ends without a mail that are no loss: somebody can read why in the list of mails. */
const TOLD_WHY = new Set(["REJECTED", "CANCELLED", "SUPPRESSED"]);
/** How things stand when nothing moves any more and nobody has helped. */
export const standing = ({ provider, store, story }: World) => {
  const entries = entriesByWhat(store);
  const taken = new Set(provider.accepted.map(({ what }) => what));
  const dues = [...story.due.values()];
  return {
    lost: dues.filter((due) => isLost(due, taken.has(due.what), entries.get(due.what))).length,
    stuck: [...store.ledger.entries.values()].filter(({ state }) => !SETTLED.has(state)).length,
    taken: provider.accepted.length,
  };
};

export const entriesByWhat = ({ ledger }: World["store"]) =>
  new Map([...ledger.entries.values()].map((entry) => [whatOf(entry.kind, entry.recipient), entry]));

/** An INFO mail of which nobody knows is listed as UNKNOWN and not sent again; that is its class, and no loss. */
const isLost = ({ mailClass }: Due, wasTaken: boolean, entry: LedgerEntry | undefined): boolean =>
  !wasTaken &&
  !(entry && TOLD_WHY.has(entry.state)) &&
  !(entry?.state === "UNKNOWN" && mailClass === "INFO") &&
  // What still waits is stuck, not lost.
  (entry === undefined || SETTLED.has(entry.state));
